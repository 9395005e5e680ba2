//! Everything the site is filled from, as one bag of entities: what files hold, what the database keeps, and how
//! the two are merged.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    adoption::Survey,
    architecture::{Decision, ReferenceArchitecture},
    catalogue::{Capability, MembershipRule, OrgSuccession, Organization, Platform, Technology},
    experience::ExperienceReport,
    fagdag::Fagdag,
    pages::Page,
    provenance::Source,
    search::SynonymGroup,
};

pub mod merge;
pub mod validate;

vocabulary! {
    /// The kinds of things that content holds.
    pub enum EntityKind {
        Source = "source" => "kilde",
        Term = "term" => "begrep",
        Capability = "capability" => "kapabilitet",
        MembershipRule = "membership_rule" => "medlemsregel",
        Technology = "technology" => "teknologi",
        Organization = "organization" => "virksomhet",
        Platform = "platform" => "plattform",
        Succession = "succession" => "navneskifte eller sammenslåing",
        Page = "page" => "side",
        Synonym = "synonym" => "synonymgruppe",
        Architecture = "architecture" => "referansearkitektur",
        Decision = "decision" => "beslutning",
        Experience = "experience" => "erfaringsrapport",
        Survey = "survey" => "undersøkelse",
        Fagdag = "fagdag" => "fagdag",
    }
}

vocabulary! {
    /// The closed vocabularies whose words are defined in content.
    pub enum TermSet {
        Layer = "layer" => "Lag",
        Level = "level" => "Nivå",
        Stage = "stage" => "Status for allmenn sky",
        Sector = "sector" => "Sektor",
        OpsArea = "ops_area" => "Driftsområde",
        Principle = "principle" => "Prinsipp",
        Hosting = "hosting" => "Driftsmiljø",
        Confidence = "confidence" => "Sikkerhet",
        Freshness = "freshness" => "Ferskhet",
    }
}

/// The definition of one word of a closed vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Term {
    /// The vocabulary.
    pub set: TermSet,
    /// The word's code in it.
    pub code: String,
    /// What it means, in bokmål.
    pub definition: String,
    /// What is uncertain about the wording, such as that its ending is reconstructed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Term {
    /// Its name among all terms.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}/{}", self.set.code(), self.code)
    }
}

/// What names an entity: its kind and its slug.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityRef {
    /// The kind.
    pub kind: EntityKind,
    /// The slug, unique within the kind.
    pub key: String,
}

/// One thing that content holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entity {
    /// A publication.
    Source(Source),
    /// A definition.
    Term(Term),
    /// A capability.
    Capability(Capability),
    /// A membership rule.
    MembershipRule(MembershipRule),
    /// A technology.
    Technology(Technology),
    /// An organisation.
    Organization(Box<Organization>),
    /// A platform.
    Platform(Box<Platform>),
    /// A succession of organisations.
    Succession(OrgSuccession),
    /// A page of prose.
    Page(Page),
    /// Words that mean the same.
    Synonym(SynonymGroup),
    /// A reference architecture.
    Architecture(Box<ReferenceArchitecture>),
    /// A decision behind an architecture.
    Decision(Decision),
    /// An experience report.
    Experience(Box<ExperienceReport>),
    /// A survey or a year of official statistics.
    Survey(Survey),
    /// A fagdag that has been held.
    Fagdag(Fagdag),
}

impl Entity {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> EntityKind {
        match self {
            Self::Source(_) => EntityKind::Source,
            Self::Term(_) => EntityKind::Term,
            Self::Capability(_) => EntityKind::Capability,
            Self::MembershipRule(_) => EntityKind::MembershipRule,
            Self::Technology(_) => EntityKind::Technology,
            Self::Organization(_) => EntityKind::Organization,
            Self::Platform(_) => EntityKind::Platform,
            Self::Succession(_) => EntityKind::Succession,
            Self::Page(_) => EntityKind::Page,
            Self::Synonym(_) => EntityKind::Synonym,
            Self::Architecture(_) => EntityKind::Architecture,
            Self::Decision(_) => EntityKind::Decision,
            Self::Experience(_) => EntityKind::Experience,
            Self::Survey(_) => EntityKind::Survey,
            Self::Fagdag(_) => EntityKind::Fagdag,
        }
    }

