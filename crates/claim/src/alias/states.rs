//! Which words stand for which state: names, abbreviations, demonyms, capitals, seats of government.
//!
//! Own work: the states of ISO 3166-1 with the English names, demonyms and capitals in common use, former spellings
//! of capitals included.

use super::fold;
use crate::index::WordIndex;
use std::sync::OnceLock;

/// A state and the words that stand for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// ISO 3166-1 alpha-2 code.
    pub code: &'static str,
    /// Usual English name.
    pub name: &'static str,
    /// Other names and abbreviations, separated by commas.
    pub other: &'static str,
    /// Adjectives and nouns for its people, separated by commas.
    pub demonyms: &'static str,
    /// Capital, then other spellings and other capitals, separated by commas.
    pub capitals: &'static str,
    /// Buildings and offices that stand for its government, separated by commas.
    pub seats: &'static str,
}

/// In which way a word stands for a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StateForm {
    /// Its name: "Norway".
    Name,
    /// Another name or abbreviation: "USA".
    OtherName,
    /// Adjective or people: "Norwegian".
    Demonym,
    /// Its government, by description: "the Norwegian government", "Norwegian side".
    Government,
    /// Its capital: "Oslo".
    Capital,
    /// A building or office that stands for its government.
    Seat,
}

const fn s(
    code: &'static str,
    name: &'static str,
    other: &'static str,
    demonyms: &'static str,
    capitals: &'static str,
    seats: &'static str,
) -> State {
    State { code, name, other, demonyms, capitals, seats }
}

