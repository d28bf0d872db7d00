//! Which verbs, nouns and adjectives carry another predicate, and what they do to it.
//!
//! The tables are our own, by hand, after the classes of implicative, aspectual, raising and control predicates
//! (Karttunen 1971; Huddleston & Pullum 2002, ch. 14). Each is a list of lemmas between blanks.

use gainsay_claim::Modality;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// What a governing word says about the predicate below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Governor {
    /// Standing that the governed predicate gets.
    pub(crate) modality: Option<Modality>,
    /// The governed predicate is said not to be so.
    pub(crate) negates: bool,
    /// The governor makes a claim of its own beside the governed one.
    pub(crate) speaks: bool,
}

const fn governor(modality: Option<Modality>, negates: bool, speaks: bool) -> Governor {
    Governor { modality, negates, speaks }
}

/// What the words do, and the words (lemmas of verbs, nouns and adjectives). The first row that has a word wins.
static GOVERNORS: &[(Governor, &str)] = &[
    (
        governor(Some(Modality::Planned), false, false),
        "plan intend expect schedule set due prepare go aim slate poise mean bind plans intention expected scheduled \
         planned preparation upcoming forthcoming future prospective expectation decide resolve choose opt decision \
         choice",
    ),
    (
        governor(Some(Modality::Planned), false, true),
        "agree promise vow pledge commit undertake arrange agreement commitment propose proposal offer invite invitation",
    ),
    (
        governor(Some(Modality::Possible), false, false),
        "want wish hope seek try attempt strive likely possible possibility prospect chance hopes attempted effort bid \
         able ready willing open eager keen readiness willingness capable potential alleged suspected apparent \
         reported seem appear suspicion fear fears worry risk threat afraid unclear consider mull weigh need let allow \
         permit idea opportunity right free discuss debate eye could like love",
    ),
    (
        governor(Some(Modality::Possible), false, true),
        "threaten allege suspect believe think assume suppose guess predict speculate doubt suggest accuse charge deem \
         rumour rumor allegation accusation",
    ),
    (
        governor(Some(Modality::Ordered), false, true),
        "order urge ask tell demand require instruct request command call beg advise recommend oblige encourage appeal \
         press summon insist",
    ),
    (
        governor(None, true, false),
        "refuse decline fail neglect avoid omit failure forget unable prevent avert foil thwart stop quit halt cease",
    ),
    (governor(None, true, true), "deny refusal denial ban forbid prohibit reject cancel scrap"),
    (
        governor(None, false, false),
        "begin start continue keep manage proceed resume happen come tend use turn have get remain prove dare help \
         finish complete",
    ),
];

type Words = LazyLock<FxHashSet<&'static str>>;

pub(super) fn words(list: &'static str) -> FxHashSet<&'static str> {
    list.split_whitespace().collect()
}

/// What a governing lemma does to the predicate below it; `None` where it leaves it as it is.
pub(crate) fn governor_of(lemma: &str) -> Option<Governor> {
    static TABLE: LazyLock<FxHashMap<&str, Governor>> = LazyLock::new(|| {
        let rows = GOVERNORS.iter().rev();
        rows.flat_map(|(row, list)| list.split_whitespace().map(|word| (word, *row))).collect()
    });
    TABLE.get(lemma).copied()
}

/// Verbs whose object is the subject of the infinitive below them: "ordered the army to leave".
pub(crate) fn controls_by_object(lemma: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| {
        words(
            "order urge ask tell require instruct request command call beg advise allow permit force help enable cause \
             lead expect want encourage invite persuade convince forbid ban see hear let make get compel press appoint \
             elect name accuse suspect believe find leave keep send prevent stop need like warn",
        )
    });
    WORDS.contains(lemma)
}

/// Verbs that mean too many things for a class: their lemma stays their class.
pub(crate) fn is_empty_verb(lemma: &str) -> bool {
    matches!(
        lemma,
        "make"
            | "have"
            | "do"
            | "get"
            | "take"
            | "set"
            | "put"
            | "keep"
            | "let"
            | "see"
            | "come"
            | "go"
            | "run"
            | "drive"
            | "give"
            | "find"
            | "bring"
            | "carry"
            | "hold"
            | "use"
            | "clear"
            | "declare"
            | "place"
            | "base"
            | "stand"
            | "draw"
            | "assume"
    )
}

