"""Sealed data packages, content addressing, delivery and read-back verification. Imported by app only.

From rows to a package: records (canonical bytes), keys (all derived from the wallet's secret), streams, merkle, tree
and seal (the two layers and the tree over them), container, package_source, package_writer and package_reader (the
file), hpke and samples (who may open what). Delivery: pointer, unixfs and car (IPFS), staging, gateway (a process of
its own), fetch, kubo and delivery. Names load their modules when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from storage.delivery import BlobStore, LocalStore, Publisher
    from storage.errors import (
        ContentInvalid,
        ContentMissing,
        ContentTooLarge,
        DeliveryError,
        FileAccessError,
        GatewayUnreachable,
        NothingToProve,
        OpenFailed,
        PackageError,
        PackageExists,
        PackageInvalid,
        RecordError,
        SourceChanged,
        StorageError,
        StorageFull,
        UploadRefused,
    )
    from storage.fetch import GatewayClient
    from storage.hpke import Deal, buyer_public_key, open_outer, reviewer_public_key
    from storage.keys import (
        BatchKeys,
        batch_keys,
        benchmark_commit,
        buyer_kem_seed,
        label_commit,
        label_root,
        label_salt,
        reviewer_kem_seed,
    )
    from storage.kubo import KuboClient, RpcEndpoint
    from storage.package_reader import PackageReader, open_package, verify_package
    from storage.package_source import measure_batch
    from storage.package_writer import BuiltPackage, PackageBuilder
    from storage.pointer import Pointer
    from storage.records import MISSING, canonical_json, encode_rows, media_record, parse_record
    from storage.samples import (
        Commitment,
        OpenedSamples,
        Opening,
        PanelMember,
        PanelRound,
        SampleBlob,
        SampledRecord,
        build_samples,
        open_sealing,
    )
    from storage.staging import CarStaging
    from storage.tree import NullifierScope

_HOMES = {
    "delivery": ("BlobStore", "LocalStore", "Publisher"),
    "errors": (
        "ContentInvalid",
        "ContentMissing",
        "ContentTooLarge",
        "DeliveryError",
        "FileAccessError",
        "GatewayUnreachable",
        "NothingToProve",
        "OpenFailed",
        "PackageError",
        "PackageExists",
        "PackageInvalid",
        "RecordError",
        "SourceChanged",
        "StorageError",
        "StorageFull",
        "UploadRefused",
    ),
    "fetch": ("GatewayClient",),
    "hpke": ("Deal", "buyer_public_key", "open_outer", "reviewer_public_key"),
    "keys": (
        "BatchKeys",
        "batch_keys",
        "benchmark_commit",
        "buyer_kem_seed",
        "label_commit",
        "label_root",
        "label_salt",
        "reviewer_kem_seed",
    ),
    "kubo": ("KuboClient", "RpcEndpoint"),
    "package_reader": ("PackageReader", "open_package", "verify_package"),
    "package_source": ("measure_batch",),
    "package_writer": ("BuiltPackage", "PackageBuilder"),
    "pointer": ("Pointer",),
    "records": ("MISSING", "canonical_json", "encode_rows", "media_record", "parse_record"),
    "samples": (
        "Commitment",
        "OpenedSamples",
        "Opening",
        "PanelMember",
        "PanelRound",
        "SampleBlob",
        "SampledRecord",
        "build_samples",
        "open_sealing",
    ),
    "staging": ("CarStaging",),
    "tree": ("NullifierScope",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "MISSING",
    "BatchKeys",
    "BlobStore",
    "BuiltPackage",
    "CarStaging",
    "Commitment",
    "ContentInvalid",
    "ContentMissing",
    "ContentTooLarge",
    "Deal",
    "DeliveryError",
    "FileAccessError",
    "GatewayClient",
    "GatewayUnreachable",
    "KuboClient",
    "LocalStore",
    "NothingToProve",
    "NullifierScope",
    "OpenFailed",
    "OpenedSamples",
    "Opening",
    "PackageBuilder",
    "PackageError",
    "PackageExists",
    "PackageInvalid",
    "PackageReader",
    "PanelMember",
    "PanelRound",
    "Pointer",
    "Publisher",
    "RecordError",
    "RpcEndpoint",
    "SampleBlob",
    "SampledRecord",
    "SourceChanged",
    "StorageError",
    "StorageFull",
    "UploadRefused",
    "batch_keys",
    "benchmark_commit",
    "build_samples",
    "buyer_kem_seed",
    "buyer_public_key",
    "canonical_json",
    "encode_rows",
    "label_commit",
    "label_root",
    "label_salt",
    "measure_batch",
    "media_record",
    "open_outer",
    "open_package",
    "open_sealing",
    "parse_record",
    "reviewer_kem_seed",
    "reviewer_public_key",
    "verify_package",
]


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
