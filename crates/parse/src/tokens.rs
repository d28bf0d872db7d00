//! Tokens as the input of nom grammars, so that every grammar reads like one.

use gainsay_syntax::{Sentence, Token};

/// One word with the text it was cut from.
#[derive(Clone, Copy, Debug)]
pub struct Word<'t> {
    /// The token.
    pub token: &'t Token,
    /// Its letters as they stand in the text.
    pub text: &'t str,
}

/// A slice of a sentence's tokens, with the document's text. Implements [`nom::Input`], which a bare slice lacks.
#[derive(Clone, Copy, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// Index of the first token in its sentence.
    offset: usize,
}

impl<'t> Tokens<'t> {
    /// The tokens of a whole sentence of `text`.
    pub fn of(text: &'t str, sentence: &'t Sentence) -> Tokens<'t> {
        Tokens { text, tokens: &sentence.tokens, offset: 0 }
    }

    /// Index, in the sentence, of the first token that is left.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// The text of the document.
    pub fn document_text(&self) -> &'t str {
        self.text
    }

    /// The tokens that are left.
    pub fn as_slice(&self) -> &'t [Token] {
        self.tokens
    }

    /// The first word that is left.
    pub fn first(&self) -> Option<Word<'t>> {
        self.get(0)
    }

    /// The word at `index`, counted from the first that is left.
    pub fn get(&self, index: usize) -> Option<Word<'t>> {
        self.tokens.get(index).map(|token| word(self.text, token))
    }
}

fn word<'t>(text: &'t str, token: &'t Token) -> Word<'t> {
    Word { token, text: text.get(token.start as usize..token.end as usize).unwrap_or("") }
}

/// The words of a [`Tokens`], in order.
#[derive(Clone, Debug)]
pub struct Words<'t> {
    text: &'t str,
    tokens: std::slice::Iter<'t, Token>,
}

impl<'t> Iterator for Words<'t> {
    type Item = Word<'t>;

    fn next(&mut self) -> Option<Word<'t>> {
        self.tokens.next().map(|token| word(self.text, token))
    }
}

impl<'t> nom::Input for Tokens<'t> {
    type Item = Word<'t>;
    type Iter = Words<'t>;
    type IterIndices = std::iter::Enumerate<Words<'t>>;

    fn input_len(&self) -> usize {
        self.tokens.len()
    }

    fn take(&self, index: usize) -> Self {
        Tokens { tokens: &self.tokens[..index], ..*self }
    }

    fn take_from(&self, index: usize) -> Self {
        Tokens { tokens: &self.tokens[index..], offset: self.offset + index, ..*self }
    }

    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }

    fn position<P>(&self, predicate: P) -> Option<usize>
    where
        P: Fn(Self::Item) -> bool,
    {
        self.iter_elements().position(predicate)
    }

    fn iter_elements(&self) -> Self::Iter {
        Words { text: self.text, tokens: self.tokens.iter() }
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.iter_elements().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, nom::Needed> {
        if count <= self.tokens.len() { Ok(count) } else { Err(nom::Needed::new(count - self.tokens.len())) }
    }
}
