//! What is referred to exists.

use super::{Finding, Findings as _, Rule, Spot, facts::Facts, view::View};
use crate::{
    architecture::{Implementation, ReferenceArchitecture},
    catalogue::{Pipeline, PipelineStep, Platform},
    content::EntityKind,
    experience::ExperienceReport,
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
    for it in &view.architectures {
        check.architecture(it.it, &it.spot);
    }
    check.decisions();
    for it in &view.experiences {
        check.experience(it.it, &it.spot);
    }
    for it in &view.fagdager {
        check.refer_all(EntityKind::Organization, &it.it.hosts, &it.spot.field("hosts"));
    }
}

struct Check<'a, 'f> {
    view: &'a View<'a>,
    found: &'f mut Vec<Finding>,
}

impl Check<'_, '_> {
    fn vocabulary(&mut self) {
        for it in &self.view.capabilities {
            self.refer_maybe(EntityKind::Capability, it.it.twin.as_ref(), it.spot.field("twin"));
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

    fn architecture(&mut self, it: &ReferenceArchitecture, spot: &Spot) {
        for (i, component) in it.components.iter().enumerate() {
            let here = spot.field("components").item(i);
            self.refer_maybe(
                EntityKind::Capability,
                component.capability.as_ref(),
                here.field("capability"),
            );
            self.refer_all(EntityKind::Technology, &component.options, &here.field("options"));
        }
        for (i, alternative) in it.alternatives.iter().enumerate() {
            let here = spot.field("alternatives").item(i).field("sources");
            self.refer_all(EntityKind::Source, &alternative.sources, &here);
        }
        for (i, implementation) in it.implementations.iter().enumerate() {
            self.implementation(implementation, &spot.field("implementations").item(i));
        }
        let kind = EntityKind::Architecture;
        self.refer_all(kind, &it.extends, &spot.field("extends"));
        self.refer_all(kind, &it.composed_of, &spot.field("composed_of"));
        self.refer_maybe(kind, it.superseded_by.as_ref(), spot.field("superseded_by"));
        self.refer_all(EntityKind::Source, &it.sources, &spot.field("sources"));
    }

    fn implementation(&mut self, it: &Implementation, spot: &Spot) {
        self.refer(EntityKind::Platform, &it.platform, spot.field("platform"));
        for (i, slot) in it.slots.iter().enumerate() {
            let here = spot.field("slots").item(i).field("technologies");
            self.refer_all(EntityKind::Technology, &slot.technologies, &here);
        }
    }

    fn decisions(&mut self) {
        for it in &self.view.decisions {
            let (kind, architecture) = (EntityKind::Architecture, it.spot.field("architecture"));
            self.refer(kind, &it.it.architecture, architecture);
            let organization = it.it.organization.as_ref();
            self.refer_maybe(
                EntityKind::Organization,
                organization,
                it.spot.field("organization"),
            );
        }
    }

    fn experience(&mut self, it: &ExperienceReport, spot: &Spot) {
        self.refer_maybe(
            EntityKind::Organization,
            it.organization.as_ref(),
            spot.field("organization"),
        );
        self.refer_maybe(EntityKind::Platform, it.platform.as_ref(), spot.field("platform"));
        self.refer_all(
            EntityKind::Architecture,
            &it.architectures,
            &spot.field("architectures"),
        );
        for (i, pair) in it.pairs.iter().enumerate() {
            let here = spot.field("pairs").item(i);
            self.refer_all(
                EntityKind::Capability,
                &pair.capabilities,
                &here.field("capabilities"),
            );
            self.refer_all(
                EntityKind::Technology,
                &pair.technologies,
                &here.field("technologies"),
            );
        }
    }

    fn refer_maybe(&mut self, kind: EntityKind, slug: Option<&Slug>, spot: Spot) {
        if let Some(slug) = slug {
            self.refer(kind, slug, spot);
        }
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
