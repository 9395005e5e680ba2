//! What the API and the files for robots say to people, in bokmål.

use domain::{adoption::SurveyResult, catalogue::Organization};

/// The name of the site.
pub const SITE: &str = "Fellesnevner";
/// What the site is, in a sentence.
pub const TAGLINE: &str = "Katalog over utviklerplattformene i norsk offentlig sektor: hvem gjør hva, med kilde på hver opplysning.";
/// The licence of the content.
pub const LICENSE: &str = "CC BY 4.0";
/// Where the licence stands.
pub const LICENSE_URL: &str = "https://creativecommons.org/licenses/by/4.0/deed.no";
/// The title of the feed.
pub const FEED_TITLE: &str = "Fellesnevner: endringer i katalogen";

/// Title of 400.
pub const BAD_REQUEST: &str = "Ugyldig forespørsel";
/// Title of 404.
pub const NOT_FOUND: &str = "Finnes ikke";
/// Title of 405.
pub const METHOD_NOT_ALLOWED: &str = "Metoden er ikke tillatt";
/// Detail of 405.
pub const ONLY_READING: &str = "API-et kan bare leses. Bruk GET eller HEAD.";
/// Title of 410.
pub const GONE: &str = "Finnes ikke lenger";
/// Title of 500.
pub const INTERNAL: &str = "Feil hos oss";
/// Detail of 500.
pub const INTERNAL_DETAIL: &str = "Noe gikk galt hos oss. Prøv igjen om litt.";
/// Detail of 404 for an address of the API that is not one.
pub const NO_SUCH_ADDRESS: &str =
    "Det er ingenting på denne adressen i API-et. Beskrivelsen av API-et viser adressene som finnes.";
/// Detail of 400 for a query string that cannot be read.
pub const UNREADABLE_QUERY: &str = "Vi kunne ikke lese det som står etter spørsmålstegnet i adressen.";

/// Detail of 404 for an entity.
#[must_use]
pub fn no_such(what: &str, slug: &str) -> String {
    format!("Vi har ingen {what} med kortnavnet «{slug}».")
}

/// Detail of 410.
#[must_use]
pub fn gone(organization: &Organization, heirs: &[&str]) -> String {
    let name = organization.display_name();
    if heirs.is_empty() {
        return format!("{name} finnes ikke lenger. Vi vet ikke hvem som fører arbeidet videre.");
    }
    format!(
        "{name} finnes ikke lenger. Arbeidet er ført videre i {}.",
        domain::text::join_and(heirs)
    )
}

fn hint(nearest: Option<&str>) -> String {
    nearest.map(|it| format!(" Mente du «{it}»?")).unwrap_or_default()
}

/// A parameter nobody knows.
#[must_use]
pub fn unknown_parameter(parameter: &str, nearest: Option<&str>) -> String {
    format!("Vi kjenner ikke parameteren «{parameter}».{}", hint(nearest))
}

/// A value nobody knows.
#[must_use]
pub fn unknown_value(parameter: &str, value: &str, nearest: Option<&str>) -> String {
    format!(
        "Parameteren «{parameter}» har ikke verdien «{value}».{}",
        hint(nearest)
    )
}

/// A page that is not a number.
#[must_use]
pub fn not_a_page(value: &str) -> String {
    format!("«side» må være et helt tall fra 1 og oppover, ikke «{value}».")
}

/// A number of rows that is too large, too small or not a number.
#[must_use]
pub fn not_a_size(value: &str, most: usize) -> String {
    format!("«antall» må være et helt tall fra 1 til {most}, ikke «{value}».")
}

/// A text that is no date.
pub fn not_a_date(value: &str) -> String {
    format!("«{value}» er ikke en dato. Skriv den som 2021, 2021-06 eller 2021-06-30.")
}

/// A date that has not come.
pub fn not_yet(value: &str) -> String {
    format!("«{value}» er ikke kommet ennå. Velg en dato som har vært.")
}

/// A parameter that is given twice.
#[must_use]
pub fn given_twice(parameter: &str) -> String {
    format!("«{parameter}» kan bare oppgis én gang.")
}

