//! What sort of thing a name stands for: votes of the name itself and of the words around it.

use super::chunk::Name;
use super::lexicon;
use super::view::View;
use gainsay_claim::EntityKind;
use gainsay_claim::alias::{
    Gender, StateForm, given_name_gender, is_given_name, state_named, state_of_place,
};
use gainsay_syntax::{Relation, Tag};

/// Votes for each kind, and for the pronoun.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Votes {
    pub(super) person: i32,
    pub(super) organization: i32,
    pub(super) place: i32,
    pub(super) work: i32,
    pub(super) male: i32,
    pub(super) female: i32,
    /// It is a company.
    pub(super) company: i32,
}

impl Votes {
    pub(super) fn add(&mut self, other: Votes) {
        self.person += other.person;
        self.organization += other.organization;
        self.place += other.place;
        self.work += other.work;
        self.male += other.male;
        self.female += other.female;
        self.company += other.company;
    }

    /// The kind with the most votes; unknown where nothing speaks for any.
    pub(super) fn kind(self) -> EntityKind {
        let ranked = [
            (self.person, EntityKind::Person),
            (self.organization, EntityKind::Organization),
            (self.place, EntityKind::Place),
            (self.work, EntityKind::Work),
        ];
        let mut best = (1, EntityKind::Unknown);
        for (votes, kind) in ranked {
            if votes > best.0 {
                best = (votes, kind);
            }
        }
        best.1
    }

