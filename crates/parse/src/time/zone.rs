//! Which wall clock a text means: zone names, abbreviations and cities, resolved through the tz database.
//!
//! Abbreviations are those of news style books for the zones of North America, Europe, Russia, Asia and Australia;
//! where one has several meanings the most used in English news stands. Cities name the tz database zone they lie in
//! (backward and zone1970.tab of the tz database); the offset on the day in question comes from the database itself.

use super::ast::Zone;
use jiff::civil;
use jiff::tz::TimeZone;

/// A zone's words and the zone of the tz database that they mean.
type Row = (&'static [&'static str], &'static str);

/// Abbreviations, which stand for their zone alone: "9 a.m. EST".
pub(super) const ABBREVIATIONS: &[Row] = &[
    (&["est"], "Etc/GMT+5"),
    (&["edt"], "Etc/GMT+4"),
    (&["cst"], "Etc/GMT+6"),
    (&["cdt"], "Etc/GMT+5"),
    (&["mst"], "Etc/GMT+7"),
    (&["mdt"], "Etc/GMT+6"),
    (&["pst"], "Etc/GMT+8"),
    (&["pdt"], "Etc/GMT+7"),
    (&["et"], "America/New_York"),
    (&["ct"], "America/Chicago"),
    (&["mt"], "America/Denver"),
    (&["pt"], "America/Los_Angeles"),
    (&["bst"], "Etc/GMT-1"),
    (&["cet"], "Etc/GMT-1"),
    (&["cest"], "Etc/GMT-2"),
    (&["eet"], "Etc/GMT-2"),
    (&["eest"], "Etc/GMT-3"),
    (&["msk"], "Europe/Moscow"),
    (&["ist"], "Asia/Kolkata"),
    (&["jst"], "Asia/Tokyo"),
    (&["kst"], "Asia/Seoul"),
    (&["hkt"], "Asia/Hong_Kong"),
    (&["sgt"], "Asia/Singapore"),
    (&["hst"], "Pacific/Honolulu"),
    (&["akst"], "Etc/GMT+9"),
    (&["akdt"], "Etc/GMT+8"),
    (&["wat"], "Africa/Lagos"),
    (&["cat"], "Africa/Maputo"),
    (&["eat"], "Africa/Nairobi"),
    (&["sast"], "Africa/Johannesburg"),
    (&["pkt"], "Asia/Karachi"),
    (&["awst"], "Australia/Perth"),
    (&["nzst"], "Etc/GMT-12"),
    (&["nzdt"], "Etc/GMT-13"),
    (&["aest"], "Etc/GMT-10"),
    (&["aedt"], "Etc/GMT-11"),
];

/// Names that stand for a zone with the word "time" behind them: "17:00 Moscow time".
pub(super) const PLACES: &[Row] = &[
    (&["eastern"], "America/New_York"),
    (&["central"], "America/Chicago"),
    (&["mountain"], "America/Denver"),
    (&["pacific"], "America/Los_Angeles"),
    (&["moscow"], "Europe/Moscow"),
    (&["kyiv"], "Europe/Kyiv"),
    (&["kiev"], "Europe/Kyiv"),
    (&["london"], "Europe/London"),
    (&["british"], "Europe/London"),
    (&["uk"], "Europe/London"),
    (&["paris"], "Europe/Paris"),
    (&["berlin"], "Europe/Berlin"),
    (&["rome"], "Europe/Rome"),
    (&["madrid"], "Europe/Madrid"),
    (&["brussels"], "Europe/Brussels"),
    (&["vienna"], "Europe/Vienna"),
    (&["geneva"], "Europe/Zurich"),
    (&["warsaw"], "Europe/Warsaw"),
    (&["athens"], "Europe/Athens"),
    (&["helsinki"], "Europe/Helsinki"),
    (&["minsk"], "Europe/Minsk"),
    (&["istanbul"], "Europe/Istanbul"),
    (&["ankara"], "Europe/Istanbul"),
    (&["turkish"], "Europe/Istanbul"),
    (&["jerusalem"], "Asia/Jerusalem"),
    (&["israel"], "Asia/Jerusalem"),
    (&["beirut"], "Asia/Beirut"),
    (&["damascus"], "Asia/Damascus"),
    (&["baghdad"], "Asia/Baghdad"),
    (&["riyadh"], "Asia/Riyadh"),
    (&["tehran"], "Asia/Tehran"),
    (&["dubai"], "Asia/Dubai"),
    (&["kabul"], "Asia/Kabul"),
    (&["delhi"], "Asia/Kolkata"),
    (&["india"], "Asia/Kolkata"),
    (&["beijing"], "Asia/Shanghai"),
    (&["shanghai"], "Asia/Shanghai"),
    (&["singapore"], "Asia/Singapore"),
    (&["tokyo"], "Asia/Tokyo"),
    (&["japan"], "Asia/Tokyo"),
    (&["seoul"], "Asia/Seoul"),
    (&["sydney"], "Australia/Sydney"),
    (&["cairo"], "Africa/Cairo"),
    (&["johannesburg"], "Africa/Johannesburg"),
    (&["washington"], "America/New_York"),
    (&["new", "york"], "America/New_York"),
    (&["los", "angeles"], "America/Los_Angeles"),
    (&["hong", "kong"], "Asia/Hong_Kong"),
    (&["abu", "dhabi"], "Asia/Dubai"),
    (&["new", "delhi"], "Asia/Kolkata"),
];

