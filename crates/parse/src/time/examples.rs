//! Examples of every pattern: what it must read, with which value, and what must stay silent.
//!
//! Reports are published on Tuesday, 20 May 2025, unless an entry says otherwise.

/// One pattern with its examples.
pub(crate) struct Pattern {
    /// The name that [`super::TimeMention::pattern`] carries.
    pub(crate) name: &'static str,
    /// What it reads, in one line.
    pub(crate) reads: &'static str,
    /// Sentence, the words that are read in it, and their TIMEX3 value.
    pub(crate) fires: &'static [(&'static str, &'static str, &'static str)],
    /// Sentences in which this pattern reads nothing.
    pub(crate) silent: &'static [&'static str],
}

/// Every pattern, in alphabetical order.
pub(crate) const PATTERNS: &[Pattern] = &[
    Pattern {
        name: "after-event",
        reads: "a length counted on from another event",
        fires: &[("Rescue teams left three days after the flood.", "three days after", "P3D")],
        silent: &["The teams left after the flood."],
    },
    Pattern {
        name: "ago",
        reads: "a length counted from the day of speaking",
        fires: &[
            ("The bridge was closed three days ago.", "three days ago", "2025-05-17"),
            ("She retired two years ago.", "two years ago", "2023"),
            ("The dam failed five months ago.", "five months ago", "2024-12"),
            ("The court sat two weeks ago.", "two weeks ago", "2025-05-06"),
            ("The vote comes two weeks from now.", "two weeks from now", "2025-06-03"),
            ("It began a few weeks ago.", "a few weeks ago", "PAST_REF"),
        ],
        silent: &["Long ago it was a port."],
    },
    Pattern {
        name: "before-event",
        reads: "a length counted back from another event",
        fires: &[("He resigned two weeks before the hearing.", "two weeks before", "P2W")],
        silent: &["He resigned before the hearing."],
    },
    Pattern {
        name: "century",
        reads: "a century by its number",
        fires: &[
            ("The walls are of the 14th century.", "the 14th century", "13"),
            ("An eighteenth-century map hangs there.", "eighteenth-century", "17"),
        ],
        silent: &["A century of runs won the match."],
    },
    Pattern {
        name: "clock",
        reads: "a time of day, with its zone",
        fires: &[
            ("The call began at 17:00 Moscow time.", "17:00 Moscow time", "2025-05-20T17:00+03"),
            ("The call began at 10 a.m. Eastern time.", "10 a.m. Eastern time", "2025-05-20T10:00-04"),
            ("Markets opened at 9.30 am.", "9.30 am", "2025-05-20T09:30"),
            ("The alarm came at 18:45 UTC.", "18:45 UTC", "2025-05-20T18:45Z"),
            ("The train left at 25:61.", "25:61", "2025-05-20T25:61"),
            ("It was half past six when they left.", "half past six", "2025-05-20T06:30"),
            ("Polls close at noon.", "noon", "2025-05-20T12:00"),
        ],
        silent: &[
            "They won 3-2.",
            "Odds stood at 5:1.",
            "The ratio was 16:9 for years.",
            "Psalm 25:61 was read.",
        ],
    },
    Pattern {
        name: "date",
        reads: "a day of the calendar in any order",
        fires: &[
            ("The treaty was signed on May 3, 2021.", "May 3, 2021", "2021-05-03"),
            ("The treaty was signed on 3 May 2021.", "3 May 2021", "2021-05-03"),
            ("The treaty was signed on the 3rd of May.", "the 3rd of May", "2025-05-03"),
            ("It was signed on Sunday, December 8, 2024.", "Sunday, December 8, 2024", "2024-12-08"),
            ("Filed 2021-05-03 by post.", "2021-05-03", "2021-05-03"),
            ("He arrived on Dec. 30.", "Dec. 30", "2024-12-30"),
            ("The fair will open on June 2.", "June 2", "2025-06-02"),
            ("The fair will open on January 9.", "January 9", "2026-01-09"),
            ("It was dated 23.04.2022 on the back.", "23.04.2022", "2022-04-23"),
            ("The bill is dated June 31, 2024.", "June 31, 2024", "2024-06-31"),
        ],
        silent: &[
            "The firm bought 3.05.2 of the software.",
            "Call 555-03-04 now-ish.",
            "Flight 370 left.",
            "9/11 changed the city.",
        ],
    },
    Pattern {
        name: "day-word",
        reads: "a day by its distance from the day of speaking",
        fires: &[
            ("He resigned yesterday.", "yesterday", "2025-05-19"),
            ("Talks resume the day after tomorrow.", "the day after tomorrow", "2025-05-22"),
            ("Rain is likely tomorrow night.", "tomorrow night", "2025-05-21TNI"),
            ("They speak tonight.", "tonight", "2025-05-20TNI"),
        ],
        silent: &["The day was hot."],
    },
    Pattern {
        name: "decade",
        reads: "ten years by their first",
        fires: &[
            ("Prices fell in the 1990s.", "the 1990s", "199"),
            ("The style of the early 1970s returned.", "the early 1970s", "197"),
            ("Fans of the 80s came.", "the 80s", "198"),
        ],
        silent: &["The driver is in his 70s.", "Shares of 3M rose to 1991 points."],
    },
    Pattern {
        name: "from-date",
        reads: "a length counted from a date",
        fires: &[(
            "The hearing is two weeks after May 13, 2025.",
            "two weeks after May 13, 2025",
            "2025-05-27",
        )],
        silent: &["The hearing is after lunch."],
    },
    Pattern {
        name: "future",
        reads: "some time to come",
        fires: &[("No one knows the future.", "the future", "FUTURE_REF")],
        silent: &["No one knows."],
    },
    Pattern {
        name: "half-year",
        reads: "half of a year",
        fires: &[
            ("Sales rose in the second half of 2008.", "the second half of 2008", "2008-H2"),
            ("Sales rose in H1 2019.", "H1 2019", "2019-H1"),
        ],
        silent: &["He scored in the second half."],
    },
    Pattern {
        name: "holiday",
        reads: "a feast by its name",
        fires: &[
            ("They met on Christmas Eve 2019.", "Christmas Eve 2019", "2019-12-24"),
            ("The march was on Easter Sunday 2024.", "Easter Sunday 2024", "2024-03-31"),
        ],
        silent: &["Father Noel spoke."],
    },
    Pattern {
        name: "later",
        reads: "a length counted from the time that the text has reached",
        fires: &[
            (
                "The mine closed on 2 May 2019 and reopened three days later.",
                "three days later",
                "2019-05-05",
            ),
            (
                "The mine closed on 2 May 2019 and reopened three days after.",
                "three days after",
                "2019-05-05",
            ),
        ],
        silent: &["Later reports denied it."],
    },
    Pattern {
        name: "length",
        reads: "how long",
        fires: &[
            ("The two-hour-long call was cordial.", "two-hour-long", "PT2H"),
            ("They spoke for more than two hours.", "more than two hours", "PT2H"),
            ("A three-year-long war ended.", "three-year-long", "P3Y"),
            ("The trial took an hour and a half.", "an hour and a half", "PT1.5H"),
            (
                "It lasted two years, three months and four days.",
                "two years, three months and four days",
                "P2Y3M4D",
            ),
            ("The siege lasted some 40 days.", "some 40 days", "P40D"),
            ("The dispute has gone on for decades.", "decades", "PXY"),
            ("It took one and a half years.", "one and a half years", "P1.5Y"),
            ("Half an hour passed.", "Half an hour", "PT0.5H"),
            ("It shrank for two consecutive quarters.", "two consecutive quarters", "P2Q"),
        ],
        silent: &[
            "She is 45 years old.",
            "An eight-year-old boy won.",
            "Children under six years of age ride free.",
            "On second thought they stayed.",
            "Three quarters of the voters agreed.",
        ],
    },
    Pattern {
        name: "month",
        reads: "a month, with or without its year",
        fires: &[
            ("The mine opened in March 2003.", "March 2003", "2003-03"),
            ("The mine closed in November.", "November", "2024-11"),
            ("The mine will open in September.", "September", "2025-09"),
            ("The port froze in February of that year.", "February of that year", "2025-02"),
            ("It was founded in early May.", "early May", "2025-05"),
        ],
        silent: &[
            "It may rain.",
            "May I ask?",
            "They march for peace.",
            "Theresa May spoke.",
            "The march was long.",
            "An august company met.",
        ],
    },
    Pattern {
        name: "now",
        reads: "the moment of speaking",
        fires: &[("The road is now open.", "now", "PRESENT_REF")],
        silent: &["The road is open.", "The now-closed road floods."],
    },
    Pattern {
        name: "nth",
        reads: "a numbered part of a longer time",
        fires: &[
            ("It opens in the last week of July 2016.", "the last week of July 2016", "2016-W30"),
            ("It opens in the first week of 2015.", "the first week of 2015", "2015-W01"),
        ],
        silent: &["It was the first day."],
    },
    Pattern {
        name: "part-of-day",
        reads: "a part of the day without its day",
        fires: &[("The strike came in the evening.", "the evening", "2025-05-20TEV")],
        silent: &["It was the dawn of an age.", "Good night, all."],
    },
    Pattern {
        name: "past",
        reads: "some time before",
        fires: &[("He was recently freed.", "recently", "PAST_REF")],
        silent: &["He was freed."],
    },
    Pattern {
        name: "quarter",
        reads: "three months of a year",
        fires: &[
            ("Profit fell in the first quarter of 2009.", "the first quarter of 2009", "2009-Q1"),
            ("Profit fell in the third quarter of last year.", "the third quarter of last year", "2024-Q3"),
            ("Profit fell in Q3 2019.", "Q3 2019", "2019-Q3"),
        ],
        silent: &["They live in the old quarter.", "The quarter-final was lost.", "A quarter of them left."],
    },
    Pattern {
        name: "range",
        reads: "from one time to another",
        fires: &[
            ("The fair ran from May 3 to 5.", "from May 3 to 5", "2025-05-03/2025-05-05"),
            ("The war of 1914-18 ended it.", "1914-18", "1914/1918"),
            ("It ran between 2014 and 2016.", "between 2014 and 2016", "2014/2016"),
            (
                "Shops open between 9 and 11 a.m.",
                "between 9 and 11 a.m.",
                "2025-05-20T09:00/2025-05-20T11:00",
            ),
            (
                "He served from December 2019 to March 2021.",
                "from December 2019 to March 2021",
                "2019-12/2021-03",
            ),
        ],
        silent: &["They won 21-19.", "The vote was 52-48.", "Call 138-2010-2015."],
    },
    Pattern {
        name: "season",
        reads: "a season",
        fires: &[
            ("It began in the summer of 2005.", "the summer of 2005", "2005-SU"),
            ("It began last winter.", "last winter", "2024-WI"),
            ("Talks begin this autumn.", "this autumn", "2025-FA"),
        ],
        silent: &["The fall of the city came.", "A spring feeds the lake.", "Prices fall and fall."],
    },
    Pattern {
        name: "set",
        reads: "a time that comes again",
        fires: &[
            ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
            ("Trains run twice a day.", "twice a day", "P1D"),
            ("It is published weekly.", "weekly", "P1W"),
            ("It costs 15 dollars per month.", "per month", "P1M"),
        ],
        silent: &["Every man spoke."],
    },
    Pattern {
        name: "stretch",
        reads: "a length that lies next to the day of speaking",
        fires: &[
            ("He wants an answer within the next two to four weeks.", "the next two to four weeks", "PXW"),
            ("Jobs will go over the next four years.", "the next four years", "P4Y"),
            ("It grew in the past decade.", "the past decade", "P10Y"),
        ],
        silent: &["The next two men spoke."],
    },
    Pattern {
        name: "that-unit",
        reads: "a unit that the text has spoken of",
        fires: &[
            ("He left on 3 March 2011 and died the following day.", "the following day", "2011-03-04"),
            ("It rose on 3 March 2011 and fell later that year.", "later that year", "2011"),
        ],
        silent: &["The following men spoke."],
    },
    Pattern {
        name: "this-unit",
        reads: "a unit by its distance from the day of speaking",
        fires: &[
            ("The deal was struck last week.", "last week", "2025-W20"),
            ("The budget comes next month.", "next month", "2025-06"),
            ("The price rose earlier this year.", "earlier this year", "2025"),
            ("At the end of last year it fell.", "the end of last year", "2024"),
            ("They struck last night.", "last night", "2025-05-19TNI"),
            ("They strike this weekend.", "this weekend", "2025-W21-WE"),
        ],
        silent: &["This is the last of them."],
    },
    Pattern {
        name: "week-number",
        reads: "a week by its number",
        fires: &[("Deliveries start in week 27 of 2024.", "week 27 of 2024", "2024-W27")],
        silent: &["There are 3 weeks and no week 00."],
    },
    Pattern {
        name: "weekday",
        reads: "a day of the week, by the tense of its verb",
        fires: &[
            ("The ministers met on Monday.", "Monday", "2025-05-19"),
            ("The ministers met on Tuesday.", "Tuesday", "2025-05-20"),
            ("The ministers will meet on Monday.", "Monday", "2025-05-26"),
            ("The ministers will meet on Tuesday.", "Tuesday", "2025-05-20"),
            ("The ministers will meet next Tuesday.", "next Tuesday", "2025-05-27"),
            ("The ministers met last Friday.", "last Friday", "2025-05-16"),
            ("They spoke on Monday night.", "Monday night", "2025-05-19TNI"),
        ],
        silent: &[
            "The Sun reported it.",
            "The cat sat down.",
            "They wed in church.",
            "The sun rose.",
            "Bloody Sunday is taught.",
        ],
    },
    Pattern {
        name: "year",
        reads: "a year",
        fires: &[
            ("It was built in 1902.", "1902", "1902"),
            ("The lowest since '82 was reached.", "'82", "1982"),
            ("Sales in fiscal 2009 rose.", "fiscal 2009", "2009"),
            ("Caesar died in 44 BC.", "44 BC", "BC0044"),
        ],
        silent: &[
            "It cost $2000.",
            "Some 1,999 people came.",
            "About 2000 people came.",
            "Flight 1549 landed.",
            "Room 1912 is free.",
        ],
    },
];
