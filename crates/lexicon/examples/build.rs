//! Makes `data/lexicon.bin` from the files of `WordNet` 3.0 and from counts and vectors of words.
//!
//! `cargo run --release -p gainsay-lexicon --example build -- WORDNET_DIR VECTORS.tsv.gz OUT`: the directory holds
//! `index.noun`, `data.noun` and so on (Debian package wordnet-base). Kept are single words, of each at most the first
//! senses; vectors are kept of words that the news has at least so often as [`RARE`].

use gainsay_lexicon::{Packed, Sense, Sort, SynsetRow, WIDTH, WordRow, pack};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, Result};
use std::path::Path;

/// Words that the news has less often have no vector here.
const RARE: u32 = 60;
/// Sorts, the names of their files, and how many senses are kept of a word.
const SORTS: [(Sort, &str, usize); 4] =
    [(Sort::Noun, "noun", 4), (Sort::Verb, "verb", 4), (Sort::Adjective, "adj", 3), (Sort::Adverb, "adv", 2)];

type Place = (Sort, u32);

#[derive(Default)]
struct Synset {
    words: Vec<String>,
    parent: Option<u32>,
    /// Number of the word here (0: all), number there, symbol, place.
    ties: Vec<(usize, usize, char, Place)>,
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [wordnet, vectors, out] = arguments.as_slice() else {
        return Err(Error::other("usage: build WORDNET_DIR VECTORS.tsv.gz OUT"));
    };
    let mut words: BTreeMap<String, WordRow> = BTreeMap::new();
    read_vectors(Path::new(vectors), &mut words)?;
    let (senses, synsets) = read_wordnet(Path::new(wordnet))?;
    for word in senses.keys() {
        words.entry(word.clone()).or_default();
    }
    let rows: BTreeMap<String, u32> = words.keys().cloned().zip(0..).collect();
    let kept = reachable(&senses, &synsets);
    let numbers: BTreeMap<Place, u32> = kept.iter().copied().zip(0..).collect();
    for (word, places) in &senses {
        let row = words.entry(word.clone()).or_default();
        row.senses = places.iter().map(|p| Sense { sort: p.0, synset: numbers[p] }).collect();
    }
    let mut packed = Packed { synsets: vec![SynsetRow::default(); kept.len()], ..Packed::default() };
    for (place, synset) in &synsets {
        if let Some(number) = numbers.get(place) {
            let row = &mut packed.synsets[*number as usize];
            row.parent = synset.parent.and_then(|p| numbers.get(&(place.0, p)).copied());
        }
        for (here, there, symbol, other) in &synset.ties {
            let Some(target) = synsets.get(other) else { continue };
            let pairs = |number: usize, words: &[String]| -> Vec<String> {
                if number == 0 {
                    words.to_vec()
                } else {
                    words.get(number - 1).cloned().into_iter().collect()
                }
            };
            if *symbol == '!'
                && place.0 == Sort::Adjective
                && let (Some(a), Some(b)) = (numbers.get(place), numbers.get(other))
            {
                packed.synsets[*a as usize].opposite = Some(*b);
            }
            for a in pairs(*here, &synset.words) {
                for b in pairs(*there, &target.words) {
                    let (Some(_), Some(b_row)) = (rows.get(&a), rows.get(&b)) else { continue };
                    let row = words.entry(a.clone()).or_default();
                    let list = if *symbol == '!' { &mut row.opposites } else { &mut row.derived };
                    if a != b && !list.contains(b_row) {
                        list.push(*b_row);
                    }
                }
            }
        }
    }
    for (word, mut row) in words {
        row.derived.sort_unstable();
        row.opposites.sort_unstable();
        row.word = word;
        packed.words.push(row);
    }
    let bytes = pack(&packed);
    std::fs::write(out, miniz_oxide::deflate::compress_to_vec(&bytes, 10))
}

/// Senses that words have, and everything that these are kinds of.
fn reachable(senses: &BTreeMap<String, Vec<Place>>, synsets: &BTreeMap<Place, Synset>) -> BTreeSet<Place> {
    let mut kept = BTreeSet::new();
    for place in senses.values().flatten() {
        let mut at = Some(*place);
        while let Some(place) = at.filter(|p| kept.insert(*p)) {
            at = synsets.get(&place).and_then(|s| s.parent).map(|p| (place.0, p));
        }
    }
    kept
}