#[rustfmt::skip]
static STATES: &[State] = &[
    s("AD", "Andorra", "", "Andorran,Andorrans", "Andorra la Vella", ""),
    s("AE", "United Arab Emirates", "UAE,U.A.E.,the Emirates,Emirates", "Emirati,Emiratis", "Abu Dhabi", ""),
    s("AF", "Afghanistan", "", "Afghan,Afghans,Afghani", "Kabul", ""),
    s("AG", "Antigua and Barbuda", "Antigua", "Antiguan,Antiguans", "St. John's", ""),
    s("AL", "Albania", "", "Albanian,Albanians", "Tirana", ""),
    s("AM", "Armenia", "", "Armenian,Armenians", "Yerevan", ""),
    s("AO", "Angola", "", "Angolan,Angolans", "Luanda", ""),
    s("AR", "Argentina", "Argentine Republic", "Argentine,Argentinian,Argentines,Argentinians,Argentinean", "Buenos Aires", "Casa Rosada"),
    s("AT", "Austria", "", "Austrian,Austrians", "Vienna", ""),
    s("AU", "Australia", "Commonwealth of Australia", "Australian,Australians,Aussie,Aussies", "Canberra", ""),
    s("AZ", "Azerbaijan", "", "Azerbaijani,Azerbaijanis,Azeri,Azeris", "Baku", ""),
    s("BA", "Bosnia and Herzegovina", "Bosnia,Bosnia-Herzegovina", "Bosnian,Bosnians", "Sarajevo", ""),
    s("BB", "Barbados", "", "Barbadian,Barbadians,Bajan", "Bridgetown", ""),
    s("BD", "Bangladesh", "", "Bangladeshi,Bangladeshis", "Dhaka,Dacca", ""),
    s("BE", "Belgium", "", "Belgian,Belgians", "Brussels", ""),
    s("BF", "Burkina Faso", "", "Burkinabe,Burkinabé", "Ouagadougou", ""),
    s("BG", "Bulgaria", "", "Bulgarian,Bulgarians", "Sofia", ""),
    s("BH", "Bahrain", "", "Bahraini,Bahrainis", "Manama", ""),
    s("BI", "Burundi", "", "Burundian,Burundians", "Gitega", ""),
    s("BJ", "Benin", "", "Beninese", "Porto-Novo", ""),
    s("BN", "Brunei", "Brunei Darussalam", "Bruneian,Bruneians", "Bandar Seri Begawan", ""),
    s("BO", "Bolivia", "", "Bolivian,Bolivians", "La Paz,Sucre", ""),
    s("BR", "Brazil", "", "Brazilian,Brazilians", "Brasilia,Brasília", "Planalto"),
    s("BS", "Bahamas", "the Bahamas", "Bahamian,Bahamians", "Nassau", ""),
    s("BT", "Bhutan", "", "Bhutanese", "Thimphu", ""),
    s("BW", "Botswana", "", "Botswanan,Batswana", "Gaborone", ""),
    s("BY", "Belarus", "Byelorussia", "Belarusian,Belarusians,Belarussian", "Minsk", ""),
    s("BZ", "Belize", "", "Belizean,Belizeans", "Belmopan", ""),
    s("CA", "Canada", "", "Canadian,Canadians", "Ottawa", ""),
    s("CD", "Democratic Republic of the Congo", "DRC,DR Congo,Democratic Republic of Congo,Congo-Kinshasa", "Congolese", "Kinshasa", ""),
    s("CF", "Central African Republic", "CAR", "Central African,Central Africans", "Bangui", ""),
    s("CG", "Republic of the Congo", "Congo-Brazzaville", "", "Brazzaville", ""),
    s("CH", "Switzerland", "", "Swiss", "Bern,Berne", ""),
    s("CI", "Ivory Coast", "Côte d'Ivoire,Cote d'Ivoire", "Ivorian,Ivorians", "Yamoussoukro", ""),
    s("CL", "Chile", "", "Chilean,Chileans", "Santiago,Santiago de Chile", "La Moneda"),
    s("CM", "Cameroon", "", "Cameroonian,Cameroonians", "Yaounde,Yaoundé", ""),
    s("CN", "China", "People's Republic of China,PRC", "Chinese", "Beijing,Peking", "Zhongnanhai"),
    s("CO", "Colombia", "", "Colombian,Colombians", "Bogota,Bogotá", ""),
    s("CR", "Costa Rica", "", "Costa Rican,Costa Ricans", "San Jose,San José", ""),
    s("CU", "Cuba", "", "Cuban,Cubans", "Havana", ""),
    s("CV", "Cape Verde", "Cabo Verde", "Cape Verdean,Cape Verdeans", "Praia", ""),
    s("CY", "Cyprus", "", "Cypriot,Cypriots", "Nicosia", ""),
    s("CZ", "Czech Republic", "Czechia,the Czech Republic", "Czech,Czechs", "Prague", ""),
    s("DE", "Germany", "Federal Republic of Germany,FRG", "German,Germans", "Berlin", ""),
    s("DJ", "Djibouti", "", "Djiboutian,Djiboutians", "Djibouti City", ""),
    s("DK", "Denmark", "", "Danish,Dane,Danes", "Copenhagen", ""),
    s("DM", "Dominica", "", "", "Roseau", ""),
    s("DO", "Dominican Republic", "", "Dominican,Dominicans", "Santo Domingo", ""),
    s("DZ", "Algeria", "", "Algerian,Algerians", "Algiers", ""),
    s("EC", "Ecuador", "", "Ecuadorian,Ecuadorians,Ecuadorean,Ecuadoreans", "Quito", ""),
    s("EE", "Estonia", "", "Estonian,Estonians", "Tallinn", ""),
    s("EG", "Egypt", "", "Egyptian,Egyptians", "Cairo", ""),
    s("ER", "Eritrea", "", "Eritrean,Eritreans", "Asmara", ""),
    s("ES", "Spain", "Kingdom of Spain", "Spanish,Spaniard,Spaniards", "Madrid", "Moncloa"),
    s("ET", "Ethiopia", "", "Ethiopian,Ethiopians", "Addis Ababa", ""),
    s("FI", "Finland", "", "Finnish,Finn,Finns", "Helsinki", ""),
    s("FJ", "Fiji", "", "Fijian,Fijians", "Suva", ""),
    s("FM", "Micronesia", "", "Micronesian,Micronesians", "Palikir", ""),
    s("FR", "France", "French Republic", "French,Frenchman,Frenchwoman", "Paris", "Elysee,Élysée,Elysee Palace,Élysée Palace,Quai d'Orsay"),
    s("GA", "Gabon", "", "Gabonese", "Libreville", ""),
    s("GB", "United Kingdom", "UK,U.K.,Britain,Great Britain,the UK", "British,Briton,Britons", "London", "Downing Street,10 Downing Street,No 10,Whitehall"),
    s("GD", "Grenada", "", "Grenadian,Grenadians", "St. George's", ""),
    s("GE", "Georgia", "", "Georgian,Georgians", "Tbilisi", ""),
    s("GH", "Ghana", "", "Ghanaian,Ghanaians", "Accra", ""),
    s("GL", "Greenland", "", "Greenlandic,Greenlander,Greenlanders", "Nuuk", ""),
    s("GM", "Gambia", "the Gambia", "Gambian,Gambians", "Banjul", ""),
    s("GN", "Guinea", "", "Guinean,Guineans", "Conakry", ""),
    s("GQ", "Equatorial Guinea", "", "Equatorial Guinean", "Malabo", ""),
    s("GR", "Greece", "Hellenic Republic", "Greek,Greeks", "Athens", ""),
    s("GT", "Guatemala", "", "Guatemalan,Guatemalans", "Guatemala City", ""),
    s("GW", "Guinea-Bissau", "", "Bissau-Guinean", "Bissau", ""),
    s("GY", "Guyana", "", "Guyanese", "Georgetown", ""),
    s("HK", "Hong Kong", "", "Hongkonger,Hongkongers,Hong Konger,Hong Kongers", "", ""),
    s("HN", "Honduras", "", "Honduran,Hondurans", "Tegucigalpa", ""),
    s("HR", "Croatia", "", "Croatian,Croatians,Croat,Croats", "Zagreb", ""),
    s("HT", "Haiti", "", "Haitian,Haitians", "Port-au-Prince", ""),
    s("HU", "Hungary", "", "Hungarian,Hungarians", "Budapest", ""),
    s("ID", "Indonesia", "", "Indonesian,Indonesians", "Jakarta,Djakarta", ""),
    s("IE", "Ireland", "Republic of Ireland,Eire", "Irish,Irishman,Irishwoman", "Dublin", ""),
    s("IL", "Israel", "State of Israel", "Israeli,Israelis", "Jerusalem", ""),
    s("IN", "India", "Republic of India,Bharat", "Indian,Indians", "New Delhi,Delhi", "South Block"),
    s("IQ", "Iraq", "", "Iraqi,Iraqis", "Baghdad", ""),
    s("IR", "Iran", "Islamic Republic of Iran,Islamic Republic", "Iranian,Iranians", "Tehran,Teheran", ""),
    s("IS", "Iceland", "", "Icelandic,Icelander,Icelanders", "Reykjavik,Reykjavík", ""),
    s("IT", "Italy", "Italian Republic", "Italian,Italians", "Rome", "Quirinale,Palazzo Chigi"),
    s("JM", "Jamaica", "", "Jamaican,Jamaicans", "Kingston", ""),
    s("JO", "Jordan", "Hashemite Kingdom of Jordan", "Jordanian,Jordanians", "Amman", ""),
    s("JP", "Japan", "", "Japanese", "Tokyo", "Kantei"),
    s("KE", "Kenya", "", "Kenyan,Kenyans", "Nairobi", ""),
    s("KG", "Kyrgyzstan", "Kyrgyz Republic", "Kyrgyz,Kyrgyzstani", "Bishkek", ""),
    s("KH", "Cambodia", "Kampuchea", "Cambodian,Cambodians", "Phnom Penh", ""),
    s("KI", "Kiribati", "", "I-Kiribati", "Tarawa", ""),
    s("KM", "Comoros", "", "Comorian,Comorians", "Moroni", ""),
    s("KN", "Saint Kitts and Nevis", "St. Kitts and Nevis", "Kittitian,Kittitians", "Basseterre", ""),
    s("KP", "North Korea", "DPRK,Democratic People's Republic of Korea", "North Korean,North Koreans", "Pyongyang", ""),
    s("KR", "South Korea", "Republic of Korea,ROK,Korea", "South Korean,South Koreans,Korean,Koreans", "Seoul", "Blue House"),
    s("KW", "Kuwait", "", "Kuwaiti,Kuwaitis", "Kuwait City", ""),
    s("KZ", "Kazakhstan", "", "Kazakh,Kazakhs,Kazakhstani", "Astana,Nur-Sultan", ""),
    s("LA", "Laos", "Lao PDR", "Lao,Laotian,Laotians", "Vientiane", ""),
    s("LB", "Lebanon", "", "Lebanese", "Beirut", ""),
    s("LC", "Saint Lucia", "St. Lucia", "Saint Lucian", "Castries", ""),
    s("LI", "Liechtenstein", "", "Liechtensteiner", "Vaduz", ""),
    s("LK", "Sri Lanka", "Ceylon", "Sri Lankan,Sri Lankans", "Colombo,Sri Jayawardenepura Kotte", ""),
    s("LR", "Liberia", "", "Liberian,Liberians", "Monrovia", ""),
    s("LS", "Lesotho", "", "Basotho", "Maseru", ""),
    s("LT", "Lithuania", "", "Lithuanian,Lithuanians", "Vilnius", ""),
    s("LU", "Luxembourg", "", "Luxembourger,Luxembourgers,Luxembourgish", "Luxembourg City", ""),
    s("LV", "Latvia", "", "Latvian,Latvians", "Riga", ""),
    s("LY", "Libya", "", "Libyan,Libyans", "Tripoli", ""),
    s("MA", "Morocco", "", "Moroccan,Moroccans", "Rabat", ""),
    s("MC", "Monaco", "", "Monegasque,Monégasque", "", ""),
    s("MD", "Moldova", "Moldavia", "Moldovan,Moldovans", "Chisinau,Chișinău,Kishinev", ""),
    s("ME", "Montenegro", "", "Montenegrin,Montenegrins", "Podgorica", ""),
    s("MG", "Madagascar", "", "Malagasy,Madagascan", "Antananarivo", ""),
    s("MH", "Marshall Islands", "", "Marshallese", "Majuro", ""),
    s("MK", "North Macedonia", "Macedonia", "Macedonian,Macedonians,North Macedonian", "Skopje", ""),
    s("ML", "Mali", "", "Malian,Malians", "Bamako", ""),
    s("MM", "Myanmar", "Burma", "Burmese,Myanma", "Naypyidaw,Naypyitaw", ""),
    s("MN", "Mongolia", "", "Mongolian,Mongolians,Mongol", "Ulaanbaatar,Ulan Bator", ""),
    s("MR", "Mauritania", "", "Mauritanian,Mauritanians", "Nouakchott", ""),
    s("MT", "Malta", "", "Maltese", "Valletta", ""),
    s("MU", "Mauritius", "", "Mauritian,Mauritians", "Port Louis", ""),
    s("MV", "Maldives", "the Maldives", "Maldivian,Maldivians", "Male,Malé", ""),
    s("MW", "Malawi", "", "Malawian,Malawians", "Lilongwe", ""),
    s("MX", "Mexico", "", "Mexican,Mexicans", "Mexico City", "Los Pinos"),
    s("MY", "Malaysia", "", "Malaysian,Malaysians", "Kuala Lumpur,Putrajaya", ""),
    s("MZ", "Mozambique", "", "Mozambican,Mozambicans", "Maputo", ""),
    s("NA", "Namibia", "", "Namibian,Namibians", "Windhoek", ""),
    s("NE", "Niger", "", "Nigerien,Nigeriens", "Niamey", ""),
    s("NG", "Nigeria", "", "Nigerian,Nigerians", "Abuja", "Aso Rock"),
    s("NI", "Nicaragua", "", "Nicaraguan,Nicaraguans", "Managua", ""),
    s("NL", "Netherlands", "the Netherlands,Holland", "Dutch,Dutchman,Dutchwoman", "Amsterdam,The Hague", "Binnenhof"),
    s("NO", "Norway", "", "Norwegian,Norwegians", "Oslo", ""),
    s("NP", "Nepal", "", "Nepali,Nepalese,Nepalis", "Kathmandu,Katmandu", ""),
    s("NR", "Nauru", "", "Nauruan,Nauruans", "Yaren", ""),
    s("NZ", "New Zealand", "Aotearoa,NZ", "New Zealander,New Zealanders,Kiwi,Kiwis", "Wellington", "Beehive"),
    s("OM", "Oman", "", "Omani,Omanis", "Muscat", ""),
    s("PA", "Panama", "", "Panamanian,Panamanians", "Panama City", ""),
    s("PE", "Peru", "", "Peruvian,Peruvians", "Lima", ""),
    s("PG", "Papua New Guinea", "PNG", "Papua New Guinean", "Port Moresby", ""),
    s("PH", "Philippines", "the Philippines", "Filipino,Filipinos,Philippine,Filipina", "Manila", "Malacanang,Malacañang"),
    s("PK", "Pakistan", "", "Pakistani,Pakistanis", "Islamabad", ""),
    s("PL", "Poland", "", "Polish,Pole,Poles", "Warsaw", ""),
    s("PS", "Palestine", "Palestinian Authority,State of Palestine", "Palestinian,Palestinians", "Ramallah", ""),
    s("PT", "Portugal", "", "Portuguese", "Lisbon", ""),
    s("PW", "Palau", "", "Palauan,Palauans", "Ngerulmud", ""),
    s("PY", "Paraguay", "", "Paraguayan,Paraguayans", "Asuncion,Asunción", ""),
    s("QA", "Qatar", "", "Qatari,Qataris", "Doha", ""),
    s("RO", "Romania", "Rumania", "Romanian,Romanians", "Bucharest", "Cotroceni"),
    s("RS", "Serbia", "", "Serbian,Serbians,Serb,Serbs", "Belgrade", ""),
    s("RU", "Russia", "Russian Federation,RF", "Russian,Russians", "Moscow", "Kremlin"),
    s("RW", "Rwanda", "", "Rwandan,Rwandans", "Kigali", ""),
    s("SA", "Saudi Arabia", "Kingdom of Saudi Arabia,KSA", "Saudi,Saudis,Saudi Arabian", "Riyadh", ""),
    s("SB", "Solomon Islands", "the Solomons", "Solomon Islander,Solomon Islanders", "Honiara", ""),
    s("SC", "Seychelles", "", "Seychellois", "Victoria", ""),
    s("SD", "Sudan", "", "Sudanese", "Khartoum", ""),
    s("SE", "Sweden", "", "Swedish,Swede,Swedes", "Stockholm", ""),
    s("SG", "Singapore", "", "Singaporean,Singaporeans", "", "Istana"),
    s("SI", "Slovenia", "", "Slovenian,Slovenians,Slovene,Slovenes", "Ljubljana", ""),
    s("SK", "Slovakia", "Slovak Republic", "Slovak,Slovaks,Slovakian", "Bratislava", ""),
    s("SL", "Sierra Leone", "", "Sierra Leonean,Sierra Leoneans", "Freetown", ""),
    s("SM", "San Marino", "", "Sammarinese", "", ""),
    s("SN", "Senegal", "", "Senegalese", "Dakar", ""),
    s("SO", "Somalia", "", "Somali,Somalis", "Mogadishu", ""),
    s("SR", "Suriname", "", "Surinamese", "Paramaribo", ""),
    s("SS", "South Sudan", "", "South Sudanese", "Juba", ""),
    s("ST", "Sao Tome and Principe", "São Tomé and Príncipe", "", "São Tomé", ""),
    s("SV", "El Salvador", "", "Salvadoran,Salvadorans,Salvadorean", "San Salvador", ""),
    s("SY", "Syria", "Syrian Arab Republic", "Syrian,Syrians", "Damascus", ""),
    s("SZ", "Eswatini", "Swaziland", "Swazi,Swazis", "Mbabane", ""),
    s("TD", "Chad", "", "Chadian,Chadians", "N'Djamena", ""),
    s("TG", "Togo", "", "Togolese", "Lome,Lomé", ""),
    s("TH", "Thailand", "", "Thai,Thais", "Bangkok", ""),
    s("TJ", "Tajikistan", "", "Tajik,Tajiks,Tajikistani", "Dushanbe", ""),
    s("TL", "East Timor", "Timor-Leste", "Timorese,East Timorese", "Dili", ""),
    s("TM", "Turkmenistan", "", "Turkmen,Turkmens", "Ashgabat", ""),
    s("TN", "Tunisia", "", "Tunisian,Tunisians", "Tunis", ""),
    s("TO", "Tonga", "", "Tongan,Tongans", "Nuku'alofa", ""),
    s("TR", "Turkey", "Türkiye,Turkiye", "Turkish,Turk,Turks", "Ankara", ""),
    s("TT", "Trinidad and Tobago", "Trinidad", "Trinidadian,Trinidadians", "Port of Spain", ""),
    s("TV", "Tuvalu", "", "Tuvaluan,Tuvaluans", "Funafuti", ""),
    s("TW", "Taiwan", "Republic of China,Chinese Taipei", "Taiwanese", "Taipei", ""),
    s("TZ", "Tanzania", "", "Tanzanian,Tanzanians", "Dodoma", ""),
    s("UA", "Ukraine", "the Ukraine", "Ukrainian,Ukrainians", "Kyiv,Kiev", "Bankova"),
    s("UG", "Uganda", "", "Ugandan,Ugandans", "Kampala", ""),
    s("US", "United States", "US,U.S.,USA,U.S.A.,America,United States of America,the States", "American,Americans", "Washington,Washington D.C.,Washington DC", "White House,Oval Office"),
    s("UY", "Uruguay", "", "Uruguayan,Uruguayans", "Montevideo", ""),
    s("UZ", "Uzbekistan", "", "Uzbek,Uzbeks,Uzbekistani", "Tashkent", ""),
    s("VA", "Vatican", "Vatican City,Holy See", "", "", "Holy See press office"),
    s("VC", "Saint Vincent and the Grenadines", "St. Vincent", "Vincentian,Vincentians", "Kingstown", ""),
    s("VE", "Venezuela", "", "Venezuelan,Venezuelans", "Caracas", "Miraflores"),
    s("VN", "Vietnam", "Viet Nam", "Vietnamese", "Hanoi", ""),
    s("VU", "Vanuatu", "", "Ni-Vanuatu", "Port Vila", ""),
    s("WS", "Samoa", "", "Samoan,Samoans", "Apia", ""),
    s("XK", "Kosovo", "", "Kosovar,Kosovars,Kosovan", "Pristina,Prishtina", ""),
    s("YE", "Yemen", "", "Yemeni,Yemenis", "Sanaa,Sana'a", ""),
    s("ZA", "South Africa", "RSA", "South African,South Africans", "Pretoria,Cape Town", "Union Buildings"),
    s("ZM", "Zambia", "", "Zambian,Zambians", "Lusaka", ""),
    s("ZW", "Zimbabwe", "", "Zimbabwean,Zimbabweans", "Harare", ""),
];

