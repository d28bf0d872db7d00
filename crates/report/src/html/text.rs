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

#[cfg(test)]
mod tests {
    use super::line;

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
