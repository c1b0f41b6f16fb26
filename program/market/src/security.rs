//! How to report a vulnerability, in the binary itself: pairs between the two markers that explorers look for.
//!
//! The format is that of the solana-security-txt crate ("V1"). The facts are those of `SECURITY.md`. Our linker puts every read-only
//! section into the program, so the text lies in its read-only data; a program without section headers is searched for the markers.

const TEXT: &str = concat!(
    "=======BEGIN SECURITY.TXT V1=======\0",
    "name\0Gleaner market\0",
    "project_url\0the repository this program was built from (see source_release)\0",
    "contacts\0other:privately to the maintainers named in the repository's contact settings\0",
    "policy\0Please report privately and open no issue; you get an answer within three days. See SECURITY.md in the source.\0",
    "preferred_languages\0en\0",
    "source_release\0gleaner-market ",
    env!("CARGO_PKG_VERSION"),
    "\0",
    "auditors\0None\0",
    "=======END SECURITY.TXT V1=======\0"
);

/// The text, kept by the linker although nothing refers to it.
#[used]
#[cfg_attr(any(target_os = "solana", target_arch = "bpf"), link_section = ".security.txt")]
pub static SECURITY_TXT: [u8; TEXT.len()] = match TEXT.as_bytes().first_chunk() {
    Some(text) => *text,
    None => [0; TEXT.len()],
};
