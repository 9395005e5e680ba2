//! The words, sources and technologies of the synthetic catalogue.

use super::{Seed, date, slug, source_slug, technology_slug};
use crate::{
    catalogue::{
        Capability, CapabilityGroup, Layer, Level, LevelCriteria, MembershipRule, Technology, TechnologyKind,
    },
    content::{Term, TermSet, validate::codes},
    pages::Page,
    provenance::{Source, SourceKind},
    text::{Link, Slug},
};

/// The network's 19 words: slug, name, layer and group.
pub(super) const CAPABILITIES: [(&str, &str, Layer, CapabilityGroup); 19] = [
    (
        "alarmering",
        "Alarmering",
        Layer::DevopsPlatform,
        CapabilityGroup::Insight,
    ),
    (
        "automatisering",
        "Automatisering",
        Layer::DevopsPlatform,
        CapabilityGroup::Delivery,
    ),
    (
        "backup",
        "Backup",
        Layer::TechnicalInfrastructure,
        CapabilityGroup::Data,
    ),
    (
        "bygging",
        "Bygging",
        Layer::DevopsPlatform,
        CapabilityGroup::Delivery,
    ),
    (
        "databaser",
        "Databaser",
        Layer::DevopsPlatform,
        CapabilityGroup::Data,
    ),
    (
        "deploy",
        "Deploy",
        Layer::DevopsPlatform,
        CapabilityGroup::Delivery,
    ),
    (
        "feilhaandtering",
        "Feilhåndtering",
        Layer::ContainerRuntime,
        CapabilityGroup::Runtime,
    ),
    (
        "governance",
        "Governance",
        Layer::DevopsPlatform,
        CapabilityGroup::Governance,
    ),
    (
        "lagring",
        "Lagring",
        Layer::TechnicalInfrastructure,
        CapabilityGroup::Data,
    ),
    (
        "lastbalansering",
        "Lastbalansering",
        Layer::ContainerRuntime,
        CapabilityGroup::Runtime,
    ),
    (
        "logging",
        "Logging",
        Layer::DevopsPlatform,
        CapabilityGroup::Insight,
    ),
    (
        "monitorering",
        "Monitorering",
        Layer::DevopsPlatform,
        CapabilityGroup::Insight,
    ),
    (
        "nettverk",
        "Nettverk",
        Layer::ContainerRuntime,
        CapabilityGroup::Runtime,
    ),
    (
        "overvaaking",
        "Overvåking",
        Layer::DevopsPlatform,
        CapabilityGroup::Insight,
    ),
    (
        "sikkerhet",
        "Sikkerhet",
        Layer::DevopsPlatform,
        CapabilityGroup::Governance,
    ),
    (
        "sporbarhet",
        "Sporbarhet",
        Layer::DevopsPlatform,
        CapabilityGroup::Insight,
    ),
    (
        "testing",
        "Testing",
        Layer::DevopsPlatform,
        CapabilityGroup::Delivery,
    ),
    (
        "tilgangskontroll",
        "Tilgangskontroll",
        Layer::DevopsPlatform,
        CapabilityGroup::Governance,
    ),
    (
        "utrulling",
        "Utrulling",
        Layer::DevopsPlatform,
        CapabilityGroup::Delivery,
    ),
];

/// The membership rule's slug.
pub(super) const RULE: &str = "regel-2024";

/// The source with this number.
pub(super) fn source(number: usize) -> Source {
    let seed = Seed::of(number).part("source", 0);
    let kind = seed.one("kind", SourceKind::ALL);
    Source {
        slug: slug(&source_slug(number)),
        title: format!("{} {}", kind.label(), number + 1),
        kind,
        url: seed.is("url", 80).then(|| link(&format!("kilder/{number}"))),
        published: (!seed.is("undated", 20)).then(|| seed.date("published", 2017, 2025)),
        note: None,
    }
}

/// A definition of every word that needs one.
pub(super) fn terms() -> Vec<Term> {
    let of = |&set: &TermSet| {
        codes(set).into_iter().map(move |code| Term {
            set,
            code: code.to_owned(),
            definition: format!("Hva «{code}» betyr i ordlisten {}.", set.label()),
            note: None,
        })
    };
    TermSet::ALL.iter().flat_map(of).collect()
}

