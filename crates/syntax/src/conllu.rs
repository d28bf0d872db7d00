//! How a treebank in CoNLL-U format is read: what the training program and the evaluation need of it.
//!
//! Format: <https://universaldependencies.org/format.html>. Empty nodes (`8.1`) are left out; a multiword token
//! (`2-3 don't`) gives the words under it their place in the text.

use crate::{Relation, Tag};

/// One syntactic word of a treebank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word as written.
    pub form: String,
    /// Its dictionary form.
    pub lemma: String,
    /// Universal part of speech.
    pub tag: Tag,
    /// Language-specific part of speech (Penn Treebank in the English treebanks), as written.
    pub fine_tag: String,
    /// Index of the head in the sentence's words; `None` for the root.
    pub head: Option<u32>,
    /// Relation to the head.
    pub relation: Relation,
    /// True where white space (or the end of the sentence) follows; false inside a multiword token.
    pub space_after: bool,
    /// True for the first word of a multiword token and for each word that stands alone.
    pub starts_token: bool,
}

/// One sentence of a treebank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TreebankSentence {
    /// The comment `# text =`: the sentence as it was written; empty where the file does not say.
    pub text: String,
    /// The name in `# newdoc id =` where a document begins with this sentence.
    pub document: Option<String>,
    /// True where a paragraph begins with this sentence.
    pub paragraph: bool,
    /// The words in order.
    pub words: Vec<Word>,
}

/// Reads every sentence of a CoNLL-U text. Lines that are no word lines, and sentences without words, are left out;
/// unknown tags are read as `X`, unknown relations as `dep`.
///
/// ```
/// let file = "# text = Dogs bark\n1\tDogs\tdog\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tbark\tbark\tVERB\tVBP\t_\t0\troot\t_\t_\n\n";
/// let sentences = gainsay_syntax::conllu::read(file);
/// assert_eq!(sentences[0].words[0].head, Some(1));
/// ```
pub fn read(file: &str) -> Vec<TreebankSentence> {
    let mut sentences = Vec::new();
    let mut current = TreebankSentence::default();
    let mut multiword: Option<Multiword> = None;
    for line in file.lines().chain(std::iter::once("")) {
        let line = line.trim_end_matches('\r');
        if line.is_empty() {
            multiword = None;
            let done = std::mem::take(&mut current);
            if !done.words.is_empty() {
                sentences.push(done);
            }
        } else if let Some(comment) = line.strip_prefix('#') {
            let (key, value) = comment.split_once('=').unwrap_or((comment, ""));
            match key.trim() {
                "text" => value.trim().clone_into(&mut current.text),
                "newdoc id" | "newdoc" => current.document = Some(value.trim().to_owned()),
                "newpar id" | "newpar" => current.paragraph = true,
                _ => {}
            }
        } else {
            read_word_line(line, &mut current, &mut multiword);
        }
    }
    sentences
}

/// A multiword token being read: its first and last word numbers, and whether white space follows it.
#[derive(Clone, Copy)]
struct Multiword {
    first: usize,
    last: usize,
    space_after: bool,
}

fn read_word_line(line: &str, sentence: &mut TreebankSentence, multiword: &mut Option<Multiword>) {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, form, lemma, tag, fine_tag, _, head, relation, _, misc] = columns[..] else { return };
    let space_after = !misc.split('|').any(|item| item == "SpaceAfter=No");
    if let Some((first, last)) = id.split_once('-') {
        if let (Ok(first), Ok(last)) = (first.parse(), last.parse()) {
            *multiword = Some(Multiword { first, last, space_after });
        }
        return;
    }
    let Ok(id) = id.parse::<usize>() else { return };
    let inside = multiword.filter(|token| token.first <= id && id <= token.last);
    sentence.words.push(Word {
        form: form.to_owned(),
        lemma: lemma.to_owned(),
        tag: Tag::from_name(tag).unwrap_or(Tag::X),
        fine_tag: fine_tag.to_owned(),
        head: head.parse::<u32>().ok().and_then(|head| head.checked_sub(1)),
        relation: Relation::from_name(relation).unwrap_or(Relation::Dep),
        space_after: inside.map_or(space_after, |token| id == token.last && token.space_after),
        starts_token: inside.is_none_or(|token| id == token.first),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiword_tokens_empty_nodes_and_comments() {
        let file = "# newdoc id = one\n# newpar\n# text = I can't.\n1\tI\tI\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n\
            2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n\
            3\tn't\tnot\tPART\tRB\t_\t2\tadvmod:neg\t_\t_\n3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_\n\
            4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n";
        let sentences = read(file);
        assert_eq!(sentences.len(), 1);
        let sentence = &sentences[0];
        assert_eq!((sentence.document.as_deref(), sentence.paragraph), (Some("one"), true));
        assert_eq!(sentence.text, "I can't.");
        let seen: Vec<_> = sentence
            .words
            .iter()
            .map(|word| (word.form.as_str(), word.head, word.space_after, word.starts_token))
            .collect();
        assert_eq!(
            seen,
            [
                ("I", Some(1), true, true),
                ("ca", None, false, true),
                ("n't", Some(1), false, false),
                (".", Some(1), true, true)
            ]
        );
        assert_eq!(sentence.words[2].relation, Relation::Advmod);
    }

    #[test]
    fn what_is_no_treebank_gives_no_sentences() {
        assert_eq!(read("some text\n\nmore\ttext\n"), []);
        assert_eq!(read(""), []);
    }
}