/// Event nouns that mostly name no event where they stand alone.
pub(crate) fn is_seldom_event(noun: &str) -> bool {
    matches!(
        noun,
        "administration"
            | "word"
            | "issue"
            | "place"
            | "need"
            | "note"
            | "work"
            | "point"
            | "order"
            | "question"
            | "cause"
            | "building"
            | "interest"
            | "charge"
            | "lead"
            | "end"
            | "rule"
            | "cover"
            | "record"
            | "sign"
            | "head"
            | "use"
            | "development"
            | "thanks"
            | "step"
            | "part"
            | "home"
            | "state"
            | "bill"
            | "draft"
            | "rank"
            | "run"
            | "drive"
            | "project"
            | "show"
            | "match"
            | "set"
            | "change"
            | "guide"
            | "tender"
            | "term"
            | "sentence"
            | "stop"
            | "share"
            | "case"
            | "label"
            | "pay"
            | "race"
    )
}

/// Verbs that only say that the event named by their object takes place: "held talks", "made a statement".
pub(crate) fn is_light(lemma: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| {
        words(
            "hold make have take conduct give do carry commit pay stage launch begin start undertake perform deliver \
             mount execute suffer sustain experience complete engage issue post see report record undergo wage reach \
             sign finish",
        )
    });
    WORDS.contains(lemma)
}

/// Light verbs whose subject undergoes the event: "suffered a defeat", "saw a rise", "posted a fall".
pub(crate) fn is_undergoing(lemma: &str) -> bool {
    matches!(
        lemma,
        "suffer"
            | "sustain"
            | "experience"
            | "undergo"
            | "see"
            | "report"
            | "record"
            | "post"
            | "receive"
            | "get"
    )
}

/// Verbs that say of the event named by their subject that it takes place, when and how long: "the call lasted".
pub(crate) fn is_occurrence(lemma: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| {
        words(
            "begin start last take happen occur come hold follow run precede commence conduct schedule plan expect set \
             continue drag stretch unfold erupt open convene break postpone delay due launch carry focus kick get go involve",
        )
    });
    WORDS.contains(lemma)
}

/// Verbs whose subject, where they have no object, is what changes: "shares fell", "two men died".
pub(crate) fn is_change(lemma: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| {
        words(
            "die drown perish collapse crash sink explode burn open close begin start end resume happen grow rise fall \
             increase decrease drop decline climb soar plunge jump slump tumble slip gain shrink expand double triple \
             halve ease weaken strengthen widen narrow break change burst melt freeze spread recover erupt occur \
             continue stop vanish disappear derail capsize overturn dip surge rally advance slide swell dwindle improve worsen \
             succumb rocket",
        )
    });
    WORDS.contains(lemma)
}

/// Event nouns whose possessor or "of" phrase names the one it is done to: "his arrest", "the killing of two men".
pub(crate) fn undergoes(noun: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| {
        words(
            "arrest killing murder assassination death inauguration election release appointment dismissal sacking \
             firing detention conviction acquittal sentencing extradition rescue kidnapping abduction capture \
             imprisonment execution trial indictment removal ouster impeachment nomination deportation expulsion hiring \
             injury rise fall increase decrease decline drop growth collapse closure opening destruction shooting \
             stabbing poisoning takeover acquisition evacuation delivery approval rejection sale launch suspension \
             cancellation signing adoption cessation resumption imposition end start beginning exchange swap loss \
             construction production theft bombing seizure jump surge slump plunge purchase withdrawal hospitalization \
             birth funeral burial support backing endorsement",
        )
    });
    WORDS.contains(noun)
}

/// Verbs of acts that are done where their object is: "closed two lanes in Oslo" was done in Oslo, "praised officials in
/// Oslo" perhaps not.
pub(crate) fn acts_where_object_is(lemma: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| {
        words(
            "build open close shut block seal reopen destroy damage burn bomb shell hit strike attack raid storm search \
             seize capture find discover inspect repair demolish evacuate flood visit tour hold run operate stage host \
             attend rob plant install clear occupy construct renovate topple level flatten torch ransack loot besiege \
             liberate recapture retake enter lead inaugurate patrol surround \
             leave exit vacate reach cross rock rip sweep engulf gut ravage picket blockade barricade vandalise \
             vandalize pound bombard overrun guard defend circle round pass scale climb tear wreck flatten devastate \
             ransack evacuate reopen picket hold board enter",
        )
    });
    WORDS.contains(lemma)
}

/// Nouns that only measure what their "of" phrase names: "a round of talks", "the whole of the negotiation".
pub(crate) fn is_measure(noun: &str) -> bool {
    matches!(
        noun,
        "round"
            | "series"
            | "wave"
            | "spate"
            | "string"
            | "bout"
            | "whole"
            | "rest"
            | "remainder"
            | "half"
            | "majority"
            | "session"
            | "course"
            | "sequence"
            | "succession"
            | "flurry"
            | "bulk"
    )
}

