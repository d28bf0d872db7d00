//! Words, as a table: the text, and its words one blank apart.

use gainsay_syntax::tokenize;

/// `text`, taken as one sentence, must have exactly the words of `expected`.
fn check(text: &str, expected: &str) {
    let words: Vec<&str> = tokenize(text, 0..text.len()).iter().map(|token| token.text(text)).collect();
    assert_eq!(words.join(" "), expected, "in {text:?}");
}

#[test]
fn contractions() {
    for (text, expected) in [
        ("don't won’t CAN'T", "do n't wo n’t CA N'T"),
        ("It's Lee's, they're we’ve I'm he'd she'll", "It 's Lee 's , they 're we ’ve I 'm he 'd she 'll"),
        ("the states' rights", "the states ' rights"),
        ("cannot gonna wanna gotta", "can not gon na wan na got ta"),
        ("wouldn't've", "would n't 've"),
        ("dont im thats youre", "do nt i m that s you re"),
        ("its lets ill", "its lets ill"),
        ("he 's , did n't , the states '", "he 's , did n't , the states '"),
        ("O'Brien o'clock ma'am d'Arc", "O'Brien o'clock ma'am d'Arc"),
        ("rock 'n' roll, '90s, get 'em", "rock ' n ' roll , '90s , get 'em"),
        ("'quoted words'", "' quoted words '"),
    ] {
        check(text, expected);
    }
}

#[test]
fn hyphens_and_dashes() {
    for (text, expected) in [
        ("a two-hour call", "a two - hour call"),
        ("the 15-year-old girl", "the 15 - year - old girl"),
        ("Russia-Ukraine talks", "Russia - Ukraine talks"),
        ("Lee–Park summit", "Lee – Park summit"),
        ("delegations—their first", "delegations — their first"),
        ("he left--late", "he left -- late"),
        (
            "co-founder mid-May e-mail anti-war ex-minister non-NATO",
            "co-founder mid-May e-mail anti-war ex-minister non-NATO",
        ),
        ("a Kafka-esque, clock-wise, ten-fold way", "a Kafka-esque , clock-wise , ten-fold way"),
        ("F-16 AK-47 UN-led", "F - 16 AK - 47 UN - led"),
        ("- item", "- item"),
    ] {
        check(text, expected);
    }
}

#[test]
fn numbers() {
    for (text, expected) in [
        ("1,000 17.5 1,234,567.89 10:30 .5", "1,000 17.5 1,234,567.89 10:30 .5"),
        ("3.2% of $1.5bn", "3.2 % of $ 1.5 bn"),
        ("€40m, US$3 million, £2.5k", "€ 40 m , US$ 3 million , £ 2.5 k"),
        ("10am 5pm 2p.m. Monday", "10 am 5 pm 2 p.m. Monday"),
        ("2025-05-19 05/19/2025 9/11 24/7", "2025-05-19 05/19/2025 9/11 24/7"),
        ("20th 1990s 1960's '08", "20th 1990s 1960's '08"),
        ("2003's budget", "2003 's budget"),
        ("555-0123 713-555-0123", "555-0123 713-555-0123"),
        ("10-15 people, 1999-2004, 234-193", "10 - 15 people , 1999 - 2004 , 234 - 193"),
        ("24°C, 5km, 70kg", "24 ° C , 5 km , 70 kg"),
        ("+44 #1 No. 4", "+44 # 1 No. 4"),
        ("EUR10m, USD 5, Rs500", "EUR 10 m , USD 5 , Rs 500"),
        ("No.10 and Jan.5", "No. 10 and Jan. 5"),
        ("2025-05-19T17:00:00Z", "2025-05-19T17:00:00Z"),
        ("5'10\" tall", "5 ' 10 \" tall"),
        ("5G 4x4 B2B", "5G 4x4 B2B"),
        ("1000 for 1000", "1000 for 1000"),
        ("in 2016.", "in 2016 ."),
    ] {
        check(text, expected);
    }
}

#[test]
fn abbreviations() {
    for (text, expected) in [
        ("U.S. troops", "U.S. troops"),
        ("in the U.S.", "in the U.S."),
        ("Sen. J. K. Lee Jr. said", "Sen. J. K. Lee Jr. said"),
        ("Acme Inc. said", "Acme Inc. said"),
        ("at 5 p.m.", "at 5 p.m."),
        ("pears, etc., and pears, etc.", "pears , etc. , and pears , etc ."),
        ("Jan. 5", "Jan. 5"),
        ("He said no.", "He said no ."),
        ("He and I.", "He and I ."),
        ("Dr.Lee", "Dr. Lee"),
        ("the end.\"", "the end . \""),
    ] {
        check(text, expected);
    }
}

#[test]
fn marks() {
    for (text, expected) in [
        ("\"Yes,\" he said.", "\" Yes , \" he said ."),
        ("“No,” she said…", "“ No , ” she said …"),
        ("What?! No!!! Well... yes", "What ?! No !!! Well ... yes"),
        ("(a) [2] {b}", "( a ) [ 2 ] { b }"),
        ("and/or he/she w/o", "and / or he / she w/o"),
        ("AT&T R&D Smith&Sons", "AT&T R&D Smith & Sons"),
        ("great :) really ;-)", "great :) really ;-)"),
        ("(see below:) and", "( see below : ) and"),
        ("***", "***"),
        ("🙂👍🏽 ok", "🙂 👍🏽 ok"),
    ] {
        check(text, expected);
    }
}

#[test]
fn the_net() {
    for (text, expected) in [
        ("See https://example.org/a,b?c=1#d.", "See https://example.org/a,b?c=1#d ."),
        ("(www.example.org)", "( www.example.org )"),
        ("example.org/news/1 and example.org", "example.org/news/1 and example.org"),
        ("ann.lee+x@mail.example.org, thanks", "ann.lee+x@mail.example.org , thanks"),
        ("@ann_lee #OneWord #1", "@ann_lee #OneWord # 1"),
        ("report_2.pdf", "report_2.pdf"),
    ] {
        check(text, expected);
    }
}

#[test]
fn invisible_characters() {
    for (text, expected) in [
        ("a\u{200b}b", "a b"),
        ("\u{202a}left\u{202c}", "left"),
        ("co\u{ad}operate", "co\u{ad}operate"),
        ("a\0b", "a b"),
        ("naïve café Łódź", "naïve café Łódź"),
        ("", ""),
    ] {
        check(text, expected);
    }
    assert!(tokenize("naïve", 0..3).is_empty(), "a range that cuts a character has no words");
    assert!(tokenize("abc", 2..9).is_empty(), "a range outside the text has no words");
}
