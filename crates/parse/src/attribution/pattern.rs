//! By which patterns is a statement found?
//!
//! The list is the documentation of [`super::Attribution::pattern`]; every entry says what it reads, with texts on
//! which it must fire and texts on which it must stay silent.

/// One way in which a text gives something as somebody's word.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// Its name.
    pub name: &'static str,
    /// What it reads.
    pub reads: &'static str,
    /// Texts with the content that it must find in them.
    pub fires: &'static [(&'static str, &'static str)],
    /// Texts in which it must find nothing.
    pub silent: &'static [&'static str],
}

/// The patterns, in the order of their names.
pub const PATTERNS: &[Pattern] = &[
    Pattern {
        name: "according-to",
        reads: "a clause with \"according to X\" before or behind it",
        fires: &[
            ("According to the union, 300 nurses left.", "300 nurses left"),
            ("They plan to leave on Friday, according to the coastguard.", "They plan to leave on Friday"),
        ],
        silent: &["The work went according to plan."],
    },
    Pattern {
        name: "adjective",
        reads: "a clause behind an adjective of belief or feeling, a form of \"be\" before it",
        fires: &[("The mayor was sure that the dam would hold.", "that the dam would hold")],
        silent: &["The mayor was sure of her staff."],
    },
    Pattern {
        name: "adverb",
        reads: "a clause with \"reportedly\" or \"allegedly\" in it; nobody is named as its source",
        fires: &[("The crew reportedly left the ship.", "The crew reportedly left the ship")],
        silent: &["The crew quickly left the ship."],
    },
    Pattern {
        name: "block",
        reads: "a paragraph without marks, behind one that ends with a verb of saying and a colon",
        fires: &[(
            "The governor added:\n\nIt is typical of the council. She knows nothing of the harbour.\n\nThe union left.",
            "It is typical of the council. She knows nothing of the harbour.",
        )],
        silent: &[
            "The governor added:\n\npay, rest, respect",
            "The council closed three halls:\n\nThe oldest of them stood by the river.",
        ],
    },
    Pattern {
        name: "clause",
        reads: "the clause that hangs on a verb of saying, thinking or showing",
        fires: &[
            ("The mayor said that the bridge would open.", "that the bridge would open"),
            ("She told reporters nobody was hurt.", "nobody was hurt"),
        ],
        silent: &["The mayor opened the bridge.", "The crew left because the ship sank."],
    },
    Pattern {
        name: "clause-passive",
        reads: "the clause behind a passive verb of saying; the source is named by \"by\" or not at all",
        fires: &[("Residents were told that the water was safe.", "that the water was safe")],
        silent: &["Residents were moved to a school."],
    },
    Pattern {
        name: "colon",
        reads: "a line that begins with a name and a colon: headlines, transcripts",
        fires: &[("Costa: Bridge Will Open in June", "Bridge Will Open in June")],
        silent: &["Update: Bridge Will Open in June", "He wanted three things: pay, rest and respect."],
    },
    Pattern {
        name: "colon-quote",
        reads: "a quotation behind a colon, with a verb that is none of saying",
        fires: &[("Costa leaned forward: “We are not safe here.”", "“We are not safe here.”")],
        silent: &["Costa leaned forward and listened to “The River Song”."],
    },
    Pattern {
        name: "cue-quote",
        reads: "a quotation behind a verb of saying",
        fires: &[("The sign on the gate reads: “No way through here.”", "“No way through here.”")],
        silent: &["The so-called “iron bridge” was closed."],
    },
    Pattern {
        name: "dash",
        reads: "a quotation with a name behind a dash, and nothing else in the line",
        fires: &[("“The water is falling at last.” — Ana Costa", "“The water is falling at last.”")],
        silent: &["“The Dam” — a film about the flood — opens on Friday."],
    },
    Pattern {
        name: "hearsay",
        reads: "what somebody \"is said to have done\", and a statement with \"it was alleged\" behind it; nobody is named",
        fires: &[
            ("The thief is said to have escaped through a window.", "to have escaped through a window"),
            ("The mayor had sold the land, it was alleged.", "The mayor had sold the land"),
        ],
        silent: &["The guards were told to leave the hall.", "The fair is expected to open on Friday."],
    },
    Pattern {
        name: "infinitive",
        reads: "what somebody promises, asks, wants or refuses to do",
        fires: &[("The mayor vowed to rebuild the school.", "to rebuild the school")],
        silent: &["The mayor left to rebuild the school."],
    },
    Pattern {
        name: "inserted",
        reads: "a statement with \"X said\" between two commas in it",
        fires: &[("The dam, the mayor said, would hold.", "The dam, the mayor said, would hold")],
        silent: &["The dam, the largest in the north, would hold."],
    },
    Pattern {
        name: "inverted",
        reads: "a statement with a comma, a verb of saying and the speaker behind it",
        fires: &[
            ("Two million people face hunger, warned the UN on Friday.", "Two million people face hunger"),
            ("No new taxes this year, says minister", "No new taxes this year"),
        ],
        silent: &[
            "The mayor met the crew, thanked the guards and left.",
            "On Friday, warned by the union, the crew left.",
        ],
    },
    Pattern {
        name: "light",
        reads: "a clause behind \"expressed hope\", \"made the claim\"",
        fires: &[("The union expressed hope that talks would resume.", "that talks would resume")],
        silent: &["The union made bread that children liked."],
    },
    Pattern {
        name: "noun",
        reads: "a clause behind a noun of saying that has an owner",
        fires: &[("Melo repeated the mayor's claim that the dam was safe.", "that the dam was safe")],
        silent: &["The mayor's car that stood outside was stolen."],
    },
    Pattern {
        name: "noun-verb",
        reads: "a clause behind a verb of saying that the tagger takes for a noun",
        fires: &[],
        silent: &["The reports that were lost are back."],
    },
    Pattern {
        name: "order",
        reads: "a statement that the order of the words shows and the parse does not",
        fires: &[("As the mayor noted, the dam held through the night.", "the dam held through the night")],
        silent: &["As the mayor slept, the dam held through the night."],
    },
    Pattern {
        name: "parenthesis",
        reads: "a statement beside which the parser sets its \"X said\"",
        fires: &[],
        silent: &["The dam held; the mayor slept."],
    },
    Pattern {
        name: "put",
        reads: "a statement with \"as X put it\" beside it, or \"as stated in X\"",
        fires: &[
            ("The deal is dead, as the mayor put it.", "The deal is dead"),
            (
                "As stated in the letter, there are many questions about the fund.",
                "there are many questions about the fund",
            ),
        ],
        silent: &[
            "As the mayor put the lamp out, the hall fell silent.",
            "As stacked in the barn, the hay was dry.",
        ],
    },
    Pattern {
        name: "quote-cue",
        reads: "a quotation with a verb of saying behind it",
        fires: &[
            ("“The water is falling,” the mayor said.", "“The water is falling,”"),
            ("“Is it safe?” asked Ana Costa.", "“Is it safe?”"),
        ],
        silent: &["The “iron bridge,” a gift of the king, was closed."],
    },
    Pattern {
        name: "quote-verb",
        reads: "a quotation with a comma, a name and any verb behind it",
        fires: &[("“The water is falling,” the mayor beamed.", "“The water is falling,”")],
        silent: &["“The River,” which opened on Friday, drew crowds."],
    },
    Pattern {
        name: "quoted-as",
        reads: "what somebody is quoted as saying",
        fires: &[(
            "The paper quoted the mayor as saying that the talks had failed.",
            "that the talks had failed",
        )],
        silent: &["The mayor worked as a guard, saying little."],
    },
    Pattern {
        name: "reckoning",
        reads: "a clause beside \"by one estimate\", \"by her own account\", \"in the latest poll\"",
        fires: &[
            ("By one estimate, 300 houses were lost.", "300 houses were lost"),
            ("The bill was late, by Costa's own admission.", "The bill was late"),
            ("In the latest Courier poll, Costa led Lind by five points.", "Costa led Lind by five points"),
        ],
        silent: &["By the river, 300 houses were lost.", "In the old hall, Costa met Lind."],
    },
    Pattern {
        name: "scored",
        reads: "a statement or topic that no rule finds: the scorer takes its word for a cue",
        fires: &[],
        silent: &["The mayor opened the bridge.", "Three ships left the harbour."],
    },
    Pattern {
        name: "topic",
        reads: "what somebody praises, attacks, announces or describes; not a statement",
        fires: &[("The union criticized the plan.", "the plan")],
        silent: &["The union signed the plan."],
    },
    Pattern {
        name: "topic-of",
        reads: "what somebody speaks of, calls for or points to; not a statement",
        fires: &[("The union called for a strike.", "a strike")],
        silent: &["The union paid for a hall."],
    },
    Pattern {
        name: "topic-passive",
        reads: "what is praised or attacked by somebody; not a statement",
        fires: &[("The plan was criticized by the union.", "The plan")],
        silent: &["The plan was signed by the union."],
    },
    Pattern {
        name: "trailing",
        reads: "a statement before a comma, and who has said it behind: found by the order of the words alone",
        fires: &[(
            "The film drew 60 percent of the talk about the fair, Chirper announced, gaining 22,000 readers.",
            "The film drew 60 percent of the talk about the fair",
        )],
        silent: &[
            "After the ship had left the harbour, the crew slept.",
            "The mayor left the hall, which the union had booked.",
        ],
    },
    Pattern {
        name: "turn",
        reads: "the turns of a transcript, whose lines begin with who speaks",
        fires: &[("Q: Is the dam safe?\nA: It is.", "Is the dam safe?")],
        silent: &["Time: The fair opens at noon.\nPlace: The old harbour is easy to reach."],
    },
];