fn rows() -> impl Iterator<Item = &'static Row> {
    ABBREVIATIONS.iter().chain(PLACES)
}

/// The row whose words stand at the front of `words`, and how many they are.
pub(crate) fn find<'w>(words: &(impl Iterator<Item = &'w str> + Clone)) -> Option<(usize, usize)> {
    rows().enumerate().find_map(|(row, (name, _))| {
        let mut words = words.clone();
        let fits = name.iter().all(|part| words.next().is_some_and(|w| w.eq_ignore_ascii_case(part)));
        fits.then_some((row, name.len()))
    })
}

/// Whether a row is an abbreviation, which needs no "time" behind it.
pub(crate) fn is_abbreviation(row: usize) -> bool {
    row < ABBREVIATIONS.len()
}

/// Seconds east of UTC on the wall clock of a zone, at a day (since 1970-01-01) and second of it.
pub(crate) fn offset(zone: Zone, days: i64, second: i64) -> Option<i32> {
    match zone {
        Zone::Unknown => None,
        Zone::Utc => Some(0),
        Zone::Offset(seconds) => Some(seconds),
        Zone::Row(row) => {
            let (year, month, day) = super::calendar::civil(days)?;
            let (hour, minute) = (second / 3600, second % 3600 / 60);
            let date = civil::Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()?;
            let at = date.at(hour.clamp(0, 23) as i8, minute.clamp(0, 59) as i8, 0, 0);
            let zone = TimeZone::get(rows().nth(row)?.1).ok()?;
            Some(zone.to_ambiguous_zoned(at).compatible().ok()?.offset().seconds())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_splitter_knows_every_abbreviation() {
        for (words, _) in ABBREVIATIONS {
            let text = format!("It opens at 5 p.m. {} on Sunday.", words[0].to_uppercase());
            assert_eq!(gainsay_syntax::split_sentences(&text).len(), 1, "{text}");
        }
    }

    #[test]
    fn every_row_is_in_the_tz_database_and_offsets_follow_the_day() {
        for (words, zone) in rows() {
            assert!(TimeZone::get(zone).is_ok(), "{words:?}: {zone}");
        }
        let row = |name: &str| Zone::Row(find(&std::iter::once(name)).unwrap().0);
        let day = |m, d| super::super::calendar::days_of(2025, m, d).unwrap();
        assert_eq!(offset(row("Moscow"), day(5, 19), 61_200), Some(3 * 3600));
        assert_eq!(offset(row("Eastern"), day(5, 19), 36_000), Some(-4 * 3600));
        assert_eq!(offset(row("Eastern"), day(1, 19), 36_000), Some(-5 * 3600));
        assert!(is_abbreviation(find(&std::iter::once("aedt")).unwrap().0));
        assert!(!is_abbreviation(find(&std::iter::once("eastern")).unwrap().0));
    }
}
