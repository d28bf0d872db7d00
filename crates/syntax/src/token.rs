//! What a token and a sentence are.

/// Universal part-of-speech tag (Universal Dependencies v2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Tag {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

/// Universal Dependencies relation of a token to its head, with the subtypes that the English treebanks use and
/// that claims need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Relation {
    Acl,
    AclRelcl,
    Advcl,
    AdvclRelcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    AuxPass,
    Case,
    Cc,
    CcPreconj,
    Ccomp,
    Compound,
    CompoundPrt,
    Conj,
    Cop,
    Csubj,
    CsubjOuter,
    CsubjPass,
    Dep,
    Det,
    DetPredet,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodDesc,
    NmodPoss,
    NmodUnmarked,
    Nsubj,
    NsubjOuter,
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    OblAgent,
    OblUnmarked,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Root,
    Vocative,
    Xcomp,
}

/// One syntactic word. `don't` is two words, `do` and `n't`, whose spans touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// First byte of the word in the text.
    pub start: u32,
    /// One past the last byte of the word.
    pub end: u32,
    /// Part of speech; [`Tag::X`] where nobody has tagged the word yet.
    pub tag: Tag,
    /// Dictionary form, lower case but for proper nouns; empty where nobody has lemmatised the word yet.
    pub lemma: Box<str>,
    /// Index of the head in the sentence's tokens; `None` for the root and for words that are not parsed.
    pub head: Option<u32>,
    /// Relation to the head; [`Relation::Dep`] where not parsed.
    pub relation: Relation,
    /// How sure the parser is of this arc: the margin between the chosen transition and the best other,
    /// squeezed to 0..=255. 0 where not parsed.
    pub margin: u8,
}

impl Token {
    /// The word as it stands in `text`.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start as usize..self.end as usize]
    }
}

/// One sentence: its span and its tokens. Heads are indices into `tokens`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// First byte of the sentence in the text.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// Its words in order.
    pub tokens: Vec<Token>,
    /// False where the sentence was over the length limit and was tagged but not parsed.
    pub parsed: bool,
}

impl Tag {
    /// Every tag, in the order of the enum; `Tag::ALL[tag as usize] == tag`.
    pub const ALL: [Tag; 17] = [
        Tag::Adj,
        Tag::Adp,
        Tag::Adv,
        Tag::Aux,
        Tag::Cconj,
        Tag::Det,
        Tag::Intj,
        Tag::Noun,
        Tag::Num,
        Tag::Part,
        Tag::Pron,
        Tag::Propn,
        Tag::Punct,
        Tag::Sconj,
        Tag::Sym,
        Tag::Verb,
        Tag::X,
    ];

    /// The name that Universal Dependencies writes: `NOUN`.
    pub fn name(self) -> &'static str {
        match self {
            Tag::Adj => "ADJ",
            Tag::Adp => "ADP",
            Tag::Adv => "ADV",
            Tag::Aux => "AUX",
            Tag::Cconj => "CCONJ",
            Tag::Det => "DET",
            Tag::Intj => "INTJ",
            Tag::Noun => "NOUN",
            Tag::Num => "NUM",
            Tag::Part => "PART",
            Tag::Pron => "PRON",
            Tag::Propn => "PROPN",
            Tag::Punct => "PUNCT",
            Tag::Sconj => "SCONJ",
            Tag::Sym => "SYM",
            Tag::Verb => "VERB",
            Tag::X => "X",
        }
    }

    /// The tag with this Universal Dependencies name.
    pub fn from_name(name: &str) -> Option<Tag> {
        Tag::ALL.into_iter().find(|tag| tag.name() == name)
    }
}

impl Relation {
    /// Every relation, in the order of the enum; `Relation::ALL[relation as usize] == relation`.
    pub const ALL: [Relation; 51] = [
        Relation::Acl,
        Relation::AclRelcl,
        Relation::Advcl,
        Relation::AdvclRelcl,
        Relation::Advmod,
        Relation::Amod,
        Relation::Appos,
        Relation::Aux,
        Relation::AuxPass,
        Relation::Case,
        Relation::Cc,
        Relation::CcPreconj,
        Relation::Ccomp,
        Relation::Compound,
        Relation::CompoundPrt,
        Relation::Conj,
        Relation::Cop,
        Relation::Csubj,
        Relation::CsubjOuter,
        Relation::CsubjPass,
        Relation::Dep,
        Relation::Det,
        Relation::DetPredet,
        Relation::Discourse,
        Relation::Dislocated,
        Relation::Expl,
        Relation::Fixed,
        Relation::Flat,
        Relation::Goeswith,
        Relation::Iobj,
        Relation::List,
        Relation::Mark,
        Relation::Nmod,
        Relation::NmodDesc,
        Relation::NmodPoss,
        Relation::NmodUnmarked,
        Relation::Nsubj,
        Relation::NsubjOuter,
        Relation::NsubjPass,
        Relation::Nummod,
        Relation::Obj,
        Relation::Obl,
        Relation::OblAgent,
        Relation::OblUnmarked,
        Relation::Orphan,
        Relation::Parataxis,
        Relation::Punct,
        Relation::Reparandum,
        Relation::Root,
        Relation::Vocative,
        Relation::Xcomp,
    ];

