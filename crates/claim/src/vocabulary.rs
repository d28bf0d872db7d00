//! The public vocabulary: kinds of conflict and reasons why a difference is none.

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The word used in every output format.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

words! {
    /// What two claims disagree about.
    Kind {
        /// The calendar day (or week, month, year) of one event.
        Date = "date",
        /// The clock time or part of day of one event.
        Time = "time",
        /// How long one event lasted.
        Duration = "duration",
        /// How many or how much.
        Quantity = "quantity",
        /// An amount of money.
        Money = "money",
        /// A share or rate.
        Percent = "percent",
        /// A rank in a sequence: third call, second term.
        Ordinal = "ordinal",
        /// A person's age.
        Age = "age",
        /// The office or status that somebody holds.
        Role = "role",
        /// Who did it, or to whom.
        Identity = "identity",
        /// Where it was.
        Location = "location",
        /// Whether it happened at all.
        Polarity = "polarity",
        /// Opposite outcomes: rose and fell, acquitted and convicted.
        Antonym = "antonym",
        /// Which of several events came first.
        Order = "order",
        /// Parts that do not add up to their total.
        Sum = "sum",
        /// Who said the same words.
        Attribution = "attribution",
        /// The words that one speaker said.
        Quote = "quote",
        /// The name of one person or thing.
        Name = "name",
        /// Whether it was done, planned or only possible.
        Modality = "modality",
    }
}

words! {
    /// Why values that look different can all be right.
    Reason {
        /// One side only gives a bound: "at least 12" and "15".
        Bound = "bound",
        /// One side is rounded: "two hours" and "more than two hours".
        Rounding = "rounding",
        /// A later report of a figure that moves: a toll that rises.
        Update = "update",
        /// The same amount in other units.
        Unit = "unit",
        /// The figures cover different things.
        Scope = "scope",
        /// Different people say it.
        Speaker = "speaker",
        /// One side is hedged: alleged, reportedly.
        Hedge = "hedge",
        /// They speak of two events.
        DifferentEvent = "different-event",
        /// One side is less precise: "in May" and "12 May".
        Granularity = "granularity",
        /// The same in other words.
        Paraphrase = "paraphrase",
        /// Two names of one.
        Alias = "alias",
        /// The same moment in another zone.
        Timezone = "timezone",
        /// One is a part of the other.
        PartWhole = "part-whole",
        /// One speaks of the plan, the other of what came of it.
        PlanVsOutcome = "plan-vs-outcome",
        /// One date is that of the report, not of the event.
        ReportingDate = "reporting-date",
        /// A capital or a building stands for its government.
        Metonymy = "metonymy",
    }
}
