//! Sentence boundaries, as a table: `|` marks where one sentence must end and the next begin.

use gainsay_syntax::{paragraphs, split_sentences};

/// `marked` without its marks must be split exactly there.
fn check(marked: &str) {
    let expected: Vec<&str> = marked.split('|').map(str::trim).filter(|s| !s.is_empty()).collect();
    let text = marked.replace('|', "");
    let found: Vec<&str> = split_sentences(&text).into_iter().map(|span| &text[span]).collect();
    assert_eq!(found, expected, "in {text:?}");
}

#[test]
fn abbreviations() {
    for marked in [
        "The U.S. President met the U.K. Prime Minister.| They talked.",
        "He flew to the U.S.| The visit was short.",
        "He works in the U.S. Treasury building.",
        "She lives in the U.S. and works there.",
        "There is concern about the U.S.' allies in the region.",
        "They met at 5 p.m. Monday at the port.",
        "They met at 5 p.m.| The talks failed.",
        "The call began at 9 a.m. Eastern and ended at noon.",
        "It opens at 10 a.m. Paris time on Friday.",
        "Doors close at 9 p.m.| Guards lock them.",
        "Sen. John Marsh and Rep. Ana Cole voted no.",
        "Mr. and Mrs. Hill left.| Dr. Wu stayed.",
        "Gov. Lee met Lt. Gov. Kim and Lt. Col. Park.",
        "It happened on Jan. 5 in the north.",
        "It happened in Jan.| The report came later.",
        "He was ranked No. 4 in the world.",
        "He said no.| The answer was final.",
        "She has lived in St. Petersburg since 1990.",
        "They walked down Main St.| The shops were closed.",
        "Acme Inc. said profits fell.",
        "He works for Acme Inc.| The firm makes rope.",
        "Acme Inc. Chairman Ana Ruiz resigned.",
        "Shares of Bolt Corp. rose.| Investors cheered.",
        "J. K. Marlowe wrote it.| A. B. Stone printed it.",
        "The book by J.K. Marlowe sold well.",
        "George H. W. Barker spoke.",
        "John F. Kells and Ann D. Rowe won.",
        "He arrived in Washington, D.C.| He was tired.",
        "Washington, D.C. Mayor Ana Bell objected.",
        "She was born in Tampa, Fla.| Police found her there.",
        "A star at Elm (N.J.) High School won.",
        "Sen. Kim (R-Ariz.) voted no.| The bill passed.",
        "The case Marsh v. Cole was settled.",
        "Rovers vs. City was a draw.",
        "Apples, pears, etc. were sold.",
        "They sold apples, pears, etc.| The stall closed.",
        "Robert Lane Jr. won.| Robert Lane Sr. lost.",
        "He beat Robert Lane Jr.| The crowd left.",
        "He beat Robert Lane Jr.| Reaching the final was hard.",
        "Some fruit, e.g. apples, is cheap, i.e. under a dollar.",
        "See Fig. 3 and pp. 4 of Vol. 2.",
        "She has a Ph.D. from Oslo.| It took six years.",
        "The army, led by Gen. Ito, left.",
        "He was fined under Art. 5 of the code.",
        "He and I. | They agreed.",
        "Hmbg. Bank was sold.",
    ] {
        check(marked);
    }
}

#[test]
fn numbers_and_ellipses() {
    for marked in [
        "Prices rose 3.5 percent to 1.25 euros.| Wages fell.",
        "It was founded in 2016.| 3 people ran it.",
        "It cost $4.50.| Nobody bought it.",
        "Well ... maybe not.",
        "He waited... and waited.",
        "He waited...| Nobody came.",
        "He waited…| Nobody came.",
        "The plan [...] was dropped.",
        "It was founded in 1971. [1]| It closed in 1990. [2] [3]",
        "It closed.[4]| It opened again.",
        "1. First point.",
        "The score was 2.| The game ended.",
        "What?!| No!!!| Yes.",
    ] {
        check(marked);
    }
}

