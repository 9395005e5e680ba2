//! In which order platforms stand: families by age, and inside one from the platform most others lead to.

use std::collections::BTreeSet;

use super::Node;

/// A platform's place in its family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its position among the nodes.
    pub node: usize,
    /// How many relations it is away from the first of the family, along the order.
    pub depth: u8,
}

/// Puts the nodes that are related, however far out, into families.
pub fn families(nodes: &[Node], ends: &[(usize, usize)]) -> Vec<Vec<Member>> {
    let ages = by_age(nodes);
    let mut rank = vec![0; nodes.len()];
    for (place, &node) in ages.iter().enumerate() {
        rank[node] = place;
    }
    let mut kin = vec![BTreeSet::new(); nodes.len()];
    let mut into = vec![BTreeSet::new(); nodes.len()];
    for &(from, to) in ends {
        kin[from].insert(rank[to]);
        kin[to].insert(rank[from]);
        into[to].insert(from);
    }
    let mut placed = BTreeSet::new();
    let mut families = Vec::new();
    for &oldest in &ages {
        if placed.contains(&oldest) {
            continue;
        }
        let all = walk(oldest, &kin, &ages).into_iter().map(|it| it.node);
        let first = all.min_by_key(|&it| (std::cmp::Reverse(into[it].len()), rank[it]));
        let family = walk(first.unwrap_or(oldest), &kin, &ages);
        placed.extend(family.iter().map(|it| it.node));
        families.push(family);
    }
    families
}

/// The nodes from the oldest to the youngest, those of unknown age last.
fn by_age(nodes: &[Node]) -> Vec<usize> {
    let mut ages: Vec<usize> = (0..nodes.len()).collect();
    ages.sort_by(|&a, &b| {
        let (a, b) = (&nodes[a], &nodes[b]);
        let age = |it: &Node| it.started.unwrap_or(f32::INFINITY);
        let names = (&a.label, &a.id).cmp(&(&b.label, &b.id));
        age(a).total_cmp(&age(b)).then(names)
    });
    ages
}

/// Everyone who can be reached from `first`, the older relation before the younger and each followed by its own.
fn walk(first: usize, kin: &[BTreeSet<usize>], ages: &[usize]) -> Vec<Member> {
    let mut seen = BTreeSet::new();
    let mut members = Vec::new();
    let mut waiting = vec![Member {
        node: first,
        depth: 0,
    }];
    while let Some(member) = waiting.pop() {
        if !seen.insert(member.node) {
            continue;
        }
        members.push(member);
        let depth = member.depth.saturating_add(1);
        let next = kin[member.node].iter().rev().map(|&rank| ages[rank]);
        waiting.extend(next.map(|node| Member { node, depth }));
    }
    members
}
