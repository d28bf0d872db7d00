//! Words that tell what a name stands for.
//!
//! Own work: the nouns of offices, organisations, places and works that news puts before, after or into names.

use crate::words::Words;

/// Forms of address, lower case without full stop, sorted, with the pronoun they go with.
static ADDRESS: &[(&str, char)] = &[
    ("brother", 'm'),
    ("dame", 'f'),
    ("dr", '-'),
    ("father", 'm'),
    ("frau", 'f'),
    ("herr", 'm'),
    ("hon", '-'),
    ("lady", 'f'),
    ("lord", 'm'),
    ("madame", 'f'),
    ("miss", 'f'),
    ("mme", 'f'),
    ("monsieur", 'm'),
    ("mr", 'm'),
    ("mrs", 'f'),
    ("ms", 'f'),
    ("prof", '-'),
    ("rev", '-'),
    ("sir", 'm'),
    ("sister", 'f'),
];

/// Nouns of offices, ranks and titles that somebody holds for a time, lower case without full stop, sorted.
#[rustfmt::skip]
static OFFICES: Words = Words::new(&[
    "admiral", "adviser", "advisor", "aide", "ambassador", "archbishop", "assemblyman", "assemblywoman",
    "assistant", "attorney", "attorney-general", "ayatollah", "bishop", "brigadier", "captain", "cardinal",
    "ceo", "cfo", "chair", "chairman", "chairperson", "chairwoman", "chancellor", "chief", "co-founder",
    "coach", "colonel", "commander", "commissioner", "congressman", "congresswoman", "consul",
    "coordinator", "coroner", "councillor", "councilman", "councilor", "councilwoman", "counsel", "dean",
    "deputy", "diplomat", "director", "duchess", "duke", "editor", "emir", "emperor", "envoy", "executive",
    "founder", "general", "governor", "governor-general", "head", "imam", "inspector", "judge", "justice",
    "king", "lawmaker", "leader", "lieutenant", "lieutenant-general", "magistrate", "major", "manager",
    "marshal", "mayor", "minister", "monarch", "mp", "negotiator", "officer", "ombudsman", "owner",
    "pastor", "patriarch", "pope", "premier", "president", "priest", "prince", "princess", "principal",
    "prosecutor", "queen", "rabbi", "rector", "representative", "secretary", "secretary-general", "senator",
    "sergeant", "sheikh", "sheriff", "speaker", "spokesman", "spokesperson", "spokeswoman", "sultan",
    "superintendent", "supervisor", "treasurer", "tsar", "undersecretary", "vice-president",
]);

/// Nouns of jobs and parts that stand before names as offices do, and short titles, sorted.
#[rustfmt::skip]
static JOBS: Words = Words::new(&[
    "abbot", "academic", "activist", "actor", "actress", "agent", "agronomist", "analyst", "anchor",
    "apprentice", "archaeologist", "architect", "artist", "astronaut", "astronomer", "attaché", "author",
    "bandleader", "banker", "barrister", "biologist", "boatman", "boss", "boxer", "broadcaster",
    "businessman", "businesswoman", "campaigner", "candidate", "capt", "cellist", "chef", "chemist",
    "cleric", "climatologist", "climber", "col", "comedian", "composer", "conductor", "constable",
    "contractor", "correspondent", "counterpart", "curator", "cyclist", "dancer", "defenceman", "defender",
    "defenseman", "delegate", "democrat", "designer", "detective", "dictator", "doctor", "driver",
    "drummer", "economist", "engineer", "entrepreneur", "epidemiologist", "expert", "farmer", "fiddler",
    "filmmaker", "firefighter", "fisherman", "forward", "gen", "geologist", "goalie", "goalkeeper",
    "goaltender", "golfer", "gov", "guard", "guitarist", "gunman", "historian", "investor", "jockey",
    "journalist", "landowner", "lawyer", "librarian", "lt", "maj", "mediator", "midfielder", "minder",
    "musician", "novelist", "nurse", "official", "painter", "paramedic", "photographer", "physicist",
    "pianist", "pilot", "player", "playwright", "pm", "poet", "policeman", "policewoman", "politician",
    "pres", "president-elect", "producer", "professor", "publisher", "rapper", "referee", "regulator",
    "rep", "reporter", "republican", "researcher", "rider", "rower", "runner", "sailor", "scientist",
    "sculptor", "seismologist", "sen", "sgt", "singer", "skipper", "soldier", "solicitor", "soprano",
    "sprinter", "stallholder", "statistician", "striker", "student", "substitute", "surgeon", "surveyor",
    "suspect", "swimmer", "teacher", "technician", "tenor", "trainer", "trustee", "tycoon", "victim",
    "violinist", "volcanologist", "whip", "winger", "witness", "worker", "writer",
]);

/// Offices of whoever leads a state.
#[rustfmt::skip]
static HEADS_OF_STATE: Words = Words::new(&[
    "acting president", "chancellor", "dictator", "emir", "emperor", "first minister", "head", "interim president", "king", "leader", "monarch", "pm", "pope", "premier", "president", "prime minister", "prince", "queen", "ruler", "sultan",
]);

