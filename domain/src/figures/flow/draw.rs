//! Writing the figure: layers first, then lines, boxes, texts and numbers on top.

use super::{
    BoxState, EdgeMode, FlowFigure, Format,
    columns::Measures,
    content::{Badge, Content},
    edges::{Line, Point},
    lanes::radius,
    scene::{BAR, Placed, Scene},
};
use crate::figures::svg::{Course, Rect, Svg};

impl FlowFigure {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, format: Format) -> String {
        let scene = Scene::of(self, format);
        let id = format!("{}-{}", self.id, format.class());
        let width = Measures::of(format).width;
        let mut svg = Svg::open(
            &id,
            format.class(),
            width,
            scene.height,
            &self.title,
            &self.description,
        );
        draw_bands(&scene, &mut svg);
        for line in &scene.lines {
            line.draw(&mut svg);
        }
        for placed in &scene.boxes {
            let href = placed.it.and_then(|it| it.href.as_deref());
            svg.linked(href, |svg| placed.draw(svg));
        }
        for it in &scene.captions {
            svg.text(it.class, it.x, it.y, &it.text);
        }
        for badge in &scene.badges {
            badge.draw(&mut svg);
        }
        svg.close()
    }
}

fn draw_bands(scene: &Scene<'_>, svg: &mut Svg) {
    for (i, band) in scene.bands.iter().enumerate() {
        let bar = Rect {
            y: band.y - BAR,
            height: BAR,
            ..*band
        };
        if i > 0 {
            svg.rect("f-bar", bar, None);
        }
        svg.rect("f-band", *band, None);
    }
}

impl Line {
    fn draw(&self, svg: &mut Svg) {
        let class = match self.mode {
            EdgeMode::Auto => "f-edge",
            EdgeMode::Manual => "f-edge manual",
        };
        if let Some(course) = course(&self.pieces) {
            svg.path(class, &course);
        }
        if let Some(course) = course(&[self.arrow.to_vec()]) {
            svg.path("f-arrow", &course.closed());
        }
    }
}

/// A course through the points of each piece.
fn course(pieces: &[Vec<Point>]) -> Option<Course> {
    let mut course: Option<Course> = None;
    for piece in pieces {
        for (i, (x, y)) in piece.iter().enumerate() {
            course = Some(match course {
                None => Course::from(*x, *y),
                Some(it) if i == 0 => it.anew(*x, *y),
                Some(it) => it.line(*x, *y),
            });
        }
    }
    course
}

impl Placed<'_> {
    fn draw(&self, svg: &mut Svg) {
        match self.it.map(|it| it.state) {
            Some(BoxState::Filled | BoxState::Generic) => svg.rect("f-box", self.at, None),
            Some(BoxState::Unknown) => {
                svg.rect("f-box unknown", self.at, None);
                svg.rect("", self.at, Some("p-unknown"));
            }
            None => {
                svg.rect("", self.at, Some("p-unknown"));
                svg.rect("s-edge soft", self.at, None);
            }
        }
        let ground = if self.it.is_some() { "c-paper" } else { "f-band" };
        if let Some(content) = &self.content {
            content.draw(ground, svg);
        }
    }
}

impl Content {
    fn draw(&self, ground: &str, svg: &mut Svg) {
        if let Some(at) = self.ground {
            svg.rect(ground, at, None);
        }
        for it in &self.texts {
            svg.text(it.class, it.x, it.y, &it.text);
        }
        for badge in &self.badges {
            badge.draw(svg);
        }
    }
}

impl Badge {
    fn draw(self, svg: &mut Svg) {
        svg.circle("f-badge", (self.x, self.y), radius(self.step));
        svg.text("f-badge-text", self.x, self.y + 4.5, &self.step.to_string());
    }
}
