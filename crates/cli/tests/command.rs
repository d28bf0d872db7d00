//! The command as a user meets it: exit codes, messages, bad input.
//!
//! One file, because every file of tests here is a program of its own to link.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where its input is wrong")]

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A directory of its own for one test, empty at the start.
fn directory(name: &str) -> PathBuf {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    directory
}

fn gainsay(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let bytes = input.to_vec();
    // A command that refuses its arguments closes standard input before everything is written.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&bytes)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// Runs the command and checks its exit code and what its standard error says.
#[track_caller]
fn check(arguments: &[&str], input: &[u8], code: i32, error: &str) -> String {
    let output = gainsay(arguments, input);
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(code), "stdout: {out}\nstderr: {err}");
    assert!(err.contains(error), "standard error has no {error:?}: {err}");
    assert!(!err.contains("panicked"), "{err}");
    out
}

fn path(directory: &std::path::Path, name: &str, bytes: &[u8]) -> String {
    let file = directory.join(name);
    fs::write(&file, bytes).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_missing_path_is_named() {
    check(&["check", "no/such/report.txt"], b"", 2, "cannot read `no/such/report.txt`");
}

#[test]
fn a_directory_without_reports_is_named() {
    let empty = directory("no-reports");
    path(&empty, "picture.png", b"png");
    check(&["check", empty.to_str().unwrap()], b"", 2, "holds no reports");
}

#[test]
fn a_file_that_is_not_text_is_named_with_its_byte() {
    let files = directory("not-text");
    let bad = path(&files, "latin.txt", b"The caf\xE9 burned down on Monday.");
    check(&["check", &bad], b"", 2, "latin.txt` is not UTF-8 (first at byte 7)");
    // Beside a file that can be read it is told, and the other is checked.
    path(&files, "good.txt", b"The bridge was closed on Monday.");
    check(&["check", files.to_str().unwrap()], b"", 2, "error: ");
}

#[test]
fn a_byte_order_mark_is_believed() {
    let files = directory("utf16");
    let text: Vec<u8> = "\u{FEFF}The bridge was closed.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let file = path(&files, "wide.txt", &text);
    check(&["check", &file], b"", 0, "");
}

#[test]
fn an_empty_file_is_nothing_to_check() {
    let files = directory("empty-file");
    let file = path(&files, "empty.txt", b"");
    check(&["check", &file], b"", 2, "nothing to check: no document holds any text");
    // Beside a report it is a note.
    path(&files, "good.txt", b"The bridge was closed on Monday.");
    let out = check(&["check", files.to_str().unwrap()], b"", 0, "");
    assert!(out.contains("holds no text"), "{out}");
    let line = check(&["check", files.to_str().unwrap(), "--format", "jsonl"], b"", 0, "");
    assert!(line.contains("holds no text"), "{line}");
}

#[test]
fn no_words_at_all_are_nothing_to_check() {
    let files = directory("no-words");
    let file = path(&files, "nul.txt", b"\0\0 \n\x07");
    check(&["check", &file], b"", 2, "nothing to check");
    check(&["check", "-"], b"{\"docs\":[]}", 2, "nothing to check");
    let line = check(&["check", "-", "--format", "jsonl"], b"{\"id\":7,\"docs\":[]}", 0, "");
    assert!(line.starts_with("{\"id\":7,"), "{line}");
}

#[test]
fn a_json_file_holds_reports_or_sets() {
    let files = directory("json");
    let reports = b"[\n {\"id\": \"a\", \"body\": \"The old bridge at Dunmore was closed on Monday.\"},\n\
        {\"body\": \"The bridge was closed.\"}\n]";
    let file = path(&files, "list.json", reports);
    let out = check(&["check", &file, "--field", "text=body"], b"", 0, "");
    assert!(out.contains("2 reports"), "{out}");
    // On standard input it is known by what it holds.
    let out = check(&["check", "-", "--field", "text=body"], reports, 0, "");
    assert!(out.contains("2 reports"), "{out}");
    let set = b"{\n\"id\": 1,\n\"docs\": [{\"id\": \"x\", \"text\": \"The bridge was closed.\"}]\n}";
    let out = check(&["check", "-"], set, 0, "");
    assert!(out.contains("1 report"), "{out}");
    check(
        &["check", &file],
        b"",
        2,
        "list.json: item 1: neither a set of reports (field `docs`) nor a report",
    );
    check(&["check", &path(&files, "word.json", b"[3]")], b"", 2, "word.json: item 1: neither");
    // One item that is neither spoils no other.
    let mixed = b"[{\"text\": \"The bridge was closed.\"}, 7, {\"docs\": 3}, {\"text\": \"It was shut.\"}]";
    let file = path(&files, "mixed.json", mixed);
    let out = check(&["check", &file], b"", 2, "mixed.json: item 2: neither a set of reports nor a report");
    assert!(out.contains("2 reports"), "{out}");
    check(&["check", &file], b"", 2, "item 3: invalid type: integer `3`, expected a list");
    check(&["check", &path(&files, "torn.json", b"[{\n\"a")], b"", 2, "torn.json: EOF while parsing");
}

#[test]
fn an_impossible_header_date_is_told() {
    let files = directory("impossible-date");
    let file =
        path(&files, "february.txt", b" date 2025-02-30 Bridge closed\n\nThe bridge was closed on Monday.\n");
    let out = check(&["check", &file], b"", 0, "");
    assert!(out.contains("2025-02-30"), "{out}");
}

#[test]
fn a_line_that_is_not_json_is_named_with_its_number() {
    check(&["compare"], b"\n{\"id\":1,\"a\":\"x\",\"b\":\"y\"}\n{oops\n", 2, "standard input, line 3");
    check(&["check", "-"], b"[1,2", 2, "standard input, line 1");
    check(&["annotate", "--layer", "time"], b"{\"id\":1}\n", 2, "missing field `text`");
    check(&["annotate", "--layer", "time"], b"{\"id\":1,\"text\":\"\xFF\"}\n", 2, "not UTF-8");
}

#[test]
fn a_day_of_reference_that_is_none_is_an_error() {
    let line = |day: &str| format!(r#"{{"id":1,"text":"He left on Monday.","ref":"{day}"}}"#);
    for (day, wrong) in [
        ("2024-13-01", "`ref`: there is no day 2024-13-01 in the calendar"),
        ("yesterday", "`ref`: `yesterday` is not a date of the form YYYY-MM-DD"),
        ("2025-05-20T25:00", "`ref`: there is no clock time `25:00`"),
    ] {
        check(&["annotate", "--layer", "time"], line(day).as_bytes(), 2, wrong);
    }
    let out = check(&["annotate", "--layer", "time"], line("2025-05-20T10:00").as_bytes(), 0, "");
    assert!(out.contains("2025-05-19"), "{out}");
    check(&["annotate", "--help"], b"", 0, "");
}

#[test]
fn empty_input_is_nothing_to_check() {
    check(&["check", "-"], b"", 2, "nothing to check");
    check(&["annotate", "--layer", "quantity"], b"", 0, "");
}

#[test]
fn odd_characters_and_deep_quotes_are_read() {
    let mut text = "The mayor\u{202E} said \u{200B}that \0 twelve people died on Monday. ".to_owned();
    text.push_str(&"“‘".repeat(10_000));
    text.push_str("done");
    let files = directory("odd");
    let file = path(&files, "odd.txt", text.as_bytes());
    check(&["check", &file], b"", 0, "");
    check(&["claims", &file], b"", 0, "");
}

#[test]
fn every_span_of_a_claims_file_is_checked_against_its_text() {
    let files = directory("recheck");
    let text = "Ana Costa met Ben Lind in Malmö on Monday. Zoë Färber said that the talks had failed.";
    let report = path(&files, "a.txt", text.as_bytes());
    let lines = check(&["claims", &report, "--format", "jsonl"], b"", 0, "");
    assert!(lines.lines().count() >= 3, "{lines}");
    let claims = path(&files, "claims.jsonl", lines.as_bytes());
    let out = check(&["recheck", &claims], b"", 0, "");
    assert!(out.contains("every span holds its words"), "{out}");
    // One letter of the text is another.
    path(&files, "a.txt", text.replace("Ben", "Bea").as_bytes());
    let out = check(&["recheck", &claims], b"", 1, "");
    assert!(out.contains("does not hold") && out.contains("Bea Lind"), "{out}");
    // The text is cut, in the middle of a letter's bytes too.
    path(&files, "a.txt", "Ana Costa met Ben Lind in Malm\u{1F30A}".as_bytes());
    assert!(check(&["recheck", &claims], b"", 1, "").contains("are not in the text"));
    // The report lies elsewhere, or nowhere.
    fs::remove_file(&report).unwrap();
    check(&["recheck", &claims], b"", 2, "is not there");
    let line = serde_json::json!({ "id": "b", "docs": [{ "id": report, "text": text }] });
    let bundle = path(&files, "bundle.jsonl", line.to_string().as_bytes());
    check(&["recheck", &claims, "--texts", &bundle], b"", 0, "");
    // What is no claims file.
    let broken = path(&files, "broken.jsonl", b"{\"document\":\"a\"}\n");
    check(&["recheck", &broken], b"", 2, "broken.jsonl, line 1");
    check(&["recheck", "no/such/file.jsonl"], b"", 2, "cannot read");
    let forged = lines.replacen("\"slot\":\"predicate\"", "\"slot\":\"agent\"", 1);
    let forged = path(&files, "forged.jsonl", forged.as_bytes());
    let out = check(&["recheck", &forged, "--texts", &bundle], b"", 1, "");
    assert!(out.contains("do not name the same bytes"), "{out}");
}

#[test]
fn wrong_arguments_are_refused() {
    check(&["check"], b"", 2, "required");
    check(&["check", "x", "--min-confidence", "2"], b"", 2, "not a number from 0 to 1");
    check(&["explain", "G999"], b"", 2, "no rule has the code `G999`");
}

#[test]
fn every_annotation_answers_with_the_id_it_was_given() {
    let question = br#"{"id":{"a":[1]},"text":"He said 12 people died on Monday.","sentence":"He died .","ref":"2025-05-20"}"#;
    for layer in ["time", "quantity", "quote", "relation"] {
        let out = check(&["annotate", "--layer", layer], question, 0, "");
        let answer: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(answer["id"], serde_json::json!({"a": [1]}), "{layer}: {out}");
    }
}

#[test]
fn answers_do_not_depend_on_threads() {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
    let run = |threads: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_gainsay"))
            .args(["check", seeds, "--format", "json"])
            .env("RAYON_NUM_THREADS", threads)
            .output()
            .unwrap();
        output.stdout
    };
    assert!(run("1") == run("4"), "one thread and four give other bytes");
}

const BUNDLE: &str = r#"{"id":"one","docs":[{"id":"a","text":"Ten people died."}]}"#;

#[test]
fn a_bad_line_of_a_bundle_spoils_no_other() {
    let files = directory("bad-line");
    let mut bytes = format!("\u{FEFF}{BUNDLE}\r\n{{oops\n\n").into_bytes();
    bytes.extend(b"{\"id\":\"\xFF\"}\n");
    bytes.extend(BUNDLE.replace("one", "two").as_bytes());
    let file = path(&files, "bundles.jsonl", &bytes);
    let out = check(&["check", &file, "--format", "jsonl"], b"", 2, "bundles.jsonl, line 2: ");
    // An answer for every line, in the order of the lines.
    assert_eq!(
        out,
        "{\"id\":\"one\",\"findings\":[]}\n\
         {\"id\":null,\"line\":2,\"error\":\"key must be a string (byte 2)\"}\n\
         {\"id\":null,\"line\":4,\"error\":\"not UTF-8 from byte 7 of the line\"}\n\
         {\"id\":\"two\",\"findings\":[]}\n"
    );
    check(&["check", &file], b"", 2, "bundles.jsonl, line 4: not UTF-8 from byte 7");
    // Where no line is left, nothing was checked.
    check(&["check", "-"], b"{oops\n", 2, "standard input, line 1: key must be a string (byte 2)");
}

#[test]
fn a_wrong_field_of_a_bundle_is_named() {
    let document = r#"{"id":1,"docs":[{"id":"a","text":"x","published":"2025-02-30"}]}"#;
    check(&["check", "-"], document.as_bytes(), 2, "field `published`: there is no day 2025-02-30");
    check(&["check", "-"], b"{\"id\":1,\"docs\":[{\"id\":\"a\"}]}", 2, "missing field `text`");
    let mut deep = "[".repeat(200_000);
    deep.push_str(&"]".repeat(200_000));
    check(
        &["check", "-"],
        format!("{{\"id\":{deep},\"docs\":[]}}").as_bytes(),
        2,
        "recursion limit exceeded",
    );
}

#[test]
fn two_documents_of_one_name_are_told() {
    let bundle = r#"{"id":"d","docs":[{"id":"a","text":"Ten died."},{"id":"a","text":"Nine died."}]}"#;
    let out = check(&["check", "-", "--format", "jsonl"], bundle.as_bytes(), 0, "");
    let answer: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(answer["not_checked"][0]["document"], "a", "{out}");
    let out = check(&["check", "-"], bundle.as_bytes(), 0, "");
    assert!(out.contains("not checked: a: another document has the same name"), "{out}");
    // A file that is named twice is one report.
    let files = directory("twice");
    let file = path(&files, "one.txt", b"Ten people died.");
    let out = check(&["check", &file, &file, "--quiet"], b"", 0, "");
    assert_eq!(out, "1 report: no contradiction found (one report alone is checked only against itself)\n");
}

#[test]
fn many_empty_documents_are_read() {
    let documents: Vec<String> = (0..20_000).map(|i| format!("{{\"id\":\"{i}\",\"text\":\"\"}}")).collect();
    let bundle = format!("{{\"id\":\"e\",\"docs\":[{}]}}", documents.join(","));
    let out = check(&["check", "-", "--format", "jsonl"], bundle.as_bytes(), 0, "");
    let answer: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(answer["findings"], serde_json::json!([]));
    let told = answer["not_checked"].as_array().unwrap();
    assert_eq!(told.len(), 20_000);
    assert_eq!(told[0]["message"], "the document holds no text: nothing of it was checked");
}

#[test]
fn a_text_over_the_limit_is_told_in_every_format() {
    let files = directory("too-long");
    // One line without a blank: read in no time, but longer than any limit.
    let file = path(&files, "long.txt", "a".repeat(17 << 20).as_bytes());
    for format in ["human", "json"] {
        let out = check(&["check", &file, "--format", format], b"", 0, "");
        let words = out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("text is longer than"), "{format}: {}", &out[..out.len().min(2000)]);
    }
    let text = "a".repeat(17 << 20);
    let bundle = format!("{{\"id\":1,\"docs\":[{{\"id\":\"a\",\"text\":\"{text}\"}}]}}");
    let out = check(&["check", "-", "--format", "jsonl"], bundle.as_bytes(), 0, "");
    assert!(out.contains("text is longer than"), "{}", &out[..out.len().min(2000)]);
}

