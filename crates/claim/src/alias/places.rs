//! Which place lies in which: large cities and regions with their states.
//!
//! Own work: cities that international news names without their state, and the parts of federal states with their
//! usual abbreviations. Capitals stand in the table of states.

use super::{StateForm, fold, state_named};
use crate::Relation;
use crate::index::WordIndex;
use std::sync::OnceLock;

/// ISO 3166-1 code of the state, and its places, separated by commas.
#[rustfmt::skip]
const CITIES: &[(&str, &str)] = &[
    ("AE", "Dubai,Sharjah,Ajman,Fujairah"), ("AF", "Kandahar,Herat,Jalalabad"), ("AR", "Córdoba,Rosario,Mendoza"),
    ("AT", "Graz,Linz,Salzburg,Innsbruck"), ("AU", "Sydney,Melbourne,Brisbane,Perth,Adelaide,Darwin,Hobart,Queensland,Tasmania,New South Wales"),
    ("BA", "Mostar,Banja Luka,Srebrenica"), ("BD", "Chittagong,Cox's Bazar"), ("BE", "Antwerp,Ghent,Bruges,Liège"), ("BG", "Plovdiv,Varna,Burgas"),
    ("BR", "São Paulo,Rio de Janeiro,Salvador,Recife,Manaus,Belo Horizonte,Porto Alegre,Fortaleza,Curitiba"), ("BY", "Gomel,Brest,Grodno"),
    ("CA", "Toronto,Montreal,Vancouver,Calgary,Edmonton,Winnipeg,Quebec City,Halifax,Ontario,Quebec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,Newfoundland,New Brunswick"),
    ("CD", "Goma,Bukavu,Lubumbashi"), ("CH", "Zurich,Geneva,Basel,Lausanne,Lucerne,Davos"), ("CI", "Abidjan"), ("CL", "Valparaíso,Concepción"),
    ("CM", "Douala"), ("CN", "Shanghai,Guangzhou,Shenzhen,Chengdu,Wuhan,Tianjin,Chongqing,Xinjiang,Tibet,Hangzhou,Nanjing,Lhasa"), ("CO", "Medellín,Cali,Cartagena,Barranquilla"),
    ("CZ", "Brno,Ostrava"), ("DE", "Munich,Hamburg,Frankfurt,Cologne,Stuttgart,Düsseldorf,Dortmund,Leipzig,Dresden,Bonn,Hanover,Nuremberg,Bremen,Bavaria,Saxony"),
    ("DK", "Aarhus,Odense"), ("DZ", "Oran"), ("EC", "Guayaquil"), ("EG", "Alexandria,Suez,Luxor,Giza,Port Said"), ("ES", "Barcelona,Valencia,Seville,Bilbao,Málaga,Zaragoza,Catalonia,Andalusia"),
    ("ET", "Mekelle,Tigray,Oromia"), ("FI", "Tampere,Turku,Espoo"), ("FR", "Marseille,Lyon,Toulouse,Nice,Nantes,Strasbourg,Bordeaux,Lille,Calais,Cannes,Corsica,Brittany,Normandy"),
    ("GB", "Manchester,Birmingham,Liverpool,Leeds,Glasgow,Edinburgh,Bristol,Cardiff,Belfast,Sheffield,Newcastle,Oxford,Cambridge,Dover,England,Scotland,Wales,Northern Ireland"),
    ("GE", "Batumi,Kutaisi"), ("GH", "Kumasi"), ("GR", "Thessaloniki,Patras,Piraeus,Crete,Lesbos"), ("GT", "Antigua Guatemala"), ("HN", "San Pedro Sula"), ("HR", "Split,Dubrovnik"), ("HU", "Debrecen,Szeged"),
    ("ID", "Surabaya,Bandung,Medan,Bali,Denpasar,Sumatra,Sulawesi,Aceh"), ("IE", "Cork,Galway,Limerick"), ("IL", "Tel Aviv,Haifa,Eilat,Ashkelon,Beersheba"),
    ("IN", "Mumbai,Bombay,Kolkata,Calcutta,Chennai,Bangalore,Bengaluru,Hyderabad,Ahmedabad,Pune,Jaipur,Kerala,Gujarat,Punjab,Maharashtra,Tamil Nadu,Uttar Pradesh,Bihar,West Bengal"),
    ("IQ", "Mosul,Basra,Erbil,Kirkuk,Fallujah,Najaf,Karbala,Tikrit"), ("IR", "Isfahan,Shiraz,Mashhad,Tabriz,Qom"), ("IT", "Milan,Naples,Turin,Florence,Venice,Genoa,Bologna,Palermo,Sicily,Sardinia,Lampedusa"),
    ("JP", "Osaka,Kyoto,Yokohama,Nagoya,Sapporo,Fukuoka,Hiroshima,Nagasaki,Fukushima,Kobe,Okinawa,Hokkaido"), ("KE", "Mombasa,Kisumu,Lodwar"), ("KR", "Busan,Incheon,Daegu"), ("KZ", "Almaty"),
    ("LB", "Sidon,Tyre"), ("LT", "Kaunas,Klaipėda"), ("LY", "Benghazi,Misrata,Sirte,Tobruk"), ("MA", "Casablanca,Marrakesh,Marrakech,Fez,Tangier"), ("MM", "Yangon,Rangoon,Mandalay"),
    ("MX", "Guadalajara,Monterrey,Tijuana,Cancún,Acapulco,Puebla,Ciudad Juárez"), ("MY", "Penang,Johor Bahru,Sabah,Sarawak"), ("MZ", "Beira"), ("NG", "Lagos,Kano,Ibadan,Maiduguri,Port Harcourt"), ("NL", "Rotterdam,Utrecht,Eindhoven,Maastricht"),
    ("NO", "Bergen,Trondheim,Stavanger,Tromsø"), ("NP", "Pokhara,Lukla"), ("NZ", "Auckland,Christchurch,Dunedin"), ("PE", "Cusco,Arequipa"), ("PH", "Cebu,Davao,Quezon City,Mindanao,Luzon"),
    ("PK", "Karachi,Lahore,Rawalpindi,Peshawar,Quetta,Multan,Faisalabad,Sindh,Balochistan"), ("PL", "Krakow,Kraków,Gdansk,Gdańsk,Wroclaw,Wrocław,Poznan,Lodz,Lublin"), ("PS", "Gaza,Gaza City,Rafah,Khan Younis,Jenin,Nablus,Hebron,Bethlehem,West Bank,Gaza Strip"),
    ("PT", "Porto,Braga,Faro,Coimbra,Madeira"), ("RO", "Cluj,Timișoara,Constanța,Iași"), ("RS", "Novi Sad,Niš"), ("RU", "St. Petersburg,Saint Petersburg,Novosibirsk,Yekaterinburg,Kazan,Vladivostok,Sochi,Grozny,Chechnya,Murmansk,Kaliningrad,Siberia,Rostov,Belgorod,Kursk,Volgograd"),
    ("SA", "Jeddah,Mecca,Medina,Dammam"), ("SD", "Darfur,Port Sudan,El Fasher"), ("SE", "Gothenburg,Malmö,Uppsala,Luleå,Umeå,Kiruna"), ("SY", "Aleppo,Homs,Idlib,Raqqa,Latakia,Palmyra,Hama,Deraa"), ("TH", "Phuket,Chiang Mai,Pattaya"),
    ("TN", "Sfax,Sousse"), ("TR", "Istanbul,Izmir,Antalya,Bursa,Adana,Gaziantep,Diyarbakır,Bodrum"), ("TW", "Kaohsiung,Taichung"), ("TZ", "Dar es Salaam,Zanzibar,Arusha"),
    ("UA", "Kharkiv,Kharkov,Odesa,Odessa,Lviv,Lvov,Dnipro,Donetsk,Luhansk,Mariupol,Kherson,Zaporizhzhia,Crimea,Sevastopol,Bakhmut,Donbas,Chernobyl"), ("UG", "Jinja,Entebbe"),
    ("US", "New York,New York City,Los Angeles,Chicago,Houston,Philadelphia,Phoenix,San Antonio,San Diego,Dallas,San Francisco,Seattle,Boston,Detroit,Miami,Atlanta,Las Vegas,Denver,Baltimore,Minneapolis,New Orleans,Orlando,Pittsburgh,Cleveland,St. Louis,Manhattan,Hollywood,Silicon Valley,Guantanamo Bay,Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Puerto Rico"),
    ("UZ", "Samarkand,Bukhara"), ("VE", "Maracaibo"), ("VN", "Ho Chi Minh City,Saigon,Da Nang,Haiphong"), ("YE", "Aden,Hodeidah,Taiz"), ("ZA", "Johannesburg,Durban,Soweto,Gauteng,Western Cape,KwaZulu-Natal"), ("ZW", "Bulawayo"),
];