#[cfg(test)]
mod tests {
    use super::PATTERNS;
    use crate::attribution::read_attributions;
    use gainsay_syntax::Analyzer;

    fn found(text: &str, name: &str) -> Vec<String> {
        let all = read_attributions(text, &Analyzer::shared().analyze(text));
        let named = all.iter().filter(|one| one.pattern == name);
        named.filter_map(|one| one.content.of(text).map(str::to_owned)).collect()
    }

    #[test]
    fn every_pattern_fires_and_stays_silent_where_it_says() {
        let mut wrong = Vec::new();
        for pattern in PATTERNS {
            for (text, content) in pattern.fires {
                let got = found(text, pattern.name);
                if got.iter().filter(|one| *one == content).count() != 1 {
                    let all = read_attributions(text, &Analyzer::shared().analyze(text));
                    let all: Vec<_> = all.iter().map(|one| (one.pattern, one.content.of(text))).collect();
                    wrong.push(format!("{}: {text:?} gave {got:?} of {all:?}", pattern.name));
                }
            }
            for text in pattern.silent {
                let got = found(text, pattern.name);
                if !got.is_empty() {
                    wrong.push(format!("{}: {text:?} gave {got:?}", pattern.name));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_pattern_in_the_code_is_listed() {
        let code = [
            include_str!("clauses.rs"),
            include_str!("phrases.rs"),
            include_str!("quoted.rs"),
            include_str!("scorer/mod.rs"),
            include_str!("trailing.rs"),
            include_str!("turns.rs"),
        ];
        for pattern in PATTERNS {
            let quoted = format!("\"{}\"", pattern.name);
            assert!(code.iter().any(|code| code.contains(&quoted)), "{} is nowhere used", pattern.name);
        }
        assert!(PATTERNS.windows(2).all(|two| two[0].name < two[1].name));
    }
}