/// Words that, after a state's name or adjective, still mean the state as an actor.
const GOVERNMENT: &[&str] = &[
    "government",
    "authorities",
    "authority",
    "side",
    "state",
    "regime",
    "administration",
    "leadership",
    "party",
];

struct Index {
    rows: Vec<(String, usize, StateForm)>,
    words: WordIndex,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut rows = Vec::new();
        for (row, state) in STATES.iter().enumerate() {
            let lists = [
                (state.name, StateForm::Name),
                (state.other, StateForm::OtherName),
                (state.demonyms, StateForm::Demonym),
                (state.capitals, StateForm::Capital),
                (state.seats, StateForm::Seat),
            ];
            for (words, form) in lists {
                rows.extend(words.split(',').filter(|w| !w.is_empty()).map(|w| (key(w), row, form)));
            }
        }
        rows.sort();
        rows.dedup_by(|b, a| a.0 == b.0);
        Index { words: WordIndex::of(rows.iter().map(|row| row.0.as_str())), rows }
    })
}

fn key(words: &str) -> String {
    let mut folded = fold(words);
    if folded.starts_with("the ") {
        folded.drain(.."the ".len());
    }
    folded
}

/// Every state of the table, sorted by code.
pub fn states() -> &'static [State] {
    STATES
}