    /// Its name within its kind.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Source(it) => it.slug.to_string(),
            Self::Term(it) => it.key(),
            Self::Capability(it) => it.slug.to_string(),
            Self::MembershipRule(it) => it.slug.to_string(),
            Self::Technology(it) => it.slug.to_string(),
            Self::Organization(it) => it.slug.to_string(),
            Self::Platform(it) => it.slug.to_string(),
            Self::Succession(it) => it.slug.to_string(),
            Self::Page(it) => it.slug.to_string(),
            Self::Synonym(it) => it.slug.to_string(),
            Self::Architecture(it) => it.slug.to_string(),
            Self::Decision(it) => it.key(),
            Self::Experience(it) => it.slug.to_string(),
            Self::Survey(it) => it.slug.to_string(),
            Self::Fagdag(it) => it.slug.to_string(),
        }
    }

    /// What it is called where changes are listed.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Source(it) => &it.title,
            Self::Term(it) => &it.code,
            Self::Capability(it) => &it.name,
            Self::MembershipRule(it) => &it.text,
            Self::Technology(it) => &it.name,
            Self::Organization(it) => it.display_name(),
            Self::Platform(it) => &it.name,
            Self::Succession(it) => it.slug.as_str(),
            Self::Page(it) => &it.title,
            Self::Synonym(it) => it.slug.as_str(),
            Self::Architecture(it) => &it.title,
            Self::Decision(it) => &it.title,
            Self::Experience(it) => &it.title,
            Self::Survey(it) => &it.title,
            Self::Fagdag(it) => &it.title,
        }
    }

    /// Kind and key together.
    #[must_use]
    pub fn reference(&self) -> EntityRef {
        EntityRef {
            kind: self.kind(),
            key: self.key(),
        }
    }

    /// The entity as a JSON object, in the order its type declares.
    ///
    /// # Errors
    /// Only if a type could not be written as JSON, which none of ours can bring about.
    pub fn to_json(&self) -> Result<Value, serde_json::Error> {
        match self {
            Self::Source(it) => serde_json::to_value(it),
            Self::Term(it) => serde_json::to_value(it),
            Self::Capability(it) => serde_json::to_value(it),
            Self::MembershipRule(it) => serde_json::to_value(it),
            Self::Technology(it) => serde_json::to_value(it),
            Self::Organization(it) => serde_json::to_value(it),
            Self::Platform(it) => serde_json::to_value(it),
            Self::Succession(it) => serde_json::to_value(it),
            Self::Page(it) => serde_json::to_value(it),
            Self::Synonym(it) => serde_json::to_value(it),
            Self::Architecture(it) => serde_json::to_value(it),
            Self::Decision(it) => serde_json::to_value(it),
            Self::Experience(it) => serde_json::to_value(it),
            Self::Survey(it) => serde_json::to_value(it),
            Self::Fagdag(it) => serde_json::to_value(it),
        }
    }

    /// Reads an entity of `kind` from a JSON object.
    ///
    /// # Errors
    /// When the object is not of that kind's form.
    pub fn from_json(kind: EntityKind, value: Value) -> Result<Self, serde_json::Error> {
        fn read<T: DeserializeOwned>(
            value: Value,
            wrap: fn(T) -> Entity,
        ) -> Result<Entity, serde_json::Error> {
            serde_json::from_value(value).map(wrap)
        }
        match kind {
            EntityKind::Source => read(value, Self::Source),
            EntityKind::Term => read(value, Self::Term),
            EntityKind::Capability => read(value, Self::Capability),
            EntityKind::MembershipRule => read(value, Self::MembershipRule),
            EntityKind::Technology => read(value, Self::Technology),
            EntityKind::Organization => read(value, |it| Self::Organization(Box::new(it))),
            EntityKind::Platform => read(value, |it| Self::Platform(Box::new(it))),
            EntityKind::Succession => read(value, Self::Succession),
            EntityKind::Page => read(value, Self::Page),
            EntityKind::Synonym => read(value, Self::Synonym),
            EntityKind::Architecture => read(value, |it| Self::Architecture(Box::new(it))),
            EntityKind::Decision => read(value, Self::Decision),
            EntityKind::Experience => read(value, |it| Self::Experience(Box::new(it))),
            EntityKind::Survey => read(value, Self::Survey),
            EntityKind::Fagdag => read(value, Self::Fagdag),
        }
    }
}

