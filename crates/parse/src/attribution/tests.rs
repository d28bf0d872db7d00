use super::{Attribution, Chains, read_attributions};
use gainsay_claim::QuoteForm;
use gainsay_syntax::Analyzer;
use proptest::prelude::*;

fn read(text: &str) -> Vec<Attribution> {
    read_attributions(text, &Analyzer::shared().analyze(text))
        .into_iter()
        .filter(|one| !one.doubtful)
        .collect()
}

/// Source, cue and content of each statement, as `source | cue | content`.
fn show(text: &str) -> Vec<String> {
    let words = |span: Option<gainsay_claim::Span>| span.and_then(|span| span.of(text)).unwrap_or("-");
    read(text)
        .iter()
        .filter(|found| found.statement)
        .map(|found| {
            format!("{} | {} | {}", words(found.source), words(found.cue), words(Some(found.content)))
        })
        .collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(show(text), expected, "{text}");
}

#[test]
fn reported_speech() {
    check(
        "The mayor said that the bridge would open on Monday.",
        &["The mayor | said | that the bridge would open on Monday"],
    );
    check(
        "The bridge will open on Monday, the mayor said.",
        &["the mayor | said | The bridge will open on Monday"],
    );
    check("She had told reporters that nobody was hurt.", &["She | had told | that nobody was hurt"]);
    check("The report says the dam was safe.", &["The report | says | the dam was safe"]);
}

#[test]
fn direct_quotes() {
    check("\"The water is falling,\" the mayor said.", &["the mayor | said | \"The water is falling,\""]);
    check(
        "“The water is falling,” said Ana Costa, the mayor.",
        &["Ana Costa, the mayor | said | “The water is falling,”"],
    );
    check(
        "“The water is falling,” Ana Costa (Porto) said in a statement, adding that the dam had held.",
        &[
            "Ana Costa (Porto) | said | “The water is falling,”",
            "Ana Costa (Porto) | adding | that the dam had held",
        ],
    );
    check("'The water is falling,' the mayor said.", &["the mayor | said | 'The water is falling,'"]);
    check("‘The water’s falling,’ said the mayor.", &["the mayor | said | ‘The water’s falling,’"]);
    check("The mayor said: \"The water is falling.\"", &["The mayor | said | \"The water is falling.\""]);
}

#[test]
fn quotes_of_several_sentences() {
    check(
        "“The water is falling. We are safe,” Costa said.",
        &["Costa | said | “The water is falling. We are safe,”"],
    );
    let text = "“The water is falling,” Costa said. “We are safe.”";
    check(text, &["Costa | said | “The water is falling,” Costa said. “We are safe.”"]);
    let parts: Vec<_> = read(text)[0].parts.iter().map(|part| part.of(text).unwrap()).collect();
    assert_eq!(parts, ["“The water is falling,”", "“We are safe.”"]);
}

#[test]
fn a_quotation_over_two_paragraphs() {
    let text = "Costa said: “The water is falling.\n\n“We are safe.”";
    check(text, &["Costa | said | “The water is falling.\n\n“We are safe.”"]);
}

#[test]
fn forms() {
    let form = |text: &str| read(text)[0].form;
    assert_eq!(form("\"The water is falling,\" the mayor said."), QuoteForm::Direct);
    assert_eq!(form("The mayor said that the water was \"falling fast\"."), QuoteForm::Mixed);
    assert_eq!(form("The mayor said that the water was falling."), QuoteForm::Indirect);
}

#[test]
fn phrases_and_colons() {
    check("According to the union, 300 nurses left.", &["the union | According to | 300 nurses left"]);
    check(
        "The ship sank on Friday, according to the coastguard.",
        &["the coastguard | according to | The ship sank on Friday"],
    );
    check(
        "Nine hives were lost on Friday, according to the Union to Save Bees.",
        &["the Union to Save Bees | according to | Nine hives were lost on Friday"],
    );
    check("Costa: Bridge Will Open in June", &["Costa | : | Bridge Will Open in June"]);
}

/// What may be somebody's words, though nobody is known to say them.
fn doubtful(text: &str) -> Vec<String> {
    let all = read_attributions(text, &Analyzer::shared().analyze(text));
    let open = all.iter().filter(|one| one.doubtful);
    open.filter_map(|one| Some(one.content.of(text)?.to_owned())).collect()
}

