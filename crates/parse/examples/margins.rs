//! How often an arc is right, by the parser's margin: what the confidence of claims rests on.
//!
//! `cargo run --release -p gainsay-parse --example margins -- FILE.conllu`; the table of `clause/confidence.rs` is its output
//! over the development half of a treebank that the parser was not trained on.

use gainsay_syntax::{Analyzer, Relation, conllu};

/// Margins of one row of the table.
const STEP: usize = 32;

/// The relations that the roles of a claim rest on.
fn counts(relation: Relation) -> bool {
    use Relation as R;
    matches!(
        relation,
        R::Nsubj
            | R::NsubjPass
            | R::Obj
            | R::Iobj
            | R::Obl
            | R::OblAgent
            | R::Nmod
            | R::NmodPoss
            | R::Conj
            | R::Root
            | R::Ccomp
            | R::Xcomp
            | R::Advcl
            | R::Acl
            | R::AclRelcl
            | R::Appos
    )
}

#[allow(clippy::print_stdout)]
fn main() -> std::io::Result<()> {
    let mut rows = [(0u32, 0u32); 256 / STEP];
    let mut low: std::collections::BTreeMap<(&str, u8), (u32, u32)> = std::collections::BTreeMap::new();
    for file in std::env::args().skip(1) {
        for sentence in conllu::read(&std::fs::read_to_string(file)?) {
            let mut text = String::new();
            let mut tokens = Vec::new();
            for word in &sentence.words {
                let start = text.len() as u32;
                text.push_str(&word.form);
                let end = text.len() as u32;
                text.push(' ');
                tokens.push(gainsay_syntax::Token {
                    start,
                    end,
                    tag: word.tag,
                    lemma: word.lemma.as_str().into(),
                    head: None,
                    relation: Relation::Dep,
                    margin: 0,
                });
            }
            let parsed = Analyzer::shared().parse(&text, 0..text.len(), tokens);
            for (token, truth) in parsed.tokens.iter().zip(&sentence.words) {
                if !counts(token.relation) {
                    continue;
                }
                let Some(row) = rows.get_mut(usize::from(token.margin) / STEP) else { continue };
                row.1 += 1;
                let same =
                    token.head == truth.head && token.relation.universal() == truth.relation.universal();
                row.0 += u32::from(same);
                if token.margin < 64 {
                    let entry = low.entry((token.relation.name(), token.margin / 16 * 16)).or_default();
                    entry.0 += u32::from(same);
                    entry.1 += 1;
                }
            }
        }
    }
    for (index, (right, all)) in rows.iter().enumerate() {
        let share = f64::from(*right) / f64::from((*all).max(1));
        println!("margin {:3}..{:3}  {share:.3}  of {all}", index * STEP, (index + 1) * STEP);
    }
    for ((relation, margin), (right, all)) in low {
        println!("{relation:12} {margin:3}  {:.3}  of {all}", f64::from(right) / f64::from(all.max(1)));
    }
    Ok(())
}
