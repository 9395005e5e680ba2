//! Finds where relations lead back to where they began.

use std::collections::BTreeMap;

use super::{Finding, Findings as _, Rule, Spot};

/// Relations of one sort: who leads to whom, and where that is said.
#[derive(Default)]
pub(super) struct Relations<'a> {
    edges: BTreeMap<&'a str, Vec<&'a str>>,
    spots: BTreeMap<(&'a str, &'a str), Spot>,
}

impl<'a> Relations<'a> {
    pub(super) fn add(&mut self, from: &'a str, to: &'a str, spot: Spot) {
        self.edges.entry(from).or_default().push(to);
        self.spots.insert((from, to), spot);
    }

    /// Notes every ring at the relation that closes it; `what` begins the message.
    pub(super) fn note_rings(&self, what: &str, found: &mut Vec<Finding>) {
        for ring in cycles(&self.edges) {
            let (Some(&first), Some(&last)) = (ring.first(), ring.last()) else {
                continue;
            };
            if let Some(spot) = self.spots.get(&(last, first)) {
                let way = [ring.as_slice(), &[first]].concat().join(" → ");
                found.note(Rule::Cycle, spot.clone(), format!("{what} i ring: {way}."));
            }
        }
    }
}

/// One cycle for every group of nodes that lead to each other, as the nodes on the way round.
///
/// Looks at every edge once and keeps its own stack, so that a long chain cannot exhaust the machine's.
fn cycles<'a>(edges: &BTreeMap<&'a str, Vec<&'a str>>) -> Vec<Vec<&'a str>> {
    let mut state: BTreeMap<&str, State> = BTreeMap::new();
    let mut found = Vec::new();
    for &start in edges.keys() {
        if !state.contains_key(start) {
            walk(start, edges, &mut state, &mut found);
        }
    }
    found
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    OnTheWay,
    Done,
}

fn walk<'a>(
    start: &'a str,
    edges: &BTreeMap<&'a str, Vec<&'a str>>,
    state: &mut BTreeMap<&'a str, State>,
    found: &mut Vec<Vec<&'a str>>,
) {
    let mut way: Vec<(&str, usize)> = vec![(start, 0)];
    state.insert(start, State::OnTheWay);
    while let Some((node, next)) = way.last_mut() {
        let target = edges.get(node).and_then(|it| it.get(*next)).copied();
        *next += 1;
        let Some(target) = target else {
            state.insert(node, State::Done);
            way.pop();
            continue;
        };
        match state.get(target) {
            Some(State::Done) => {}
            Some(State::OnTheWay) => {
                let from = way.iter().position(|(it, _)| *it == target).unwrap_or(0);
                found.push(way[from..].iter().map(|(it, _)| *it).collect());
            }
            None => {
                state.insert(target, State::OnTheWay);
                way.push((target, 0));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_is_found_and_a_diamond_is_not() {
        let diamond = BTreeMap::from([("a", vec!["b", "c"]), ("b", vec!["d"]), ("c", vec!["d"])]);
        assert_eq!(cycles(&diamond), Vec::<Vec<&str>>::new());
        let ring = BTreeMap::from([("a", vec!["b"]), ("b", vec!["c"]), ("c", vec!["b"])]);
        assert_eq!(cycles(&ring), [["b", "c"]]);
    }

    #[test]
    fn a_long_chain_is_walked() {
        let names: Vec<String> = (0..50_000).map(|it| format!("{it:06}")).collect();
        let edges = names
            .windows(2)
            .filter_map(|it| match it {
                [a, b] => Some((a.as_str(), vec![b.as_str()])),
                _ => None,
            })
            .collect();
        assert_eq!(cycles(&edges), Vec::<Vec<&str>>::new());
    }
}
