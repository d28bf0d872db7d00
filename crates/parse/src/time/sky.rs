//! Are the tables of lunar feasts what sun and moon say?
//!
//! J. Meeus, *Astronomical Algorithms*, chapter 25 (low accuracy) for the sun and 49 for new and full moons, without the
//! smallest terms: within minutes, and only events that near to midnight could come out otherwise. The difference of
//! dynamical and civil time is after F. Espenak and J. Meeus, in coarse steps.

use super::calendar::days_of;
use super::lunar::{FIRST, Lunar, YEARS};

/// The Julian day of a new moon (`k` whole) or full moon (`k` and a half), counted from January 2000.
fn moon(k: f64) -> f64 {
    let t = k / 1236.85;
    let e = 1.0 - 0.002_516 * t - 0.000_007_4 * t * t;
    let sun = (2.5534 + 29.105_356_70 * k - 0.000_001_4 * t * t).to_radians();
    let moon = (201.5643 + 385.816_935_28 * k + 0.010_758_2 * t * t).to_radians();
    let node = (160.7108 + 390.670_502_84 * k - 0.001_611_8 * t * t).to_radians();
    let ascent = (124.7746 - 1.563_755_88 * k + 0.002_067_2 * t * t).to_radians();
    let full = k.fract() != 0.0;
    let large = if full {
        [-0.406_14, 0.173_02, 0.016_14, 0.010_43, 0.007_34, -0.005_15, 0.002_09]
    } else {
        [-0.407_20, 0.172_41, 0.016_08, 0.010_39, 0.007_39, -0.005_14, 0.002_08]
    };
    let terms = [
        (large[0], moon),
        (large[1] * e, sun),
        (large[2], 2.0 * moon),
        (large[3], 2.0 * node),
        (large[4] * e, moon - sun),
        (large[5] * e, moon + sun),
        (large[6] * e * e, 2.0 * sun),
        (-0.001_11, moon - 2.0 * node),
        (-0.000_57, moon + 2.0 * node),
        (0.000_56 * e, 2.0 * moon + sun),
        (-0.000_42, 3.0 * moon),
        (0.000_42 * e, sun + 2.0 * node),
        (0.000_38 * e, sun - 2.0 * node),
        (-0.000_24 * e, 2.0 * moon - sun),
        (-0.000_17, ascent),
    ];
    let mean = 2_451_550.097_66 + 29.530_588_861 * k + 0.000_154_37 * t * t;
    mean + terms.iter().map(|(size, angle)| size * angle.sin()).sum::<f64>()
}

/// The longitude of the sun in degrees on a Julian day.
fn sun(day: f64) -> f64 {
    let t = (day - 2_451_545.0) / 36_525.0;
    let mean = 280.466_46 + 36_000.769_83 * t + 0.000_303_2 * t * t;
    let m = (357.529_11 + 35_999.050_29 * t - 0.000_153_7 * t * t).to_radians();
    let centre =
        (1.914_602 - 0.004_817 * t) * m.sin() + 0.019_993 * (2.0 * m).sin() + 0.000_289 * (3.0 * m).sin();
    let node = (125.04 - 1934.136 * t).to_radians();
    (mean + centre - 0.005_69 - 0.004_78 * node.sin()).rem_euclid(360.0)
}

/// Civil day and hour of a Julian day, some hours east of Greenwich.
fn civil(day: f64, hours: f64, year: i32) -> (i64, f64) {
    let behind = f64::from(year - 2000);
    let seconds = match year {
        ..1961 => 29.0,
        1961..1987 => 20.0 + behind + 25.0,
        1987..2005 => 63.86 + 0.3345 * behind,
        2005..2050 => 62.92 + 0.322_17 * behind + 0.005_589 * behind * behind,
        _ => 93.0 + (behind - 50.0) * 1.2,
    };
    let local = day - seconds / 86_400.0 + hours / 24.0 + 0.5;
    (local.floor() as i64 - 2_440_588, local.rem_euclid(1.0) * 24.0)
}

const CHINA: f64 = 8.0;
const INDIA: f64 = 5.5;

/// The day in China on which the sun comes to a longitude, near a day of the year.
fn term(year: i32, degrees: f64, month: u32, day: u32) -> i64 {
    let mut at = 2_440_587.5 + days_of(year, month, day).unwrap() as f64;
    for _ in 0..8 {
        at += ((degrees - sun(at) + 180.0).rem_euclid(360.0) - 180.0) / 360.0 * 365.2422;
    }
    civil(at, CHINA, year).0
}

