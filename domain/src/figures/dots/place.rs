//! Where the numbers stand that are written beside dots, so that none covers another or a dot.

use crate::figures::{
    caption::{Caption, SMALL},
    svg::Rect,
    width::text_width,
};

/// Half the width of a dot.
pub const RADIUS: f32 = 5.5;
const STRONG: &str = "f-small f-strong";
const STRONG_END: &str = "f-small f-strong f-end";
const STRONG_MID: &str = "f-small f-strong f-mid";

/// The room a dot takes.
pub fn dot((x, y): (f32, f32)) -> Rect {
    Rect {
        x: x - RADIUS,
        y: y - RADIUS,
        width: 2.0 * RADIUS,
        height: 2.0 * RADIUS,
    }
}

/// Finds a place beside each dot for its number: the first that is free of dots and of numbers placed before.
/// `None` where there is none.
pub fn numbers(dots: &[((f32, f32), String)], within: Rect) -> Vec<Option<Caption>> {
    let mut taken: Vec<Rect> = dots.iter().map(|(at, _)| dot(*at)).collect();
    let mut placed = Vec::with_capacity(dots.len());
    for (at, text) in dots {
        let free = candidates(*at).into_iter().find_map(|(class, x, y)| {
            let room = room(class, x, y, text);
            let clear = inside(&room, &within) && !taken.iter().any(|it| overlap(it, &room));
            clear.then_some((class, x, y, room))
        });
        placed.push(free.map(|(class, x, y, room)| {
            taken.push(room);
            let text = text.clone();
            Caption { class, x, y, text }
        }));
    }
    placed
}

/// The places beside a dot, the preferred first: above, at the sides, below, then askew.
fn candidates((x, y): (f32, f32)) -> [(&'static str, f32, f32); 8] {
    let (beside, askew) = (RADIUS + 5.0, RADIUS + 1.0);
    [
        (STRONG_MID, x, y - 10.0),
        (STRONG, x + beside, y + 4.5),
        (STRONG_END, x - beside, y + 4.5),
        (STRONG_MID, x, y + 19.0),
        (STRONG, x + askew, y - 5.0),
        (STRONG, x + askew, y + 14.0),
        (STRONG_END, x - askew, y - 5.0),
        (STRONG_END, x - askew, y + 14.0),
    ]
}

/// The room a number takes.
fn room(class: &str, x: f32, y: f32, text: &str) -> Rect {
    let width = text_width(text, SMALL);
    let x = match class {
        STRONG_END => x - width,
        STRONG_MID => x - width / 2.0,
        _ => x,
    };
    Rect {
        x,
        y: y - 0.95 * SMALL,
        width,
        height: 1.2 * SMALL,
    }
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

fn inside(a: &Rect, all: &Rect) -> bool {
    a.x >= all.x && a.y >= all.y && a.x + a.width <= all.x + all.width && a.y + a.height <= all.y + all.height
}