#[test]
fn quotes_and_brackets() {
    for marked in [
        "\"It is over.| We won,\" he said.",
        "“It is over.| We won,” he said.",
        "\"Is it over?\" he asked.",
        "\"Is it over?\" Smith asked.",
        "“Stop lying!” Ms. Hart told reporters.",
        "\"It is over.\"| She left.",
        "“It is over.”| She left.",
        "He said \"no.\"| \"Why?\" she asked.",
        "‘It is over.’| She left.",
        "He called it “a ‘grave error.’ ”| She left.",
        "(He had left.)| She stayed.",
        "He left (it was late).| She stayed.",
        "He left (see p. 4) and came back.",
        "\"It is over.\"| \"We won.\"",
        "It ended.”| “We lost.",
        "`` It is over . ''| She left .",
        "He said , \" It is over . \"| She left .",
        "“ It is over . ”| “ We won . ”",
        "«C'est fini.»| Elle partit.",
        "He is a Yahoo! engineer.",
    ] {
        check(marked);
    }
}

#[test]
fn no_space_after_the_stop() {
    for marked in [
        "The war has ended.|The next one began.",
        "The war has ended.”|The next one began.",
        "Is it over?|Nobody knows.",
        "Write to ann.lee@example.org.| She answers.",
        "See www.example.org/News.Html for more.| It is free.",
        "See https://example.org/a.B?c=1.| It is free.",
        "Visit Example.Com today.",
        "He uses Node.Js and ASP.Net daily.",
        "Open Report.Doc first.",
    ] {
        check(marked);
    }
}

#[test]
fn datelines_and_labels() {
    for marked in [
        "MOSCOW, May 20 (Agency) - Talks ended.| Nobody signed.",
        "(MENAFN) U.S. officials left.| They will return.",
        "AUGUSTA, Me. — The governor resigned.| He was ill.",
        "UPDATE: 9 p.m. -- The road is open.",
        "WASHINGTON (AP) — Prices rose.| Wages fell.",
        "Q: Did he call?\n| A: He did.",
        "A: He did.| It was late.",
    ] {
        check(marked);
    }
}

#[test]
fn lines() {
    for marked in [
        // Headlines.
        "Storm closes port\n|The harbour was shut on Monday.| It opens on Friday.",
        "Storm closes port\n\n|The harbour was shut on Monday.",
        "Storm closes port\r\n\r\n|The harbour was shut.",
        "403\n|Sorry!!\n|Error!| The page is gone.\n|Storm closes port\n|The harbour was shut.",
        // Hard-wrapped text, with names at the beginning of a line.
        "The harbour of the city was shut on Monday after a storm that the\nweather service had announced on Friday.| It will stay shut until\nTuesday at least, said the office of the harbour master, Marianne\nLee, in a note to shipping companies.",
        // Wrapped after an abbreviation.
        "The harbour of the city was shut on Monday by order of the U.S.\nmilitary, and it will stay shut for the rest of the week, it said.",
        // Lists.
        "- First item\n|- Second item\n|- Third item",
        "• First item\n|• Second item",
        "1. First item\n|2. Second item",
        "a) first item\n|b) second item",
        "The list:\n|apples\n|pears",
        "The firm, which is small\n, said so.",
        "According to the paper\nthe harbour was shut on Monday after a storm.",
    ] {
        let marked = marked
            .replace("Friday. It will stay shut until\nTuesday", "Friday.| It will stay shut until\nTuesday");
        check(&marked);
    }
}

#[test]
fn web_text() {
    for marked in [
        "great place.| i loved it.| will come again.",
        "Great place! :)| We will come again.",
        "I love it <3",
        "wow!!| that was good",
    ] {
        check(marked);
    }
}

#[test]
fn empty_and_odd() {
    for marked in
        ["", "   ", "\n\n\n", "...", ". . .", "Hello.| World.", "He left\u{a0}.", "他走了。|她留下。"]
    {
        check(marked);
    }
}

#[test]
fn units_of_lines() {
    let text = " Title \n\nOne line that is a paragraph of its own, and long enough.\n* item\n* item";
    let units: Vec<&str> = paragraphs(text).into_iter().map(|unit| &text[unit]).collect();
    assert_eq!(
        units,
        ["Title", "One line that is a paragraph of its own, and long enough.", "* item", "* item"]
    );
}