/// Nouns that name people by what they do or share.
pub(crate) fn is_people(noun: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| {
        words(
            "people man woman child boy girl victim civilian delegation side party police troop troops force army crew \
             family team resident survivor student prisoner pow hostage guest patient passenger migrant refugee official \
             politician analyst lawmaker leader president minister journalist reporter scientist expert witness critic \
             public crowd jury couple member employee soldier authority media government parliament person youth \
             teenager citizen militant terrorist neighbour neighbor someone client staff personnel individual suspect \
             defendant relative parent mother father husband wife son daughter brother sister friend colleague \
             businessman policeman fisherman gunman spokesman spokeswoman spokesperson chairman congressman worker \
             fighter maker officer driver teacher holder protester demonstrator firefighter rescuer voter investor \
             lawyer doctor nurse engineer farmer player coach singer actor actress writer author director manager \
             singer prosecutor investigator detective senator governor mayor ambassador adviser advisor aide commander \
             general judge juror attacker shooter killer robber burglar smuggler trafficker rebel insurgent activist \
             tourist cyclist motorist pedestrian pilot sailor miner banker trader buyer seller consumer customer user \
             owner tenant counterpart successor predecessor rival opponent ally king queen prince princess pope bishop \
             priest monk nun professor lecturer pupil graduate candidate secretary chancellor premier chief head founder \
             executive ceo spokesperson negotiator mediator envoy diplomat participant attendee refugee inmate detainee \
             convict fugitive lobbyist widow widower orphan infant baby toddler adult veteran serviceman bystander subscriber",
        )
    });
    const ENDINGS: &[&str] =
        &["worker", "fighter", "officer", "driver", "holder", "ologist", "alist", "ivist", "woman"];
    WORDS.contains(noun) || ENDINGS.iter().any(|end| noun.ends_with(end))
}

/// Common nouns of bodies that act as people do.
pub(crate) fn is_body(noun: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| {
        words(
            "union company firm airline carrier bank lender insurer employer developer manufacturer carmaker retailer \
             supplier ministry department agency council committee commission cabinet senate congress coalition \
             opposition league club federation association charity regulator watchdog court tribunal military navy",
        )
    });
    WORDS.contains(noun)
}

/// Common nouns that name where something is.
pub(crate) fn is_location(noun: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| {
        words(
            "school hospital court courthouse house home office airport hotel prison jail street road building palace \
             centre center city town village region capital country province district area site base camp church mosque \
             temple market mall shop store station port harbour harbor park square bridge river coast island border \
             highway motorway farm forest mountain valley factory plant mine stadium university campus museum embassy \
             headquarters headquarter residence apartment flat club bar restaurant cafe cinema theatre theater suburb \
             neighbourhood neighborhood north south east west northeast northwest southeast southwest continent state \
             county refinery warehouse tunnel beach lake sea ocean ground clinic cell \
             archipelago arena avenue alley barn barracks basement bay boulevard bunker cabin camp campsite canal cape \
             carriageway cathedral cave cellar cemetery chapel checkpoint cliff compound corridor cottage courtyard \
             crater crossing crossroads dam depot desert dock downtown driveway dump estuary fairground \
             field foothill forecourt foyer front frontier garage garden gorge grassland graveyard \
             greenhouse gulf gym gymnasium hall hallway hangar hill hillside hospice hostel \
             intersection junction jungle kindergarten laboratory lab lagoon landfill lane lawn layby library lobby \
             lodge lounge mansion marina marsh meadow midtown mid-channel mill moor moorland mortuary morgue \
             motel nightclub nursery orchard outpost outskirt outskirts peninsula pier pit \
             playground plaza pond pool prairie pub quarry quay quayside railway ranch ravine reef reserve reservoir \
             ridge riverbank roadside roof rooftop roundabout runway salon sawmill seafront seaside seabed \
             shelter shipyard shore shoreline sidewalk pavement sinkhole slope slum spa stairwell strait stretch \
             studio supermarket swamp synagogue tarmac terminal terrace tip tower track trail trench tundra vicinity \
             villa vineyard viaduct volcano ward waterfront waters water waterfall waterway wetland wharf wilderness \
             wood woodland workshop yard zoo \
             abattoir abbey aisle altar annex annexe aqueduct aquarium arcade armoury attic auditorium backyard bakery \
             balcony ballroom barge bathroom bathhouse bedroom belfry bend boardroom bog boutique brewery brickyard brook \
             bungalow bypass cabinet-room canteen canyon casino castle causeway chalet changing-room channel chamber \
             classroom clearing cloister coalfield concourse convent cornfield cove crag creek crypt cubicle cul-de-sac \
             deck delta dike distillery ditch dockyard dormitory drain dune dyke elevator embankment escarpment fjord firth \
             flyover floodplain floor footbridge footpath ford fort fortress foundry fountain frontline gallery gangway \
             glacier glade granary grove gully gutter gurdwara harbourside hedge heath helipad hinterland hut icefield inlet \
             inn jetty kerb kiosk kitchen ladder landfall-site latrine lavatory ledge lighthouse lift loch lock lough lot \
             marketplace mausoleum metro mezzanine minaret moat monastery mooring mortuary mosque mudflat newsroom \
             nightspot oasis observatory oilfield orchard orphanage outbuilding overpass paddock pantry parish passage \
             pasture patio pavilion penthouse petrol-station pharmacy piazza pitch pizzeria platform plateau podium polder \
             polytechnic porch precinct promenade racecourse racetrack rainforest ramp range rink riverside room salt-flat \
             sanctuary sandbank savanna savannah school scrapyard seminary seawall sewer shaft shed shrine sideline siding \
             sill silo snowfield spillway square stable stage staircase stairwell stand steppe storage storeroom storey \
             subway summit-hall surgery tavern taxiway tearoom tenement theatre tidewater toilet tower towpath townhouse \
             tributary turret underpass upland vault verge vestry vicarage village walkway wall warehouse weir well \
             windmill wing winery woodshed \
             bag barrel basket bin boot box bunker crate container cupboard drawer freezer fridge locker safe sack skip \
             suitcase tank trunk wardrobe",
        )
    });
    const ENDINGS: &[&str] = &[
        "yard", "field", "room", "shop", "house", "ground", "shed", "works", "land", "bank", "station",
        "market", "side", "park", "store", "hall", "lot",
    ];
    const NOT: &[&str] = &[
        "bank",
        "side",
        "outside",
        "inside",
        "beside",
        "aside",
        "homeland",
        "husband",
        "lot",
        "allot",
        "ballot",
        "pilot",
        "plot",
        "slot",
        "island",
        "midfield",
        "powerhouse",
        "background",
        "works",
        "offside",
        "upside",
        "downside",
        "flipside",
        "house",
    ];
    WORDS.contains(noun)
        || noun.len() > 5 && ENDINGS.iter().any(|end| noun.ends_with(end)) && !NOT.contains(&noun)
}