/// The state that a name, abbreviation, demonym, capital or seat of government stands for, and in which way.
///
/// ```
/// use gainsay_claim::alias::{StateForm, state_named};
/// let (state, form) = state_named("the Norwegian government").unwrap();
/// assert_eq!((state.code, form), ("NO", StateForm::Government));
/// assert!(state_named("Atlantis").is_none());
/// ```
pub fn state_named(words: &str) -> Option<(&'static State, StateForm)> {
    // No name in the table has so many letters; hostile names are not folded whole.
    if words.len() > 120 {
        return None;
    }
    let owner = words.contains("'s ") || words.contains("’s ");
    let wanted = if owner { key(&words.replace("'s ", " ").replace("’s ", " ")) } else { key(words) };
    if let Some(found) = exact(&wanted) {
        // "us" and "it" are pronouns, "uk" is at most a typing error: an abbreviation is written in capitals.
        let short = wanted.chars().filter(char::is_ascii_alphabetic).count() <= 3;
        let is_lower = short && found.1 == StateForm::OtherName && !words.chars().any(char::is_uppercase);
        return (!is_lower).then_some(found);
    }
    let (stem, last) = wanted.rsplit_once(' ')?;
    let stem = stem.strip_suffix(" federal").unwrap_or(stem);
    if !GOVERNMENT.contains(&last) {
        return None;
    }
    let (state, form) = exact(stem)?;
    matches!(form, StateForm::Name | StateForm::OtherName | StateForm::Demonym | StateForm::Capital)
        .then_some((state, StateForm::Government))
}

fn exact(wanted: &str) -> Option<(&'static State, StateForm)> {
    let Index { rows, words } = index();
    let at = words.find(wanted, |at| rows.get(at).map(|row| row.0.as_str()))?;
    let (_, row, form) = rows.get(at)?;
    STATES.get(*row).map(|state| (state, *form))
}
