//! The page of an organisation.

use domain::{
    adoption::AdoptionStatus,
    catalogue::{
        HostingEnvironment, OpsArea, OpsResponsibility, Organization, Platform, Principle, PrincipleLevel,
        Provider, StaffingPoint, SuccessionKind, completeness::Missing,
    },
    dates::{Interval, PartialDate},
    text::{Link, join_and},
};

use super::{UNKNOWN, amount};

/// Headings of the sections.
pub const PLATFORM: &str = "Plattform";
/// The layered figure.
pub const LAYERS: &str = "Plattformen i lag";
/// Its introduction.
pub const LAYERS_INTRO: &str = "Nederst det som bærer, øverst det som bæres. Figuren er tegnet av opplysningene lenger ned, og kildene står der.";
/// Opens the list.
pub const FIGURE_AS_LIST: &str = "Figuren som liste";
/// Opens the table.
pub const FIGURE_AS_TABLE: &str = "Figuren som tabell";
/// What the figure shows, for screen readers.
pub const FIGURE_DESCRIPTION: &str = "Øverst tjenester og applikasjoner, så DevOps-plattform, container-kjøremiljø og teknisk infrastruktur. Den samme oversikten står som liste under figuren.";
/// Technologies that serve no capability.
pub const OTHER_GROUP: &str = "Annet";
/// The principles.
pub const PRINCIPLES: &str = "Prinsipper";
/// The capabilities.
pub const CAPABILITIES: &str = "Kapabiliteter";
/// What the fraction counts.
pub const CAPABILITIES_KNOWN: &str = "kapabiliteter er omtalt";
/// Columns of the capabilities.
pub const CAPABILITY_HEADS: [&str; 4] = ["Kapabilitet", "Slik gjør de det", "Nivå", "Kilde"];
/// The environments.
pub const ENVIRONMENTS: &str = "Driftsmiljø over tid";
/// Columns of the environments.
pub const ENVIRONMENT_HEADS: [&str; 5] = ["Miljø", "Brukes til", "Fra", "Sist oppgitt", "Kilde"];
/// What hatching means in the timeline.
pub const UNKNOWN_WHEN: &str = "Ikke oppgitt når";
/// The technologies.
pub const TECHNOLOGY: &str = "Teknologi";
/// Columns of the technologies.
pub const TECHNOLOGY_HEADS: [&str; 4] = ["Teknologi", "Rolle", "Bruk", "Kilde"];
/// The pipelines.
pub const PIPELINES: &str = "Leveranseløp";
/// The queue before a pipeline.
pub const QUEUE: &str = "Køen foran";
/// What has been made better.
pub const IMPROVEMENTS: &str = "Forbedringer de har gjort";
/// What is planned.
pub const PLANNED: &str = "Planlagt";
/// Operations.
pub const OPERATIONS: &str = "Driftsansvar";
/// What operations are.
pub const OPERATIONS_INTRO: &str = "Hvem som har ansvaret på sju områder, og hvordan.";
/// Columns of operations.
pub const OPERATION_HEADS: [&str; 4] = ["Område", "Slik gjør de det", "Ansvar", "Kilde"];
/// Numbers.
pub const METRICS: &str = "Tall";
/// Columns of numbers.
pub const METRIC_HEADS: [&str; 4] = ["Hva", "Antall", "Tidspunkt", "Kilde"];
/// Milestones.
pub const MILESTONES: &str = "Historie";
/// Adoption.
pub const ADOPTION: &str = "Status for allmenn sky";
/// People.
pub const STAFFING: &str = "Bemanning";
/// What is missing.
pub const MISSING: &str = "Dette mangler";
/// What the fraction counts.
pub const KNOWN: &str = "av det vi spør om, er kjent";
/// More of it.
pub const KNOWN_MORE: &str = "Det som ikke er oppgitt, kan likevel finnes. Vi gjetter ikke.";
/// Nothing is missing.
pub const NOTHING_MISSING: &str = "Alt vi spør om, er oppgitt.";
/// Nothing is known.
pub const NO_PLATFORM_MORE: &str =
    "Det betyr ikke at den ikke finnes. Vi har bare ikke funnet en åpen kilde som forteller om den.";
/// After the notice.
pub const UNCONFIRMED_MORE: &str =
    "Alt er hentet fra åpne kilder, med årstall. Trykk på årstallet for å se kilden.";
/// The same as JSON.
pub const AS_JSON: &str = "Som JSON";
/// Keys in the head.
pub const KEY_PLATFORM: &str = "Plattform";
/// Where it runs.
pub const KEY_HOSTING: &str = "Driftsmiljø";
/// Public cloud.
pub const KEY_CLOUD: &str = "Allmenn sky";
/// Open source.
pub const KEY_OPEN: &str = "Åpen kildekode";
/// Freshness.
pub const KEY_FRESHNESS: &str = "Ferskhet";
/// After what is only assumed.
pub const INFERRED: &str = "antatt av redaksjonen";
/// Public cloud is used.
pub const USES_CLOUD: &str = "Brukes";
/// But the stage is not stated.
pub const WITHOUT_STAGE: &str = "trinn ikke oppgitt";
/// The home page.
pub const HOMEPAGE: &str = "Nettsted";
/// The source code.
pub const SOURCE_CODE: &str = "Kildekode";

