//! Bytes to text: by byte order mark, by declared charset, else UTF-8 or a clear error.

use crate::InputError;
use encoding_rs::{Encoding, UTF_8};

/// How far into a file a charset declaration is looked for: HTML asks for the first 1,024 bytes.
const DECLARATION_WINDOW: usize = 1024;

/// The text of a file. A byte order mark is left out.
pub fn decode(mut bytes: Vec<u8>, name: &str) -> Result<String, InputError> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        bytes.drain(..mark);
        if encoding != UTF_8 {
            return decode_as(encoding, &bytes, name);
        }
    }
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error,
    };
    let byte = error.utf8_error().valid_up_to();
    match declared(error.as_bytes()) {
        Some(encoding) if encoding != UTF_8 => decode_as(encoding, error.as_bytes(), name),
        _ => Err(InputError::NotText { name: name.to_owned(), byte }),
    }
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8], name: &str) -> Result<String, InputError> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned)
        .ok_or_else(|| InputError::Malformed { name: name.to_owned(), encoding: encoding.name() })
}

/// The charset that the first bytes declare: `charset=NAME` as HTML writes it, `encoding="NAME"` as XML does, or a
/// header line `Charset: NAME`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARATION_WINDOW).unwrap_or(bytes).to_ascii_lowercase();
    [&b"charset="[..], b"encoding=", b"charset:"].iter().find_map(|key| {
        let at = head.windows(key.len()).position(|w| w == *key)? + key.len();
        let label: Vec<u8> = head[at..]
            .iter()
            .copied()
            .skip_while(|b| matches!(b, b' ' | b'"' | b'\''))
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':'))
            .collect();
        Encoding::for_label(&label)
    })
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::InputError;

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decode(bytes.to_vec(), "file").unwrap(), expected);
    }

    #[test]
    fn byte_order_marks_decide() {
        check(b"\xEF\xBB\xBFcaf\xC3\xA9", "café");
        check(b"\xFF\xFEc\0a\0f\0\xE9\0", "café");
        check(b"\xFE\xFF\0c\0a\0f\0\xE9", "café");
    }

    #[test]
    fn a_declared_charset_is_believed_where_the_bytes_are_not_utf8() {
        check(b"Charset: windows-1252\n\ncaf\xE9 \x93quoted\x94", "Charset: windows-1252\n\ncafé “quoted”");
        check(b"<meta charset=\"iso-8859-1\">caf\xE9", "<meta charset=\"iso-8859-1\">café");
        // Already UTF-8: the declaration is an old one, and the bytes are right.
        check("charset=latin1 café".as_bytes(), "charset=latin1 café");
    }

    #[test]
    fn other_bytes_are_named() {
        let error = decode(b"caf\xE9 au lait".to_vec(), "menu.txt").unwrap_err();
        assert!(matches!(&error, InputError::NotText { name, byte: 3 } if name == "menu.txt"), "{error}");
        let error = decode(b"\xFF\xFEc\0\x00\xD8x\0".to_vec(), "menu.txt").unwrap_err();
        assert!(matches!(&error, InputError::Malformed { encoding: "UTF-16LE", .. }), "{error}");
    }
}