/// The columns of the list of organisations.
pub const ORGANIZATION_COLUMNS: [&str; 14] = [
    "Virksomhet",
    "Slug",
    "Type",
    "Sektor",
    "Plattformer",
    "Driftsmiljø",
    "Leverandør",
    "Teknologi",
    "Status for allmenn sky",
    "Åpen kildekode",
    "Siste kilde",
    "Ferskhet",
    "Antall fakta",
    "Bekreftet",
];

/// The columns of the list of platforms.
pub const PLATFORM_COLUMNS: [&str; 15] = [
    "Plattform",
    "Slug",
    "Virksomhet",
    "Virksomhetens slug",
    "Status",
    "Startet",
    "Avviklet",
    "Driftsmiljø",
    "Leverandør",
    "Teknologi",
    "Kapabiliteter",
    "Åpen kildekode",
    "Dokumentasjon",
    "Kilde",
    "Antall fakta",
];

/// The columns of the list of technologies.
pub const TECHNOLOGY_COLUMNS: [&str; 9] = [
    "Teknologi",
    "Slug",
    "Type",
    "Lag",
    "Kapabiliteter",
    "Nettsted",
    "Kildekode",
    "Antall plattformer",
    "Antall virksomheter",
];

/// The columns of the list of capabilities.
pub const CAPABILITY_COLUMNS: [&str; 7] = [
    "Kapabilitet",
    "Slug",
    "Gruppe",
    "Lag",
    "Definisjon",
    "Antall plattformer",
    "Antall virksomheter",
];

/// The columns of the hits of a search.
pub const HIT_COLUMNS: [&str; 8] = [
    "Treff",
    "Slug",
    "Type",
    "Adresse",
    "Sammenheng",
    "Utdrag",
    "Grunn",
    "Hvorfor",
];

/// The columns of the list of reference architectures.
pub const ARCHITECTURE_COLUMNS: [&str; 12] = [
    "Arkitektur",
    "Slug",
    "Slag",
    "Status",
    "Versjon",
    "Problem",
    "Kapabiliteter",
    "Kjøres av",
    "Herav avviker",
    "Forlatt av",
    "Sist gjennomgått",
    "Ferskhet",
];

/// The columns of the building blocks of one.
pub const COMPONENT_COLUMNS: [&str; 7] = [
    "Byggekloss",
    "Lag",
    "Kapabilitet",
    "Krav",
    "Ansvar",
    "Kan være",
    "Valg i nettverket",
];

/// The columns of the list of experience reports.
pub const EXPERIENCE_COLUMNS: [&str; 9] = [
    "Erfaring",
    "Slug",
    "Dato",
    "Virksomhet",
    "Område",
    "Kapabiliteter",
    "Antall tiltak",
    "Fasit",
    "Kilde",
];

/// The columns of the pairs of one.
pub const PAIR_COLUMNS: [&str; 6] = [
    "Erfaring",
    "Tiltak",
    "Effekt",
    "Kapabiliteter",
    "Teknologi",
    "Gjelder fortsatt",
];

/// Whether something still holds.
#[must_use]
pub const fn still_true(holds: bool) -> &'static str {
    if holds { "Ja" } else { "Nei" }
}

/// A reference architecture in a sentence.
pub const ARCHITECTURE: &str = "referansearkitektur";
/// An experience report in a sentence.
pub const EXPERIENCE: &str = "erfaring";
/// What the entities are called in a sentence.
pub const ORGANIZATION: &str = "virksomhet";
/// A platform in a sentence.
pub const PLATFORM: &str = "plattform";
/// A technology in a sentence.
pub const TECHNOLOGY: &str = "teknologi";
/// A capability in a sentence.
pub const CAPABILITY: &str = "kapabilitet";

