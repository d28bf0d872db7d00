//! Text for the readers' benches: news-like reports made by rule, and texts that are made to be slow to read.

#[path = "../generate/sequence.rs"]
mod sequence;

use sequence::Sequence;

/// Sentences of reports; `{}` stands for a word of the list that the sentence names. A thousand bytes hold about three
/// times and two figures, as in newswire.
const SENTENCES: [(&str, &[&str]); 17] = [
    (
        "The harbour authority said on {} that the northern quay would stay closed until the cranes are checked.",
        &["Monday", "Tuesday", "Thursday", "Sunday"],
    ),
    ("{}", &["Residents complained that nobody had told them why the road was shut."]),
    (
        "At least {} workers were taken to hospitals in the province, most of them with light injuries.",
        &["12", "40", "seven", "1,300", "two dozen"],
    ),
    (
        "Officials of both sides described the talks as {}, without saying what had been agreed.",
        &["useful", "difficult", "open", "the longest so far"],
    ),
    (
        "The company reported a profit of {}, up 3.2 percent from the same quarter last year.",
        &["$1.5 billion", "€40m", "Rs 3 crore", "2.4 million pounds"],
    ),
    (
        "Its spokeswoman, {}, declined to comment on the letter.",
        &["Ana Costa", "Ruth Lindqvist", "Mary Okafor"],
    ),
    (
        "The bridge was finished in {} and carries more than 20,000 cars a day, according to the ministry.",
        &["March 2003", "1987", "the early 1990s", "the summer of 2011"],
    ),
    (
        "Opposition leaders called the plan {} and asked the court to stop it.",
        &["a mistake", "unlawful", "too dear"],
    ),
    (
        "He had been held for {} before a judge in the capital ordered his release, his lawyer told reporters.",
        &["three weeks", "nearly two years", "36 hours", "about a month"],
    ),
    (
        "Fishermen at the pier said that they had heard {} before the lights went out.",
        &["a bang", "nothing", "shouts"],
    ),
    (
        "Critics of the {} say that it leaves the decision to officials who answer to nobody, and that the courts of \
         the province have no say in how the money is spent.",
        &["law", "plan", "ruling", "contract"],
    ),
    (
        "The {} has asked its members to wait for the report of the commission, which is expected to name the firms \
         that supplied the steel.",
        &["union", "chamber", "council"],
    ),
    (
        "Neighbouring states sent {} and blankets, although the roads over the pass were still covered with mud and \
         broken trees.",
        &["doctors", "tents", "generators"],
    ),
    (
        "\"Nobody asked us what we wanted,\" said {}, who runs a bakery near the old market and has seen the street \
         change hands more than once.",
        &["Elif Aydin", "Tomas Berg", "Grace Mensah"],
    ),
    (
        "Analysts who follow the sector were not surprised, because {} had warned that orders from abroad were \
         getting harder to come by.",
        &["the bank", "its rivals", "suppliers"],
    ),
    (
        "Police have not said whether the man, whose name was not released, knew the {} or why he had come to the \
         building.",
        &["guard", "victim", "owner"],
    ),
    (
        "\"We will go back to our homes,\" {} said, \"when the water has gone down.\"",
        &["she", "the mayor", "a neighbour"],
    ),
];

/// Reports of about so many bytes: paragraphs of one to four sentences.
pub(crate) fn reports(bytes: usize) -> String {
    let mut sequence = Sequence(11);
    let mut text = String::with_capacity(bytes + 256);
    while text.len() < bytes {
        for _ in 0..=sequence.below(4) {
            let (sentence, words) = SENTENCES[sequence.below(SENTENCES.len() as u64) as usize];
            let word = words[sequence.below(words.len() as u64) as usize];
            text.push_str(&sentence.replace("{}", word));
            text.push(' ');
        }
        text.push_str("\n\n");
    }
    text
}

/// Pieces that are repeated into texts which no reader may take more than linear time for.
pub(crate) const WORST: [(&str, &str); 44] = [
    ("digits", "7"),
    ("ones", "1 "),
    ("may", "may "),
    ("halves", "and a half "),
    ("hyphens", "1-"),
    ("dates in dates", "1/2/"),
    ("clocks", "10:30:"),
    ("ranges", "from 1 to "),
    ("lists", "one, two, "),
    ("percent signs", "%"),
    ("points", "1."),
    ("millions", "million "),
    ("days after days", "the day after "),
    ("phone numbers", "555-"),
    ("brackets", "("),
    ("paragraph numbers", "paragraphs 3 and "),
    ("commas", "1,1,"),
    ("slashes", "1/"),
    ("dashes", "—"),
    ("dashes and words", "two–"),
    ("and", "and "),
    ("nested and", "one and two and "),
    ("hundreds", "one hundred and "),
    ("thousands of thousands", "thousand thousand "),
    ("number words", "twenty-one "),
    ("months", "March "),
    ("weekdays", "Monday "),
    ("days of months", "May 3, "),
    ("years", "2024 "),
    ("dates", "2024-05-12"),
    ("between", "between 3 and "),
    ("firsts", "the first of the "),
    ("lasts", "last next last "),
    ("lengths", "2 years 3 months "),
    ("ago", "a year ago before "),
    ("dollars", "$"),
    ("codes", "USD "),
    ("rates", "5 per "),
    ("parts", "5 of the "),
    ("scores", "2-1, "),
    ("bounds", "more than up to at least "),
    ("powers", "2^"),
    ("articles", "a "),
    ("quotes", "'"),
];

/// One of [`WORST`], repeated to so many bytes.
pub(crate) fn worst(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes.div_ceil(piece.len()))
}
