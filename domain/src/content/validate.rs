//! Rules that hold across entities: references, duplicates, cycles, spans, provenance, and what texts may hold.
//!
//! Pure: the day is an argument, and a finding says which field of which entity it is about, so that a file checker
//! can point at a line and a form at a field. To add a rule: a variant of [`Rule`], a function in the file of its
//! subject that pushes findings, and a case in that file's tests.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Content, EntityKind, EntityRef, TermSet};
use crate::{
    adoption::Stage,
    catalogue::{HostingKind, Layer, Level, OpsArea, Principle, Sector},
    provenance::{Confidence, Freshness},
};

mod architectures;
mod cycles;
mod experiences;
mod facts;
mod names;
mod organizations;
mod platforms;
mod references;
mod sections;
mod surveys;
mod synonyms;
mod terms;
#[cfg(test)]
mod tests;
mod texts;
mod usage;
mod view;

use view::View;

/// One step from an entity to a field in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into a field.
    Field(String),
    /// Into an item of a list, counted from 0.
    Item(usize),
}

/// A field of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The entity.
    pub entity: EntityRef,
    /// Which one, counted from 0, where several have the same name.
    pub nth: usize,
    /// The way to the field; empty for the entity itself.
    pub path: Vec<Step>,
    /// The byte in the field's text.
    pub offset: usize,
}

impl Spot {
    /// The entity itself.
    #[must_use]
    pub const fn of(entity: EntityRef, nth: usize) -> Self {
        Self {
            entity,
            nth,
            path: Vec::new(),
            offset: 0,
        }
    }

    /// A field in it.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        let mut spot = self.clone();
        spot.path.push(Step::Field(name.to_owned()));
        spot
    }

    /// An item of it.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        let mut spot = self.clone();
        spot.path.push(Step::Item(index));
        spot
    }
}

/// Whether a finding stops content from being taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gravity {
    /// It does.
    Error,
    /// It is only worth knowing.
    Warning,
}

/// The rules, each with the number of its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// What is referred to does not exist.
    Dangling = 101,
    /// Two things have the same slug, or one has another's former slug.
    DuplicateSlug = 102,
    /// One thing's alias is another's name.
    AliasClash = 103,
    /// The same is said twice of one thing.
    DuplicateClaim = 104,
    /// Relations lead back to where they began.
    Cycle = 105,
    /// A thing is related to itself.
    SelfRelation = 106,
    /// A span ends before it begins.
    ReversedInterval = 107,
    /// Two statuses hold at the same time.
    OverlappingStatus = 108,
    /// A word of a closed vocabulary has no definition.
    MissingTerm = 109,
    /// A definition is of a word that the vocabulary does not have.
    UnknownTerm = 110,
    /// A word is defined twice.
    DuplicateTerm = 111,
    /// There is more of a part than of the whole, such as more consultants than people.
    ImpossibleCount = 112,
    /// A twin does not say that the other is its twin.
    OneSidedTwin = 113,
    /// A confirmed fact has no date of confirmation.
    UndatedConfirmation = 114,
    /// A fact is of a day that has not come.
    FutureDate = 115,
    /// An organisation was merged into nothing.
    MergedIntoNothing = 116,
    /// A fact has no source.
    Unsourced = 117,
    /// A text is empty.
    EmptyText = 118,
    /// A section that an architecture's text must have is missing, empty, doubled or out of its order.
    MissingSection = 119,
    /// An architecture is superseded by nothing, or names what superseded it and is not superseded.
    SupersededByNothing = 120,
    /// The date that a name begins with is not the date of the thing.
    NameAgainstDate = 121,
    /// A date that must be to the day is not.
    VagueDate = 122,
    /// A number of a survey is missing or given in two ways.
    UnclearNumber = 123,
    /// Surveys of one series call a measure by different names.
    ChangedLabel = 124,
    /// Two decisions of one architecture have the same number.
    DuplicateNumber = 125,
    /// A word stands in two groups of synonyms.
    SharedWord = 126,
    /// Facts are stale or undated.
    OldFacts = 201,
    /// An address of an internal network stands in a text.
    PrivateAddress = 202,
    /// An e-mail address stands in a text.
    EmailAddress = 203,
    /// A telephone number stands in a text.
    PhoneNumber = 204,
    /// No platform, architecture or experience mentions the technology.
    UnusedTechnology = 205,
    /// No fact cites the source.
    UnusedSource = 206,
    /// No platform says anything of the capability.
    UnclaimedCapability = 207,
}

