//! Takes checked files into the database: merged field by field, all in one transaction, or nothing at all.

use std::collections::BTreeMap;

use anyhow::Context as _;
use domain::{
    catalogue::store::{CatalogueStore, Change, ChangeKind, ChangeSet},
    content::{
        Content, Entity, EntityRef,
        merge::{self, Conflict, Plan},
        validate::{self, Finding, Gravity},
    },
};
use jiff::Timestamp;

use super::{
    check::{Checked, check},
    tree,
};

/// How often an import is planned anew because somebody else wrote in between.
const ATTEMPTS: usize = 5;

/// Whether an import writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It does.
    Write,
    /// It only says what it would do.
    DryRun,
}

/// What an import is given from outside: time and ids.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The time of the import.
    pub now: Timestamp,
    /// Makes an id that grows with time.
    pub new_id: &'a (dyn Fn() -> String + Send + Sync),
    /// Whether to write.
    pub mode: Mode,
}

/// What came of an import.
#[derive(Clone, Debug)]
pub enum Imported {
    /// Files and database agree now, or would.
    Done(Summary),
    /// Both changed the same fields; nothing was written.
    Conflicts(Vec<Conflict>),
    /// Files and database together would break rules that neither breaks alone; nothing was written.
    Broken(Vec<Finding>),
    /// Somebody else wrote each time; nothing was written.
    Busy,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// What only files held.
    pub added: Vec<EntityRef>,
    /// What files changed.
    pub changed: Vec<EntityRef>,
    /// How many stayed as they were.
    pub unchanged: usize,
    /// What only the database holds. It stays.
    pub only_stored: Vec<EntityRef>,
}

impl Summary {
    /// Whether nothing was to be done.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty()
    }
}

/// Imports checked content.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn import(
    store: &dyn CatalogueStore,
    files: &Content,
    context: Context<'_>,
) -> anyhow::Result<Imported> {
    for _ in 0..ATTEMPTS {
        let (stored, version) = store.load().await.context("Databasen kan ikke leses")?;
        let origins = store.origins().await.context("Databasen kan ikke leses")?;
        let plan = merge::plan(
            files.clone().into_entities(),
            stored.clone().into_entities(),
            &origins,
        )
        .context("Innholdet kan ikke sammenlignes med databasen")?;
        if !plan.conflicts.is_empty() {
            return Ok(Imported::Conflicts(plan.conflicts));
        }
        let broken = broken(stored, &plan, context.now);
        if !broken.is_empty() {
            return Ok(Imported::Broken(broken));
        }
        let summary = summary(&plan);
        if context.mode == Mode::DryRun {
            return Ok(Imported::Done(summary));
        }
        let set = change_set(plan, context);
        let written = store
            .apply(version, &set)
            .await
            .context("Databasen tok ikke imot innholdet; ingenting er endret")?;
        if written.is_some() {
            return Ok(Imported::Done(summary));
        }
    }
    Ok(Imported::Busy)
}

/// Imports the content that the binary was built with, for a database that is empty.
///
/// # Errors
/// When the embedded content is not in order, or the database cannot be read or written.
pub async fn import_embedded(
    store: &dyn CatalogueStore,
    now: Timestamp,
    new_id: &(dyn Fn() -> String + Send + Sync),
) -> anyhow::Result<Summary> {
    let checked = check(&tree::embedded(), Vec::new(), today(now));
    if let Some(problem) = first_error(&checked) {
        anyhow::bail!("Innholdet i programmet har feil: {problem}");
    }
    let context = Context {
        now,
        new_id,
        mode: Mode::Write,
    };
    match import(store, &checked.content, context).await? {
        Imported::Done(summary) => Ok(summary),
        Imported::Conflicts(conflicts) => anyhow::bail!(
            "{} felt er endret både i innholdet og i databasen; ingenting er endret",
            conflicts.len()
        ),
        Imported::Broken(findings) => anyhow::bail!(
            "Innholdet passer ikke med databasen: {}",
            findings.first().map_or("", |it| it.message.as_str())
        ),
        Imported::Busy => anyhow::bail!("Databasen ble endret av andre hele tiden; ingenting er endret"),
    }
}

/// The day at an instant, as people in Norway count days.
#[must_use]
pub fn today(now: Timestamp) -> jiff::civil::Date {
    now.in_tz("Europe/Oslo")
        .map_or_else(|_| now.to_zoned(jiff::tz::TimeZone::UTC).date(), |it| it.date())
}

fn first_error(checked: &Checked) -> Option<String> {
    use super::problem::Severity;
    checked
        .problems
        .iter()
        .find(|it| it.severity == Severity::Error)
        .map(ToString::to_string)
}

/// The errors that the merged content has and the stored content did not have.
fn broken(stored: Content, plan: &Plan, now: Timestamp) -> Vec<Finding> {
    let errors = |content: &Content| -> Vec<Finding> {
        let mut findings = validate::validate(content, &std::collections::BTreeSet::new(), today(now));
        findings.retain(|it| it.rule.gravity() == Gravity::Error);
        findings
    };
    let before = if stored.is_empty() {
        Vec::new()
    } else {
        errors(&stored)
    };
    let mut merged: BTreeMap<EntityRef, Entity> = stored
        .into_entities()
        .into_iter()
        .map(|it| (it.reference(), it))
        .collect();
    for entity in plan.added.iter().chain(&plan.changed) {
        merged.insert(entity.reference(), entity.clone());
    }
    let mut after = errors(&merged.into_values().collect());
    after.retain(|it| !before.contains(it));
    after
}

fn summary(plan: &Plan) -> Summary {
    Summary {
        added: plan.added.iter().map(Entity::reference).collect(),
        changed: plan.changed.iter().map(Entity::reference).collect(),
        unchanged: plan.unchanged,
        only_stored: plan.only_stored.clone(),
    }
}

fn change_set(plan: Plan, context: Context<'_>) -> ChangeSet {
    let line = |kind: ChangeKind, entity: &Entity| Change {
        id: (context.new_id)(),
        at: context.now.as_millisecond(),
        kind,
        entity: entity.reference(),
        title: entity.title().to_owned(),
    };
    let added = plan.added.iter().map(|it| line(ChangeKind::Added, it));
    let changed = plan.changed.iter().map(|it| line(ChangeKind::Changed, it));
    ChangeSet {
        changes: added.chain(changed).collect(),
        origins: plan.origins,
        upserts: plan.added.into_iter().chain(plan.changed).collect(),
    }
}
