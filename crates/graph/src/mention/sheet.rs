//! What is measured of two mentions that may speak of one event?

use super::lexeme::{Lexeme, Lexemes, shared};
use super::scene::Scene;
use super::stories::Stories;
use gainsay_claim::{Relation, Trait};
use gainsay_lexicon::Kinship;
use rustc_hash::FxHashMap;

macro_rules! measures {
    ($($id:ident = $group:literal, $name:literal;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[derive(Clone, Copy)]
        enum M { $($id,)* }
        /// Group and name of each measure of two mentions.
        pub const MENTION_MEASURES: &[(&str, &str)] = &[$(($group, $name),)*];
    };
}

measures! {
    SameLemma = "words of the event", "same head";
    Kin = "words of the event", "kinship of heads";
    HeadLike = "words of the event", "likeness of heads";
    SameClass = "words of the event", "class of heads";
    Prefix = "words of the event", "letters in common";
    OwnLike = "words of the event", "likest words";
    OwnShared = "words of the event", "shared words of the mentions";
    OwnOther = "words of the event", "other words of the mentions";
    Cross = "words of the event", "one names the other among its parts";
    RareMax = "how telling the word is", "rarer head";
    RareMin = "how telling the word is", "commoner head";
    Speech = "how telling the word is", "words of speech";
    Parts = "how telling the word is", "parts of speech";
    Share = "how telling the word is", "share of the story's documents that mention the heads";
    Frequency = "how telling the word is", "documents of the story that mention the heads";
    Repeats = "how telling the word is", "mentions with the heads in the two documents";
    SameDocument = "documents", "one document";
    Likely = "documents", "how likely they tell one story";
    SameStory = "documents", "put into one story";
    Gap = "documents", "sentences between";
    First = "documents", "earlier place in its document";
    Last = "documents", "later place in its document";
    Subject = "who does it", "shared words";
    SubjectLike = "who does it", "likeness";
    Object = "to whom it is done", "shared words";
    ObjectLike = "to whom it is done", "likeness";
    Around = "place and circumstances", "shared words";
    Manner = "description", "shared words";
    MannerOther = "description", "words of one only";
    Near = "what takes part", "shared words";
    NearShare = "what takes part", "share of shared words";
    NearLike = "what takes part", "likeness";
    NearCross = "what takes part", "parts in the other's sentence";
    Names = "names", "shared among the parts";
    OtherNames = "names", "only other names among the parts";
    SentenceNames = "names", "shared in the sentences";
    Numbers = "figures", "shared or other";
    Governor = "what it hangs on", "likeness";
    Context = "sentences", "likeness of the sentences";
    ContextWeight = "sentences", "shared words of the sentences";
    ContextTelling = "sentences", "shared words that tell parts of the story apart";
    NearTelling = "what takes part", "shared words that tell parts of the story apart";
    Time = "times", "days";
    Standing = "standing", "polarity and modality";
    Tense = "standing", "tense";
}

/// How many measures there are.
const WIDTH: usize = MENTION_MEASURES.len();

/// Everything that two scenes are measured with.
pub(super) struct Table<'g> {
    pub(super) scenes: &'g [Scene],
    pub(super) lexemes: &'g Lexemes,
    pub(super) stories: &'g Stories,
    /// How many mentions of a document have a head.
    repeats: FxHashMap<(usize, Lexeme), u32>,
    context: Vec<f32>,
    /// In how many documents of a story a word stands beside a mention.
    beside: FxHashMap<(usize, Lexeme), u32>,
    /// In how many documents of a story a head is mentioned.
    spread: FxHashMap<(usize, Lexeme), u32>,
}

