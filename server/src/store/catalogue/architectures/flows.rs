//! How things flow between components: flows, their steps, and the edges of each step.

use domain::{
    architecture::{Flow, FlowEdge, FlowStep, ReferenceArchitecture, StepMode},
    catalogue::store::StoreError,
    text::Slug,
};

use crate::store::{
    catalogue::{
        parts::replace_parts,
        read::{Groups, code, placed, slug},
    },
    table::table,
    transaction::Transaction,
};

table! {
    /// A flow without its steps.
    FlowRow in "architecture_flows" [architecture: String, position: i64] {
        title: String,
    }
}

table! {
    /// A step of the flow that stands at place `flow`, without its edges.
    StepRow in "architecture_flow_steps" [architecture: String, flow: i64, position: i64] {
        title: String,
        note: Option<String>,
    }
}

table! {
    /// What goes from one component to another in the step that stands at place `step`.
    EdgeRow in "architecture_flow_edges" [architecture: String, flow: i64, step: i64, position: i64] {
        from_component: String,
        to_component: String,
        label: Option<String>,
        mode: String,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Groups<String, Flow>, StoreError> {
    let mut edges = Groups::of(tx.all::<EdgeRow>().await?, |row: EdgeRow| {
        let place = (row.architecture.clone(), row.flow, row.step);
        Ok((place, FlowEdge::try_from(row)?))
    })?;
    let mut steps = Groups::of(tx.all::<StepRow>().await?, |row: StepRow| {
        let place = (row.architecture, row.flow, row.position);
        let step = FlowStep {
            title: row.title,
            note: row.note,
            edges: edges.take(&place),
        };
        Ok(((place.0, place.1), step))
    })?;
    Groups::of(tx.all::<FlowRow>().await?, |row: FlowRow| {
        let place = (row.architecture, row.position);
        let flow = Flow {
            title: row.title,
            steps: steps.take(&place),
        };
        Ok((place.0, flow))
    })
}

pub(super) async fn save(
    tx: &mut Transaction,
    architectures: &[&ReferenceArchitecture],
) -> Result<(), StoreError> {
    replace_parts(tx, architectures, |it| &it.flows, FlowRow::new).await?;
    // The old flows took their steps and edges with them (ON DELETE CASCADE).
    let (mut steps, mut edges) = (Vec::new(), Vec::new());
    for it in architectures {
        for (flow, of) in placed(&it.flows) {
            for (step, of) in placed(&of.steps) {
                steps.push(StepRow {
                    architecture: it.slug.to_string(),
                    flow,
                    position: step,
                    title: of.title.clone(),
                    note: of.note.clone(),
                });
                let place = (flow, step);
                edges.extend(placed(&of.edges).map(|(at, edge)| EdgeRow::new(&it.slug, place, at, edge)));
            }
        }
    }
    tx.insert(steps).await?;
    tx.insert(edges).await
}

impl FlowRow {
    fn new(architecture: &Slug, position: i64, it: &Flow) -> Self {
        Self {
            architecture: architecture.to_string(),
            position,
            title: it.title.clone(),
        }
    }
}

impl EdgeRow {
    fn new(architecture: &Slug, (flow, step): (i64, i64), position: i64, it: &FlowEdge) -> Self {
        Self {
            architecture: architecture.to_string(),
            flow,
            step,
            position,
            from_component: it.from.to_string(),
            to_component: it.to.to_string(),
            label: it.label.clone(),
            mode: it.mode.code().to_owned(),
        }
    }
}

impl TryFrom<EdgeRow> for FlowEdge {
    type Error = StoreError;

    fn try_from(row: EdgeRow) -> Result<Self, Self::Error> {
        Ok(Self {
            from: slug(&row.from_component)?,
            to: slug(&row.to_component)?,
            label: row.label,
            mode: code(StepMode::parse, &row.mode)?,
        })
    }
}
