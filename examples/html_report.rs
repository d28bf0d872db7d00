//! How does one get the page for a browser from the library?
//!
//! `cargo run --release --example html_report -- report.html` writes the page for the five reports of `seeds/`; without a
//! file, it only says how large the page is.

#![allow(clippy::print_stdout, reason = "an example prints")]

use gainsay::{Checker, Document};
use std::error::Error;
use std::fs;

fn main() -> Result<(), Box<dyn Error>> {
    let mut documents = Vec::new();
    for number in 0..5 {
        let text = fs::read_to_string(format!("{}/seeds/{number:03}.txt", env!("CARGO_MANIFEST_DIR")))?;
        documents.push(Document { id: format!("{number:03}"), text, ..Document::default() });
    }
    let report = Checker::new().check(&documents);
    let page = gainsay_report::html(&documents, &report.documents, &report.verdict);
    match std::env::args().nth(1) {
        Some(file) => fs::write(file, page)?,
        None => println!("a page of {} bytes", page.len()),
    }
    Ok(())
}
