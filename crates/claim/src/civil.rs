//! Calendar dates without a zone.

use jiff::civil;

/// A day of the proleptic Gregorian calendar, years -9999 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "String", into = "String")
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String", extend("format" = "date")))]
pub struct Date(civil::Date);

/// A date that is not in the calendar or not written as one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// Year, month and day name no day: 30 February.
    #[error("there is no day {year:04}-{month:02}-{day:02} in the calendar")]
    Impossible {
        /// The year as given.
        year: i32,
        /// The month as given.
        month: i32,
        /// The day as given.
        day: i32,
    },
    /// The text is not of the form YYYY-MM-DD.
    #[error("`{0}` is not a date of the form YYYY-MM-DD")]
    Malformed(String),
}

impl Date {
    /// The day with this year, month (1-12) and day of month.
    ///
    /// # Errors
    /// [`DateError::Impossible`] where the calendar has no such day.
    pub fn new(year: i32, month: i32, day: i32) -> Result<Date, DateError> {
        let impossible = DateError::Impossible { year, month, day };
        let parts = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
        let (Ok(y), Ok(m), Ok(d)) = parts else { return Err(impossible) };
        civil::Date::new(y, m, d).map(Date).map_err(|_| impossible)
    }

    /// Year, month and day of month.
    pub fn parts(self) -> (i32, u8, u8) {
        (i32::from(self.0.year()), self.0.month().unsigned_abs(), self.0.day().unsigned_abs())
    }

    /// Days since 1970-01-01; negative before it.
    pub fn days(self) -> i64 {
        let epoch = civil::date(1970, 1, 1);
        let seconds = self.0.duration_since(epoch).as_secs();
        seconds.div_euclid(86_400)
    }

    /// The day that lies `days` after 1970-01-01, where the calendar reaches so far.
    pub fn from_days(days: i64) -> Option<Date> {
        let span = jiff::Span::new().try_days(days).ok()?;
        civil::date(1970, 1, 1).checked_add(span).ok().map(Date)
    }

    /// Day of the week, Monday = 0 to Sunday = 6.
    pub fn weekday(self) -> u8 {
        self.0.weekday().to_monday_zero_offset().unsigned_abs()
    }
}

impl std::str::FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Date, DateError> {
        let malformed = || DateError::Malformed(text.chars().take(40).collect());
        let mut parts = text.splitn(3, '-');
        let mut next = |width: usize| {
            let part = parts.next().filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()));
            part.and_then(|p| p.parse::<i32>().ok()).ok_or_else(malformed)
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        Date::new(year, month, day)
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Date, DateError> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> String {
        date.to_string()
    }
}