#[test]
fn what_may_be_somebodys_words_is_not_the_outlets() {
    // A quotation that nobody has claimed, and the rest of a sentence behind what is attributed for certain.
    assert_eq!(doubtful("“The water is falling. Nobody is hurt.”"), ["The water is falling. Nobody is hurt"]);
    assert_eq!(
        doubtful("Prosecutors looked into charges that the mayor had hidden the report."),
        ["that the mayor had hidden the report"]
    );
    let text = "The union said that the hall was full, but the doors stayed shut.";
    let chains = Chains::of(&read_attributions(text, &Analyzer::shared().analyze(text)));
    assert!(!chains.at(text.find("stayed").unwrap()).is_empty());
    // What the outlet says itself.
    for text in [
        "The bridge opened on Monday.",
        "The mayor opened the hall that the union had built.",
        "The fact that the dam held saved the town.",
    ] {
        assert!(doubtful(text).is_empty(), "{text}");
    }
}

#[test]
fn turns_of_a_transcript() {
    let turns = |text: &str| {
        let found = read(text);
        let turns = found.iter().filter(|one| one.pattern == "turn");
        let words = |span: gainsay_claim::Span| span.of(text).unwrap_or("").to_owned();
        turns
            .map(|one| format!("{} | {}", one.source.map(words).unwrap_or_default(), words(one.content)))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        turns(
            "REPORTER: Will it close?\n\nCOSTA: It will. We lost money.\n\nIt was a bad year.\n\nREPORTER: Who decided?"
        ),
        [
            "REPORTER | Will it close?",
            "COSTA | It will. We lost money.\n\nIt was a bad year.",
            "REPORTER | Who decided?"
        ]
    );
    assert_eq!(turns("Q. Is it safe?\nA. It is."), ["Q | Is it safe?", "A | It is."]);
    // A question mark of a transcript names nobody.
    let found = read("Q: Is it safe?\nA: It is.");
    assert!(found.iter().all(|one| one.source_head.is_none()));
    // Headings, and a single headline.
    assert!(turns("WHAT: A fair for all.\nWHERE: The old hall.\nWHEN: On Monday at noon.").is_empty());
    assert!(turns("Costa: Bridge Will Open in June").is_empty());
}

#[test]
fn denials_and_topics() {
    let text = "The minister denied that he had known of the leak.";
    assert!(read(text).iter().any(|found| found.denied && found.statement));
    let text = "The union criticized the plan.";
    let found = read(text);
    assert_eq!(found.len(), 1);
    assert!(!found[0].statement);
}

/// The words that may be somebody's, though it cannot be told whose.
fn doubts(text: &str) -> Vec<&str> {
    let found = read_attributions(text, &Analyzer::shared().analyze(text));
    found.iter().filter(|one| one.doubtful).filter_map(|one| one.content.of(text)).collect()
}

#[test]
fn clauses_of_nouns_and_lists_are_in_doubt() {
    let sure = |text: &str| assert!(doubts(text).is_empty(), "{text}: {:?}", doubts(text));
    let check = |text: &str, words: &[&str]| assert_eq!(doubts(text), words, "{text}");
    check(
        "For years the pool has been dogged by charges that it has lost money.",
        &["that it has lost money"],
    );
    check("Her bet is that the rules will hold.", &["that the rules will hold"]);
    sure("The fact that the rules held helped her.");
    // What is joined behind the cue, and what stands before a cue between two commas.
    check(
        "The top tenth paid half of all tax in 2013, according to the Budget Office, and the lowest tenth paid nothing.",
        &["the lowest tenth paid nothing"],
    );
    check(
        "Though that change was smooth, he said, replacing Costa would be much harder.",
        &["Though that change was smooth"],
    );
    // A clause beside the sentence's own ends where the outlet goes on.
    sure("While a judge found that the dam was unsafe, the council kept it open.");
    // A list belongs to the statement that announces it.
    check(
        "The union said that the mayor has these tasks ahead:\n\nOpen the new pool\n\nPay the nurses",
        &["Open the new pool", "Pay the nurses"],
    );
}

#[test]
fn a_statement_begins_behind_who_hears_it() {
    for text in [
        "“We are tired,” he told the host, “it was hard to work for Costa.”",
        "Costa told the host on Monday that it was hard.",
    ] {
        assert!(read(text).iter().all(|one| one.parts.iter().all(|part| {
            !part.of(text).is_some_and(|words| words.contains("host") || words.contains("Monday"))
        })));
    }
}

