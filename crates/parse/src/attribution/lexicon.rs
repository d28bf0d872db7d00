//! Which words introduce what somebody says, thinks, asks or wants?
//!
//! One table of verbs, one of prepositions, one of nouns and adjectives, gathered by hand from English news style.
//! A row names the class of its words and the frames in which they introduce a statement.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What sort of act or attitude a cue names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CueClass {
    /// Says, in whatever manner.
    Say,
    /// Says that it is not so.
    Deny,
    /// Asks.
    Ask,
    /// Wants somebody to do it: orders, urges, demands.
    Order,
    /// Binds the speaker: promises, vows, threatens.
    Promise,
    /// Says without proof: claims, alleges, suggests.
    Claim,
    /// Says what may come: warns, predicts.
    Warn,
    /// Admits or confirms what was in question.
    Admit,
    /// Thinks, believes, doubts.
    Think,
    /// Feels: fears, hopes, likes.
    Feel,
    /// Means to do it: plans, agrees, refuses.
    Intend,
    /// Speaks for somebody or something.
    Praise,
    /// Speaks against somebody or something.
    Blame,
    /// Makes known what is so: shows, finds.
    Show,
    /// Comes to know: learns, sees, knows.
    Learn,
    /// Speaks of a topic.
    Discuss,
    /// Gives a name.
    Name,
    /// A word that the table does not know, and that introduces a statement where it stands.
    Other,
}

impl CueClass {
    /// Whether what it introduces is taken for true by the outlet as well: "knew that", "revealed that".
    pub fn is_factive(self) -> bool {
        matches!(self, CueClass::Show | CueClass::Learn)
    }
}

/// The frames in which a cue introduces something, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Frames(u8);

impl Frames {
    /// A clause: "said that ...", "asked whether ...".
    pub(super) const CLAUSE: Frames = Frames(1);
    /// A quotation beside it: `"...", she laughed`.
    pub(super) const QUOTE: Frames = Frames(2);
    /// An infinitive: "vowed to ...", "urged them to ...".
    pub(super) const INFINITIVE: Frames = Frames(4);
    /// A noun phrase: "criticized the plan".
    pub(super) const OBJECT: Frames = Frames(8);

    pub(super) fn has(self, other: Frames) -> bool {
        self.0 & other.0 != 0
    }

    /// The frames as bits.
    pub(super) fn bits(self) -> u8 {
        self.0
    }

    fn parse(letters: &str) -> Frames {
        let bit = |letter| match letter {
            't' => Frames::CLAUSE.0,
            'q' => Frames::QUOTE.0,
            'i' => Frames::INFINITIVE.0,
            'n' => Frames::OBJECT.0,
            _ => 0,
        };
        Frames(letters.chars().map(bit).fold(0, |all, bit| all | bit))
    }
}

/// What the table says of one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) class: CueClass,
    pub(super) frames: Frames,
}

/// Class, frames (`t` clause, `q` quotation, `i` infinitive, `n` noun phrase), words.
type Row = (CueClass, &'static str, &'static str);