/// Words inside an office, before its noun, sorted.
#[rustfmt::skip]
static OFFICE_PARTS: Words = Words::new(&[
    "acting", "agricultural", "agriculture", "air", "army", "artistic", "assistant", "associate",
    "attorney", "central", "chief", "city", "co", "commercial", "communications", "corporate", "county",
    "creative", "crown", "culture", "defence", "defense", "deputy", "digital", "district", "economy",
    "education", "elect", "energy", "environment", "ex", "executive", "external", "federal", "finance",
    "financial", "fire", "first", "fisheries", "foreign", "forest", "former", "general", "grand", "head",
    "health", "high", "home", "housing", "human", "information", "infrastructure", "interim", "interior",
    "junior", "justice", "labor", "labour", "lead", "legal", "lieutenant", "local", "major", "majority",
    "managing", "marketing", "medical", "mines", "minority", "municipal", "music", "national", "naval",
    "oil", "operating", "opposition", "parliamentary", "permanent", "petroleum", "planning", "police",
    "presidential", "press", "prime", "prison", "provincial", "regional", "research", "royal", "sales",
    "science", "security", "senior", "shadow", "shipping", "special", "sporting", "sports", "staff",
    "state", "technical", "technology", "tourism", "town", "trade", "transport", "treasury", "under",
    "veteran", "vice", "vice-", "water",
]);

/// Nouns that make a name an organisation's, sorted.
#[rustfmt::skip]
static ORGANIZATIONS: Words = Words::new(&[
    "academy", "administration", "agency", "airlines", "airways", "alliance", "army", "assembly",
    "associates", "association", "authority", "bank", "bench", "board", "brigade", "broadcasting", "bureau",
    "cabinet", "center", "centers", "centre", "chamber", "charity", "church", "club", "coalition",
    "college", "commission", "committee", "company", "confederation", "congress", "consortium",
    "constabulary", "cooperative", "corp", "corporation", "corps", "council", "court", "department",
    "directorate", "electric", "enterprises", "exchange", "fc", "federation", "fleet", "force", "forces",
    "foundation", "front", "fund", "gazette", "group", "guard", "guardian", "herald", "hospital", "house",
    "inc", "industries", "initiative", "institute", "institution", "insurance", "journal", "knesset",
    "laboratories", "laboratory", "league", "legislature", "ltd", "marines", "media", "military",
    "ministry", "motor", "motors", "movement", "museum", "navy", "network", "news", "office", "orchestra",
    "organisation", "organization", "parliament", "partners", "party", "pictures", "plc", "police", "post",
    "press", "programme", "radio", "railway", "railways", "records", "regiment", "reserve", "school",
    "secretariat", "senate", "service", "services", "society", "squad", "studios", "systems", "team",
    "technologies", "telecom", "television", "theatre", "times", "tribunal", "tribune", "tv", "union",
    "united", "universities", "university", "watchdog", "weekly", "wire", "works",
]);

/// Nouns that make a name a place's, sorted.
#[rustfmt::skip]
static PLACES: Words = Words::new(&[
    "airfield", "airport", "archipelago", "avenue", "base", "basin", "bay", "beach", "borough", "boulevard",
    "bridge", "building", "canal", "canyon", "cape", "castle", "cathedral", "city", "coast", "county",
    "creek", "desert", "district", "falls", "field", "forest", "fort", "garden", "gardens", "gulf",
    "harbor", "harbour", "heights", "highway", "hill", "hills", "hotel", "island", "islands", "isle",
    "isles", "lake", "mosque", "mount", "mountain", "mountains", "oblast", "ocean", "palace", "park",
    "peninsula", "pier", "plateau", "plaza", "port", "prefecture", "prison", "province", "region", "river",
    "road", "sea", "shore", "square", "stadium", "station", "strait", "street", "tower", "town", "township",
    "tunnel", "valley", "village", "volcano", "wharf", "zone",
]);

/// Nouns that make a name a work's or a named event's, sorted.
#[rustfmt::skip]
static WORKS: Words = Words::new(&[
    "accord", "accords", "act", "agreement", "amendment", "award", "awards", "bible", "biennale", "bill",
    "census", "championship", "championships", "charter", "code", "conference", "constitution",
    "convention", "covenant", "cup", "declaration", "directive", "festival", "final", "forum", "games",
    "grammys", "koran", "law", "marathon", "memorandum", "olympics", "open", "oscars", "pact", "prize",
    "protocol", "quran", "regulation", "resolution", "revolution", "series", "statute", "summit",
    "tournament", "treaty", "trophy", "war",
]);

