//! Finds where relations lead back to where they began.

use std::collections::BTreeMap;

/// One cycle for every group of nodes that lead to each other, as the nodes on the way round.
///
/// Looks at every edge once and keeps its own stack, so that a long chain cannot exhaust the machine's.
pub(super) fn cycles<'a>(edges: &BTreeMap<&'a str, Vec<&'a str>>) -> Vec<Vec<&'a str>> {
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