struct Index {
    rows: Vec<(String, &'static str)>,
    words: WordIndex,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let rows = CITIES.iter().flat_map(|(code, names)| names.split(',').map(|name| (fold(name), *code)));
        let mut rows: Vec<(String, &'static str)> = rows.collect();
        rows.sort();
        rows.dedup_by(|b, a| a.0 == b.0);
        Index { words: WordIndex::of(rows.iter().map(|row| row.0.as_str())), rows }
    })
}

/// ISO code of the state in which a city or region lies, capitals included; `None` where the tables do not have it.
///
/// ```
/// use gainsay_claim::alias::state_of_place;
/// assert_eq!(state_of_place("Porto"), Some("PT"));
/// assert_eq!(state_of_place("Lisbon"), Some("PT"));
/// assert_eq!(state_of_place("Fairhaven"), None);
/// ```
pub fn state_of_place(name: &str) -> Option<&'static str> {
    if name.len() > 60 {
        return None;
    }
    if let Some((state, StateForm::Capital)) = state_named(name) {
        return Some(state.code);
    }
    city(name)
}

/// Like [`state_of_place`], without capitals.
fn city(name: &str) -> Option<&'static str> {
    let wanted = fold(name);
    let Index { rows, words } = index();
    let at = words.find(&wanted, |at| rows.get(at).map(|row| row.0.as_str()))?;
    rows.get(at).map(|row| row.1)
}