/// Verbs by class and frames.
#[rustfmt::skip]
const VERBS: &[Row] = &[
    (CueClass::Say, "tq", "say add continue reply respond answer retort explain remark observe comment quip joke opine muse exclaim \
        shout yell scream cry whisper murmur mutter bark snap sigh laugh chuckle grin deadpan chime interject counter thunder roar \
        gush rant rave recount relate narrate reason theorize philosophize elaborate clarify specify riff reminisce testify attest \
        swear tell inform notify remind assure advise brief text email e-mail message write scribble type blog post tweet retweet \
        caption ad-lib volunteer proclaim pronounce intone sum summarize summarise declaim marvel crow chirp \
        enthuse confide conclude repost"),
    (CueClass::Say, "q", "begin finish close open read"),
    (CueClass::Say, "tqn", "announce state declare note report stress emphasize emphasise underline underscore highlight mention recall \
        repeat reiterate reaffirm restate detail relay broadcast chant echo publicize publicise"),
    (CueClass::Say, "n", "cite quote express voice describe outline articulate recite deliver paraphrase title invoke reference \
        characterize characterise depict portray present discuss"),
    (CueClass::Deny, "tqn", "deny dispute refute rebut disavow contradict"),
    (CueClass::Deny, "n", "reject dismiss disown debunk rebuff"),
    (CueClass::Ask, "tq", "ask inquire enquire wonder query ponder"),
    (CueClass::Ask, "tn", "question"),
    (CueClass::Order, "tqni", "demand urge order command instruct request implore beg exhort beseech entreat plead press"),
    (CueClass::Order, "tqn", "recommend propose"),
    (CueClass::Order, "ni", "encourage pressure dare petition direct"),
    (CueClass::Order, "n", "advocate seek"),
    (CueClass::Promise, "tqi", "promise vow pledge threaten swear guarantee vouch"),
    (CueClass::Claim, "tq", "claim argue contend maintain insist assert allege suggest hint imply insinuate posit submit profess boast \
        brag speculate surmise hypothesize theorise"),
    (CueClass::Claim, "n", "tout claim suggest argue"),
    (CueClass::Warn, "tq", "warn caution predict forecast prophesy foresee fret"),
    (CueClass::Warn, "t", "project anticipate envision estimate calculate reckon"),
    (CueClass::Admit, "tqn", "acknowledge admit concede confess confirm disclose reveal divulge affirm corroborate"),
    (CueClass::Admit, "tq", "grant allow agree concur"),
    (CueClass::Think, "t", "think believe suspect assume presume suppose guess figure imagine expect doubt conclude decide judge feel \
        consider deem reckon argue convince determine"),
    (CueClass::Think, "n", "doubt"),
    (CueClass::Feel, "t", "fear hope worry wish regret rejoice"),
    (CueClass::Feel, "tq", "complain lament bemoan grumble grouse gripe protest fume moan whine"),
    (CueClass::Feel, "n", "regret welcome hail celebrate mourn"),
    (CueClass::Feel, "i", "want hope prefer seem appear"),
    (CueClass::Intend, "i", "plan intend aim agree refuse decline"),
    (CueClass::Praise, "nq", "praise applaud commend laud congratulate"),
    (CueClass::Praise, "n", "endorse defend back support thank extol champion salute"),
    (CueClass::Blame, "nq", "criticize criticise blast slam denounce condemn deride scold chide rebuke lambaste lambast"),
    (CueClass::Blame, "n", "attack mock accuse oppose decry rip bash ridicule insult berate trash assail castigate excoriate pan \
        skewer knock downplay belittle disparage fault"),
    (CueClass::Show, "tq", "show indicate demonstrate illustrate"),
    (CueClass::Show, "tq", "find rule"),
    (CueClass::Learn, "t", "learn discover realize realise understand know remember recognize recognise notice recall hear see"),
    (CueClass::Discuss, "n", "debate ignore examine compare liken"),
    (CueClass::Promise, "n", "promise"),
    (CueClass::Warn, "n", "predict"),
    (CueClass::Feel, "n", "bemoan lament prefer admire"),
    (CueClass::Blame, "n", "blame challenge"),
    (CueClass::Name, "n", "call dub label brand"),
];

/// Verbs with the prepositions that lead to what they speak of.
#[rustfmt::skip]
const PREPOSITIONS: &[(CueClass, &str, &str)] = &[
    (CueClass::Order, "call push plead appeal campaign press argue ask lobby advocate", "for"),
    (CueClass::Order, "call", "on upon"),
    (CueClass::Discuss, "talk speak comment joke brag boast write complain ask tweet opine lie testify worry", "about"),
    (CueClass::Discuss, "comment touch remark reflect elaborate weigh", "on"),
    (CueClass::Discuss, "speak warn complain boast talk", "of"),
    (CueClass::Discuss, "refer point allude object respond", "to"),
    (CueClass::Discuss, "focus", "on"),
    (CueClass::Think, "agree disagree", "with"),
    (CueClass::Blame, "rail protest argue", "against"),
    (CueClass::Blame, "accuse", "of"),
    (CueClass::Blame, "charge", "with"),
    (CueClass::Feel, "apologize apologise", "for"),
    (CueClass::Admit, "confess admit", "to"),
];

