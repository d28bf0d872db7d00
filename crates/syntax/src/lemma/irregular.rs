//! Inflected forms that no ending explains, from the closed lists of school grammars; a treebank holds only some.

/// Base form, then its other forms.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "arise arose arisen", "awake awoke awoken", "bear bore borne born", "beat beaten", "become became", "befall befell befallen",
    "begin began begun", "behold beheld", "bend bent", "bereave bereft", "beset", "bet", "bid bade bidden", "bind bound", "bite bit bitten",
    "bleed bled", "blow blew blown", "break broke broken", "breed bred", "bring brought", "build built", "burn burnt", "burst", "buy bought",
    "cast", "catch caught", "choose chose chosen", "cling clung", "come came", "cost", "creep crept", "cut", "deal dealt", "dig dug",
    "do did done does", "draw drew drawn", "dream dreamt", "drink drank drunk", "drive drove driven", "dwell dwelt", "eat ate eaten",
    "fall fell fallen", "feed fed", "feel felt", "fight fought", "find found", "flee fled", "fling flung", "fly flew flown",
    "forbid forbade forbidden", "forecast", "foresee foresaw foreseen", "forget forgot forgotten", "forgive forgave forgiven",
    "forgo forwent forgone", "forsake forsook forsaken", "freeze froze frozen", "get got gotten", "give gave given", "go went gone goes",
    "grind ground", "grow grew grown", "hang hung", "have has had having", "hear heard", "hide hid hidden", "hit", "hold held", "hurt",
    "keep kept", "kneel knelt", "know knew known", "lay laid", "lead led", "lean leant", "leap leapt", "learn learnt", "leave left",
    "lend lent", "let", "lie lain lying", "light lit", "lose lost", "make made", "mean meant", "meet met", "mislead misled",
    "mistake mistook mistaken", "misunderstand misunderstood", "mow mown", "offset", "outdo outdid outdone", "outgrow outgrew outgrown",
    "overcome overcame", "overdo overdid overdone", "overhear overheard", "override overrode overridden", "oversee oversaw overseen",
    "oversleep overslept", "overtake overtook overtaken", "overthrow overthrew overthrown", "partake partook partaken", "pay paid",
    "plead pled", "prove proven", "put", "quit", "read", "rebuild rebuilt", "redo redid redone", "repay repaid", "resell resold", "rethink rethought",
    "rewrite rewrote rewritten", "rid", "ride rode ridden", "ring rang rung", "rise rose risen", "run ran", "saw sawn", "say said",
    "see saw seen", "seek sought", "sell sold", "send sent", "set", "sew sewn", "shake shook shaken", "shed", "shine shone",
    "shoot shot", "show shown", "shrink shrank shrunk", "shut", "sing sang sung", "sink sank sunk", "sit sat", "slay slew slain",
    "sleep slept", "slide slid", "sling slung", "slit", "smell smelt", "sow sown", "speak spoke spoken", "speed sped", "spell spelt",
    "spend spent", "spill spilt", "spin spun", "spit spat", "split", "spoil spoilt", "spread", "spring sprang sprung", "stand stood",
    "steal stole stolen", "stick stuck", "sting stung", "stink stank stunk", "strew strewn", "stride strode stridden", "strike struck stricken",
    "string strung", "strive strove striven", "swear swore sworn", "sweep swept", "swell swollen", "swim swam swum", "swing swung",
    "take took taken", "teach taught", "tear tore torn", "tell told", "think thought", "throw threw thrown", "thrust",
    "tie tying", "die dying", "tread trod trodden", "undercut", "undergo underwent undergone", "underlie underlay underlain underlying", "understand understood",
    "undertake undertook undertaken", "undo undid undone", "unwind unwound", "uphold upheld", "upset", "wake woke woken", "wear wore worn",
    "weave wove woven", "weep wept", "win won", "wind wound", "withdraw withdrew withdrawn", "withhold withheld", "withstand withstood",
    "wring wrung", "write wrote written", "mimic mimicked mimicking", "panic panicked panicking", "traffic trafficked trafficking",
    "picnic picnicked picnicking", "model modelled modelling", "travel travelled travelling", "cancel cancelled cancelling",
    "label labelled labelling", "level levelled levelling", "signal signalled signalling", "fuel fuelled fuelling", "total totalled totalling",
    "counsel counselled counselling", "quarrel quarrelled quarrelling", "marshal marshalled marshalling", "bar barred barring",
    "focus focussed focussing", "bus bussed bussing", "vie vying", "singe singeing",
];

/// Singular, then its plural.
#[rustfmt::skip]
pub(super) const NOUNS: &[&str] = &[
    "analysis analyses", "appendix appendices", "axis axes", "bacterium bacteria", "basis bases", "bus buses", "cactus cacti", "calf calves",
    "child children", "crisis crises", "criterion criteria", "curriculum curricula", "diagnosis diagnoses", "elf elves", "emphasis emphases",
    "foot feet", "fungus fungi", "gas gases", "goose geese", "half halves", "hero heroes", "hoof hooves", "hypothesis hypotheses",
    "index indices", "knife knives", "leaf leaves", "lens lenses", "life lives", "loaf loaves", "man men", "matrix matrices", "memorandum memoranda",
    "mouse mice", "nucleus nuclei", "oasis oases", "ox oxen", "parenthesis parentheses", "phenomenon phenomena", "potato potatoes",
    "quiz quizzes", "referendum referenda", "scarf scarves", "self selves", "sheaf sheaves", "shelf shelves", "stimulus stimuli",
    "stratum strata", "syllabus syllabi", "synopsis synopses", "synthesis syntheses", "thesis theses", "thief thieves", "tomato tomatoes",
    "tooth teeth", "torpedo torpedoes", "veto vetoes", "wharf wharves", "wife wives", "wolf wolves", "woman women",
];
