//! Macros that make a plain `repr(C)` struct and, for the IDL, a table of its fields, from one declaration.

/// A field as the IDL shows it: name, Rust type, offset and size in bytes, sentence.
#[derive(Clone, Copy)]
pub struct Field {
    pub name: &'static str,
    pub ty: &'static str,
    pub offset: usize,
    pub size: usize,
    pub doc: &'static str,
}

/// A struct as the IDL shows it.
#[derive(Clone, Copy)]
pub struct Layout {
    pub name: &'static str,
    pub doc: &'static str,
    pub size: usize,
    pub fields: &'static [Field],
}

/// An account: tag, seeds in words, layout; `tail` names the struct repeated behind it, if any.
#[derive(Clone, Copy)]
pub struct AccountLayout {
    pub tag: &'static [u8; 8],
    pub seeds: &'static str,
    pub tail: &'static str,
    pub layout: Layout,
}

/// An account an instruction takes. `flags`: `w` writable, `s` signer, `*` any number of them to the end.
#[derive(Clone, Copy)]
pub struct Role {
    pub name: &'static str,
    pub flags: &'static str,
    pub doc: &'static str,
}

/// Bits of an account's flags as the program checks them.
pub const SIGNER: u8 = 1;
/// The account must be writable.
pub const WRITABLE: u8 = 2;
/// Any number of such accounts, to the end.
pub const REST: u8 = 4;

/// Turns the letters of a role into bits.
pub const fn role_bits(flags: &str) -> u8 {
    let mut rest = flags.as_bytes();
    let mut bits = 0;
    while let [flag, tail @ ..] = rest {
        bits |= match *flag {
            b's' => SIGNER,
            b'w' => WRITABLE,
            b'*' => REST,
            _ => panic!("a role's flags are s, w and *"),
        };
        rest = tail;
    }
    bits
}

/// An instruction: its first byte, the packed little-endian arguments behind it, the accounts in order.
#[derive(Clone, Copy)]
pub struct InstructionLayout {
    pub code: u8,
    pub args: Layout,
    pub accounts: &'static [Role],
}

/// An event: its first byte in `sol_log_data`, then the packed little-endian fields.
#[derive(Clone, Copy)]
pub struct EventLayout {
    pub code: u8,
    pub layout: Layout,
}

/// Declares a `repr(C)` struct without padding whose bytes are the account data (or a part of it).
macro_rules! pod {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $fdoc:literal])* $field:ident : $ty:ty),* $(,)? }) => {
        $(#[doc = $doc])*
        #[repr(C)]
        #[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)]
        pub struct $name { $($(#[doc = $fdoc])* pub $field: $ty),* }
        impl $name {
            pub const LEN: usize = core::mem::size_of::<Self>();
            pub const LAYOUT: $crate::describe::Layout = $crate::describe::Layout {
                name: stringify!($name),
                doc: concat!($($doc),*),
                size: Self::LEN,
                fields: &[$($crate::describe::Field {
                    name: stringify!($field), ty: stringify!($ty), offset: core::mem::offset_of!($name, $field),
                    size: core::mem::size_of::<$ty>(), doc: concat!($($fdoc),*),
                }),*],
            };
        }
    };
}

/// Declares an account: header in front, 64 reserved bytes at the end, tag and seeds.
macro_rules! account {
    ($(#[doc = $doc:literal])* $tag:literal $seeds:literal $(tail $tail:ident)? ; $name:ident { $($body:tt)* }) => {
        pod! {
            $(#[doc = $doc])*
            $name {
                /// Tag, version, bump, who gets the rent back
                header: $crate::accounts::Header,
                $($body)*
                /// Zero; room for what later versions need
                reserved: [u8; 64],
            }
        }
        impl $crate::accounts::Account for $name {
            const TAG: [u8; 8] = *$tag;
        }
        impl $name {
            pub const ACCOUNT: $crate::describe::AccountLayout = $crate::describe::AccountLayout {
                tag: $tag, seeds: $seeds, tail: concat!($(stringify!($tail))?), layout: Self::LAYOUT,
            };
        }
    };
}

/// Declares an instruction: packed arguments, parsed with an exact length check, and its accounts.
macro_rules! instruction {
    ($(#[doc = $doc:literal])* $code:literal $name:ident ( $($(#[doc = $adoc:literal])* $arg:ident : $ty:ty),* $(,)? )
     [ $($(#[doc = $rdoc:literal])* $role:ident $flags:literal),* $(,)? ]) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy)]
        #[repr(C, packed)]
        pub struct $name { $($(#[doc = $adoc])* pub $arg: $ty),* }
        impl $name {
            pub const CODE: u8 = $code;
            pub const LEN: usize = core::mem::size_of::<Self>();
            /// What every account must be, in order.
            pub const ROLES: &'static [u8] = &[$($crate::describe::role_bits($flags)),*];
            /// Parses the bytes behind the code; `None` unless the length is exact.
            #[allow(unused_mut, unused_variables, unused_assignments, clippy::arithmetic_side_effects)]
            #[inline(always)]
            pub fn parse(data: &[u8]) -> Option<Self> {
                if data.len() != Self::LEN { return None; }
                let mut rest = data;
                $(
                    let (head, tail) = rest.split_at_checked(core::mem::size_of::<$ty>())?;
                    let $arg: $ty = bytemuck::pod_read_unaligned(head);
                    rest = tail;
                )*
                Some(Self { $($arg),* })
            }
            pub const INSTRUCTION: $crate::describe::InstructionLayout = $crate::describe::InstructionLayout {
                code: $code,
                args: $crate::describe::Layout {
                    name: stringify!($name), doc: concat!($($doc),*), size: Self::LEN,
                    fields: &[$($crate::describe::Field {
                        name: stringify!($arg), ty: stringify!($ty), offset: core::mem::offset_of!($name, $arg),
                        size: core::mem::size_of::<$ty>(), doc: concat!($($adoc),*),
                    }),*],
                },
                accounts: &[$($crate::describe::Role {
                    name: stringify!($role), flags: $flags, doc: concat!($($rdoc),*),
                }),*],
            };
        }
    };
}

/// Declares an event: its code and packed fields.
macro_rules! event {
    ($(#[doc = $doc:literal])* $code:literal $name:ident { $($(#[doc = $fdoc:literal])* $field:ident : $ty:ty),* $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy)]
        #[repr(C, packed)]
        pub struct $name { $($(#[doc = $fdoc])* pub $field: $ty),* }
        impl $crate::events::Event for $name {
            const CODE: u8 = $code;
            fn bytes(&self) -> &[u8] {
                // SAFETY: repr(C, packed) structs of integers and byte arrays have no padding; the bytes live as long as `self`.
                unsafe { core::slice::from_raw_parts(core::ptr::from_ref(self).cast(), core::mem::size_of::<Self>()) }
            }
        }
        impl $name {
            pub const CODE: u8 = $code;
            pub const LEN: usize = core::mem::size_of::<Self>();
            pub const EVENT: $crate::describe::EventLayout = $crate::describe::EventLayout {
                code: $code,
                layout: $crate::describe::Layout {
                    name: stringify!($name), doc: concat!($($doc),*), size: Self::LEN,
                    fields: &[$($crate::describe::Field {
                        name: stringify!($field), ty: stringify!($ty), offset: core::mem::offset_of!($name, $field),
                        size: core::mem::size_of::<$ty>(), doc: concat!($($fdoc),*),
                    }),*],
                },
            };
        }
    };
}