    pub(super) fn gender(self) -> Option<Gender> {
        match self.male.cmp(&self.female) {
            std::cmp::Ordering::Greater => Some(Gender::Male),
            std::cmp::Ordering::Less => Some(Gender::Female),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// What a name's own words say.
pub(super) fn by_words(text: &str) -> Votes {
    let mut votes = Votes::default();
    let words: Vec<String> = text
        .split([' ', '-'])
        .filter(|w| !w.is_empty())
        .map(|w| w.trim_end_matches("'s").to_lowercase())
        .collect();
    let first = text.split([' ', '-']).next().unwrap_or("");
    let before_of = words.iter().position(|w| w == "of" || w == "for");
    let head = match before_of {
        Some(at) if at > 0 => words.get(at - 1),
        _ => words.last(),
    };
    let head = head.map_or("", String::as_str);
    if lexicon::is_organization_word(head)
        || (words.len() > 2 && words.iter().any(|w| lexicon::is_organization_word(w)))
    {
        votes.organization += 6;
    } else if words.len() > 1 && words.iter().any(|w| lexicon::is_organization_word(w)) {
        votes.organization += 2;
    }
    if lexicon::is_place_word(head) && words.len() > 1 {
        votes.place += 6;
    }
    if lexicon::is_place_word(words.first().map_or("", String::as_str)) && words.len() > 1 {
        votes.place += 4;
    }
    if lexicon::is_work_word(head) && words.len() > 1 {
        votes.work += 6;
    }
    if words.len() > 1
        && matches!(
            words.first().map(String::as_str),
            Some("typhoon" | "hurricane" | "cyclone" | "storm" | "operation")
        )
    {
        votes.work += 8;
    }
    // "House Democrats": many, and no person.
    if matches!(
        words.last().map(String::as_str),
        Some(
            "democrats"
                | "republicans"
                | "conservatives"
                | "liberals"
                | "socialists"
                | "greens"
                | "lawmakers"
                | "officials"
                | "voters"
        )
    ) {
        votes.organization += 3;
        votes.person -= 8;
    }
    if state_of_place(text).is_some() {
        votes.place += 4;
    }
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    let acronym =
        words.len() == 1 && (2..=6).contains(&letters.len()) && letters.iter().all(|c| c.is_uppercase());
    if acronym {
        votes.organization += 4;
    }
    if words.len() >= 2
        && words.len() <= 5
        && is_given_name(first)
        && first.len() > 2
        && !words.iter().any(|w| w == "of")
    {
        votes.person += 4;
    }
    // Initials: "J. Hall", "A.B. Reed".
    if words.len() >= 2
        && first.len() <= 4
        && first.ends_with('.')
        && first.chars().next().is_some_and(char::is_uppercase)
        && !matches!(first, "St." | "Mt." | "Ft.")
    {
        votes.person += 4;
    }
    match given_name_gender(first) {
        Some(Gender::Male) => votes.male += 2,
        Some(Gender::Female) => votes.female += 2,
        None => {}
    }
    votes
}

/// Prepositions that places follow.
fn is_place_case(case: &str) -> bool {
    matches!(
        case,
        "in" | "near"
            | "at"
            | "off"
            | "outside"
            | "across"
            | "throughout"
            | "around"
            | "into"
            | "toward"
            | "towards"
            | "through"
    )
}

/// What the words around one mention say.
pub(super) fn by_context(view: &View<'_>, name: &Name) -> Votes {
    let mut votes = Votes::default();
    by_form(view, name, &mut votes);
    by_nouns(view, name, &mut votes);
    by_case(view, name, &mut votes);
    by_role(view, name, &mut votes);
    votes
}

/// Title, age, nickname, quotation marks and article.
fn by_form(view: &View<'_>, name: &Name, votes: &mut Votes) {
    let (first, end) = name.tokens;
    if let Some((from, to)) = name.title {
        votes.person += 5;
        for i in from..to {
            match lexicon::address(view.lower(i)) {
                Some('m') => votes.male += 6,
                Some('f') => votes.female += 6,
                _ => {}
            }
            gendered_noun(view.lower(i), votes);
        }
    }
    // "BALER, Philippines —", "LULEÅ —": the city of a dateline is shouted.
    if first == 0
        && end <= 3
        && !view.phrase(first, end).chars().any(char::is_lowercase)
        && is_dateline(view, end)
    {
        votes.place += 6;
        votes.organization -= 4;
    }
    if name.nickname.is_some() {
        votes.person += 4;
    }
    // "Ana Costa, 43," and "Ana Costa (43)".
    let age = view.word(end + 1);
    if matches!(view.word(end), "," | "(")
        && matches!(age.len(), 1..=3)
        && age.bytes().all(|b| b.is_ascii_digit())
        && matches!(view.word(end + 2), "," | ")" | ".")
    {
        votes.person += 4;
    }
    if name.article {
        votes.person -= if end - first >= 2 { 3 } else { 2 };
    }
    if quoted(view, first, end) {
        votes.work += 2;
    }
}

/// Relative clauses, appositions and nouns beside the name.
fn by_nouns(view: &View<'_>, name: &Name, votes: &mut Votes) {
    let (first, _) = name.tokens;
    let head = name.head;
    let below = view.below(head);
    if below.who {
        votes.person += 4;
    }
    if below.which {
        votes.person -= 2;
        votes.organization += 1;
    }
    if let Some(appos) = below.appos.map(|a| a as usize) {
        noun_beside(view, appos, votes);
    }
    // "The carmaker Volta": the noun before the name, or the noun that the name explains.
    let relation = view.relation(head);
    if matches!(relation, Relation::Appos | Relation::Flat | Relation::NmodDesc)
        && let Some(up) = view.head(head).filter(|up| *up < first || relation == Relation::Appos)
    {
        noun_beside(view, up, votes);
    }
    // "The retailer Hexa", where the parse makes the noun a part of the name.
    if let Some(before) = first.checked_sub(1)
        && name.title.is_none()
        && (view.head(before) == Some(head) || view.head(before) == view.head(head))
    {
        noun_beside(view, before, votes);
    }
}

/// Prepositions, and a state after a comma.
fn by_case(view: &View<'_>, name: &Name, votes: &mut Votes) {
    let (_, end) = name.tokens;
    let head = name.head;
    // "The town of Fairhaven".
    let case = view.case(head);
    if let Some(up) = view.head(head)
        && view.relation(head) == Relation::Nmod
        && case == "of"
    {
        let noun = view.lemma(up).to_lowercase();
        if lexicon::is_place_word(&noun)
            || matches!(
                noun.as_str(),
                "capital" | "outskirts" | "suburb" | "north" | "south" | "east" | "west" | "coast"
            )
        {
            votes.place += 4;
        }
    }
    if is_place_case(case) && !matches!(view.relation(head), Relation::Nsubj | Relation::Obj) {
        votes.place += if matches!(case, "in" | "near" | "outside" | "off") { 3 } else { 1 };
    }
    // "Ely, Cambridgeshire" and "Baler, Philippines": a state right after the comma.
    if view.word(end) == "," && view.is_capital(end + 1) && is_state_at(view, end + 1) && name.state.is_none()
    {
        votes.place += 3;
    }
    // "The spokesman for Acme".
    if let Some(up) = view.head(head)
        && matches!(case, "for" | "of" | "at")
        && (lexicon::is_office(&view.lemma(up).to_lowercase()))
    {
        votes.organization += 2;
    }
}

/// What it does and what it has.
fn by_role(view: &View<'_>, name: &Name, votes: &mut Votes) {
    let head = name.head;
    if matches!(view.relation(head), Relation::Nsubj | Relation::NsubjOuter)
        && let Some(verb) = view.head(head)
        && view.tag(verb) == Tag::Verb
    {
        let lemma = view.lemma(verb);
        match gainsay_claim::class_of_verb(lemma).map(|class| class.name) {
            Some("say" | "announce" | "deny" | "claim" | "warn" | "confirm" | "accuse") => {
                votes.person += 1;
                votes.organization += 1;
            }
            Some("born" | "marry" | "graduate" | "retire" | "resign") => votes.person += 3,
            Some("buy" | "sell" | "manufacture" | "recall" | "merge" | "earn" | "dividend" | "publish") => {
                votes.organization += 2;
                votes.company += 1;
            }
            _ => {}
        }
    }
    if view.relation(head) == Relation::NmodPoss
        && let Some(up) = view.head(head)
    {
        let noun = view.lemma(up).to_lowercase();
        if matches!(
            noun.as_str(),
            "shares"
                | "share"
                | "profit"
                | "revenue"
                | "headquarters"
                | "factory"
                | "plant"
                | "customer"
                | "board"
                | "shareholder"
        ) {
            votes.organization += 3;
            votes.company += 2;
        }
        if is_kin(&noun) || matches!(noun.as_str(), "lawyer" | "death" | "career" | "barrister" | "widow") {
            votes.person += 2;
        }
    }
}

fn is_state_at(view: &View<'_>, i: usize) -> bool {
    (i + 1..=(i + 3).min(view.len()))
        .any(|end| matches!(state_named(&view.phrase(i, end)), Some((_, StateForm::Name))))
}

/// Whether a dash that ends a dateline stands within a few words, none of them a verb.
fn is_dateline(view: &View<'_>, end: usize) -> bool {
    for i in end..(end + 12).min(view.len()) {
        match view.word(i) {
            "—" | "–" | "--" | "-" | "(" => return true,
            _ if matches!(view.tag(i), Tag::Verb | Tag::Aux | Tag::Pron) => return false,
            _ => {}
        }
    }
    false
}

fn quoted(view: &View<'_>, first: usize, end: usize) -> bool {
    let open = first.checked_sub(1).is_some_and(|b| matches!(view.word(b), "\"" | "“" | "‘" | "'" | "``"));
    open && matches!(view.word(end), "\"" | "”" | "’" | "'" | "''")
}

/// A noun that says what the name beside it is: "the carmaker Volvo", "Ana Costa, a teacher".
fn noun_beside(view: &View<'_>, noun: usize, votes: &mut Votes) {
    if view.tag(noun) != Tag::Noun {
        return;
    }
    let word = view.lemma(noun).to_lowercase();
    if lexicon::is_office(&word)
        || is_kin(&word)
        || matches!(word.as_str(), "man" | "woman" | "boy" | "girl" | "resident" | "son" | "fan" | "native")
    {
        votes.person += 4;
        gendered_noun(&word, votes);
    } else if lexicon::is_company_word(&word) {
        votes.organization += 4;
        votes.company += 3;
    } else if lexicon::is_body_word(&word)
        || matches!(
            word.as_str(),
            "newspaper" | "broadcaster" | "outlet" | "platform" | "website" | "network"
        )
    {
        votes.organization += 4;
    } else if lexicon::is_place_word(&word) || matches!(word.as_str(), "capital" | "suburb" | "settlement") {
        votes.place += 4;
    } else if lexicon::is_work_word(&word)
        || matches!(word.as_str(), "film" | "novel" | "album" | "song" | "book" | "movie" | "play" | "opera")
    {
        votes.work += 4;
    }
}

fn is_kin(noun: &str) -> bool {
    matches!(
        noun,
        "wife"
            | "husband"
            | "son"
            | "daughter"
            | "brother"
            | "sister"
            | "mother"
            | "father"
            | "uncle"
            | "aunt"
            | "cousin"
            | "nephew"
            | "niece"
            | "widow"
            | "widower"
            | "grandson"
            | "granddaughter"
            | "girlfriend"
            | "boyfriend"
            | "partner"
            | "spouse"
    )
}

/// Nouns that go with one pronoun.
fn gendered_noun(word: &str, votes: &mut Votes) {
    match word {
        "chairman" | "spokesman" | "king" | "prince" | "duke" | "actor" | "father" | "son" | "brother"
        | "husband" | "man" | "boy" | "uncle" | "nephew" | "congressman" | "councilman" | "businessman"
        | "widower" | "grandson" | "boyfriend" | "fisherman" | "pope" | "priest" => votes.male += 4,
        "chairwoman" | "spokeswoman" | "queen" | "princess" | "duchess" | "actress" | "mother"
        | "daughter" | "sister" | "wife" | "woman" | "girl" | "aunt" | "niece" | "congresswoman"
        | "councilwoman" | "businesswoman" | "widow" | "granddaughter" | "girlfriend" | "lady" => {
            votes.female += 4;
        }
        _ => {}
    }
}
