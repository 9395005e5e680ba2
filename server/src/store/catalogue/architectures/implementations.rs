//! Who runs an architecture: implementations, what fills the components' places, and with which technologies.

use domain::{
    architecture::{Fit, Implementation, ReferenceArchitecture, Slot},
    catalogue::store::StoreError,
    text::Slug,
};

use crate::store::{
    catalogue::{
        parts::replace_parts,
        read::{Groups, code, date, from_json, optional, placed, slug, text, to_json},
    },
    table::table,
    transaction::Transaction,
};

table! {
    /// An implementation without its slots.
    ImplementationRow in "implementations" [architecture: String, position: i64] {
        platform: String,
        fit: String,
        deviations: String,
        since: Option<String>,
    } + provenance
}

table! {
    /// What fills a place in the implementation that stands at place `implementation`, without its technologies.
    SlotRow in "implementation_slots" [architecture: String, implementation: i64, position: i64] {
        component: String,
        note: Option<String>,
    }
}

table! {
    /// A technology of the slot that stands at place `slot`.
    TechnologyRow in "implementation_slot_technologies"
    [architecture: String, implementation: i64, slot: i64, position: i64] {
        technology: String,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Groups<String, Implementation>, StoreError> {
    let mut technologies = Groups::of(tx.all::<TechnologyRow>().await?, |row: TechnologyRow| {
        let place = (row.architecture, row.implementation, row.slot);
        Ok((place, slug(&row.technology)?))
    })?;
    let mut slots = Groups::of(tx.all::<SlotRow>().await?, |row: SlotRow| {
        let place = (row.architecture, row.implementation, row.position);
        let filled = Slot {
            component: slug(&row.component)?,
            technologies: technologies.take(&place),
            note: row.note,
        };
        Ok(((place.0, place.1), filled))
    })?;
    Groups::of(tx.all::<ImplementationRow>().await?, |row: ImplementationRow| {
        let place = (row.architecture.clone(), row.position);
        let implementation = Implementation {
            slots: slots.take(&place),
            ..row.try_into()?
        };
        Ok((place.0, implementation))
    })
}

pub(super) async fn save(
    tx: &mut Transaction,
    architectures: &[&ReferenceArchitecture],
) -> Result<(), StoreError> {
    replace_parts(
        tx,
        architectures,
        |it| &it.implementations,
        ImplementationRow::new,
    )
    .await?;
    // The old implementations took their slots and technologies with them (ON DELETE CASCADE).
    let (mut slots, mut technologies) = (Vec::new(), Vec::new());
    for it in architectures {
        for (implementation, of) in placed(&it.implementations) {
            for (slot, of) in placed(&of.slots) {
                slots.push(SlotRow {
                    architecture: it.slug.to_string(),
                    implementation,
                    position: slot,
                    component: of.component.to_string(),
                    note: of.note.clone(),
                });
                technologies.extend(
                    placed(&of.technologies).map(|(position, technology)| TechnologyRow {
                        architecture: it.slug.to_string(),
                        implementation,
                        slot,
                        position,
                        technology: technology.to_string(),
                    }),
                );
            }
        }
    }
    tx.insert(slots).await?;
    tx.insert(technologies).await
}

impl ImplementationRow {
    fn new(architecture: &Slug, position: i64, it: &Implementation) -> Self {
        Self {
            architecture: architecture.to_string(),
            position,
            platform: it.platform.to_string(),
            fit: it.fit.code().to_owned(),
            deviations: to_json(&it.deviations),
            since: it.since.map(String::from),
            provenance: (&it.provenance).into(),
        }
    }
}

/// The implementation without slots.
impl TryFrom<ImplementationRow> for Implementation {
    type Error = StoreError;

    fn try_from(row: ImplementationRow) -> Result<Self, Self::Error> {
        Ok(Self {
            platform: slug(&row.platform)?,
            fit: code(Fit::parse, &row.fit)?,
            slots: Vec::new(),
            deviations: from_json(&row.deviations, text)?,
            since: optional(row.since, date)?,
            provenance: row.provenance.try_into()?,
        })
    }
}
