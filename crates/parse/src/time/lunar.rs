//! On which days do the feasts of the lunisolar calendars of China and India fall?
//!
//! The months of both begin with a new moon and are named by the place of the sun, so their days need astronomy. The
//! tables hold them for 1950 to 2099; a test reckons them anew (`sky`) after J. Meeus, *Astronomical Algorithms*,
//! chapters 25 (sun) and 49 (moon), with the rules of E. Reingold and N. Dershowitz, *Calendrical Calculations*, for the
//! months. Those of India are kept by local custom, so their days are within one of the table and marked as near.

use std::fmt;

/// The first year of the tables.
pub(super) const FIRST: i32 = 1950;

/// How many years they hold.
pub(super) const YEARS: usize = 150;

/// A feast with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lunar {
    /// The first day of the Chinese year.
    NewYear,
    /// Day 15 of month 8 of the Chinese calendar.
    MidAutumn,
    /// Day 5 of month 5 of the Chinese calendar.
    DragonBoat,
    /// The evening of the new moon while the sun is in Libra, reckoned by the stars, in India.
    Diwali,
    /// The day of the full moon behind the new moon while the sun is in Aquarius, reckoned by the stars, in India.
    Holi,
}

impl fmt::Display for Lunar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Lunar::NewYear => "the first day of the Chinese year",
            Lunar::MidAutumn => "day 15 of month 8 of the Chinese calendar",
            Lunar::DragonBoat => "day 5 of month 5 of the Chinese calendar",
            Lunar::Diwali => "new moon with the sun in Libra, India: near",
            Lunar::Holi => "full moon after the new moon with the sun in Aquarius, India: near",
        })
    }
}

impl Lunar {
    fn table(self) -> &'static [u16; YEARS] {
        match self {
            Lunar::NewYear => &NEW_YEAR,
            Lunar::MidAutumn => &MID_AUTUMN,
            Lunar::DragonBoat => &DRAGON_BOAT,
            Lunar::Diwali => &DIWALI,
            Lunar::Holi => &HOLI,
        }
    }

    /// Whether custom moves it by a day.
    pub(super) fn is_near(self) -> bool {
        matches!(self, Lunar::Diwali | Lunar::Holi)
    }

    /// Its day in a year of the table, since 1970-01-01.
    pub(super) fn day(self, year: i32) -> Option<i64> {
        let behind = *self.table().get(usize::try_from(year.checked_sub(FIRST)?).ok()?)?;
        Some(super::calendar::days_of(year, 1, 1)? + i64::from(behind))
    }
}

// Days from 1 January.

/// From 1950 on.
#[rustfmt::skip]
static NEW_YEAR: [u16; YEARS] = [
    47, 36, 26, 44, 33, 23, 42, 30, 48, 38, 27, 45, 35, 24, 43, 32, 20, 39, 29, 47, 36, 26, 45, 33, 22,
    41, 30, 48, 37, 27, 46, 35, 24, 43, 32, 50, 39, 28, 47, 36, 26, 45, 34, 22, 40, 30, 49, 37, 27, 46,
    35, 23, 42, 31, 21, 39, 28, 48, 37, 25, 44, 33, 22, 40, 30, 49, 38, 27, 46, 35, 24, 42, 31, 21, 40,
    28, 47, 36, 25, 43, 33, 22, 41, 30, 49, 38, 27, 45, 34, 23, 42, 31, 21, 40, 29, 47, 36, 25, 44, 32,
    22, 41, 31, 49, 38, 27, 45, 34, 23, 42, 32, 20, 39, 28, 47, 35, 25, 44, 33, 22, 41, 30, 49, 37, 26,
    45, 35, 23, 42, 32, 21, 39, 28, 47, 36, 25, 44, 33, 23, 40, 29, 48, 37, 26, 45, 35, 24, 42, 31, 20,
];

