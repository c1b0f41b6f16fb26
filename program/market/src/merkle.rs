//! Inclusion in a Merkle tree of RFC 9162, whose leaves are hashes with domain tags of their own.
use crate::hash::sha256;

/// node = H(0x01 ‖ left ‖ right).
#[inline(always)]
fn node(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    sha256(&[&[1], left, right])
}

/// Which leaf of how many.
pub struct Place {
    pub index: u32,
    pub count: u32,
}

/// The root that `leaf` in its place leads to along `path` (RFC 9162 section 2.1.3.2).
///
/// `None` if there is no such index or the path is shorter or longer than the shape of the tree demands.
#[inline(never)]
pub fn climb(leaf: &[u8; 32], place: &Place, path: &[[u8; 32]]) -> Option<[u8; 32]> {
    let Place { index, count } = *place;
    if index >= count {
        return None;
    }
    let (mut at, mut last, mut root) = (index, count.checked_sub(1)?, *leaf);
    for sibling in path {
        if last == 0 {
            return None;
        }
        if at & 1 == 1 || at == last {
            root = node(sibling, &root);
            // A lone node on the right edge rises until it has a left neighbour.
            let lone = if at & 1 == 1 { 0 } else { at.trailing_zeros() };
            at = at.checked_shr(lone).unwrap_or(0);
            last = last.checked_shr(lone).unwrap_or(0);
        } else {
            root = node(&root, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    (last == 0).then_some(root)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(count: u32) -> Vec<[u8; 32]> {
        (0..count).map(|i| sha256(&[&i.to_le_bytes()])).collect()
    }

    /// RFC 9162 section 2.1.1, by its recursive definition.
    fn root(leaves: &[[u8; 32]]) -> [u8; 32] {
        match leaves {
            [leaf] => *leaf,
            _ => {
                let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
                node(&root(left), &root(right))
            }
        }
    }

    /// RFC 9162 section 2.1.3.1.
    fn path(index: usize, leaves: &[[u8; 32]]) -> Vec<[u8; 32]> {
        if leaves.len() == 1 {
            return Vec::new();
        }
        let half = leaves.len().next_power_of_two() / 2;
        let (left, right) = leaves.split_at(half);
        let (mut below, sibling) =
            if index < half { (path(index, left), root(right)) } else { (path(index.saturating_sub(half), right), root(left)) };
        below.push(sibling);
        below
    }

    #[test]
    fn every_leaf_of_every_shape_is_included() {
        // Every way in which a node can stand alone on the right edge; the VM's tests go on with larger trees.
        for count in [1, 2, 3, 5, 7, 11] {
            let all = leaves(count);
            let expected = root(&all);
            let at = |index| Place { index, count };
            for (index, leaf) in all.iter().enumerate() {
                let proof = path(index, &all);
                assert_eq!(climb(leaf, &at(index as u32), &proof), Some(expected), "{index} of {count}");
                let mut longer = proof.clone();
                longer.push([0; 32]);
                assert_eq!(climb(leaf, &at(index as u32), &longer), None);
                if let Some((_, shorter)) = proof.split_last() {
                    assert_eq!(climb(leaf, &at(index as u32), shorter), None);
                }
                for other in (0..count).filter(|other| other.abs_diff(index as u32) == 1) {
                    assert_ne!(climb(leaf, &at(other), &proof), Some(expected), "{index} as {other} of {count}");
                }
            }
            assert_eq!(climb(&expected, &at(count), &[]), None);
        }
        assert_eq!(climb(&[0; 32], &Place { index: 0, count: 0 }, &[]), None);
        assert_eq!(climb(&[0; 32], &Place { index: u32::MAX, count: u32::MAX }, &[]), None);
    }
}