/// What one rides in or on, and so a place where nobody says that one went there by it: "gave birth in a taxi".
pub(crate) fn is_vehicle(noun: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| {
        words(
            "aircraft airliner airplane ambulance barge boat bus cab car caravan carriage coach cockpit cabin canoe dinghy \
             ferry freighter helicopter jet launch liner lifeboat lorry metro minibus plane raft rig ship speedboat steamer \
             submarine tanker taxi tractor trailer train tram trawler trolleybus truck tug van vessel wagon warship yacht",
        )
    });
    WORDS.contains(noun)
}

/// Common nouns of places that one is on: "on the motorway", "on a beach".
pub(crate) fn is_ground(noun: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| {
        words(
            "road street highway motorway bridge island coast border beach river riverbank outskirt outskirts stretch \
             farm runway campus avenue boulevard lane alley embankment pier quay wharf waterfront seafront shore hill \
             hillside mountain slope cliff ridge peninsula estate frontier tarmac pavement sidewalk roadside rooftop \
             driveway plaza square viaduct carriageway roundabout playground seabed reef railway junction intersection \
             balcony bend canal causeway court deck dune embankment escarpment field floor footbridge footpath forecourt \
             glacier harbourside heath helipad jetty kerb lake landing lawn ledge level lot meadow moor motorcycle pasture \
             path patio pitch plain plateau platform podium porch promenade quayside racetrack ramp ranch range riverside \
             rooftop roof sandbank seabed shoreline siding stage staircase steppe step storey taxiway terrace track trail \
             towpath tundra verge walkway crossing corner premises ice snow mudflat marsh",
        )
    });
    WORDS.contains(noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn governors_say_what_they_do() {
        let modality = |word| governor_of(word).and_then(|g| g.modality);
        assert_eq!(modality("intend"), Some(Modality::Planned));
        assert_eq!(modality("want"), Some(Modality::Possible));
        assert_eq!(modality("urge"), Some(Modality::Ordered));
        assert!(governor_of("fail").is_some_and(|g| g.negates && !g.speaks));
        assert_eq!(governor_of("eat"), None);
    }

    #[test]
    fn people_and_things() {
        assert!(is_people("firefighter") && is_people("protester") && is_people("journalist"));
        assert!(!is_people("river") && !is_people("container") && !is_people("car"));
    }
}