#[test]
fn a_reader_that_goes_is_no_error() {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
    for arguments in [&["claims", seeds][..], &["explain"], &["check", seeds, "--show", "compatible"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_gainsay"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.is_empty(), "{arguments:?}: {error}");
        assert!(output.status.code().is_some_and(|code| code < 2), "{arguments:?}: {:?}", output.status);
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_no_report() {
    use std::os::unix::fs::symlink;
    let files = directory("links");
    symlink(&files, files.join("self")).unwrap();
    symlink("loop.txt", files.join("loop.txt")).unwrap();
    symlink("/dev/zero", files.join("zero.txt")).unwrap();
    let folder = files.to_str().unwrap().to_owned();
    check(&["check", &folder], b"", 2, "loop.txt");
    // One report among them is checked, and the others are told.
    path(&files, "a.txt", b"Ten people died.");
    check(&["check", &folder], b"", 2, "zero.txt` is not a file");
    check(&["check", &folder], b"", 2, "cannot read `");
    check(&["check", "/dev/null", "-q"], b"", 2, "nothing to check");
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
    for columns in [60, 100] {
        let output = Command::new(env!("CARGO_BIN_EXE_gainsay"))
            .args(["check", seeds, "--show", "compatible", "--explain"])
            .env("COLUMNS", columns.to_string())
            .output()
            .unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        for line in out.lines().filter(|line| !line.contains("-->")) {
            assert!(line.chars().count() <= columns, "{columns}: {line}");
        }
    }
    let out = check(&["explain", "G001"], b"", 0, "");
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
}

#[test]
fn the_readme_shows_what_is_printed() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let output = Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .args(["check", "seeds", "--show", "compatible"])
        .current_dir(root)
        .env("COLUMNS", "100")
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let readme = fs::read_to_string(PathBuf::from(root).join("README.md")).unwrap();
    let shown = readme.split("```text\n").nth(2).and_then(|rest| rest.split("\n```").next()).unwrap();
    assert!(printed.starts_with(shown), "the README shows\n{shown}\nand the command prints\n{printed}");
    let explained = printed.rsplit("; ").next().unwrap().split(' ').next().unwrap();
    let said = format!("lists {explained} differences");
    assert!(readme.contains(&said), "the README does not say {said:?}");
}

#[test]
fn what_is_written_fits_the_published_schema() {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
    let printed = check(&["schema"], b"", 0, "");
    let published = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/report.schema.json");
    assert_eq!(
        fs::read_to_string(published).unwrap(),
        printed,
        "write `gainsay schema` to docs/report.schema.json"
    );
    let schema: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for paths in [seeds, concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/000.txt")] {
        let out = gainsay(&["check", paths, "--format", "json"], b"").stdout;
        let mut record: serde_json::Value = serde_json::from_slice(&out).unwrap();
        let problems: Vec<String> = validator.iter_errors(&record).map(|e| e.to_string()).collect();
        assert!(problems.is_empty(), "{problems:?}");
        // The schema can say no.
        record["findings"] = serde_json::json!([{"code": 1}]);
        assert!(!validator.is_valid(&record));
    }
}

#[test]
fn the_page_of_codes_is_what_the_rules_say() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/codes.md");
    let printed = check(&["explain", "--markdown"], b"", 0, "");
    assert_eq!(
        fs::read_to_string(page).unwrap(),
        printed,
        "write `gainsay explain --markdown` to docs/codes.md"
    );
}

#[test]
fn what_was_found_before_or_is_suppressed_is_left_out() {
    let folder = directory("known");
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
    let earlier = folder.join("earlier.json");
    let earlier = earlier.to_str().unwrap();
    check(&["check", seeds, "--format", "json", "-o", earlier], b"", 1, "");
    check(&["check", seeds, "--baseline", earlier], b"", 0, "note: 3 findings of the baseline not shown");
    // One finding is new where the baseline does not have it.
    let mut record: serde_json::Value = serde_json::from_str(&fs::read_to_string(earlier).unwrap()).unwrap();
    let taken = record["findings"].as_array_mut().unwrap().remove(0);
    let less = path(&folder, "less.json", record.to_string().as_bytes());
    let out =
        check(&["check", seeds, "--baseline", &less], b"", 1, "note: 2 findings of the baseline not shown");
    assert!(out.contains("5 reports: 1 tension;") && out.contains("tension[G001]"), "{out}");

    let fingerprint = taken["fingerprint"].as_str().unwrap();
    let list = format!("# seen\n{fingerprint}  the page was put up again\n");
    let list = path(&folder, "list", list.as_bytes());
    let out = check(&["check", seeds, "--suppress", &list], b"", 1, "note: 1 finding suppressed");
    assert!(!out.contains("tension"), "{out}");
    let stale = path(&folder, "stale", b"0123456789abcdef long ago\n");
    let told = "warning: the suppression 0123456789abcdef in line 1 is stale: no finding has it (long ago)";
    check(&["check", seeds, "--suppress", &stale], b"", 1, told);
    let bare = path(&folder, "bare", b"\n0123456789abcdef\n");
    check(&["check", seeds, "--suppress", &bare], b"", 2, "bare, line 2: a suppression needs a reason");
    let wrong = path(&folder, "wrong", b"G001 because\n");
    check(&["check", seeds, "--suppress", &wrong], b"", 2, "line 1: a suppression begins with a fingerprint");
    check(&["check", seeds, "--baseline", &wrong], b"", 2, "is no baseline: it is not JSON");
    let none = path(&folder, "none.json", b"{}");
    check(&["check", seeds, "--baseline", &none], b"", 2, "is no baseline: it has no list `findings`");
}

#[test]
fn every_format_is_written_where_asked() {
    let folder = directory("formats");
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
    for format in
        ["human", "json", "jsonl", "html", "sarif", "annotations", "jsonld", "dot", "graphml", "cytoscape"]
    {
        let file = folder.join(format);
        let out = check(&["check", seeds, "--format", format, "-o", file.to_str().unwrap()], b"", 1, "");
        assert_eq!(out, "", "{format}");
        let written = fs::read_to_string(&file).unwrap();
        assert!(written.ends_with('\n') || format == "html", "{format}");
        // The same bytes as on standard output, and the same bytes again.
        let printed = check(&["check", seeds, "--format", format], b"", 1, "");
        assert_eq!(written, printed, "{format}");
    }
    let nowhere = folder.join("no/such/folder");
    check(&["check", seeds, "-o", nowhere.to_str().unwrap()], b"", 2, "cannot write `");
    let report = path(&folder, "report.txt", b"Ten people died.");
    check(&["check", &report, "-o", &report], b"", 2, "is one of the inputs");
    check(&["check", folder.to_str().unwrap(), "-o", &report], b"", 2, "is one of the inputs");
    assert_eq!(fs::read_to_string(&report).unwrap(), "Ten people died.");
    let two = b"{\"id\":1,\"docs\":[]}\n{\"id\":2,\"docs\":[]}\n";
    check(
        &["check", "-", "--format", "html"],
        two,
        2,
        "this format holds one set of reports, and 2 were given",
    );
}

#[test]
fn the_record_of_a_check_keeps_its_form() {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
    let out = check(&["check", seeds, "--format", "json"], b"", 1, "");
    let record: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(record["schema"], "gainsay-report/1");
    let names = |value: &serde_json::Value| -> Vec<String> {
        let mut names: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        names.sort();
        names
    };
    // What docs/json.md says.
    assert_eq!(names(&record), ["compatible", "documents", "findings", "not_checked", "origins", "schema"]);
    assert_eq!(names(&record["documents"][0]), ["claims", "id", "notes", "published", "source"]);
    let finding = &record["findings"][0];
    assert_eq!(
        names(finding),
        [
            "code",
            "confidence",
            "contributions",
            "evidence",
            "explanation",
            "fingerprint",
            "kind",
            "repairs",
            "sides",
            "standing",
            "steps"
        ]
    );
    assert_eq!(names(&finding["sides"][0]), ["documents", "origins", "value"]);
    // The contributions add up to the log-odds of the confidence.
    for finding in record["findings"].as_array().unwrap() {
        let parts = finding["contributions"].as_array().unwrap();
        let sum: f64 = parts.iter().map(|part| part["weight"].as_f64().unwrap()).sum();
        let confidence = finding["confidence"].as_f64().unwrap();
        assert!((confidence - 1.0 / (1.0 + (-sum).exp())).abs() < 1e-12, "{finding}");
    }
}

#[test]
fn a_missing_path_beside_a_good_one_is_in_the_record() {
    let files = directory("beside");
    let good = path(&files, "good.txt", b"Ten people died.");
    let out =
        check(&["check", &good, "no/such.txt", "--format", "json"], b"", 2, "cannot read `no/such.txt`");
    let record: serde_json::Value = serde_json::from_str(&out).unwrap();
    let told = record["not_checked"][0]["message"].as_str().unwrap();
    assert!(told.starts_with("cannot read `no/such.txt`"), "{told}");
    let out = check(&["check", &good, "no/such.txt", "-q"], b"", 2, "error: cannot read");
    assert!(out.contains("; 1 part not checked"), "{out}");
    check(&["claims", &good, "no/such.txt"], b"", 2, "error: cannot read");
}

#[test]
fn a_broken_line_is_answered_and_spoils_no_other() {
    let lines = b"{\"id\":1,\"a\":\"x\",\"b\":\"y\"}\n\n{oops\n{\"id\":\"q\",\"a\":3}\n{\"id\":2,\"a\":\"x\",\"b\":\"y\"}\n";
    let out = check(&["compare"], lines, 2, "error: standard input, line 3: key must be a string");
    let answers: Vec<serde_json::Value> =
        out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 4, "{out}");
    assert_eq!((&answers[0]["id"], &answers[3]["id"]), (&1.into(), &2.into()));
    assert_eq!((&answers[1]["id"], &answers[1]["line"]), (&serde_json::Value::Null, &3.into()));
    assert_eq!((&answers[2]["id"], &answers[2]["line"]), (&"q".into(), &4.into()));
    assert!(answers[2]["error"].as_str().unwrap().contains("expected a string"), "{out}");
    let out = check(
        &["origins"],
        b"{\"doc\":\"a\",\"text\":\"x\"}\n[]\n{\"doc\":\"b\",\"text\":\"y\"}\n",
        2,
        "line 2",
    );
    assert_eq!(out.lines().count(), 2, "{out}");
}