/// The new moons around a year, as days in China.
fn new_moons(year: i32) -> Vec<i64> {
    let first = ((f64::from(year - 2001) + 0.7) * 12.3685).floor();
    (0..32).map(|n| civil(moon(first + f64::from(n)), CHINA, year).0).collect()
}

/// The beginning of the month of the Chinese calendar in which a term of the sun lies.
fn month_of(year: i32, term: i64) -> i64 {
    *new_moons(year).iter().rfind(|day| **day <= term).unwrap()
}

/// The second new moon behind the month of the winter solstice, or the third where a leap month lies between.
fn new_year(year: i32) -> i64 {
    let (before, own) = (term(year - 1, 270.0, 12, 21), term(year, 270.0, 12, 21));
    let moons = new_moons(year);
    let first = moons.iter().rposition(|day| *day <= before).unwrap();
    let last = moons.iter().rposition(|day| *day <= own).unwrap();
    let terms = [term(year, 300.0, 1, 20), term(year, 330.0, 2, 19)];
    let leap = |n: usize| !terms.iter().any(|t| (moons[first + n]..moons[first + n + 1]).contains(t));
    if last - first == 13 && (leap(1) || leap(2)) { moons[first + 3] } else { moons[first + 2] }
}

/// The new moon of a year while the sun is in a sign of the stars, as its number.
fn sign(year: i32, month: f64, from: f64) -> f64 {
    let near = ((f64::from(year - 2000) + month / 12.0) * 12.3685).round();
    // The signs of the stars lag behind those of the equinox (Lahiri).
    let lag = 23.85 + f64::from(year - 2000) * 0.013_97;
    let inside = |k: &f64| (0.0..30.0).contains(&(sun(moon(*k)) - lag - from).rem_euclid(360.0));
    (-3..4).map(|n| near + f64::from(n)).find(inside).unwrap()
}

fn reckoned(feast: Lunar, year: i32) -> i64 {
    match feast {
        Lunar::NewYear => new_year(year),
        Lunar::MidAutumn => month_of(year, term(year, 180.0, 9, 23)) + 14,
        Lunar::DragonBoat => month_of(year, term(year, 90.0, 6, 21)) + 4,
        // The last evening before the new moon.
        Lunar::Diwali => {
            let (day, hour) = civil(moon(sign(year, 10.0, 180.0)), INDIA, year);
            if hour >= 19.9 { day } else { day - 1 }
        }
        // The morning behind the evening of the full moon.
        Lunar::Holi => {
            let (day, hour) = civil(moon(sign(year, 2.5, 300.0) + 0.5), INDIA, year);
            if hour < 15.0 { day } else { day + 1 }
        }
    }
}

#[test]
fn the_tables_are_what_sun_and_moon_say() {
    for feast in [Lunar::NewYear, Lunar::MidAutumn, Lunar::DragonBoat, Lunar::Diwali, Lunar::Holi] {
        for year in (FIRST..).take(YEARS) {
            assert_eq!(feast.day(year), Some(reckoned(feast, year)), "{feast:?} {year}");
        }
    }
}

#[test]
fn feasts_fall_where_their_years_had_them() {
    for (feast, year, month, day) in [
        (Lunar::NewYear, 1985, 2, 20),
        (Lunar::NewYear, 2020, 1, 25),
        (Lunar::NewYear, 2024, 2, 10),
        (Lunar::NewYear, 2025, 1, 29),
        (Lunar::MidAutumn, 2020, 10, 1),
        (Lunar::MidAutumn, 2024, 9, 17),
        (Lunar::DragonBoat, 2023, 6, 22),
        (Lunar::Diwali, 2020, 11, 14),
        (Lunar::Diwali, 2023, 11, 12),
        (Lunar::Diwali, 2024, 10, 31),
        (Lunar::Holi, 2023, 3, 8),
        (Lunar::Holi, 2024, 3, 25),
    ] {
        assert_eq!(feast.day(year), days_of(year, month, day), "{feast:?} {year}");
    }
    assert_eq!(Lunar::NewYear.day(1949), None);
    assert_eq!(Lunar::NewYear.day(2100), None);
}
