//! Does training give the same bytes on any number of threads, and weights that can be used?

use gainsay_syntax::conllu::{self, TreebankSentence};
use gainsay_syntax::train::{Material, Options, evaluate, train};

/// Sentences of the form "the dog barks ." in many words.
fn treebank() -> Vec<TreebankSentence> {
    let sentence = |noun: &str, verb: &str| {
        format!(
            "1\tthe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\t{noun}\t{noun}\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n\
             3\t{verb}\t{verb}\tVERB\tVBZ\t_\t0\troot\t_\t_\n4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n"
        )
    };
    let nouns = ["dog", "court", "river", "minister"];
    let verbs = ["barks", "agrees", "rises", "waits", "returns"];
    let file: String =
        nouns.iter().flat_map(|noun| verbs.iter().map(move |verb| sentence(noun, verb))).collect();
    conllu::read(&file)
}

#[test]
fn threads_change_nothing() {
    let sentences = treebank();
    let material = Material {
        sentences: &sentences,
        clusters: "word\tcount\tc64\tc256\tc1024\nriver\t9\t3\t14\t159\n",
        vectors: "river\t9\t1\t-2\t3\n",
    };
    let learn = |threads| {
        let mut lines = 0;
        let bytes = train(&material, Options { epochs: 3, seed: 7, threads }, &[], &mut |_| lines += 1);
        assert_eq!(lines, 3);
        bytes
    };
    let alone = learn(1);
    assert!(alone == learn(3));
    assert_eq!(evaluate(&alone, &sentences).unwrap().words, 80);
}

#[test]
fn what_are_no_weights_is_refused() {
    assert_eq!(evaluate(b"GSYN", &[]), None);
    assert_eq!(evaluate(b"", &[]), None);
    assert_eq!(evaluate(&[b'G'; 4000], &[]), None);
}