/// How two places lie to each other, as far as the tables know: a city is narrower than its state, places in two
/// states are disjoint, two places of one state are incomparable, since one may lie in the other.
///
/// ```
/// use gainsay_claim::Relation;
/// use gainsay_claim::alias::compare_places;
/// assert_eq!(compare_places("Porto", "Portugal"), Relation::Narrower);
/// assert_eq!(compare_places("Muscat", "Doha"), Relation::Disjoint);
/// assert_eq!(compare_places("Fairhaven", "Doha"), Relation::Incomparable);
/// ```
pub fn compare_places(a: &str, b: &str) -> Relation {
    if fold(a) == fold(b) {
        return Relation::Same;
    }
    let whole = |name: &str| match state_named(name) {
        Some((state, StateForm::Name | StateForm::OtherName | StateForm::Demonym)) => Some(state.code),
        _ => None,
    };
    match (whole(a), whole(b)) {
        (Some(one), Some(other)) => {
            if one == other {
                Relation::Same
            } else {
                Relation::Disjoint
            }
        }
        (Some(state), None) => part(b, state).inverse(),
        (None, Some(state)) => part(a, state),
        (None, None) => match (state_of_place(a), state_of_place(b)) {
            (Some(one), Some(other)) if one != other => Relation::Disjoint,
            (Some(_), Some(_)) if two_spellings(a, b) => Relation::Same,
            _ => Relation::Incomparable,
        },
    }
}

/// Two spellings of one capital: Kyiv, Kiev.
fn two_spellings(a: &str, b: &str) -> bool {
    match (state_named(a), state_named(b)) {
        (Some((one, StateForm::Capital)), Some((other, StateForm::Capital))) => {
            // States with two capitals are few; their second one is not a spelling of the first.
            one.code == other.code && fold(a).chars().next() == fold(b).chars().next()
        }
        _ => false,
    }
}

fn part(place: &str, state: &str) -> Relation {
    match state_of_place(place) {
        Some(code) if code == state => Relation::Narrower,
        Some(_) => Relation::Disjoint,
        None => Relation::Incomparable,
    }
}