/// The line above the name.
#[must_use]
pub fn kicker(organization: &Organization) -> String {
    let kind = organization.kind.label().to_owned();
    let sectors = join_and(
        &organization
            .sectors
            .iter()
            .map(|it| it.label())
            .collect::<Vec<_>>(),
    );
    let full = (organization.display_name() != organization.name).then(|| organization.name.clone());
    [full, Some(kind), organization.parent.clone(), Some(sectors)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What fits no field, about an organisation or a platform.
#[must_use]
pub fn more(name: &str) -> String {
    format!("Mer om {name}")
}

/// The lead of an organisation nothing is written about.
#[must_use]
pub fn no_summary(name: &str) -> String {
    format!("Vi har ikke funnet åpne kilder om plattformen hos {name}.")
}

/// The heading where there is no platform.
#[must_use]
pub fn no_platform(name: &str) -> String {
    format!("{UNKNOWN}: hva {name} kjører på")
}

/// The way to fill in.
#[must_use]
pub fn fill_in(name: &str) -> String {
    format!("Er du fra {name}? Fyll ut det som mangler (github.com)")
}

/// That nobody has confirmed.
#[must_use]
pub fn unconfirmed(name: &str) -> String {
    format!("Ingen i {name} har bekreftet dette.")
}

/// The way to confirm.
#[must_use]
pub fn confirm(name: &str) -> String {
    format!("Er du fra {name}? Bekreft eller rett (github.com)")
}

/// When the newest source is from.
#[must_use]
pub fn newest_source(date: PartialDate) -> String {
    format!("siste kilde {}", date.year())
}

/// How many facts.
#[must_use]
pub fn facts(count: usize, confirmed: usize) -> String {
    format!("{count} fakta, {confirmed} bekreftet")
}

/// Since when a platform has been made.
#[must_use]
pub fn since(date: PartialDate) -> String {
    format!("siden {}", date.in_words())
}

/// The names of the platforms that have one.
#[must_use]
pub fn platform_names(platforms: &[Platform]) -> Option<String> {
    let named: Vec<&str> = platforms
        .iter()
        .filter(|it| !it.unnamed)
        .map(|it| it.name.as_str())
        .collect();
    (!named.is_empty()).then(|| join_and(&named))
}

/// What the stage on public cloud rests on.
#[must_use]
pub fn stated_stage(organization: &Organization) -> String {
    let newest: Option<&AdoptionStatus> = organization.cloud_adoption.iter().max_by_key(|it| it.date);
    newest.map_or_else(String::new, |it| {
        format!(
            "{}, {}",
            it.provenance.confidence.label().to_lowercase(),
            it.date.year()
        )
    })
}

/// The licence.
#[must_use]
pub fn license(name: &str) -> String {
    format!("lisens: {name}")
}

/// A link that leads out, with its host.
#[must_use]
pub fn external(label: &str, link: &Link) -> String {
    format!("{label} ({})", link.place())
}

/// A platform's documentation.
#[must_use]
pub fn documentation(platform: &str) -> String {
    format!("Dokumentasjon for {platform}")
}

/// The organisation number, spaced as it is written.
#[must_use]
pub fn org_number(number: &str) -> String {
    let groups: Vec<&str> = [0..3, 3..6, 6..9]
        .into_iter()
        .filter_map(|range| number.get(range))
        .collect();
    format!("Organisasjonsnummer {}", groups.join("\u{a0}"))
}

/// The title of the layered figure.
#[must_use]
pub fn figure_title(platform: &str) -> String {
    format!("{platform} i fire lag")
}

/// A group in the list of the figure.
#[must_use]
pub fn group_line(group: &str, parts: &str) -> String {
    format!("{group}: {parts}")
}

/// An environment in a word or two.
#[must_use]
pub fn environment(environment: &HostingEnvironment) -> String {
    let place = environment.provider.map_or(environment.kind.label(), |it| {
        if it.is_public_cloud() {
            it.label()
        } else {
            environment.kind.label()
        }
    });
    let virtualisation = environment
        .provider
        .filter(|it| !it.is_public_cloud())
        .map(Provider::label);
    let inside: Vec<&str> = virtualisation
        .into_iter()
        .chain(environment.distribution.as_deref())
        .collect();
    if inside.is_empty() {
        place.to_owned()
    } else {
        format!("{place} ({})", inside.join(", "))
    }
}

/// What an environment is for.
#[must_use]
pub fn purposes(environment: &HostingEnvironment) -> String {
    let labels: Vec<String> = environment
        .purposes
        .iter()
        .map(|it| it.label().to_lowercase())
        .collect();
    if labels.is_empty() {
        UNKNOWN.to_owned()
    } else {
        join_and(&labels)
    }
}

/// What the timeline shows, for screen readers.
#[must_use]
pub fn timeline_description(platform: &Platform) -> String {
    let lines = platform
        .environments
        .iter()
        .map(|it| match (it.interval.from, it.interval.to) {
            (Some(from), Some(to)) => format!(
                "{} fra {} til {}",
                environment(it),
                from.in_words(),
                to.in_words()
            ),
            (Some(from), None) => format!("{} fra {}", environment(it), from.in_words()),
            (None, Some(to)) => format!("{} til {}", environment(it), to.in_words()),
            (None, None) => format!("{}, ikke oppgitt når", environment(it)),
        });
    format!("{}.", lines.collect::<Vec<_>>().join("; "))
}

/// How many levels are known.
#[must_use]
pub fn levels_known(levels: usize) -> String {
    match levels {
        0 => "Nivå er ikke oppgitt for noen. Vi gjetter ikke.".to_owned(),
        1 => "Nivå er oppgitt for én av dem.".to_owned(),
        _ => format!("Nivå er oppgitt for {levels} av dem."),
    }
}

/// The caption of the capabilities.
#[must_use]
pub fn capabilities_caption(platform: &str) -> String {
    format!("Kapabiliteter i {platform}, med verktøy, nivå og kilde")
}

/// The caption of the technologies.
#[must_use]
pub fn technology_caption(platform: &str) -> String {
    format!("Teknologi i {platform} etter lag")
}

/// Who provides a capability.
#[must_use]
pub fn provided_by(who: &str) -> String {
    format!("Levert av {who}")
}

/// Until when something held.
#[must_use]
pub fn until(date: PartialDate) -> String {
    format!("til {}", date.in_words())
}

/// A span in words, if anything of it is known.
#[must_use]
pub fn interval(interval: Interval) -> Option<String> {
    match (interval.from, interval.to) {
        (None, None) => None,
        (Some(from), None) => Some(since(from)),
        (None, Some(to)) => Some(until(to)),
        (Some(from), Some(to)) => Some(format!("{} til {}", from.in_words(), to.in_words())),
    }
}

/// A principle and how far it is followed.
#[must_use]
pub fn principle(principle: Principle, level: PrincipleLevel) -> String {
    format!("{}: {}", principle.label(), level.label().to_lowercase())
}

/// What starts a pipeline.
#[must_use]
pub fn trigger(trigger: &str) -> String {
    format!("Startes av: {trigger}")
}

/// The watch, post mortems and restore tests of an area.
#[must_use]
pub fn watch(it: &OpsResponsibility) -> Option<String> {
    let watch = it.on_call.map(|watch| watch.label().to_owned());
    let post_mortem = it.post_mortem.map(|does| {
        if does {
            "post mortem etter hendelser"
        } else {
            "ikke post mortem"
        }
    });
    let restore = it
        .restore_test
        .map(|often| format!("gjenoppretting prøves: {}", often.label().to_lowercase()));
    let parts: Vec<String> = [watch, post_mortem.map(str::to_owned), restore]
        .into_iter()
        .flatten()
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Reasons in one sentence.
#[must_use]
pub fn reasons(reasons: &[String]) -> Option<String> {
    (!reasons.is_empty()).then(|| reasons.join(" "))
}

/// How many people, in words.
#[must_use]
pub fn staffing(point: &StaffingPoint) -> String {
    let teams = point.teams.map(|it| {
        if it == 1 {
            "1 team".to_owned()
        } else {
            format!("{it} team")
        }
    });
    let people = point.people.map(|it| format!("{} personer", amount(it, false)));
    let consultants = point.consultants.map(|it| format!("av dem {it} konsulenter"));
    [teams, people, consultants]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// What an organisation came from.
#[must_use]
pub fn came_from(kind: SuccessionKind, name: &str) -> String {
    format!("{}: {name}", kind.label())
}

/// What is missing, in a sentence.
#[must_use]
pub fn missing(missing: &Missing) -> String {
    match missing {
        Missing::PlatformName => "Navnet på plattformen.".to_owned(),
        Missing::Started => "Når arbeidet med plattformen begynte.".to_owned(),
        Missing::Hosting => "Hvor plattformen kjører.".to_owned(),
        Missing::Technology => "Hvilken teknologi den er laget med.".to_owned(),
        Missing::CloudAdoption => "Status for allmenn sky.".to_owned(),
        Missing::OpenSource => "Om plattformen er åpen kildekode.".to_owned(),
        Missing::Pipeline => "Hvordan kode kommer i produksjon.".to_owned(),
        Missing::Principles => {
            "Hvor langt plattformen er selvbetjent, API-drevet og bygd på delt ansvar.".to_owned()
        }
        Missing::Staffing => "Hvor mange team og personer som arbeider med den.".to_owned(),
        Missing::Capabilities(names) => format!("Kapabilitetene {}.", join_and(names).to_lowercase()),
        Missing::Operations(areas) => {
            let labels: Vec<String> = areas
                .iter()
                .copied()
                .map(OpsArea::label)
                .map(str::to_lowercase)
                .collect();
            format!("Hvem som har driftsansvar for {}.", join_and(&labels))
        }
    }
}
