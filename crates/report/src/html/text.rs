//! How are words of a document put into the page, so that none of their characters does anything?

use crate::excerpt::is_hidden;
use maud::{Markup, html};

/// The words in one line: escaped, hidden characters spelled out, line breaks as blanks.
pub(super) fn line(words: &str) -> Markup {
    let mut parts: Vec<(bool, String)> = Vec::new();
    for letter in words.chars() {
        let (hidden, shown) = if letter == '\n' || letter == '\r' || letter == '\t' {
            (false, ' ')
        } else {
            (is_hidden(letter), letter)
        };
        if hidden {
            parts.push((true, format!("U+{:04X}", u32::from(letter))));
        } else if let Some((false, part)) = parts.last_mut() {
            part.push(shown);
        } else {
            parts.push((false, shown.to_string()));
        }
    }
    html! {
        @for (hidden, part) in &parts {
            @if *hidden { span class="hidden" title="a character that is not shown" { (part) } } @else { (part) }
        }
    }
}

/// A sentence of gainsay's own, in which names of documents stand in backticks.
pub(super) fn prose(words: &str) -> Markup {
    html! {
        @for (index, part) in words.split('`').enumerate() {
            // Only what a second backtick closes is a name.
            @if index % 2 == 1 && index < words.matches('`').count() {
                code { (line(part)) }
            } @else {
                @if index % 2 == 1 { "`" }
                (line(part))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{line, prose};

    #[test]
    fn names_in_backticks_are_set_apart() {
        assert_eq!(prose("`a<b` says").into_string(), "<code>a&lt;b</code> says");
        assert_eq!(prose("no `end").into_string(), "no `end");
        assert_eq!(prose("plain").into_string(), "plain");
    }

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(
            line("<b onclick=\"x\">&amp;\n").into_string(),
            "&lt;b onclick=&quot;x&quot;&gt;&amp;amp; "
        );
        let hidden = line("a\u{202E}b").into_string();
        assert!(hidden.contains("U+202E</span>b") && !hidden.contains('\u{202E}'), "{hidden}");
    }
}