#[test]
fn who_speaks_is_not_who_is_spoken_of() {
    let speaker = |text: &str, said: &str| {
        let found = read_attributions(text, &Analyzer::shared().analyze(text));
        let at = text.find(said).expect("the words stand in the text");
        let inner = Chains::of(&found).at(at).last().copied();
        inner.and_then(|one| found[one].source?.of(text).map(str::to_owned)).unwrap_or_default()
    };
    for (text, said, who) in [
        (
            "The coach will be sacked, sources close to the club said, if the team loses.",
            "if",
            "sources close to the club",
        ),
        (
            "The talks have collapsed, a person familiar with the matter said.",
            "collapsed",
            "a person familiar with the matter",
        ),
        ("Two million people face hunger, warned the UN on Friday.", "face", "the UN"),
        (
            "The union said 5,000 workers had joined the strike, but the company said only 800 had.",
            "800",
            "the company",
        ),
        ("The paper quoted the minister as saying that the talks had failed.", "failed", "the minister"),
        ("The defendant told the court he had never met the victim.", "met", "The defendant"),
        (
            "The minister's claim that the dam is safe has been challenged by engineers.",
            "safe",
            "The minister's",
        ),
        (
            "\"While exports have risen, jobs have not,\" noted Mr Costa, adding: \"That must change.\"",
            "risen",
            "Mr Costa",
        ),
        (
            "Nairobi: Police have arrested four men after the raid, the ministry said.",
            "arrested",
            "the ministry",
        ),
        ("Lee (laughs): I never signed it.\nModerator: Did you read it?\nLee: I did.", "never signed", "Lee"),
        // Nobody is named.
        ("Costa is alleged to have paid two officials.", "paid", ""),
        ("\"We will rebuild the harbour before winter.\" Ann Lee then left.", "rebuild", ""),
    ] {
        assert_eq!(speaker(text, said), who, "{text}");
    }
    // What the outlet says itself.
    let text = "The minister's claim that the dam is safe has been challenged by engineers.";
    let found = read_attributions(text, &Analyzer::shared().analyze(text));
    assert!(Chains::of(&found).at(text.find("challenged").expect("it stands there")).is_empty());
}

#[test]
fn what_nobody_says() {
    for text in [
        "The bridge opened on Monday.",
        "The so-called \"iron bridge\" was closed.",
        "Three ships left the harbour, and two came back.",
        "",
        "\"",
    ] {
        check(text, &[]);
    }
}

#[test]
fn statements_nest() {
    let text = "The union said that the mayor had promised that the pool would open.";
    let found = read(text);
    assert_eq!(found[1].outer, Some(0));
    let chains = Chains::of(&found);
    assert_eq!(chains.at(text.find("pool").unwrap()), [0, 1]);
    assert_eq!(chains.at(text.find("promised").unwrap()), [0]);
    assert!(chains.at(0).is_empty());
}

#[test]
fn the_cue_between_two_parts_is_the_outlets() {
    let text = "“The water is falling,” Costa said. “We are safe.”";
    let chains = Chains::of(&read(text));
    assert_eq!(chains.at(text.find("water").unwrap()), [0]);
    assert_eq!(chains.at(text.find("safe").unwrap()), [0]);
    assert!(chains.at(text.find("Costa").unwrap()).is_empty());
}

fn check_any(text: &str) {
    let found = read_attributions(text, &Analyzer::shared().analyze(text));
    let chains = Chains::of(&found);
    for (index, one) in found.iter().enumerate() {
        for span in one.parts.iter().chain(&one.source).chain(&one.cue).chain(&one.addressee) {
            assert!(span.of(text).is_some(), "{span:?} of {text:?}");
        }
        assert!(one.parts.iter().all(|part| one.content.contains(*part)));
        assert_ne!(one.outer, Some(index));
    }
    for at in 0..=text.len() {
        let chain = chains.at(at);
        let inside = |index: &usize| {
            found[*index].parts.iter().any(|part| part.range().contains(&at)) && found[*index].statement
        };
        assert!(chain.iter().all(inside), "{chain:?} at {at} of {text:?}");
    }
}

#[test]
fn marks_that_never_close() {
    let nested = "“ he said ".repeat(2000);
    assert!(read(&nested).len() < 4100);
    check_any(&"\"x\" said ".repeat(50));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_read(text in "\\PC{0,80}") {
        check_any(&text);
    }

    #[test]
    fn any_mixture_of_speech_is_read(parts in prop::collection::vec(prop::sample::select(vec![
        "the mayor ", "said ", "that ", "“", "”", "\"", ", ", ". ", "\n", "he ", "denied ", "according to ", "the dam held ", ": ",
        "Costa ", "who ", "told her ", "reportedly ", "We are safe", "to leave ", "promised ", "— ", "’", "é ",
    ]), 0..30)) {
        check_any(&parts.concat());
    }
}
