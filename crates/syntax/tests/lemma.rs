//! Dictionary forms, as a table.

use gainsay_syntax::{Tag, lemma, tokenize};

#[test]
fn words_alone() {
    for (tag, pairs) in [
        (
            Tag::Verb,
            "said say, told tell, met meet, killed kill, stopped stop, hoping hope, staring stare, starring star, planned plan, \
             dying die, agreed agree, denies deny, tries try, goes go, withdrew withdraw, overthrew overthrow, fled flee, shot shoot, \
             struck strike, sung sing, being be, has have, emphasised emphasise, organizing organize, added add, passed pass, \
             launches launch, seizing seize, panicked panic, phone phone, red red, bode bode, hassled hassle, visited visit, \
             quoted quote, involving involve, cutting cut, lying lie, led lead, read read, wound wind, left leave, found find",
        ),
        (
            Tag::Noun,
            "cities city, wives wife, men man, women woman, children child, crises crisis, analyses analysis, buses bus, news news, \
             series series, Soldiers soldier, POWs pow, taxes tax, losses loss, cases case, heroes hero, politics politics, \
             casualties casualty, missiles missile, drones drone, ceasefires ceasefire, talks talk, CEO ceo, VHS vhs, countries country, \
             headquarters headquarters, species species, status status, bus bus, gas gas, lens lens",
        ),
        (
            Tag::Adj,
            "better good, worst bad, largest large, biggest big, happier happy, eager eager, former former, Russian Russian, honest honest, \
             under under, later late, earliest early, proper proper",
        ),
        (Tag::Adv, "sooner soon, Quickly quickly, better well, n't n't"),
        (
            Tag::Propn,
            "Americans American, Texas Texas, MOSCOW Moscow, NATO NATO, UNESCO UNESCO, Lee Lee, Sept. September, london London, de de",
        ),
        (
            Tag::Num,
            "1,000 1000, Two two, 3.5 3.5, bn billion, 10:30 10:30, 12,5 12,5, 1,234,567.89 1234567.89",
        ),
        (Tag::Pron, "them they, me I, us we, I I, its its, him he"),
        (Tag::Aux, "was be, 've have, 'll will, wo will, ca can, did do"),
        (Tag::Part, "n't not, 's 's, to to"),
        (Tag::Det, "an a, those that, The the"),
        (Tag::Punct, "“ \", ” \", ’ ', . ., — —"),
    ] {
        // `, ` parts the pairs, so that a comma can stand in a number.
        for pair in pairs.split(", ") {
            let Some((form, expected)) = pair.trim().split_once(' ') else { continue };
            assert_eq!(&*lemma::lemma(form, tag), expected, "{form} as {tag:?}");
        }
    }
}

#[test]
fn words_in_a_sentence() {
    for (text, tags, expected) in [
        ("He 's been ill", &[Tag::Pron, Tag::Aux, Tag::Aux, Tag::Adj][..], "he have be ill"),
        ("He 's ill", &[Tag::Pron, Tag::Aux, Tag::Adj], "he be ill"),
        ("They 'd go", &[Tag::Pron, Tag::Aux, Tag::Verb], "they would go"),
        ("They 'd gone", &[Tag::Pron, Tag::Aux, Tag::Verb], "they have go"),
        ("her house", &[Tag::Pron, Tag::Noun], "her house"),
        ("saw her", &[Tag::Verb, Tag::Pron], "see she"),
        ("the Federal Reserve", &[Tag::Det, Tag::Adj, Tag::Propn], "the Federal Reserve"),
        ("Federal prosecutors", &[Tag::Adj, Tag::Noun], "federal prosecutor"),
    ] {
        let mut words = tokenize(text, 0..text.len());
        for (word, tag) in words.iter_mut().zip(tags) {
            word.tag = *tag;
        }
        lemma::lemmatize(text, &mut words);
        let lemmas: Vec<&str> = words.iter().map(|word| &*word.lemma).collect();
        assert_eq!(lemmas.join(" "), expected);
    }
}

#[test]
fn the_table_is_small_and_rebuilt_the_same() {
    let packed = include_bytes!("../models/lemmas.bin");
    assert!(packed.len() < 200_000);
    // Where the treebanks lie beside the repository, they must give the table inside the crate, byte for byte.
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let read = |name: &str| std::fs::read_to_string(format!("{data}/{name}"));
    let (Ok(ewt), Ok(gum), Ok(words)) =
        (read("ud/ewt-train.conllu"), read("ud/gum-open-train.conllu"), read("lexicon/clusters.tsv"))
    else {
        println!("no treebanks here: the table was not rebuilt");
        return;
    };
    let mut sentences = gainsay_syntax::conllu::read(&ewt);
    sentences.extend(gainsay_syntax::conllu::read(&gum));
    assert!(lemma::compile(&sentences, &words) == packed, "models/lemmas.bin is not what the sources give");
}
