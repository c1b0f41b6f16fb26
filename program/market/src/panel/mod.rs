//! Who sits on a panel and what it looks at: everything follows from a seed nobody knew at submission (bytes.md, "Panel").
pub mod attempt;
pub mod earlier;
pub mod eligibility;
pub mod sample;
pub mod scoring;
pub mod sequence;
