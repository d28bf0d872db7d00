//! Which common nouns may name one thing in two reports: "boxes" and "containers", "the craft" and "the satellite".
//!
//! Own work: sets of nouns, and some verbs, that news uses for one sort of thing. A word stands in one set. The sets
//! bring values together that may be about one thing; they never say that two values agree.

use std::sync::OnceLock;

/// Each line is one set; its first word stands for it.
const SETS: &str = "\
ship vessel ferry boat freighter tanker trawler liner barge yacht carrier bulker launch
container box crate
spacecraft craft satellite probe orbiter cubesat lander rocket
aircraft plane jet airliner airplane aeroplane flight helicopter
car vehicle bus coach truck lorry van minibus minivan suv
train tram locomotive metro
worker employee staff staffer labourer laborer workforce headcount payroll
driver motorist chauffeur
passenger traveller traveler commuter rider
pupil student schoolchild
house home dwelling flat apartment residence villa
building structure property premises block
company firm business corporation exporter maker manufacturer producer retailer distributor group supplier
product appliance device unit item article model
school college academy
union association federation guild
film movie picture documentary
prize award medal trophy
book novel memoir volume
paper study report article research analysis
painting canvas picture artwork portrait
bird owl eagle heron gull
beetle insect bug
fire blaze wildfire inferno bushfire
storm typhoon hurricane cyclone
miner pitman
soldier troop fighter serviceman trooper conscript
police officer constable policeman policewoman detective gendarme
suspect defendant accused culprit
judge magistrate justice bench
prosecutor attorney
lawyer solicitor counsel barrister
doctor physician surgeon medic
nurse midwife
patient case sufferer
child infant baby toddler boy girl kid
woman lady female
man male gentleman
resident villager inhabitant local townspeople citizen islander
voter elector electorate
vote ballot poll
seat mandate
farmer grower planter
trader stallholder merchant vendor shopkeeper
fisherman angler
climber mountaineer alpinist
cyclist rider
runner athlete marathoner
player footballer
companion partner colleague mate
goal header strike winner
match game fixture
festival fair carnival
edition instalment
concert gig show
visitor tourist guest holidaymaker attendee spectator audience crowd
firefighter fireman
rescuer saver lifeguard
victim casualty fatality dead
survivor rescued
injury wound
refugee migrant asylum-seeker displaced
protester demonstrator marcher
strike walkout stoppage
striker picket
price cost value worth sum amount fee
wage pay salary earnings
dividend payout distribution
profit surplus earnings
loss deficit shortfall
revenue turnover sales takings income
tax levy duty tariff
rent lease
debt loan borrowing
share stock stake
rate interest
budget spending expenditure outlay
bill note banknote
contract deal agreement accord pact settlement treaty
sentence term jail prison imprisonment
speed wind gust
area land hectare acre territory
forest wood woodland
crop harvest yield
rice paddy grain wheat cereal
electricity power energy
gas fuel petrol diesel
mine shaft pit gallery workings
bridge viaduct crossing
road highway motorway route street
island isle islet
river stream
town city village hamlet municipality
beach coast shore shoreline
plant factory works mill
hotel inn lodge guesthouse
kitchen canteen
restaurant cafe eatery
hospital clinic infirmary ward
laboratory lab
shop store outlet supermarket
bank lender
minister secretary
president chairman chairwoman chair chairperson
director head chief boss manager executive ceo
deputy vice assistant
spokesman spokeswoman spokesperson
mayor burgomaster
council councillor chamber
committee commission panel
party front movement bloc
opposition rival
government cabinet administration
army military forces
weapon gun rifle firearm pistol
bomb explosive device
drug cocaine heroin narcotic
robbery heist raid
wall fence barrier
dam reservoir
pilot aviator co-pilot captain skipper
crew sailor seaman hand
container-ship boxship
horse mare stallion
dog hound
cow cattle livestock herd
fish catch haul
virus infection disease illness outbreak
vaccine jab injection shot dose inoculation
measles rubella
cholera dysentery
alarm alert warning siren
signal transmission
message text notification
phone telephone mobile handset
letter note missive
email mail
speech address
talk negotiation dialogue discussion
visit trip tour
meeting summit session
election by-election poll ballot
turnout participation
referendum plebiscite
term mandate tenure
record archive
age year-old
wife husband spouse
son daughter child
brother sister sibling
uncle aunt
mother father parent
";

fn table() -> &'static [(&'static str, &'static str)] {
    static TABLE: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let sets = SETS.lines().filter_map(|set| Some((set.split(' ').next()?, set)));
        let mut rows: Vec<(&str, &str)> =
            sets.flat_map(|(first, set)| set.split(' ').map(move |word| (word, first))).collect();
        // Of a word that two sets have, the first counts.
        rows.sort_by_key(|(word, _)| *word);
        rows.dedup_by_key(|(word, _)| *word);
        rows
    })
}

/// The word that stands for a noun's set; the noun itself where it is in none.
///
/// ```
/// use gainsay_claim::concept;
/// assert_eq!(concept("vessel"), concept("ferry"));
/// assert_eq!(concept("pebble"), "pebble");
/// ```
pub fn concept(lemma: &str) -> &str {
    let rows = table();
    rows.binary_search_by_key(&lemma, |(word, _)| word)
        .ok()
        .and_then(|i| rows.get(i))
        .map_or(lemma, |row| row.1)
}