/// Nouns that stand for an act of saying or thinking: "the claim that ...", "her promise to ...".
#[rustfmt::skip]
const NOUNS: &[Row] = &[
    (CueClass::Say, "t", "statement remark announcement report comment declaration message testimony word news explanation argument \
        note observation assurance reminder"),
    (CueClass::Deny, "t", "denial"),
    (CueClass::Ask, "t", "question"),
    (CueClass::Order, "ti", "demand call request order appeal recommendation proposal plea"),
    (CueClass::Promise, "ti", "promise pledge vow threat guarantee commitment"),
    (CueClass::Claim, "t", "claim allegation assertion accusation suggestion contention charge speculation rumor rumour insinuation"),
    (CueClass::Warn, "t", "warning prediction forecast estimate"),
    (CueClass::Admit, "t", "admission confirmation acknowledgment acknowledgement concession"),
    (CueClass::Think, "t", "belief view opinion conclusion notion idea suspicion assumption doubt"),
    (CueClass::Feel, "t", "fear hope concern worry complaint"),
    (CueClass::Show, "t", "evidence finding proof show"),
    (CueClass::Intend, "i", "refusal"),
];

/// Adjectives that introduce a clause: "was sure that ...", "is optimistic that ...".
#[rustfmt::skip]
const ADJECTIVES: &[Row] = &[
    (CueClass::Think, "t", "sure confident convinced certain doubtful skeptical sceptical optimistic hopeful adamant aware clear"),
    (CueClass::Feel, "t", "afraid worried concerned glad proud sorry frustrated happy surprised upset"),
];

/// Adverbs that give a clause as somebody else's word.
pub(super) const ADVERBS: &[&str] = &["reportedly", "allegedly", "purportedly", "supposedly"];

fn index(rows: &'static [Row]) -> FxHashMap<&'static str, Cue> {
    let mut out: FxHashMap<&'static str, Cue> = FxHashMap::default();
    for (class, letters, words) in rows {
        let frames = Frames::parse(letters);
        for word in words.split_whitespace() {
            // The first row of a word gives its class, later rows add frames.
            let cue = out.entry(word).or_insert(Cue { class: *class, frames });
            cue.frames.0 |= frames.0;
        }
    }
    out
}

/// What the verb with this lemma introduces.
pub(super) fn verb(lemma: &str) -> Option<Cue> {
    static INDEX: LazyLock<FxHashMap<&str, Cue>> = LazyLock::new(|| index(VERBS));
    INDEX.get(lemma).copied()
}

/// What the noun with this lemma introduces.
pub(super) fn noun(lemma: &str) -> Option<Cue> {
    static INDEX: LazyLock<FxHashMap<&str, Cue>> = LazyLock::new(|| index(NOUNS));
    INDEX.get(lemma).copied()
}

/// What the adjective with this lemma introduces.
pub(super) fn adjective(lemma: &str) -> Option<Cue> {
    static INDEX: LazyLock<FxHashMap<&str, Cue>> = LazyLock::new(|| index(ADJECTIVES));
    INDEX.get(lemma).copied()
}

/// The class of a verb that leads to its topic by this preposition.
pub(super) fn prepositional(lemma: &str, preposition: &str) -> Option<CueClass> {
    static INDEX: LazyLock<FxHashMap<(&str, &str), CueClass>> = LazyLock::new(|| {
        let mut out = FxHashMap::default();
        for (class, verbs, prepositions) in PREPOSITIONS {
            for verb in verbs.split_whitespace() {
                for preposition in prepositions.split_whitespace() {
                    out.entry((verb, preposition)).or_insert(*class);
                }
            }
        }
        out
    });
    INDEX.get(&(lemma, preposition)).copied()
}