#[test]
fn an_empty_claims_file_proves_nothing() {
    let files = directory("no-claims");
    let empty = path(&files, "empty.jsonl", b"\n");
    check(&["recheck", &empty], b"", 2, "empty.jsonl` holds no claim");
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_cannot_be_written_is_named() {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
    for format in ["human", "html", "json"] {
        check(&["check", seeds, "--format", format, "-o", "/dev/full"], b"", 2, "cannot write `/dev/full`");
    }
}

const RESCUE: &str = "Fire crews rescued 31 people from the ferry Aurora off Porto on Monday.";

/// Two reports that contradict each other, one of them a plain text; the finding is printed with the other's place.
#[track_caller]
fn contradicts(name: &str, bytes: &[u8], options: &[&str], place: &str) {
    let files = directory(&format!("input-{name}"));
    let plain = format!("Date: 2025-03-04\n\n{}\n", RESCUE.replace("31", "48"));
    let plain = path(&files, "plain.txt", plain.as_bytes());
    let other = path(&files, name, bytes);
    let arguments = [&["check", &other, &plain][..], options].concat();
    let out = check(&arguments, b"", 1, "");
    assert!(out.contains("2 reports: 1 contradiction"), "{out}");
    assert!(out.contains(&format!("{name}{place}\n")), "{out}");
}

#[test]
fn every_sort_of_file_is_read() {
    let markdown =
        format!("---\ndate: 2025-03-04\nsource: Post\n---\n# Ferry\n\n{}\n", RESCUE.replace("31", "**31**"));
    contradicts("a.md", markdown.as_bytes(), &[], ":7:22");
    let page = format!(
        "<html><head><title>Ferry sinks</title><meta property='article:published_time' content='2025-03-04'></head>\
         <body><article><h1>Ferry sinks</h1><p>{RESCUE}</p></article></body></html>"
    );
    contradicts("a.html", page.as_bytes(), &[], ":4:20");
    let feed = format!(
        "<rss version='2.0'><channel><title>R</title><item><title>Ferry</title><pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate>\
         <description>&lt;p&gt;{RESCUE}&lt;/p&gt;</description></item></channel></rss>"
    );
    contradicts("a.rss", feed.as_bytes(), &[], "#1:5:20");
    let line = format!("{{\"body\":\"{RESCUE}\",\"day\":\"2025-03-04T10:00Z\",\"id\":7}}");
    let fields = ["--field", "text=body", "--field", "published=day"];
    let files = directory("input-fields");
    let lines = path(&files, "a.jsonl", line.as_bytes());
    let plain =
        path(&files, "b.txt", format!("Date: 2025-03-04\n\n{}", RESCUE.replace("31", "48")).as_bytes());
    let out = check(&[&["check", &lines, &plain][..], &fields[..]].concat(), b"", 1, "");
    assert!(out.contains("--> 7:1:20"), "{out}");
    check(&["check", &lines], b"", 2, "neither a set of reports (field `docs`) nor a report (field `text`;");
    check(
        &["check", &lines, "--field", "words=body"],
        b"",
        2,
        "the fields are id, text, title, source, published",
    );
}

#[test]
fn every_span_of_a_markdown_claim_holds_its_words_in_the_file() {
    let files = directory("markdown-spans");
    let text = "---\ntitle: 'Talks *failed*'\ndate: 2025-03-04\n---\n\n# Talks failed\n\n**Ana Costa** met [Ben *Lind*](https://b.example) in Malmö\non Monday. She said: “We &amp; they `agree`.”\n\n- Twelve **people** died.\n";
    let file = path(&files, "a.md", text.as_bytes());
    let lines = check(&["claims", &file, "--format", "jsonl"], b"", 0, "");
    assert!(lines.contains("Ben *Lind*"), "{lines}");
    let claims = path(&files, "claims.jsonl", lines.as_bytes());
    let out = check(&["recheck", &claims], b"", 0, "");
    assert!(out.contains("every span holds its words"), "{out}");
}

#[test]
fn a_pattern_is_matched_where_the_shell_did_not() {
    let files = directory("pattern");
    for name in ["a1.txt", "a2.txt", "b.txt"] {
        path(&files, name, b"Ten people died.");
    }
    let pattern = |name: &str| files.join(name).to_str().unwrap().to_owned();
    let out = check(&["check", &pattern("a*.txt"), "-q"], b"", 0, "");
    assert!(out.starts_with("2 reports: "), "{out}");
    check(&["check", &pattern("c*.txt")], b"", 2, "no file matches it");
    check(&["check", &pattern("[.txt")], b"", 2, "[.txt`: ");
}

#[test]
fn a_directory_stands_for_its_reports() {
    let files = directory("mixed");
    path(&files, "a.txt", b"Ten people died.");
    path(&files, "README.md", b"What lies here.");
    path(&files, "report.html", b"<html><head><meta name=\"generator\" content=\"gainsay\"></head></html>");
    let folder = files.to_str().unwrap();
    assert!(check(&["check", folder, "-q"], b"", 0, "").starts_with("1 report: "));
    // Named, it is asked for.
    let notes = files.join("README.md");
    assert!(check(&["check", folder, notes.to_str().unwrap(), "-q"], b"", 0, "").starts_with("2 reports: "));
    let own = files.join("report.html");
    check(&["check", own.to_str().unwrap()], b"", 2, "is a page that gainsay wrote, not a report");
    fs::remove_file(files.join("a.txt")).unwrap();
    assert!(check(&["check", folder, "-q"], b"", 0, "").starts_with("1 report: "));
}

#[test]
fn standard_input_is_read_as_what_it_is() {
    let plain = check(&["check", "-", "-q"], b"Ten people died.", 0, "");
    assert!(plain.starts_with("1 report: "), "{plain}");
    let page =
        b"<!DOCTYPE html><title>Fire</title><article><p>Ten people died in Faro on Monday.</p></article>";
    let out = check(&["text", "-"], page, 0, "");
    assert_eq!(out, "Title: Fire\n\nTen people died in Faro on Monday.\n");
    let out = check(&["text", "-", "--read-as", "markdown"], b"*Ten* people died.", 0, "");
    assert_eq!(out, "*Ten* people died.\n");
    check(
        &["check", "-", "--read-as", "feed"],
        b"Ten people died.",
        2,
        "is no RSS or Atom feed that can be read",
    );
    check(&["check", "-", "--read-as", "html"], b"", 2, "holds no article");
    check(&["check", "-", "--read-as", "markdown"], b"---\ntitle: x\n", 2, "has no closing `---`");
}

#[test]
fn mentions_that_mark_no_words_are_told() {
    let line = |start: usize, end: usize| {
        format!(
            "{{\"id\":1,\"docs\":[{{\"id\":\"a\",\"text\":\"Café closed.\"}}],\"mentions\":[{{\"id\":\"m\",\"doc\":\"a\",\"start\":{start},\"end\":{end}}}]}}\n"
        )
    };
    check(&["link"], line(6, 12).as_bytes(), 0, "");
    check(
        &["link"],
        line(6, 99).as_bytes(),
        2,
        "mention \"m\": bytes 6 to 99 lie outside `a`, which has 13 bytes",
    );
    check(
        &["link"],
        line(9, 6).as_bytes(),
        2,
        "mention \"m\": it ends at byte 6, not behind its start at byte 9",
    );
    check(&["link"], line(4, 12).as_bytes(), 2, "mention \"m\": byte 4 of `a` lies inside a letter");
}

#[test]
fn front_matter_alone_is_nothing_to_check() {
    let files = directory("front-matter");
    let file = path(&files, "fm.md", b"---\ntitle: Bridge\ndate: 2025-05-20\n---\n");
    check(&["check", &file], b"", 2, "nothing to check");
}

#[test]
fn one_deep_entry_spoils_no_other() {
    let files = directory("deep-entry");
    let entry = |title: &str, body: &str| {
        format!(
            "<entry><title>{title}</title><id>{title}</id><updated>2025-05-20T10:00:00Z</updated><content type=\"xhtml\">{body}</content></entry>"
        )
    };
    let deep = format!("{}x{}", "<div>".repeat(900), "</div>".repeat(900));
    let feed = format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><id>n</id><updated>2025-05-20T10:00:00Z</updated>{}{}</feed>",
        entry("Bridge closed", &deep),
        entry("Mill burned", "<div>The mill burned on Monday.</div>")
    );
    let file = path(&files, "deep.atom", feed.as_bytes());
    let out = check(&["check", &file], b"", 0, "");
    assert!(out.contains("2 reports"), "{out}");
}