fn read_vectors(path: &Path, words: &mut BTreeMap<String, WordRow>) -> Result<()> {
    let bytes = std::fs::read(path)?;
    // A gzip header without extra fields: ten bytes, then a name that ends in zero where flag 8 is set.
    let named = bytes.get(3).is_some_and(|flags| flags & 8 != 0);
    let name = if named { bytes.iter().skip(10).position(|b| *b == 0).map_or(0, |n| n + 1) } else { 0 };
    let body = bytes.get(10 + name..).unwrap_or_default();
    let text = miniz_oxide::inflate::decompress_to_vec(body).map_err(|e| Error::other(e.to_string()))?;
    for line in String::from_utf8_lossy(&text).lines() {
        let mut fields = line.split('\t');
        let (Some(word), Some(count)) = (fields.next(), fields.next().and_then(|c| c.parse().ok())) else {
            continue;
        };
        let mut vector = [0i8; WIDTH];
        for (cell, field) in vector.iter_mut().zip(fields) {
            *cell = field.parse().unwrap_or(0);
        }
        let vector = (count >= RARE).then_some(vector);
        words.insert(word.to_owned(), WordRow { count, vector, ..WordRow::default() });
    }
    Ok(())
}

type Wordnet = (BTreeMap<String, Vec<Place>>, BTreeMap<Place, Synset>);

fn read_wordnet(directory: &Path) -> Result<Wordnet> {
    let (mut senses, mut synsets) = (BTreeMap::<String, Vec<Place>>::new(), BTreeMap::new());
    for (sort, name, most) in SORTS {
        let index = std::fs::read_to_string(directory.join(format!("index.{name}")))?;
        for line in index.lines().filter(|l| !l.starts_with(' ')) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let (Some(word), Some(count)) =
                (fields.first(), fields.get(2).and_then(|c| c.parse::<usize>().ok()))
            else {
                continue;
            };
            if !word.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '-' | '.' | '\'')) {
                continue;
            }
            let offsets =
                fields.iter().skip(fields.len().saturating_sub(count)).filter_map(|o| o.parse().ok());
            senses.entry((*word).to_owned()).or_default().extend(offsets.take(most).map(|o| (sort, o)));
        }
        let data = std::fs::read(directory.join(format!("data.{name}")))?;
        for line in String::from_utf8_lossy(&data).lines().filter(|l| !l.starts_with(' ')) {
            if let Some((offset, synset)) = read_synset(line, sort) {
                synsets.insert((sort, offset), synset);
            }
        }
    }
    Ok((senses, synsets))
}

fn read_synset(line: &str, sort: Sort) -> Option<(u32, Synset)> {
    let mut fields = line.split_whitespace();
    let offset = fields.next()?.parse().ok()?;
    let (_, _, count) = (fields.next()?, fields.next()?, usize::from_str_radix(fields.next()?, 16).ok()?);
    let mut synset = Synset::default();
    for _ in 0..count {
        let word = fields.next()?.to_lowercase();
        synset.words.push(word.split('(').next()?.to_owned());
        fields.next()?;
    }
    let ties: usize = fields.next()?.parse().ok()?;
    for _ in 0..ties {
        let (symbol, other, other_sort, pair) =
            (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
        let other: u32 = other.parse().ok()?;
        let here = usize::from_str_radix(pair.get(..2)?, 16).ok()?;
        let there = usize::from_str_radix(pair.get(2..)?, 16).ok()?;
        let other_sort = match other_sort {
            "n" => Sort::Noun,
            "v" => Sort::Verb,
            "r" => Sort::Adverb,
            _ => Sort::Adjective,
        };
        match symbol {
            "@" | "@i" | "&" if other_sort == sort => synset.parent = synset.parent.or(Some(other)),
            // Opposites; derived forms; pertaining to; participle of.
            "!" => synset.ties.push((here, there, '!', (other_sort, other))),
            "+" | "\\" | "<" if here > 0 => synset.ties.push((here, there, '+', (other_sort, other))),
            _ => {}
        }
    }
    Some((offset, synset))
}
