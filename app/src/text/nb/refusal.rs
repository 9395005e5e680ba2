//! What the server says when it does not answer with a page of its own: refusals, and faults of ours.

/// Title of 500.
pub const FAULT: &str = "Noe gikk galt hos oss";
/// Lead of 500.
pub const FAULT_LEAD: &str = "Feilen er vår, ikke din. Prøv igjen om litt.";
/// Title of 503 after too long a wait.
pub const TOO_SLOW: &str = "Det tok for lang tid";
/// Lead of 503 after too long a wait.
pub const TOO_SLOW_LEAD: &str = "Vi rakk ikke å svare. Prøv igjen om litt.";
/// Title of a form sent from another site.
pub const FOREIGN: &str = "Skjemaet ble ikke sendt herfra";
/// Lead of a form sent from another site.
pub const FOREIGN_LEAD: &str = "Av hensyn til sikkerheten tar vi bare imot skjemaer som er sendt fra dette nettstedet. Gå tilbake, last siden på nytt og prøv igjen.";
/// Title of a choice of colours that is none.
pub const NO_THEME: &str = "Vi forsto ikke valget";
/// Lead of a choice of colours that is none.
pub const NO_THEME_LEAD: &str = "Gå tilbake, og velg automatisk, lyst eller mørkt nederst på siden.";
/// Title of a method that an address does not take.
pub const METHOD: &str = "Det går ikke an her";
/// Lead of a method that an address does not take.
pub const METHOD_LEAD: &str = "Adressen finnes, men tar ikke imot denne typen forespørsel.";
/// A file that is not there, or not any more.
pub const NO_FILE: &str = "Vi finner ikke filen. Last siden på nytt.\n";
/// Before the number that tells which request failed.
pub const REFERENCE: &str = "Referanse:";
/// The way on.
pub const TO_FRONT: &str = "Gå til forsiden";

/// A request without one valid Host header.
pub const BAD_HOST: &str = "Forespørselen må ha nøyaktig ett gyldig Host-felt.\n";
/// A body that is too large.
pub const TOO_LARGE: &str = "Innholdet er for stort.\n";
/// A body that came too slowly.
pub const SLOW_BODY: &str = "Innholdet kom for sakte fram.\n";
