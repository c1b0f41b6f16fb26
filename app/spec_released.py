"""What records of a noised release look like: the schema reviewers test them against, made from its declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from app.spec_release import Release, ReleaseColumn

_OTHER: Final = "other"
_COUNT: Final = {"type": "integer", "minimum": 0, "maximum": 10**9}
_LABEL: Final = {"type": "string", "minLength": 1, "maxLength": 200}
_POSITION: Final = {"latitude": {"type": "number"}, "longitude": {"type": "number"}}


def quality_of_release(release: Release) -> dict[str, Any]:
    """Return the schema of the records of a noised release, and what has to be unique among them."""
    names = [column.name for column in release.columns]
    shapes: dict[str, tuple[dict[str, Any], list[str]]] = {
        "histogram": ({"category": _LABEL, "count": _COUNT}, ["category"]),
        "marginals": (
            {
                "column_1": {"enum": names},
                "value_1": _LABEL,
                "column_2": {"enum": [*names, ""]},
                "value_2": {"type": "string", "maxLength": 200},
                "count": _COUNT,
            },
            ["column_1", "value_1", "column_2", "value_2"],
        ),
        "synthetic": (_choices(release), []),
        "responses": (_choices(release) | {"epsilon": {"type": "number", "exclusiveMinimum": 0, "maximum": 8}}, []),
        "places": (
            _POSITION | {"cell_m": {"const": release.area.cell_m if release.area else 0}, "days": _COUNT},
            ["latitude", "longitude"],
        ),
        "fixes": (dict(_POSITION), []),
    }
    properties, unique = shapes[release.kind]
    return {
        "schema": {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        },
        "rules": [{"kind": "unique", "fields": unique}] if unique else [],
    }


def _choices(release: Release) -> dict[str, Any]:
    return {column.name: _told(column) for column in release.columns}


def _told(column: ReleaseColumn) -> dict[str, Any]:
    return {"enum": [*column.categories, _OTHER]} if column.categories else dict(_LABEL)