/// From 1950 on.
#[rustfmt::skip]
static MID_AUTUMN: [u16; YEARS] = [
    268, 257, 276, 264, 253, 272, 262, 250, 269, 259, 278, 266, 255, 274, 263, 252, 271, 260, 279, 268, 257, 275, 265, 253, 272,
    262, 251, 269, 259, 277, 266, 254, 273, 263, 253, 271, 260, 279, 268, 256, 275, 264, 254, 272, 262, 251, 270, 258, 277, 266,
    255, 273, 263, 253, 271, 260, 278, 267, 257, 275, 264, 254, 273, 261, 250, 269, 258, 276, 266, 255, 274, 263, 252, 271, 260,
    278, 267, 257, 276, 264, 254, 273, 262, 279, 269, 258, 277, 266, 255, 274, 263, 252, 270, 259, 278, 267, 257, 276, 265, 253,
    272, 261, 250, 268, 258, 277, 267, 255, 274, 263, 252, 270, 259, 278, 268, 257, 275, 265, 254, 271, 261, 250, 269, 258, 277,
    266, 255, 273, 262, 252, 271, 259, 278, 268, 257, 275, 264, 253, 272, 260, 250, 269, 259, 277, 266, 255, 273, 262, 251, 271,
];

/// From 1950 on.
#[rustfmt::skip]
static DRAGON_BOAT: [u16; YEARS] = [
    169, 159, 148, 165, 155, 174, 164, 152, 171, 160, 149, 167, 156, 175, 165, 154, 173, 162, 151, 169, 158, 147, 166, 155, 174,
    164, 153, 171, 160, 149, 168, 156, 175, 165, 155, 172, 161, 150, 169, 158, 147, 166, 156, 174, 163, 152, 171, 159, 149, 168,
    157, 175, 165, 154, 173, 161, 150, 169, 159, 147, 166, 156, 174, 162, 152, 170, 160, 149, 168, 157, 176, 164, 153, 172, 161,
    150, 169, 159, 148, 166, 155, 174, 163, 151, 170, 160, 150, 168, 157, 146, 165, 153, 172, 161, 151, 169, 158, 148, 166, 154,
    173, 163, 152, 170, 160, 149, 168, 156, 175, 164, 154, 172, 161, 151, 170, 158, 147, 166, 155, 173, 163, 152, 171, 160, 149,
    167, 157, 174, 164, 154, 173, 161, 151, 169, 158, 146, 165, 155, 174, 163, 152, 171, 160, 148, 167, 156, 175, 164, 154, 173,
];

/// From 1950 on.
#[rustfmt::skip]
static DIWALI: [u16; YEARS] = [
    312, 301, 291, 309, 298, 316, 306, 294, 313, 303, 292, 310, 299, 288, 307, 295, 315, 304, 294, 312, 301, 290, 309, 297, 316,
    305, 295, 313, 303, 292, 311, 299, 318, 307, 296, 314, 304, 294, 312, 301, 290, 308, 298, 316, 305, 295, 314, 302, 291, 310,
    299, 317, 307, 296, 316, 304, 293, 312, 301, 289, 308, 298, 317, 305, 295, 314, 303, 291, 310, 299, 318, 307, 296, 315, 304,
    292, 311, 300, 290, 308, 298, 317, 306, 294, 313, 302, 291, 309, 299, 318, 308, 296, 315, 304, 293, 311, 300, 290, 309, 298,
    316, 306, 295, 312, 302, 291, 310, 299, 318, 307, 296, 314, 303, 293, 312, 300, 290, 309, 298, 316, 305, 294, 313, 302, 291,
    310, 300, 318, 307, 296, 315, 303, 293, 312, 301, 290, 308, 297, 316, 304, 294, 313, 303, 291, 310, 299, 318, 306, 295, 314,
];

/// From 1950 on.
#[rustfmt::skip]
static HOLI: [u16; YEARS] = [
    63, 82, 71, 59, 78, 67, 86, 74, 64, 83, 72, 61, 79, 68, 58, 76, 65, 84, 74, 62, 81, 70, 59, 77, 67,
    86, 75, 64, 83, 72, 61, 79, 68, 57, 77, 65, 84, 74, 63, 81, 70, 59, 78, 67, 86, 75, 64, 82, 71, 60,
    79, 68, 87, 77, 66, 84, 73, 62, 81, 69, 59, 78, 68, 85, 75, 64, 83, 71, 60, 79, 69, 87, 76, 66, 84,
    72, 62, 81, 70, 59, 78, 67, 86, 74, 63, 82, 71, 60, 79, 69, 88, 76, 65, 84, 73, 61, 80, 70, 60, 78,
    67, 85, 75, 63, 82, 71, 61, 79, 68, 87, 76, 64, 83, 73, 62, 81, 70, 59, 78, 66, 85, 74, 64, 82, 71,
    61, 80, 68, 87, 76, 65, 83, 73, 62, 81, 70, 59, 77, 67, 84, 74, 64, 83, 71, 60, 79, 68, 86, 75, 65,
];
