//! Takes out of the content what a viewer may not see, so that no page, figure, count or search can show it.

use crate::{content::Content, provenance::Provenance, viewer::Viewer};

/// Removes every fact whose visibility the viewer does not reach. A hidden organisation takes its platforms with it.
pub fn redact(content: &mut Content, viewer: Viewer) {
    let sees = |provenance: &Provenance| viewer.may_see(provenance.visibility);
    content.organizations.retain(|it| sees(&it.provenance));
    for organization in &mut content.organizations {
        organization.staffing.retain(|it| sees(&it.provenance));
        organization.cloud_adoption.retain(|it| sees(&it.provenance));
    }
    let kept: std::collections::HashSet<_> = content.organizations.iter().map(|it| it.slug.clone()).collect();
    content
        .platforms
        .retain(|it| sees(&it.provenance) && kept.contains(&it.organization));
    for platform in &mut content.platforms {
        platform.principles.retain(|it| sees(&it.provenance));
        platform.milestones.retain(|it| sees(&it.provenance));
        platform.metrics.retain(|it| sees(&it.provenance));
        platform.environments.retain(|it| sees(&it.provenance));
        platform.capabilities.retain(|it| sees(&it.provenance));
        platform.technologies.retain(|it| sees(&it.provenance));
        platform.pipelines.retain(|it| sees(&it.provenance));
        platform.operations.retain(|it| sees(&it.provenance));
        platform.relations.retain(|it| sees(&it.provenance));
    }
    content.successions.retain(|it| sees(&it.provenance));
}
