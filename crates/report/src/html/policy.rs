//! What may the page load and run? Nothing but its own style sheet.

/// SHA-256 of the style sheet in base 64, as a content security policy names it. A test counts it again.
const STYLE_HASH: &str = "ZlvYOwQ5VOIw7hny5xYFZyqkMvxs7Nc3x94mWtDqs9o=";

/// The content security policy: no script, no picture, no frame, no form, no connection.
pub(super) fn policy() -> String {
    format!("default-src 'none'; style-src 'sha256-{STYLE_HASH}'; base-uri 'none'; form-action 'none'")
}

#[cfg(test)]
mod tests {
    use super::STYLE_HASH;
    use sha2::{Digest as _, Sha256};

    /// Base 64 with padding (RFC 4648).
    fn base64(bytes: &[u8]) -> String {
        const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut out = String::new();
        for group in bytes.chunks(3) {
            let padded = [group[0], *group.get(1).unwrap_or(&0), *group.get(2).unwrap_or(&0)];
            let bits = u32::from_be_bytes([0, padded[0], padded[1], padded[2]]);
            for place in 0..4 {
                let shown = place <= group.len();
                let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
                out.push(if shown { char::from(letter) } else { '=' });
            }
        }
        out
    }

    #[test]
    fn the_policy_names_the_style_sheet() {
        assert_eq!(base64(b"any"), "YW55");
        assert_eq!(base64(b"an"), "YW4=");
        assert_eq!(STYLE_HASH, base64(&Sha256::digest(super::super::STYLE)));
    }
}
