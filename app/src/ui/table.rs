//! Tables that become cards on narrow screens. The roles keep them tables for screen readers there too.

use leptos::prelude::*;

/// A table with a caption for screen readers and a row of headings.
#[component]
pub fn DataTable(
    #[prop(into)] caption: String,
    heads: Vec<&'static str>,
    /// More classes.
    #[prop(default = "")]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let heads = heads
        .into_iter()
        .map(|it| view! { <th scope="col" role="columnheader">{it}</th> })
        .collect_view();
    view! {
        <table class=format!("data stack {class}") role="table">
            <caption class="ds-sr-only">{caption}</caption>
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{children()}</tbody>
        </table>
    }
}

/// A row with its own heading.
#[component]
pub fn DataRow(
    #[prop(into)] head: AnyView,
    /// Whether nothing is known of what the row is about.
    #[prop(default = false)]
    unknown: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <tr role="row" class=unknown.then_some("is-unknown")>
            <th scope="row" role="rowheader">{head}</th>
            {children()}
        </tr>
    }
}

/// A cell; on narrow screens it says which column it is of.
#[component]
pub fn DataCell(
    label: &'static str,
    /// `num` for numbers that stand under each other.
    #[prop(optional)]
    class: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! { <td role="cell" class=class data-label=label>{children()}</td> }
}

/// A heading over a group of rows.
#[component]
pub fn GroupRow(#[prop(into)] label: String, columns: u8) -> impl IntoView {
    view! { <tr class="group" role="row"><th colspan=columns scope="colgroup" role="columnheader">{label}</th></tr> }
}
