//! What a reference architecture asks for, as values beside what agencies have.

use super::{Topic, Value, What};
use crate::{
    architecture::{Component, ReferenceArchitecture},
    catalogue::{Catalogue, Layer, Technology},
    text::Slug,
};

/// What the architecture says of `topic`; nothing where it is no matter of the architecture's.
pub(super) fn values<'a>(
    catalogue: &'a Catalogue,
    architecture: &'a ReferenceArchitecture,
    topic: Topic<'a>,
) -> Vec<Value<'a>> {
    match topic {
        Topic::Capability(it) => serving(catalogue, architecture, &it.slug),
        Topic::Component(of, component) if of.slug == architecture.slug => {
            vec![asked(catalogue, component)]
        }
        Topic::Component(_, component) => match &component.capability {
            Some(it) => serving(catalogue, architecture, it),
            None => Vec::new(),
        },
        Topic::Runtime => in_layer(catalogue, architecture, Layer::ContainerRuntime),
        Topic::Technologies(layer) => in_layer(catalogue, architecture, layer),
        Topic::Name
        | Topic::Started
        | Topic::Status
        | Topic::OpenSource
        | Topic::Metric(_)
        | Topic::Staffing
        | Topic::Hosting(_)
        | Topic::Operations(_)
        | Topic::Principle(_)
        | Topic::Stage => Vec::new(),
    }
}

/// The technologies that the architecture gives as options, each once, in the order it gives them.
pub(super) fn options<'a>(
    catalogue: &'a Catalogue,
    architecture: &ReferenceArchitecture,
) -> Vec<&'a Technology> {
    let mut found: Vec<&Technology> = Vec::new();
    for slug in architecture.components.iter().flat_map(|it| &it.options) {
        if found.iter().all(|it| it.slug != *slug) {
            found.extend(catalogue.technology(slug.as_str()));
        }
    }
    found
}

/// The components that serve a capability.
fn serving<'a>(
    catalogue: &'a Catalogue,
    architecture: &'a ReferenceArchitecture,
    capability: &Slug,
) -> Vec<Value<'a>> {
    let components = architecture.components.iter();
    components
        .filter(|it| it.capability.as_ref() == Some(capability))
        .map(|it| asked(catalogue, it))
        .collect()
}

fn asked<'a>(catalogue: &'a Catalogue, component: &'a Component) -> Value<'a> {
    let options = component.options.iter();
    let tools = options.filter_map(|it| catalogue.technology(it.as_str()));
    value(What::Component(component), tools.collect())
}

fn in_layer<'a>(
    catalogue: &'a Catalogue,
    architecture: &ReferenceArchitecture,
    layer: Layer,
) -> Vec<Value<'a>> {
    let options = options(catalogue, architecture).into_iter();
    options
        .filter(|it| it.layer == layer)
        .map(|it| value(What::Option, vec![it]))
        .collect()
}

fn value<'a>(what: What<'a>, tools: Vec<&'a Technology>) -> Value<'a> {
    Value {
        what,
        platform: None,
        tools,
        provenance: None,
    }
}