    /// The name that Universal Dependencies writes: `nsubj:pass`.
    pub fn name(self) -> &'static str {
        match self {
            Relation::Acl => "acl",
            Relation::AclRelcl => "acl:relcl",
            Relation::Advcl => "advcl",
            Relation::AdvclRelcl => "advcl:relcl",
            Relation::Advmod => "advmod",
            Relation::Amod => "amod",
            Relation::Appos => "appos",
            Relation::Aux => "aux",
            Relation::AuxPass => "aux:pass",
            Relation::Case => "case",
            Relation::Cc => "cc",
            Relation::CcPreconj => "cc:preconj",
            Relation::Ccomp => "ccomp",
            Relation::Compound => "compound",
            Relation::CompoundPrt => "compound:prt",
            Relation::Conj => "conj",
            Relation::Cop => "cop",
            Relation::Csubj => "csubj",
            Relation::CsubjOuter => "csubj:outer",
            Relation::CsubjPass => "csubj:pass",
            Relation::Dep => "dep",
            Relation::Det => "det",
            Relation::DetPredet => "det:predet",
            Relation::Discourse => "discourse",
            Relation::Dislocated => "dislocated",
            Relation::Expl => "expl",
            Relation::Fixed => "fixed",
            Relation::Flat => "flat",
            Relation::Goeswith => "goeswith",
            Relation::Iobj => "iobj",
            Relation::List => "list",
            Relation::Mark => "mark",
            Relation::Nmod => "nmod",
            Relation::NmodDesc => "nmod:desc",
            Relation::NmodPoss => "nmod:poss",
            Relation::NmodUnmarked => "nmod:unmarked",
            Relation::Nsubj => "nsubj",
            Relation::NsubjOuter => "nsubj:outer",
            Relation::NsubjPass => "nsubj:pass",
            Relation::Nummod => "nummod",
            Relation::Obj => "obj",
            Relation::Obl => "obl",
            Relation::OblAgent => "obl:agent",
            Relation::OblUnmarked => "obl:unmarked",
            Relation::Orphan => "orphan",
            Relation::Parataxis => "parataxis",
            Relation::Punct => "punct",
            Relation::Reparandum => "reparandum",
            Relation::Root => "root",
            Relation::Vocative => "vocative",
            Relation::Xcomp => "xcomp",
        }
    }

    /// The relation with this Universal Dependencies name; a subtype that is not listed gives the relation without
    /// subtype.
    pub fn from_name(name: &str) -> Option<Relation> {
        let exact = |wanted: &str| Relation::ALL.into_iter().find(|relation| relation.name() == wanted);
        exact(name).or_else(|| exact(name.split(':').next().unwrap_or(name)))
    }

    /// The relation without its subtype: `nsubj:pass` is `nsubj`.
    #[must_use]
    pub fn universal(self) -> Relation {
        let name = self.name();
        match name.split_once(':') {
            Some((base, _)) => Relation::from_name(base).unwrap_or(self),
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_and_discriminants_index_the_lists() {
        for (index, tag) in Tag::ALL.into_iter().enumerate() {
            assert_eq!(tag as usize, index);
            assert_eq!(Tag::from_name(tag.name()), Some(tag));
        }
        for (index, relation) in Relation::ALL.into_iter().enumerate() {
            assert_eq!(relation as usize, index);
            assert_eq!(Relation::from_name(relation.name()), Some(relation));
        }
    }

    #[test]
    fn an_unlisted_subtype_falls_back_to_its_relation() {
        assert_eq!(Relation::from_name("obl:somewhere"), Some(Relation::Obl));
        assert_eq!(Relation::from_name("nowhere"), None);
        assert_eq!(Relation::NsubjPass.universal(), Relation::Nsubj);
    }
}
