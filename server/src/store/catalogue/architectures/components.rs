//! The components of an architecture, and the technologies that can fill their places.

use domain::{
    architecture::{Component, Owner, ReferenceArchitecture},
    catalogue::{Layer, store::StoreError},
    text::Slug,
};

use crate::store::{
    catalogue::{
        parts::replace_parts,
        read::{Groups, code, optional, placed, slug},
    },
    table::table,
    transaction::Transaction,
};

table! {
    /// A component without its options.
    ComponentRow in "architecture_components" [architecture: String, position: i64] {
        id: String,
        label: String,
        layer: String,
        capability: Option<String>,
        requirement: String,
        owner: Option<String>,
    }
}

table! {
    /// A technology that can fill the place of the component with id `component`.
    OptionRow in "architecture_component_options" [architecture: String, component: String, position: i64] {
        technology: String,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Groups<String, Component>, StoreError> {
    let mut options = Groups::of(tx.all::<OptionRow>().await?, |row: OptionRow| {
        Ok(((row.architecture, row.component), slug(&row.technology)?))
    })?;
    Groups::of(tx.all::<ComponentRow>().await?, |row: ComponentRow| {
        let place = (row.architecture.clone(), row.id.clone());
        let component = Component {
            options: options.take(&place),
            ..row.try_into()?
        };
        Ok((place.0, component))
    })
}

pub(super) async fn save(
    tx: &mut Transaction,
    architectures: &[&ReferenceArchitecture],
) -> Result<(), StoreError> {
    replace_parts(tx, architectures, |it| &it.components, ComponentRow::new).await?;
    // The old components took their options with them (ON DELETE CASCADE).
    let options = architectures.iter().flat_map(|it| {
        it.components.iter().flat_map(move |component| {
            placed(&component.options).map(move |(position, technology)| OptionRow {
                architecture: it.slug.to_string(),
                component: component.id.to_string(),
                position,
                technology: technology.to_string(),
            })
        })
    });
    tx.insert(options.collect()).await
}

impl ComponentRow {
    fn new(architecture: &Slug, position: i64, it: &Component) -> Self {
        Self {
            architecture: architecture.to_string(),
            position,
            id: it.id.to_string(),
            label: it.label.clone(),
            layer: it.layer.code().to_owned(),
            capability: it.capability.as_ref().map(ToString::to_string),
            requirement: it.requirement.clone(),
            owner: it.owner.map(|owner| owner.code().to_owned()),
        }
    }
}

/// The component without options.
impl TryFrom<ComponentRow> for Component {
    type Error = StoreError;

    fn try_from(row: ComponentRow) -> Result<Self, Self::Error> {
        Ok(Self {
            id: slug(&row.id)?,
            label: row.label,
            layer: code(Layer::parse, &row.layer)?,
            capability: optional(row.capability, slug)?,
            requirement: row.requirement,
            options: Vec::new(),
            owner: optional(row.owner, |word| code(Owner::parse, word))?,
        })
    }
}
