//! What is asked of every subject, in the order it is shown.

use super::Subject;
use crate::{
    architecture::{Component, ReferenceArchitecture},
    catalogue::{Capability, CapabilityGroup, Catalogue, HostingKind, Layer, MetricKey, OpsArea, Principle},
};

/// A heading between rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Section<'a> {
    /// What the platforms are.
    Platform,
    /// Where they run.
    Hosting,
    /// What they offer, a heading for each group of capabilities.
    Capabilities(CapabilityGroup),
    /// What they are made with.
    Technologies,
    /// Who answers for operations.
    Operations,
    /// How far they follow the network's principles.
    Principles,
    /// Where the agency stands on public cloud.
    Cloud,
    /// The components of an architecture that is among the subjects.
    Components(&'a ReferenceArchitecture),
}

/// What a row asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Topic<'a> {
    /// What the platforms are called.
    Name,
    /// When work on them began.
    Started,
    /// Where they are in their life.
    Status,
    /// How much of them is open source.
    OpenSource,
    /// A number about them.
    Metric(MetricKey),
    /// How many people.
    Staffing,
    /// Where they run, for one kind of machines.
    Hosting(HostingKind),
    /// What containers run on: distributions, and technologies of that layer.
    Runtime,
    /// What they offer of a capability.
    Capability(&'a Capability),
    /// What they are made with, in one layer. The container runtime is [`Topic::Runtime`].
    Technologies(Layer),
    /// Who answers for an area.
    Operations(OpsArea),
    /// How far they follow a principle.
    Principle(Principle),
    /// The stage on public cloud.
    Stage,
    /// What fills the place of an architecture's component.
    Component(&'a ReferenceArchitecture, &'a Component),
}

/// Every row under its heading. An architecture's components come first when there is one: they are what it is
/// compared by.
pub(super) fn asked<'a>(subjects: &[Subject<'a>]) -> Vec<(Section<'a>, Vec<Topic<'a>>)> {
    let mut all: Vec<(Section, Vec<Topic>)> = Vec::new();
    for subject in subjects {
        if let Subject::Architecture(_, it) = subject {
            let topics = it.components.iter().map(|one| Topic::Component(it, one));
            all.push((Section::Components(it), topics.collect()));
        }
    }
    let hosting = HostingKind::ALL.iter().map(|it| Topic::Hosting(*it));
    all.push((Section::Platform, platform()));
    all.push((Section::Hosting, hosting.chain([Topic::Runtime]).collect()));
    all.extend(capabilities(subjects));
    let layers = Layer::ALL.iter().filter(|it| **it != Layer::ContainerRuntime);
    let technologies = layers.rev().map(|it| Topic::Technologies(*it));
    let operations = OpsArea::ALL.iter().map(|it| Topic::Operations(*it));
    let principles = Principle::ALL.iter().map(|it| Topic::Principle(*it));
    all.push((Section::Technologies, technologies.collect()));
    all.push((Section::Operations, operations.collect()));
    all.push((Section::Principles, principles.collect()));
    all.push((Section::Cloud, vec![Topic::Stage]));
    all
}

fn platform<'a>() -> Vec<Topic<'a>> {
    let base = [Topic::Name, Topic::Started, Topic::Status, Topic::OpenSource];
    let numbers = MetricKey::ALL.iter().map(|it| Topic::Metric(*it));
    base.into_iter().chain(numbers).chain([Topic::Staffing]).collect()
}

/// The capabilities of the first subject's catalogue; they come grouped.
fn capabilities<'a>(subjects: &[Subject<'a>]) -> Vec<(Section<'a>, Vec<Topic<'a>>)> {
    let first = subjects.first().map(|it| it.catalogue());
    let listed = first.map(Catalogue::capabilities).unwrap_or_default();
    let groups = listed.chunk_by(|a, b| a.group == b.group);
    groups
        .filter_map(|group| {
            let section = Section::Capabilities(group.first()?.group);
            Some((section, group.iter().map(Topic::Capability).collect()))
        })
        .collect()
}
