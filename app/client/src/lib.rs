//! Wakes the islands of a page in the browser.

use app as _;
use leptos::mount::hydrate_islands;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page once the module is loaded.
#[wasm_bindgen]
pub fn hydrate() {
    hydrate_islands();
}
