//! What is referred to exists.

use super::{Finding, Findings as _, Rule, Spot, facts::Facts, view::View};
use crate::{
    catalogue::{Pipeline, PipelineStep, Platform},
    content::EntityKind,
    text::{Slug, nearest},
};

pub(super) fn check(view: &View<'_>, facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let mut check = Check { view, found };
    for (spot, provenance) in facts {
        if let Some(source) = &provenance.source {
            check.refer(EntityKind::Source, source, spot.field("source"));
        }
    }
    check.vocabulary();
    check.organizations();
    for it in &view.platforms {
        check.platform(it.it, &it.spot);
    }
}

struct Check<'a, 'f> {
    view: &'a View<'a>,
    found: &'f mut Vec<Finding>,
}

impl Check<'_, '_> {
    fn vocabulary(&mut self) {
        for it in &self.view.capabilities {
            if let Some(twin) = &it.it.twin {
                self.refer(EntityKind::Capability, twin, it.spot.field("twin"));
            }
            self.refer_all(
                EntityKind::Capability,
                &it.it.see_also,
                &it.spot.field("see_also"),
            );
        }
        for it in &self.view.technologies {
            self.refer_all(
                EntityKind::Capability,
                &it.it.capabilities,
                &it.spot.field("capabilities"),
            );
        }
    }

    fn organizations(&mut self) {
        for it in &self.view.organizations {
            if let Some(rule) = it.it.membership.as_ref().and_then(|it| it.rule.as_ref()) {
                self.refer(
                    EntityKind::MembershipRule,
                    rule,
                    it.spot.field("membership").field("rule"),
                );
            }
        }
        for it in &self.view.successions {
            self.refer_all(EntityKind::Organization, &it.it.from, &it.spot.field("from"));
            self.refer_all(EntityKind::Organization, &it.it.to, &it.spot.field("to"));
        }
    }

    fn platform(&mut self, platform: &Platform, spot: &Spot) {
        self.refer(
            EntityKind::Organization,
            &platform.organization,
            spot.field("organization"),
        );
        for (i, it) in platform.capabilities.iter().enumerate() {
            let here = spot.field("capabilities").item(i);
            self.refer(EntityKind::Capability, &it.capability, here.field("capability"));
            self.refer_all(EntityKind::Technology, &it.tools, &here.field("tools"));
        }
        for (i, it) in platform.technologies.iter().enumerate() {
            let here = spot.field("technologies").item(i).field("technology");
            self.refer(EntityKind::Technology, &it.technology, here);
        }
        for (i, it) in platform.operations.iter().enumerate() {
            self.refer_all(
                EntityKind::Technology,
                &it.tools,
                &spot.field("operations").item(i).field("tools"),
            );
        }
        for (i, it) in platform.pipelines.iter().enumerate() {
            self.pipeline(it, &spot.field("pipelines").item(i));
        }
        for (i, it) in platform.relations.iter().enumerate() {
            let here = spot.field("relations").item(i).field("platform");
            self.refer(EntityKind::Platform, &it.platform, here);
        }
    }

    fn pipeline(&mut self, pipeline: &Pipeline, spot: &Spot) {
        let mut steps = |name: &str, steps: &[PipelineStep]| {
            for (i, it) in steps.iter().enumerate() {
                if let Some(tool) = &it.tool {
                    self.refer(
                        EntityKind::Technology,
                        tool,
                        spot.field(name).item(i).field("tool"),
                    );
                }
            }
        };
        steps("steps", &pipeline.steps);
        steps("queue", &pipeline.queue);
    }

    fn refer_all(&mut self, kind: EntityKind, slugs: &[Slug], spot: &Spot) {
        for (i, slug) in slugs.iter().enumerate() {
            self.refer(kind, slug, spot.item(i));
        }
    }

    fn refer(&mut self, kind: EntityKind, slug: &Slug, spot: Spot) {
        let slug = slug.as_str();
        if self.view.has(kind, slug) {
            return;
        }
        let label = kind.label();
        let message = if let Some(now) = self.view.renamed(kind, slug) {
            format!("Ukjent {label} «{slug}». Den heter nå «{now}».")
        } else if let Some(near) = nearest(slug, self.view.names(kind)) {
            format!("Ukjent {label} «{slug}». Mente du «{near}»?")
        } else {
            format!("Ukjent {label} «{slug}».")
        };
        self.found.note(Rule::Dangling, spot, message);
    }
}