/// Where an organisation uses public cloud and no source states the stage.
pub const CLOUD_WITHOUT_STAGE: &str = "Bruker allmenn sky, trinn ikke oppgitt";
/// The description of the parameter for the page.
pub const PARAM_PAGE: &str = "Siden av listen, fra 1.";
/// The description of the parameter for the number of rows.
pub const PARAM_SIZE: &str = "Hvor mange på hver side, høyst 500. Uten denne er det 50.";
/// The description of the parameter for the words of a search.
pub const PARAM_QUERY: &str = "Det det søkes etter, høyst 200 tegn. `etat:nav`, `teknologi:kafka`, `kapabilitet:logging` og `type:plattform` avgrenser, anførselstegn krever akkurat de ordene, og minus foran et ord utelater det. Uten denne er det ingen treff.";
/// The description of the parameter for what a hit is.
pub const PARAM_HIT_KIND: &str = "Bare treff av dette slaget. Kan gjentas: flere verdier betyr «eller».";
/// The description of the parameter for why it is one.
pub const PARAM_HIT_REASON: &str = "Bare treff av denne grunnen. Kan gjentas: flere verdier betyr «eller». Med flere ord teller det ordet som passer dårligst.";
/// The description of the parameter for the day.
pub const PARAM_PER: &str =
    "Dataene slik de gjaldt ved utgangen av et år, en måned eller en dag: 2021, 2021-06 eller 2021-06-30.";
/// The form of the answer.
pub const PARAM_FORMAT: &str = "Formatet på svaret. Uten denne avgjør Accept-hodet, og ellers er det JSON.";
/// The description of the parameter for the order.
pub const PARAM_SORT: &str = "Rekkefølgen.";

/// The description of a filter.
#[must_use]
pub fn filter(label: &str) -> String {
    format!("{label}. Kan gjentas: flere verdier betyr «eller», ulike filtre betyr «og».")
}

/// What a reader of the data must know.
pub const LLMS_RULES: &str = "Hver opplysning har kilde, dato og hvor sikker den er. Det som ikke er oppgitt, er utelatt og betyr ikke nei. Gamle opplysninger blir stående, datert og merket som foreldet. Innholdet kan brukes fritt når Fellesnevner oppgis som kilde (CC BY 4.0).";
/// The heading over the data.
pub const LLMS_DATA: &str = "Data";
/// The heading over the pages.
pub const LLMS_PAGES: &str = "Sider";
/// The list as one file.
pub const WHOLE_CSV: &str = "Alle virksomhetene som én CSV-fil, med de samme filtrene som i katalogen";
/// The catalogue.
pub const LLMS_CATALOGUE: &str = "Virksomhetene og plattformene deres, med filtre";
/// The technologies.
pub const LLMS_TECHNOLOGIES: &str = "Hvem som bruker hva, siden når, og hvem som har forlatt det";
/// The matrix.
pub const LLMS_MATRIX: &str = "Kapabiliteter mot virksomheter: nivå, verktøy, alder og sikkerhet i hver rute";
/// Side by side.
pub const LLMS_COMPARE: &str = "To til fire virksomheter side om side, også mot en referansearkitektur eller mot seg selv på en annen dato";
/// The family tree.
pub const LLMS_LINEAGE: &str = "Hvilke plattformer som bygger på hvilke";
/// The matrix as one file.
pub const WHOLE_MATRIX: &str = "Matrisen som én CSV-fil, en rad for hver rute";
/// The capabilities.
pub const LLMS_CAPABILITIES: &str = "De 19 kapabilitetene og hva plattformene har oppgitt om dem";
/// The reference architectures.
pub const LLMS_ARCHITECTURES: &str =
    "Referansearkitekturer: når de passer, hva de krever, og hvem som gjør det i praksis";
/// The experience reports.
pub const LLMS_EXPERIENCES: &str = "Erfaringer: hva etatene møtte, hva de gjorde, og hva som kom ut av det";
/// About.
pub const LLMS_ABOUT: &str = "Om nettverket og katalogen";
/// The description of the API as a whole.
pub const API_DESCRIPTION: &str = "Alt som er åpent i katalogen, som JSON og CSV uten nøkkel. Hver opplysning har kilde, dato og hvor sikker den er. Det som ikke er oppgitt, er utelatt og betyr ikke nei. Svarene har ETag, og lister har Link-hode med første, forrige, neste og siste side. Feil kommer som problem+json (RFC 9457).";

