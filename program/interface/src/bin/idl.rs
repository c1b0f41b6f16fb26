//! Prints the IDL (Anchor specification 0.1.0) of the market, made from the declarations the program is compiled from.
use gleaner_market_interface::{accounts, describe::*, errors::ERRORS, events::EVENTS, instructions::INSTRUCTIONS, kinds};
use std::fmt::Write;

fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}

fn text(s: &str) -> String {
    format!("\"{}\"", s.trim().replace('\\', "\\\\").replace('"', "\\\""))
}

fn ty(t: &str) -> String {
    match t.trim() {
        "Address" => "\"pubkey\"".into(),
        p @ ("u8" | "u16" | "u32" | "u64" | "i64") => text(p),
        a if a.starts_with('[') => {
            let inner = a.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(a);
            let (item, count) = inner.rsplit_once(';').unwrap_or((inner, "0"));
            format!("{{\"array\":[{},{}]}}", ty(item), count.trim())
        }
        named => format!("{{\"defined\":{{\"name\":{}}}}}", text(named.rsplit("::").next().unwrap_or(named))),
    }
}

fn fields(layout: &Layout) -> String {
    let all: Vec<String> =
        layout.fields.iter().map(|f| format!("{{\"name\":{},\"docs\":[{}],\"type\":{}}}", text(f.name), text(f.doc), ty(f.ty))).collect();
    format!("[{}]", all.join(","))
}

fn bytes(b: &[u8]) -> String {
    format!("[{}]", b.iter().map(u8::to_string).collect::<Vec<_>>().join(","))
}

fn defined(layout: &Layout, packed: bool, extra: &str) -> String {
    let repr = if packed { "\"packed\":true" } else { "\"packed\":false" };
    format!(
        "{{\"name\":{},\"docs\":[{}{extra}],\"serialization\":\"bytemuck\",\"repr\":{{\"kind\":\"c\",{repr}}},\"type\":{{\"kind\":\"struct\",\"fields\":{}}}}}",
        text(layout.name), text(layout.doc), fields(layout)
    )
}

fn main() {
    let mut out = String::new();
    let instructions: Vec<String> = INSTRUCTIONS
        .iter()
        .map(|i| {
            let roles: Vec<String> = i
                .accounts
                .iter()
                .map(|r| {
                    format!(
                        "{{\"name\":{},\"docs\":[{}],\"writable\":{},\"signer\":{},\"remaining\":{}}}",
                        text(r.name),
                        text(r.doc),
                        r.flags.contains('w'),
                        r.flags.contains('s'),
                        r.flags.contains('*')
                    )
                })
                .collect();
            format!(
                "{{\"name\":{},\"docs\":[{}],\"discriminator\":[{}],\"accounts\":[{}],\"args\":{}}}",
                text(&snake(i.args.name)),
                text(i.args.doc),
                i.code,
                roles.join(","),
                fields(&i.args)
            )
        })
        .collect();
    let accounts: Vec<String> =
        accounts::ACCOUNTS.iter().map(|a| format!("{{\"name\":{},\"discriminator\":{}}}", text(a.layout.name), bytes(a.tag))).collect();
    let mut types: Vec<String> = accounts::TYPES.iter().map(|t| defined(t, false, "")).collect();
    for a in accounts::ACCOUNTS {
        let mut extra = format!(",{}", text(&format!("seeds: {}", a.seeds)));
        if !a.tail.is_empty() {
            let _ = write!(extra, ",{}", text(&format!("tail: {}", a.tail)));
        }
        let _ = write!(extra, ",{}", text(&format!("size: {}", a.layout.size)));
        types.push(defined(&a.layout, false, &extra));
    }
    types.extend(EVENTS.iter().map(|e| defined(&e.layout, true, "")));
    let events: Vec<String> =
        EVENTS.iter().map(|e| format!("{{\"name\":{},\"discriminator\":[{}]}}", text(e.layout.name), e.code)).collect();
    let errors: Vec<String> =
        ERRORS.iter().map(|(name, code, msg)| format!("{{\"code\":{code},\"name\":{},\"msg\":{}}}", text(name), text(msg))).collect();
    let mut constants: Vec<String> = Vec::new();
    for (kind, names) in [
        ("mode", kinds::mode::NAMES),
        ("state", kinds::state::NAMES),
        ("verdict", kinds::verdict::NAMES),
        ("ending", kinds::ending::NAMES),
        ("seat", kinds::seat::NAMES),
        ("randomness", kinds::randomness::NAMES),
        ("fraud", kinds::fraud::NAMES),
        ("decrypt", kinds::decrypt::NAMES),
    ] {
        for (name, value, doc) in names {
            constants.push(format!(
                "{{\"name\":{},\"docs\":[{}],\"type\":\"u8\",\"value\":\"{value}\"}}",
                text(&format!("{}_{name}", kind.to_uppercase())),
                text(doc)
            ));
        }
    }
    for (name, value, doc) in accounts::NUMBERS {
        constants.push(format!("{{\"name\":{},\"docs\":[{}],\"type\":\"u64\",\"value\":\"{value}\"}}", text(name), text(doc)));
    }
    let _ = write!(
        out,
        "{{\"address\":\"11111111111111111111111111111111\",\"metadata\":{{\"name\":\"gleaner_market\",\"version\":\"{}\",\"spec\":\"0.1.0\",\"description\":\"The Gleaner market; the address is given by the network's configuration\"}},\"instructions\":[{}],\"accounts\":[{}],\"events\":[{}],\"errors\":[{}],\"types\":[{}],\"constants\":[{}]}}",
        env!("CARGO_PKG_VERSION"), instructions.join(","), accounts.join(","), events.join(","), errors.join(","), types.join(","), constants.join(",")
    );
    println!("{out}");
}