/// Everything, by kind, in no particular order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// Publications.
    pub sources: Vec<Source>,
    /// Definitions.
    pub terms: Vec<Term>,
    /// The 19 capabilities.
    pub capabilities: Vec<Capability>,
    /// Rules for membership.
    pub membership_rules: Vec<MembershipRule>,
    /// Technologies.
    pub technologies: Vec<Technology>,
    /// Organisations.
    pub organizations: Vec<Organization>,
    /// Platforms.
    pub platforms: Vec<Platform>,
    /// Successions.
    pub successions: Vec<OrgSuccession>,
    /// Pages of prose.
    pub pages: Vec<Page>,
    /// Words that mean the same.
    pub synonyms: Vec<SynonymGroup>,
    /// Reference architectures.
    pub architectures: Vec<ReferenceArchitecture>,
    /// Decisions behind architectures.
    pub decisions: Vec<Decision>,
    /// Experience reports.
    pub experiences: Vec<ExperienceReport>,
    /// Surveys and official statistics.
    pub surveys: Vec<Survey>,
    /// Fagdager that have been held.
    pub fagdager: Vec<Fagdag>,
}

impl Content {
    /// Puts an entity into the list of its kind.
    pub fn push(&mut self, entity: Entity) {
        match entity {
            Entity::Source(it) => self.sources.push(it),
            Entity::Term(it) => self.terms.push(it),
            Entity::Capability(it) => self.capabilities.push(it),
            Entity::MembershipRule(it) => self.membership_rules.push(it),
            Entity::Technology(it) => self.technologies.push(it),
            Entity::Organization(it) => self.organizations.push(*it),
            Entity::Platform(it) => self.platforms.push(*it),
            Entity::Succession(it) => self.successions.push(it),
            Entity::Page(it) => self.pages.push(it),
            Entity::Synonym(it) => self.synonyms.push(it),
            Entity::Architecture(it) => self.architectures.push(*it),
            Entity::Decision(it) => self.decisions.push(it),
            Entity::Experience(it) => self.experiences.push(*it),
            Entity::Survey(it) => self.surveys.push(it),
            Entity::Fagdag(it) => self.fagdager.push(it),
        }
    }

    /// Whether there is nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Every entity, kinds in an order in which what is referred to comes before what refers to it.
    #[must_use]
    pub fn into_entities(self) -> Vec<Entity> {
        let mut all: Vec<Entity> = Vec::new();
        all.extend(self.sources.into_iter().map(Entity::Source));
        all.extend(self.terms.into_iter().map(Entity::Term));
        all.extend(self.capabilities.into_iter().map(Entity::Capability));
        all.extend(self.membership_rules.into_iter().map(Entity::MembershipRule));
        all.extend(self.technologies.into_iter().map(Entity::Technology));
        all.extend(
            self.organizations
                .into_iter()
                .map(|it| Entity::Organization(Box::new(it))),
        );
        all.extend(
            self.platforms
                .into_iter()
                .map(|it| Entity::Platform(Box::new(it))),
        );
        all.extend(self.successions.into_iter().map(Entity::Succession));
        all.extend(self.pages.into_iter().map(Entity::Page));
        all.extend(self.synonyms.into_iter().map(Entity::Synonym));
        all.extend(
            self.architectures
                .into_iter()
                .map(|it| Entity::Architecture(Box::new(it))),
        );
        all.extend(self.decisions.into_iter().map(Entity::Decision));
        all.extend(
            self.experiences
                .into_iter()
                .map(|it| Entity::Experience(Box::new(it))),
        );
        all.extend(self.surveys.into_iter().map(Entity::Survey));
        all.extend(self.fagdager.into_iter().map(Entity::Fagdag));
        all
    }
}

impl FromIterator<Entity> for Content {
    fn from_iter<I: IntoIterator<Item = Entity>>(entities: I) -> Self {
        let mut content = Self::default();
        for entity in entities {
            content.push(entity);
        }
        content
    }
}