/// The 19 capabilities; deploy and utrulling, monitorering and overvåking are twins.
pub(super) fn capabilities() -> Vec<Capability> {
    let of =
        |(number, &(code, name, layer, group)): (usize, &(&str, &str, Layer, CapabilityGroup))| Capability {
            slug: slug(code),
            name: name.to_owned(),
            definition: format!("{name} er det plattformen gjør for teamene på dette området."),
            layer,
            group,
            twin: twin(code).map(slug),
            see_also: vec![slug(CAPABILITIES[(number + 1) % CAPABILITIES.len()].0)],
            aliases: Vec::new(),
            levels: Level::ALL
                .iter()
                .filter(|it| it.rank().is_some_and(|rank| rank > 0))
                .copied()
                .map(criteria)
                .collect(),
        };
    CAPABILITIES.iter().enumerate().map(of).collect()
}

fn twin(code: &str) -> Option<&'static str> {
    match code {
        "deploy" => Some("utrulling"),
        "utrulling" => Some("deploy"),
        "monitorering" => Some("overvaaking"),
        "overvaaking" => Some("monitorering"),
        _ => None,
    }
}

fn criteria(level: Level) -> LevelCriteria {
    LevelCriteria {
        level,
        criteria: vec![format!(
            "Teamene merker at nivået er {}.",
            level.label().to_lowercase()
        )],
    }
}

/// The one rule that members are judged by.
pub(super) fn membership_rule() -> MembershipRule {
    MembershipRule {
        slug: slug(RULE),
        text: "Offentlige virksomheter med egne utviklere kan være med.".to_owned(),
        from: date("2024"),
        to: None,
        provenance: Seed::of(0).part("rule", 0).provenance(),
    }
}

/// The technology with this number; low numbers are used by many, high ones by few.
pub(super) fn technology(number: usize) -> Technology {
    const FIRST: [&str; 10] = [
        "Kube", "Argo", "Vann", "Sky", "Løk", "Fjord", "Data", "Tåke", "Ære", "Grid",
    ];
    const SECOND: [&str; 15] = [
        "flow", "mesh", "vakt", "logg", "bygg", "kø", "lager", "nøkkel", "speil", "måler", "kart", "port",
        "hub", "form", "base",
    ];
    let seed = Seed::of(number).part("technology", 0);
    let name = format!(
        "{}{}",
        FIRST[number % FIRST.len()],
        SECOND[number / FIRST.len() % SECOND.len()]
    );
    Technology {
        slug: technology_slug(number),
        summary: format!("{name} er en av byggeklossene i en plattform."),
        kind: seed.one("kind", TechnologyKind::ALL),
        layer: seed.one("layer", Layer::ALL),
        homepage: seed
            .is("homepage", 90)
            .then(|| link(&format!("teknologi/{number}"))),
        repo: seed.is("repo", 60).then(|| link(&format!("kode/{number}"))),
        capabilities: vec![slug(seed.one("capability", &CAPABILITIES).0)],
        aliases: if seed.is("alias", 30) {
            vec![format!("{name} {number}")]
        } else {
            Vec::new()
        },
        former_slugs: former(number, 10, "tidligere-teknologi"),
        name,
    }
}

/// The old slug of every `every`th thing.
pub(super) fn former(number: usize, every: usize, word: &str) -> Vec<Slug> {
    if number % every == 3 {
        vec![slug(&format!("{word}-{number:05}"))]
    } else {
        Vec::new()
    }
}

/// The pages that the site links to from its foot.
pub(super) fn pages() -> Vec<Page> {
    let page = |(code, title): (&str, &str)| Page {
        slug: slug(code),
        title: title.to_owned(),
        lead: "En side for prøver og målinger.".to_owned(),
        updated: date("2025-06-01"),
        body: "## Bakgrunn\n\nInnholdet er laget for prøver og sier ingenting om virkelige etater.\n"
            .to_owned(),
    };
    [
        ("om", "Om Fellesnevner"),
        ("personvern", "Personvern"),
        ("tilgjengelighet", "Tilgjengelighet"),
    ]
    .map(page)
    .to_vec()
}

/// An address below a host that can never exist (RFC 2606).
pub(super) fn link(path: &str) -> Link {
    Link::parse(&format!("https://example.org/{path}")).expect("a whole https address")
}
