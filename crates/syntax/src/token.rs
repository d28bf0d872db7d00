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
    NmodPoss,
    NmodUnmarked,
    Nsubj,
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
