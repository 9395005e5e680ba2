//! Figures to draw: a small one, the one the design shows, and any number of random ones.

use crate::figures::flow::{Band, BoxState, Edge, EdgeMode, FlowBox, FlowFigure, Step};

fn filled(id: &str, label: &str, name: &str) -> FlowBox {
    FlowBox {
        id: id.into(),
        label: label.into(),
        names: vec![name.into()],
        href: Some(format!("/teknologi/{id}")),
        state: BoxState::Filled,
    }
}

fn band(label: &str, boxes: Vec<FlowBox>) -> Band {
    Band {
        label: label.into(),
        boxes,
    }
}

fn edge(from: &str, to: &str, label: &str, mode: EdgeMode) -> Edge {
    Edge {
        from: from.into(),
        to: to.into(),
        label: (!label.is_empty()).then(|| label.into()),
        mode,
    }
}

fn step<const N: usize>(edges: [Edge; N]) -> Step {
    Step { edges: edges.into() }
}

/// Two layers, a step down, a step aside, a step within, and a layer nothing is known about.
pub fn small() -> FlowFigure {
    let unknown = FlowBox {
        names: vec![],
        href: None,
        state: BoxState::Unknown,
        ..filled("drift", "Kjøremiljø", "")
    };
    FlowFigure {
        id: "liten".into(),
        title: "Fra kode til drift".into(),
        description: "Tre steg.".into(),
        unknown: "Ikke oppgitt".into(),
        bands: vec![
            band(
                "Verktøy",
                vec![
                    filled("kode", "Kildekode", "GitLab"),
                    filled("bygg", "Pipeline", "Tekton"),
                ],
            ),
            band("Drift", vec![unknown]),
            band("Nett", vec![]),
        ],
        steps: vec![
            step([edge("kode", "bygg", "", EdgeMode::Auto)]),
            step([edge("bygg", "bygg", "tester", EdgeMode::Auto)]),
            step([edge("bygg", "drift", "image", EdgeMode::Manual)]),
        ],
    }
}

/// Delivery with `GitOps` as Digg does it.
pub fn gitops() -> FlowFigure {
    use EdgeMode::{Auto, Manual};
    FlowFigure {
        id: "gitops".into(),
        title: "GitOps-leveranse hos Digg".into(),
        description: "Kildekode går til pipeline, som skriver versjonen til config-repoet.".into(),
        unknown: "Ikke oppgitt".into(),
        bands: vec![
            band(
                "Tjenester og applikasjoner",
                vec![filled("kode", "Kildekode", "GitLab")],
            ),
            band(
                "DevOps-plattform",
                vec![
                    filled("pipeline", "Pipeline", "Tekton (OpenShift)"),
                    filled("register", "Register", "Nexus"),
                    filled("config", "Config-repo", "GitLab"),
                    filled("synk", "Synkronisering", "Argo CD"),
                ],
            ),
            band(
                "Container-kjøremiljø",
                vec![
                    filled("test", "Miljø", "Test"),
                    filled("staging", "Miljø", "Staging"),
                    filled("resten", "Miljø", "Resten av miljøene"),
                ],
            ),
            band("Teknisk infrastruktur", vec![]),
        ],
        steps: vec![
            step([edge("kode", "pipeline", "git-tag", Auto)]),
            step([
                edge("pipeline", "test", "installerer", Auto),
                edge("pipeline", "register", "", Auto),
            ]),
            step([edge("pipeline", "config", "versjon", Auto)]),
            step([edge("config", "synk", "", Auto)]),
            step([
                edge("synk", "test", "automatisk", Auto),
                edge("synk", "staging", "manuelt", Manual),
            ]),
            step([edge("synk", "resten", "manuelt", Manual)]),
        ],
    }
}

/// A small generator of numbers, the same from the same seed.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) + 1)
    }

    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most as u64).expect("small")
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn text(&mut self, most: usize) -> String {
        const WORDS: [&str; 16] = [
            "i",
            "GitLab",
            "automatisk",
            "<script>",
            "&",
            "nais/docker-build-push",
            "Resten",
            "av",
            "«W»",
            "",
            "konfigurasjonsstyringsverktøyet",
            "Åpen",
            "99%",
            "日本語",
            "\"'",
            "Kubernetes",
        ];
        let words: Vec<&str> = (0..self.below(most + 1))
            .map(|_| WORDS[self.below(WORDS.len())])
            .collect();
        words.join(" ")
    }
}

/// A figure with any texts, any boxes and any edges, some of them to nowhere.
pub fn random(chance: &mut Chance) -> FlowFigure {
    let mut ids = 0;
    // Most figures are small; some are larger than anything anybody would draw.
    let large = chance.one_in(100);
    let (boxes, steps) = if large { (10, 14) } else { (4, 5) };
    let bands = (0..chance.below(5)).map(|_| {
        let boxes = (0..chance.below(boxes)).map(|_| {
            ids += 1;
            random_box(chance, ids)
        });
        let boxes = boxes.collect();
        band(&chance.text(4), boxes)
    });
    let bands = bands.collect();
    let steps = (0..chance.below(steps)).map(|_| Step {
        edges: (0..=chance.below(2)).map(|_| random_edge(chance, ids)).collect(),
    });
    let steps = steps.collect();
    FlowFigure {
        id: "f".into(),
        title: chance.text(3),
        description: chance.text(3),
        unknown: "Ikke oppgitt".into(),
        bands,
        steps,
    }
}

fn random_box(chance: &mut Chance, id: usize) -> FlowBox {
    let states = [
        BoxState::Filled,
        BoxState::Filled,
        BoxState::Unknown,
        BoxState::Generic,
    ];
    FlowBox {
        id: id.to_string(),
        label: chance.text(3),
        names: (0..chance.below(3)).map(|_| chance.text(2)).collect(),
        href: chance.one_in(2).then(|| chance.text(1)),
        state: states[chance.below(4)],
    }
}

fn random_edge(chance: &mut Chance, ids: usize) -> Edge {
    Edge {
        from: chance.below(ids + 1).to_string(),
        to: chance.below(ids + 1).to_string(),
        label: chance.one_in(2).then(|| chance.text(3)),
        mode: if chance.one_in(2) {
            EdgeMode::Auto
        } else {
            EdgeMode::Manual
        },
    }
}
