//! Choices above a short list: a plain form with one field for each thing to choose by, and the hits each value gives.

use domain::{catalogue::moment::PARAMETER, text::nearest};
use leptos::prelude::*;

use super::icon::Icon;
use crate::{http, text::nb::choices as nb};

/// Reads the values of an item.
type Values<'a, T> = Box<dyn Fn(&T) -> Vec<String> + 'a>;

/// Something to choose by.
pub struct Filter<'a, T> {
    /// Its name in the address.
    pub parameter: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// Every value there is, with its label, in the order it is offered.
    pub values: Vec<(String, String)>,
    /// The values of an item.
    pub of: Values<'a, T>,
}

/// A field of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    parameter: &'static str,
    label: &'static str,
    chosen: String,
    /// How many hits there are without a choice here.
    all: usize,
    /// Code, label and hits.
    options: Vec<(String, String, usize)>,
}

/// What the choices leave.
pub struct Filtered<'a, T> {
    /// The items that pass every choice.
    pub shown: Vec<&'a T>,
    /// The form's fields.
    pub fields: Vec<Field>,
    /// What in the address means nothing.
    pub notices: Vec<String>,
}

impl<T> Filtered<'_, T> {
    /// Whether anything is chosen.
    pub fn is_chosen(&self) -> bool {
        self.fields.iter().any(|it| !it.chosen.is_empty())
    }
}

/// Reads the choices of an address. A value that nobody knows is left out and reported.
pub fn choose<'a, T>(
    items: &'a [T],
    filters: &[Filter<'_, T>],
    asked: impl Fn(&str) -> String,
) -> Filtered<'a, T> {
    let (mut chosen, mut notices) = (Vec::new(), Vec::new());
    for filter in filters {
        let value = asked(filter.parameter);
        let codes = || filter.values.iter().map(|(code, _)| code.as_str());
        if value.is_empty() || codes().any(|it| it == value) {
            chosen.push(value);
        } else {
            notices.push(nb::not_understood(filter.label, &value, nearest(&value, codes())));
            chosen.push(String::new());
        }
    }
    let passes = |item: &T, but: Option<usize>| {
        let mut wanted = filters.iter().zip(&chosen).enumerate();
        wanted.all(|(i, (filter, value))| {
            Some(i) == but || value.is_empty() || (filter.of)(item).contains(value)
        })
    };
    let fields = filters.iter().enumerate().map(|(i, filter)| {
        let rest: Vec<Vec<String>> = items
            .iter()
            .filter(|it| passes(it, Some(i)))
            .map(&filter.of)
            .collect();
        field(filter, &chosen[i], &rest)
    });
    Filtered {
        fields: fields.collect(),
        shown: items.iter().filter(|it| passes(it, None)).collect(),
        notices,
    }
}

/// A field with the values that give hits among `rest`, the items that pass all other choices.
fn field<T>(filter: &Filter<'_, T>, chosen: &str, rest: &[Vec<String>]) -> Field {
    let options = filter.values.iter().map(|(code, label)| {
        let hits = rest.iter().filter(|it| it.contains(code)).count();
        (code.clone(), label.clone(), hits)
    });
    Field {
        parameter: filter.parameter,
        label: filter.label,
        chosen: chosen.to_owned(),
        all: rest.len(),
        options: options
            .filter(|(code, _, hits)| *hits > 0 || code == chosen)
            .collect(),
    }
}

/// The form, with what it did not understand above it.
#[component]
pub fn Choices(
    /// The address of the list.
    action: &'static str,
    fields: Vec<Field>,
    notices: Vec<String>,
) -> impl IntoView {
    let notices = (!notices.is_empty()).then(|| {
        let lines = notices.into_iter().map(|it| view! { <p>{it}</p> }).collect_view();
        view! { <div class="notice" role="status"><Icon name="InformationSquare"/><div>{lines}</div></div> }
    });
    let any = fields.iter().any(|it| !it.chosen.is_empty());
    let clear = any.then(|| view! { <a class="clear" href=http::in_time(action.to_owned())>{nb::CLEAR}</a> });
    let per = http::visit()
        .moment
        .date()
        .map(|it| view! { <input type="hidden" name=PARAMETER value=it.to_string()/> });
    let fields = fields.into_iter().map(select).collect_view();
    view! {
        {notices}
        <form class="choices" action=action method="get">
            {fields}
            {per}
            <button class="ds-button" data-variant="secondary" type="submit">{nb::SHOW}</button>
            {clear}
        </form>
    }
}

fn select(field: Field) -> impl IntoView {
    let id = format!("valg-{}", field.parameter);
    let options = field
        .options
        .into_iter()
        .map(|(code, label, hits)| {
            let selected = code == field.chosen;
            view! { <option value=code selected=selected>{nb::option(&label, hits)}</option> }
        })
        .collect_view();
    view! {
        <div>
            <label for=id.clone()>{field.label}</label>
            <select class="ds-input" id=id name=field.parameter><option value="">{nb::option(nb::ALL, field.all)}</option>{options}</select>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filters() -> Vec<Filter<'static, (&'static str, &'static str)>> {
        let values = |all: &[&str]| {
            all.iter()
                .map(|it| ((*it).to_owned(), it.to_uppercase()))
                .collect()
        };
        vec![
            Filter {
                parameter: "a",
                label: "A",
                values: values(&["x", "y", "z"]),
                of: Box::new(|it| vec![it.0.to_owned()]),
            },
            Filter {
                parameter: "b",
                label: "B",
                values: values(&["p", "q"]),
                of: Box::new(|it| vec![it.1.to_owned()]),
            },
        ]
    }

    #[test]
    fn a_count_is_what_choosing_the_value_would_give() {
        let items = [("x", "p"), ("x", "q"), ("y", "q")];
        let asked = |name: &str| {
            if name == "b" {
                "q".to_owned()
            } else {
                String::new()
            }
        };
        let found = choose(&items, &filters(), asked);
        assert_eq!(found.shown, [&("x", "q"), &("y", "q")]);
        let counts = |i: usize| -> Vec<(&str, usize)> {
            let options = found.fields[i].options.iter();
            options.map(|(code, _, hits)| (code.as_str(), *hits)).collect()
        };
        assert_eq!(counts(0), [("x", 1), ("y", 1)]);
        assert_eq!(counts(1), [("p", 1), ("q", 2)]);
        assert_eq!((found.fields[0].all, found.fields[1].all), (2, 3));
        assert!(found.is_chosen());
    }

    #[test]
    fn a_value_without_hits_stays_and_an_unknown_one_is_reported() {
        let items = [("x", "p")];
        let found = choose(&items, &filters(), |name| {
            if name == "a" {
                "z".to_owned()
            } else {
                "pp".to_owned()
            }
        });
        assert!(found.shown.is_empty());
        assert_eq!(
            found.fields[0].options,
            [
                ("x".to_owned(), "X".to_owned(), 1),
                ("z".to_owned(), "Z".to_owned(), 0)
            ]
        );
        assert_eq!(found.notices.len(), 1);
        assert!(found.fields[1].chosen.is_empty());
    }
}
