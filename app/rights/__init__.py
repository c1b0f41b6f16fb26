"""Rights over one's data under GDPR and CCPA: access, portability, withdrawal; erasure is the library's."""
