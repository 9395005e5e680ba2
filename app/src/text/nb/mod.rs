//! The interface in bokmål, a file a feature. Labels of closed vocabularies stand with their types in `domain`;
//! long texts are Markdown in `content/`.

pub mod adoption;
pub mod adoption_method;
pub mod agency;
pub mod architecture;
pub mod catalogue;
pub mod choices;
pub mod comparison;
pub mod error;
pub mod experience;
pub mod family;
pub mod frame;
pub mod front;
pub mod lineage;
pub mod matrix;
pub mod pages;
pub mod provenance;
pub mod refusal;
pub mod search;
pub mod side_values;
pub mod similar;
pub mod since;
pub mod technology;
pub mod time_travel;

/// What is shown where nothing is known. Never drawn like «finnes ikke».
pub const UNKNOWN: &str = "Ikke oppgitt";

/// A number as Norwegian writes it, with a narrow space between thousands.
#[must_use]
pub fn amount(value: u32, approx: bool) -> String {
    let digits = value.to_string();
    let mut spaced = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            spaced.push('\u{a0}');
        }
        spaced.push(digit);
    }
    if approx {
        format!("om lag {spaced}")
    } else {
        spaced
    }
}