impl Rule {
    /// How grave it is to break the rule.
    #[must_use]
    pub const fn gravity(self) -> Gravity {
        if (self as u16) < 200 {
            Gravity::Error
        } else {
            Gravity::Warning
        }
    }
}

/// What is against a rule, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// Where.
    pub spot: Spot,
    /// The other place it is about, such as the first of two duplicates.
    pub other: Option<Spot>,
    /// What is wrong, in bokmål.
    pub message: String,
}

/// Everything in `content` that is against a rule on `today`, in no particular order.
///
/// `unread` names what exists but could not be read, so that nothing else is blamed for it.
#[must_use]
pub fn validate(content: &Content, unread: &BTreeSet<EntityRef>, today: Date) -> Vec<Finding> {
    let view = View::new(content, unread, today);
    let mut found = Vec::new();
    let facts = facts::facts(&view);
    names::check(&view, &mut found);
    references::check(&view, &facts, &mut found);
    facts::check(&view, &facts, &mut found);
    organizations::check(&view, &mut found);
    platforms::check(&view, &mut found);
    architectures::check(&view, &mut found);
    sections::check(&view, &mut found);
    experiences::check(&view, &mut found);
    surveys::check(&view, &mut found);
    synonyms::check(&view, &mut found);
    terms::check(&view, &mut found);
    texts::check(&view, &mut found);
    usage::check(&view, &facts, &mut found);
    found
}

/// The codes of a vocabulary whose words are defined in content, in the vocabulary's order.
#[must_use]
pub fn codes(set: TermSet) -> Vec<&'static str> {
    match set {
        TermSet::Layer => Layer::ALL.iter().map(|it| it.code()).collect(),
        TermSet::Level => Level::ALL.iter().map(|it| it.code()).collect(),
        TermSet::Stage => Stage::ALL.iter().map(|it| it.code()).collect(),
        TermSet::Sector => Sector::ALL.iter().map(|it| it.code()).collect(),
        TermSet::OpsArea => OpsArea::ALL.iter().map(|it| it.code()).collect(),
        TermSet::Principle => Principle::ALL.iter().map(|it| it.code()).collect(),
        TermSet::Hosting => HostingKind::ALL.iter().map(|it| it.code()).collect(),
        TermSet::Confidence => Confidence::ALL.iter().map(|it| it.code()).collect(),
        TermSet::Freshness => Freshness::ALL.iter().map(|it| it.code()).collect(),
    }
}

/// Collects findings; the list that every rule pushes to.
trait Findings {
    /// Notes a finding at one place.
    fn note(&mut self, rule: Rule, spot: Spot, message: impl Into<String>);
    /// Notes a finding that is about two places.
    fn note_both(&mut self, rule: Rule, spot: Spot, other: Spot, message: impl Into<String>);
}

impl Findings for Vec<Finding> {
    fn note(&mut self, rule: Rule, spot: Spot, message: impl Into<String>) {
        self.push(Finding {
            rule,
            spot,
            other: None,
            message: message.into(),
        });
    }

    fn note_both(&mut self, rule: Rule, spot: Spot, other: Spot, message: impl Into<String>) {
        self.push(Finding {
            rule,
            spot,
            other: Some(other),
            message: message.into(),
        });
    }
}

/// Names an entity of a kind.
fn name(kind: EntityKind, key: impl Into<String>) -> EntityRef {
    EntityRef {
        kind,
        key: key.into(),
    }
}
