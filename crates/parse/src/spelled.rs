//! How is a whole number written in English words? For the tests that print numbers and read them back.

/// A whole number below a million in English words.
pub(crate) fn in_words(n: u32) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let rest = |n: u32, join: &str| if n == 0 { String::new() } else { format!("{join}{}", in_words(n)) };
    match n {
        0..20 => SMALL[n as usize].to_owned(),
        20..100 => format!("{}{}", TENS[(n / 10) as usize], rest(n % 10, "-")),
        100..1000 => format!("{} hundred{}", SMALL[(n / 100) as usize], rest(n % 100, " and ")),
        _ => format!(
            "{} thousand{}",
            in_words(n / 1000),
            rest(n % 1000, if n % 1000 < 100 { " and " } else { " " })
        ),
    }
}
