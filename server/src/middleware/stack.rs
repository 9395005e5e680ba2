//! The layers in their order.

use std::{sync::Arc, time::Duration};

use axum::{Router, middleware::from_fn, middleware::from_fn_with_state};

use super::{fetch_metadata, headers, message::Messages, server_error, trace};

/// What the layers have to know of the site.
#[derive(Clone, Debug)]
pub struct Site {
    /// The address readers know the site by, without a slash at the end: `https://fellesnevner.no`.
    pub origin: Arc<str>,
    /// The path of the style sheet.
    pub stylesheet: Arc<str>,
    /// The text of every inline script of a page with an island, exactly as it is written.
    pub inline_scripts: Vec<String>,
    /// Whether the page at a path has an island, and so may run scripts.
    pub has_island: fn(&str) -> bool,
    /// Time for an answer.
    pub patience: Duration,
}

/// Puts the layers around the site's routes. Routes that are added afterwards stand outside.
pub fn around(routes: Router, site: &Site) -> Router {
    let messages = Messages::new(&site.stylesheet);
    let guard = server_error::Guard {
        messages: messages.clone(),
        patience: site.patience,
    };
    let sender = fetch_metadata::Home::new(&site.origin, messages);
    let headers = headers::SecurityHeaders::new(site);
    // Read from the bottom: the layer that is added last stands outermost.
    routes
        // Before any handler, so that no handler can forget it.
        .layer(from_fn_with_state(sender, fetch_metadata::refuse_foreign))
        // Around all that can fail.
        .layer(from_fn_with_state(guard, server_error::answer))
        // On every answer: also on refusals and on the page for a fault.
        .layer(from_fn_with_state(headers, headers::add))
        // Outermost, so that it sees what is really sent.
        .layer(from_fn(trace::record))
}
