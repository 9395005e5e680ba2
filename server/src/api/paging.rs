//! Pages of a list, and the links between them (RFC 8288).

use app::routes;
use domain::catalogue::facets::query_string;

use super::{asked::Asked, filters::PAGE, site::Site};

/// The number of rows when nothing is said.
pub const USUAL: usize = 50;
/// The largest number of rows.
pub const MOST: usize = 500;

/// Which page of how many rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The page, from 1.
    pub page: usize,
    /// Rows a page.
    pub size: usize,
}

impl Default for Paging {
    fn default() -> Self {
        Self { page: 1, size: USUAL }
    }
}

impl Paging {
    /// How many pages `total` rows fill; an empty list has one.
    pub fn pages(self, total: usize) -> usize {
        total.div_ceil(self.size).max(1)
    }

    /// The rows of the page. A page beyond the last is empty.
    pub fn cut<T>(self, rows: &[T]) -> &[T] {
        let first = (self.page - 1).saturating_mul(self.size).min(rows.len());
        let end = first.saturating_add(self.size).min(rows.len());
        &rows[first..end]
    }

    /// The value of the Link field: first, previous, next and last, as far as there are any.
    pub fn links(self, site: &Site, asked: &Asked, total: usize) -> String {
        let pages = self.pages(total);
        let before = (self.page > 1).then(|| (self.page - 1).min(pages));
        let after = (self.page < pages).then(|| self.page + 1);
        let targets = [
            ("first", Some(1)),
            ("prev", before),
            ("next", after),
            ("last", Some(pages)),
        ];
        let links = targets
            .into_iter()
            .filter_map(|(name, page)| Some(format!("<{}>; rel=\"{name}\"", address(site, asked, page?))));
        links.collect::<Vec<_>>().join(", ")
    }
}

/// The same request for another page.
fn address(site: &Site, asked: &Asked, page: usize) -> String {
    let kept = asked.filled().filter(|(name, _)| *name != PAGE);
    let page = page.to_string();
    let query = query_string(kept.chain([(PAGE, page.as_str())]));
    routes::with_query(&site.absolute(&asked.path), &query)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::{
        catalogue::{Catalogue, store::DataVersion},
        content::Content,
        viewer::Viewer,
    };
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::api::asked::Form;

    fn site() -> Site {
        let today = date(2026, 11, 21);
        let catalogue = Catalogue::build(
            Content::default(),
            DataVersion(1),
            Vec::new(),
            Viewer::Public,
            today,
        );
        Site {
            catalogue: Arc::new(catalogue),
            origin: "https://x.no".into(),
        }
    }

    fn links(page: usize, total: usize) -> String {
        let pairs = [("teknologi", "c#>"), ("side", "2"), ("sektor", "")];
        let asked = Asked {
            path: "/a".to_owned(),
            query: String::new(),
            pairs: Some(
                pairs
                    .iter()
                    .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
                    .collect(),
            ),
            preferred: Form::Json,
            known: None,
        };
        Paging { page, size: 10 }.links(&site(), &asked, total)
    }

    fn expected(targets: &[(&str, usize)]) -> String {
        let link = |(name, page): &(&str, usize)| {
            format!("<https://x.no/a?teknologi=c%23%3E&side={page}>; rel=\"{name}\"")
        };
        targets.iter().map(link).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn links_lead_to_the_pages_there_are() {
        assert_eq!(links(1, 0), expected(&[("first", 1), ("last", 1)]));
        assert_eq!(links(1, 11), expected(&[("first", 1), ("next", 2), ("last", 2)]));
        assert_eq!(
            links(2, 21),
            expected(&[("first", 1), ("prev", 1), ("next", 3), ("last", 3)])
        );
        assert_eq!(links(3, 21), expected(&[("first", 1), ("prev", 2), ("last", 3)]));
        assert_eq!(links(9, 21), expected(&[("first", 1), ("prev", 3), ("last", 3)]));
    }

    proptest! {
        #[test]
        fn the_pages_together_are_the_list(total in 0_usize..120, size in 1_usize..40) {
            let rows: Vec<usize> = (0..total).collect();
            let pages = Paging { page: 1, size }.pages(total);
            let together: Vec<usize> =
                (1..=pages).flat_map(|page| Paging { page, size }.cut(&rows).to_vec()).collect();
            prop_assert_eq!(together, rows.clone());
            for page in [pages + 1, usize::MAX] {
                let beyond = Paging { page, size }.cut(&rows).len();
                prop_assert_eq!(beyond, 0);
            }
        }
    }
}