/// A date that comes after the one it should come before.
#[must_use]
pub fn reversed(from: &str, to: &str) -> String {
    format!("«fra» ({from}) er etter «til» ({to}). Skriv den eldste datoen i «fra».")
}

/// Two dates that are the same day.
#[must_use]
pub fn same_day(date: &str) -> String {
    format!("«fra» og «til» er samme dag ({date}). Velg to ulike datoer.")
}

/// Whether something is so.
#[must_use]
pub const fn yes_or_no(is_so: bool) -> &'static str {
    if is_so { "Ja" } else { "Nei" }
}

/// No names: there is nobody.
pub const NOBODY: &str = "Ingen";

/// A number of a survey as Norwegian spreadsheets read it; empty where there is none.
#[must_use]
pub fn number(result: &SurveyResult) -> String {
    match (result.per_mille, result.count) {
        (Some(it), _) => format!("{},{}", it / 10, it % 10),
        (None, Some(it)) => it.to_string(),
        (None, None) => String::new(),
    }
}

/// What a number of a survey counts.
#[must_use]
pub const fn unit(result: &SurveyResult) -> &'static str {
    if result.per_mille.is_some() {
        "Prosent"
    } else {
        "Antall"
    }
}

/// The columns of where each organisation stands on public cloud.
pub const ADOPTION_COLUMNS: [&str; 11] = [
    "Virksomhet",
    "Slug",
    "Status",
    "Kode",
    "Fra",
    "Sist oppgitt",
    "Antatt",
    "Ferskhet",
    "Leverandør",
    "Driftsmiljø",
    "Kilde",
];

/// The columns of how many stand where in each period.
pub const ADOPTION_TIME_COLUMNS: [&str; 9] = [
    "Periode", "Dag", "Svar", "Kode", "Antall", "Antatt", "Foreldet", "Udatert", "I alt",
];

/// The columns of who went where between two days.
pub const ADOPTION_FLOW_COLUMNS: [&str; 8] = [
    "Første dag",
    "Andre dag",
    "Sto",
    "Sto, kode",
    "Står",
    "Står, kode",
    "Antall",
    "Virksomheter",
];

/// The columns of whose machines they run on.
pub const ADOPTION_HOSTING_COLUMNS: [&str; 10] = [
    "Gruppe",
    "Gruppens kode",
    "Driftsmiljø",
    "Kode",
    "Antall",
    "Antatt",
    "Foreldet",
    "Udatert",
    "I alt",
    "Virksomheter",
];

/// The columns of the surveys.
pub const SURVEY_COLUMNS: [&str; 12] = [
    "Serie",
    "Når",
    "Spørsmål",
    "Kode",
    "Tall",
    "Enhet",
    "Hvem som ble spurt",
    "Invitert",
    "Svarte",
    "Anonyme svar",
    "Merknad",
    "Kilde",
];

/// Public cloud.
pub const LLMS_ADOPTION: &str =
    "Hvem som bruker allmenn sky, etat for etat og år for år, med det ingen har oppgitt";
/// The description of the parameter for the length of the periods.
pub const PARAM_STEP: &str = "Lengden på periodene. Uten denne er det hele år.";
/// The description of the parameter for what the mixes are shown by.
pub const PARAM_GROUP: &str = "Hva driftsmiljøene er gruppert etter. Uten denne er det sektor.";
/// The description of the parameter for the first of two days.
pub const PARAM_FROM: &str =
    "Den første av to dager: 2021, 2021-06 eller 2021-06-30. Uten denne fem år før den andre.";
/// The description of the parameter for the second of two days.
pub const PARAM_TO: &str = "Den andre av to dager. Uten denne er det dagen dataene gjelder for.";
/// The description of the parameter for the table.
pub const PARAM_SHEET: &str = "Hvilken tabell CSV-fila skal ha. JSON har alle.";