/// Nouns of companies and other bodies that refer back to one, sorted.
#[rustfmt::skip]
static COMPANY_WORDS: Words = Words::new(&[
    "airline", "automaker", "bank", "broker", "builder", "carmaker", "carrier", "chain", "company",
    "conglomerate", "corporation", "developer", "drugmaker", "employer", "exporter", "firm", "group",
    "insurer", "lender", "maker", "manufacturer", "miner", "operator", "producer", "publisher", "retailer",
    "start-up", "startup", "supplier", "utility",
]);

/// Nouns of bodies that are no company, sorted.
#[rustfmt::skip]
static BODY_WORDS: Words = Words::new(&[
    "agency", "alliance", "association", "charity", "club", "commission", "committee", "council", "court",
    "hospital", "institute", "ministry", "newspaper", "organisation", "organization", "party", "school",
    "side", "society", "team", "union", "university",
]);

/// Feasts, which are capitalised like months and weekdays but name nobody, sorted.
static FEASTS: Words = Words::new(&["christmas", "easter", "ramadan"]);

/// Capitalised words that name no entity: zones, units, abbreviations, sorted.
#[rustfmt::skip]
static NO_NAMES: Words = Words::new(&[
    "a.m", "a.m.", "am", "bst", "c", "celsius", "ceo", "cet", "cfo", "covid", "covid-19", "d.c", "dc", "dna", "edt", "est", "et", "f", "fahrenheit", "fig", "gdp", "gmt", "god", "hiv", "i", "internet", "km", "kmh", "mp", "mps", "no", "ok", "p.m", "p.m.", "pdt", "phd", "photo", "pm", "pow", "pows", "pst", "q", "sms", "ufo", "utc", "vip", "vol", "yes",
]);

fn bare(word: &str) -> &str {
    word.trim_end_matches('.')
}

/// The pronoun that goes with a form of address ('-' for either), or `None` where the word is none.
pub(super) fn address(lower: &str) -> Option<char> {
    let word = bare(lower);
    ADDRESS.binary_search_by_key(&word, |row| row.0).ok().and_then(|at| ADDRESS.get(at)).map(|row| row.1)
}

/// Whether the word is the noun of an office, rank or job.
pub(crate) fn is_office(lower: &str) -> bool {
    is_held_office(lower) || JOBS.has(bare(lower))
}

/// Whether the word is the noun of an office, rank or title that is held for a time, not of a job.
pub(crate) fn is_held_office(lower: &str) -> bool {
    OFFICES.has(bare(lower))
}

/// Whether the word may stand inside an office before its noun.
pub(super) fn is_office_part(lower: &str) -> bool {
    OFFICE_PARTS.has(lower)
}

/// Whether the office is that of somebody who leads a state.
pub(super) fn leads_state(lower: &str) -> bool {
    HEADS_OF_STATE.has(lower)
}

/// Whether the word makes a name an organisation's.
pub(super) fn is_organization_word(lower: &str) -> bool {
    ORGANIZATIONS.has(bare(lower))
}

/// Whether the word makes a name a place's.
pub(super) fn is_place_word(lower: &str) -> bool {
    PLACES.has(lower)
}

/// Whether the word makes a name a work's or a named event's.
pub(super) fn is_work_word(lower: &str) -> bool {
    WORKS.has(lower)
}

/// Whether the noun refers back to a company.
pub(super) fn is_company_word(lower: &str) -> bool {
    COMPANY_WORDS.has(lower)
}

/// Whether the noun refers back to a body that is no company.
pub(super) fn is_body_word(lower: &str) -> bool {
    BODY_WORDS.has(lower)
}

/// Whether the word is a month, weekday or feast.
pub(super) fn is_calendar(lower: &str) -> bool {
    FEASTS.has(bare(lower)) || crate::calendar::is_name(bare(lower))
}

/// Whether the word names no entity though it is capitalised.
pub(super) fn is_no_name(lower: &str) -> bool {
    NO_NAMES.has(lower) || NO_NAMES.has(bare(lower))
}

/// Particles that may stand in lower case inside a name.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "da"
            | "do"
            | "dos"
            | "das"
            | "del"
            | "della"
            | "di"
            | "du"
            | "des"
            | "van"
            | "von"
            | "der"
            | "den"
            | "ter"
            | "ten"
            | "la"
            | "le"
            | "al"
            | "el"
            | "bin"
            | "bint"
            | "ibn"
            | "ben"
            | "af"
            | "av"
            | "zu"
            | "y"
            | "e"
            | "d'"
            | "ul"
            | "ud"
            | "ur"
            | "lo"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        let tables = [
            &OFFICES,
            &JOBS,
            &HEADS_OF_STATE,
            &OFFICE_PARTS,
            &ORGANIZATIONS,
            &PLACES,
            &WORKS,
            &COMPANY_WORDS,
            &BODY_WORDS,
            &FEASTS,
            &NO_NAMES,
        ];
        for table in tables {
            let at = table.list().windows(2).find(|w| w[0] >= w[1]);
            assert!(at.is_none(), "{at:?}");
        }
        assert!(ADDRESS.windows(2).all(|w| w[0].0 < w[1].0));
    }
}
