//! The frame around every page.

/// The name of the site.
pub const NAME: &str = "Fellesnevner";
/// The feed of changes.
pub const FEED: &str = "Endringer i Fellesnevner";
/// What the image for links shows.
pub const IMAGE_ALT: &str = "Fellesnevner: hvem gjør hva på plattform i det offentlige";
/// The skip link.
pub const SKIP: &str = "Hopp til innholdet";
/// The main menu.
pub const MENU: &str = "Hovedmeny";
/// The button that opens the menu.
pub const MENU_BUTTON: &str = "Meny";
/// The catalogue.
pub const CATALOGUE: &str = "Katalog";
/// The technologies.
pub const TECHNOLOGIES: &str = "Teknologi";
/// The capabilities.
pub const CAPABILITIES: &str = "Kapabiliteter";
/// Reference architectures.
pub const ARCHITECTURES: &str = "Arkitektur";
/// Experience reports.
pub const EXPERIENCES: &str = "Erfaringer";
/// Agencies side by side.
pub const COMPARE: &str = "Sammenlign";
/// Public cloud.
pub const ADOPTION: &str = "Allmenn sky";
/// What can be looked up beside the menu.
pub const LOOK_UP: &str = "Slå opp";
/// Capabilities against agencies.
pub const MATRIX: &str = "Matrise";
/// The kin of platforms.
pub const LINEAGE: &str = "Slektstre";
/// About.
pub const ABOUT: &str = "Om nettverket";
/// The search field.
pub const SEARCH_ALL: &str = "Søk i alt";
/// The search button.
pub const SEARCH: &str = "Søk";
/// A search form in the middle of a page.
pub const SEARCH_FORM: &str = "Søk i katalogen";
/// Its field.
pub const SEARCH_FIELD: &str = "Søk etter etat, teknologi eller tema";
/// Before the examples.
pub const FOR_EXAMPLE: &str = "For eksempel ";
/// Words to try.
pub const EXAMPLES: [&str; 3] = ["Nav", "Kubernetes", "Maskinporten"];
/// The trail of pages.
pub const CRUMBS: &str = "Brødsmuler";
/// The front page.
pub const FRONT: &str = "Forside";
/// Privacy.
pub const PRIVACY: &str = "Personvern";
/// Accessibility.
pub const ACCESSIBILITY: &str = "Tilgjengelighet";
/// Open data.
pub const OPEN_DATA: &str = "Åpne data";
/// The API.
pub const API: &str = "API og data";
/// The feed in the footer.
pub const ATOM: &str = "Endringer som Atom-strøm";
/// What has changed.
pub const CHANGES: &str = "Endringer";
/// The source code.
pub const SOURCE_CODE: &str = "Kildekode (github.com)";
/// Taking part.
pub const CONTRIBUTE: &str = "Bidra";
/// Proposing a change.
pub const PROPOSE: &str = "Foreslå endring (github.com)";
/// How the site looks.
pub const THEME: &str = "Utseende";
/// As the system says.
pub const THEME_AUTO: &str = "Automatisk";
/// Light.
pub const THEME_LIGHT: &str = "Lyst";
/// Dark.
pub const THEME_DARK: &str = "Mørkt";
/// The note at the foot.
pub const FOOT_NOTE: &str = "Vi bruker bare lagring som er strengt nødvendig, og sporer ingen. Nettverket selger ingenting, og ingen kan kjøpe plass her. Innholdet er fritt å bruke (CC BY 4.0).";
/// The contents of a page.
pub const ON_THIS_PAGE: &str = "På denne siden";

/// The title of the document.
#[must_use]
pub fn title(page: &str) -> String {
    format!("{page} – {NAME}")
}