impl<'g> Table<'g> {
    pub(super) fn of(scenes: &'g [Scene], lexemes: &'g Lexemes, stories: &'g Stories) -> Table<'g> {
        let mut repeats: FxHashMap<(usize, Lexeme), u32> = FxHashMap::default();
        for scene in scenes {
            *repeats.entry((scene.report, scene.head)).or_default() += 1;
        }
        let mut spread: FxHashMap<(usize, Lexeme), u32> = FxHashMap::default();
        for (document, head) in repeats.keys() {
            if let Some(story) = stories.story.get(*document) {
                *spread.entry((*story, *head)).or_default() += 1;
            }
        }
        let mut table = Table {
            scenes,
            lexemes,
            stories,
            repeats,
            context: Vec::new(),
            beside: beside(scenes, stories),
            spread,
        };
        table.context = scenes.iter().map(|s| table.sum(s.context.iter().copied())).collect();
        table
    }

    fn sum(&self, words: impl Iterator<Item = Lexeme>) -> f32 {
        words.map(|l| self.lexemes.weight(l)).sum()
    }

    /// How well a word tells the parts of the story of a document apart: it stands in few of its documents.
    fn telling(&self, document: usize, lexeme: Lexeme) -> f32 {
        let story = self.stories.story.get(document).copied().unwrap_or_default();
        let having = self.beside.get(&(story, lexeme)).copied().unwrap_or(0) as f32;
        ((self.stories.size(document) as f32 + 1.0) / (having + 0.5)).ln().max(0.0)
    }

    fn likest(&self, a: &[Lexeme], b: &[Lexeme]) -> f32 {
        let mut best = -1.0_f32;
        for x in a {
            for y in b {
                best = best.max(self.lexemes.similarity(*x, *y));
            }
        }
        best
    }

    /// The weight of what two slots share; -1 where one is empty, -2 where both are.
    fn slot(&self, a: &[Lexeme], b: &[Lexeme]) -> f32 {
        match (a.is_empty(), b.is_empty()) {
            (true, true) => -2.0,
            (false, false) => self.sum(shared(a, b)),
            _ => -1.0,
        }
    }

    /// In how many documents of its story the head of a scene is mentioned, and what share of them that is.
    fn spread(&self, scene: &Scene) -> (f32, f32) {
        let story = self.stories.story.get(scene.report).copied().unwrap_or_default();
        let having = self.spread.get(&(story, scene.head)).copied().unwrap_or(0) as f32;
        (having, having / self.stories.size(scene.report).max(1) as f32)
    }

    /// The values of two mentions, in the order of [`MENTION_MEASURES`].
    pub(super) fn measure(&self, a: usize, b: usize) -> Vec<f32> {
        let mut values = Values(vec![0.0_f32; WIDTH]);
        if let (Some(s), Some(t)) = (self.scenes.get(a), self.scenes.get(b)) {
            self.words(s, t, &mut values);
            self.documents(s, t, &mut values);
            self.parts(s, t, &mut values);
            let length = |i: usize| self.context.get(i).copied().unwrap_or(0.0).max(1.0);
            self.sentences(s, t, (length(a) * length(b)).sqrt(), &mut values);
            circumstances(s, t, &mut values);
        }
        values.0
    }

    fn words(&self, s: &Scene, t: &Scene, values: &mut Values) {
        let lexemes = self.lexemes;
        values.set(M::SameLemma, flag(s.head == t.head));
        values.set(M::Kin, rank(lexemes.kinship(s.head, t.head)));
        values.set(M::HeadLike, lexemes.similarity(s.head, t.head));
        let class = match (s.class, t.class) {
            (Some(c), Some(d)) if c.name == d.name => 3.0,
            (Some(c), Some(d)) if c.opposite == Some(d.name) => 0.0,
            (Some(_), Some(_)) => 1.0,
            _ => 2.0,
        };
        values.set(M::SameClass, class);
        values.set(M::Prefix, prefix(lexemes.word(s.head), lexemes.word(t.head)));
        values.set(M::OwnLike, self.likest(&s.own, &t.own));
        let own: f32 = self.sum(shared(&s.own, &t.own));
        values.set(M::OwnShared, own);
        let all = self.sum(s.own.iter().copied()) + self.sum(t.own.iter().copied());
        values.set(M::OwnOther, all - 2.0 * own);
        let names =
            |s: &Scene, t: &Scene| t.near.binary_search(&s.head).is_ok() || t.governor == Some(s.head);
        values.set(M::Cross, flag(names(s, t)) + flag(names(t, s)));
        let (mine, theirs) = (lexemes.weight(s.head), lexemes.weight(t.head));
        values.set(M::RareMax, mine.max(theirs));
        values.set(M::RareMin, mine.min(theirs));
        let speech = |s: &Scene| s.class.is_some_and(|c| c.has(Trait::Reporting));
        values.set(M::Speech, flag(speech(s)) + flag(speech(t)));
        values.set(M::Parts, f32::from(s.sort.min(t.sort) * 4 + s.sort.max(t.sort)));
    }

    fn documents(&self, s: &Scene, t: &Scene, values: &mut Values) {
        let (mine, theirs) = (self.spread(s), self.spread(t));
        values.set(M::Frequency, mine.0.max(theirs.0));
        values.set(M::Share, mine.1.max(theirs.1));
        let repeat = |d: usize, l: Lexeme| self.repeats.get(&(d, l)).copied().unwrap_or(0);
        let most = repeat(s.report, s.head).max(repeat(t.report, t.head));
        values.set(M::Repeats, most.max(repeat(s.report, t.head)).max(repeat(t.report, s.head)) as f32);
        let one = s.report == t.report;
        values.set(M::SameDocument, flag(one));
        values.set(M::Likely, self.stories.likely(s.report, t.report) as f32);
        values.set(M::SameStory, flag(self.stories.same(s.report, t.report)));
        values.set(M::Gap, if one { s.sentence.abs_diff(t.sentence) as f32 } else { -1.0 });
        values.set(M::First, s.sentence.min(t.sentence) as f32);
        values.set(M::Last, s.sentence.max(t.sentence) as f32);
    }

    fn parts(&self, s: &Scene, t: &Scene, values: &mut Values) {
        values.set(M::Subject, self.slot(&s.subject, &t.subject));
        values.set(M::SubjectLike, self.likest(&s.subject, &t.subject));
        values.set(M::Object, self.slot(&s.object, &t.object));
        values.set(M::ObjectLike, self.likest(&s.object, &t.object));
        values.set(M::Around, self.slot(&s.around, &t.around));
        values.set(M::Manner, self.slot(&s.manner, &t.manner));
        let least = |a: &[Lexeme], b: &[Lexeme]| self.sum(a.iter().copied()).min(self.sum(b.iter().copied()));
        let both = self.sum(shared(&s.manner, &t.manner));
        values.set(M::MannerOther, least(&s.manner, &t.manner) - both);
        values.set(M::Near, self.slot(&s.near, &t.near));
        let (near, least) = (self.sum(shared(&s.near, &t.near)), least(&s.near, &t.near));
        values.set(M::NearShare, if least > 0.0 { near / least } else { -1.0 });
        values.set(M::NearLike, self.likest(&s.near, &t.near));
        let inside = self.sum(shared(&s.near, &t.context)) + self.sum(shared(&s.context, &t.near));
        values.set(M::NearCross, inside);
        let names = self.sum(shared(&s.names, &t.names));
        values.set(M::Names, names);
        values.set(M::OtherNames, flag(!s.names.is_empty() && !t.names.is_empty() && names == 0.0));
        values.set(M::SentenceNames, self.slot(&s.sentence_names, &t.sentence_names));
        let governor = s.governor.zip(t.governor).map_or(-1.0, |(g, h)| self.lexemes.similarity(g, h));
        values.set(M::Governor, governor);
    }

    fn sentences(&self, s: &Scene, t: &Scene, length: f32, values: &mut Values) {
        let common = self.sum(shared(&s.context, &t.context));
        values.set(M::Context, common / length);
        values.set(M::ContextWeight, common);
        let telling = |words: &mut dyn Iterator<Item = Lexeme>| -> f32 {
            words.map(|l| self.telling(s.report, l)).sum()
        };
        let lengths = telling(&mut s.context.iter().copied()) * telling(&mut t.context.iter().copied());
        let together = telling(&mut shared(&s.context, &t.context));
        values.set(M::ContextTelling, together / lengths.max(1.0).sqrt());
        values.set(M::NearTelling, telling(&mut shared(&s.near, &t.near)));
    }
}

fn circumstances(s: &Scene, t: &Scene, values: &mut Values) {
    let numbers = match (s.numbers.is_empty(), t.numbers.is_empty()) {
        (false, false) if shared(&s.numbers, &t.numbers).next().is_some() => 2.0,
        (false, false) => -1.0,
        (true, true) => 0.0,
        _ => 1.0,
    };
    values.set(M::Numbers, numbers);
    let days = match (&s.when, &t.when) {
        (Some(mine), Some(theirs)) => {
            let (mine, theirs) = (mine.to_days(), theirs.to_days());
            match mine.compare(&theirs).relation {
                Relation::Same => 3.0,
                Relation::Disjoint => -(1.0 + mine.gap(&theirs).unwrap_or(0) as f32 / 86_400.0).ln() - 1.0,
                _ => 2.0,
            }
        }
        (None, None) => 1.0,
        _ => 0.0,
    };
    values.set(M::Time, days);
    values.set(M::Standing, flag(s.denied != t.denied) * 2.0 + flag(s.modality != t.modality));
    values.set(M::Tense, flag(s.tense != t.tense));
}

/// One value for each measure.
struct Values(Vec<f32>);

impl Values {
    fn set(&mut self, measure: M, value: f32) {
        if let Some(slot) = self.0.get_mut(measure as usize) {
            *slot = value;
        }
    }
}

fn flag(yes: bool) -> f32 {
    f32::from(u8::from(yes))
}

/// In how many documents of each story a word stands beside a mention.
fn beside(scenes: &[Scene], stories: &Stories) -> FxHashMap<(usize, Lexeme), u32> {
    let mut places: Vec<(usize, Lexeme, usize)> = Vec::new();
    for scene in scenes {
        if let Some(story) = stories.story.get(scene.report) {
            places.extend(scene.context.iter().map(|l| (*story, *l, scene.report)));
        }
    }
    places.sort_unstable();
    places.dedup();
    let mut counts = FxHashMap::default();
    for (story, lexeme, _) in places {
        *counts.entry((story, lexeme)).or_default() += 1;
    }
    counts
}

/// Letters that two words begin with together, as a share of the shorter.
pub(super) fn prefix(a: &str, b: &str) -> f32 {
    let common = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    common as f32 / a.len().min(b.len()).max(4) as f32
}

/// How far two words are from each other.
fn rank(kin: Kinship) -> f32 {
    match kin {
        Kinship::Same => 0.0,
        Kinship::Derived => 1.0,
        Kinship::Synonym => 2.0,
        Kinship::Narrower(n) | Kinship::Wider(n) => 2.0 + f32::from(n.min(4)),
        Kinship::Sibling(n) => 3.0 + f32::from(n.min(6)),
        Kinship::Apart => 10.0,
        Kinship::Unknown => 11.0,
        Kinship::NearOpposite | Kinship::Opposite => 12.0,
    }
}
