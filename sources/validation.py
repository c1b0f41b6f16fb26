"""Tests prepared records against what a buyer asks for: a JSON Schema and rules over all records.

The specification is a buyer's text and therefore hostile: only known keywords, no references, patterns
whose matching time is bounded, and bounded sizes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from sources.errors import InvalidQualitySpecError
from sources.patterns import check_pattern, find_pattern
from sources.rules import Rule, build_rules
from sources.values import classify

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

SPEC_BYTES = 64 * 1024
MAX_PROBLEMS = 100
_MAX_DEPTH = 16
_KEYWORDS = frozenset({
    "$schema", "title", "description", "type", "properties", "required", "additionalProperties", "minimum", "maximum",
    "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern", "format", "enum", "const", "items",
    "minItems", "maxItems", "minProperties", "maxProperties",
})  # fmt: skip
_FORMATS = frozenset({"date", "date-time"})
_PATH_CHARS = 80


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a record, or the records together, would be refused.

    Attributes:
        record: index of the record from 0; None where it concerns all of them.
        field: the field, as a path; empty for the whole record.
        rule: the schema keyword or kind of rule.
        message: one sentence that never quotes a value.
    """

    record: int | None
    field: str
    rule: str
    message: str


@dataclass(frozen=True)
class QualitySpec:
    """A checked specification. Make one with `QualitySpec.from_json` or `load_quality_spec`.

    Attributes:
        schema: JSON Schema (2020-12) of one record, within the keywords allowed.
        rules: checks over records, as data (see `sources.rules`).
    """

    schema: Mapping[str, Any]
    rules: tuple[Mapping[str, Any], ...] = field(default=())

    def __post_init__(self) -> None:
        if not isinstance(self.schema, Mapping):
            raise InvalidQualitySpecError("This request's schema is not an object. Nothing can be checked against it.")
        _check_schema(self.schema, 0)
        build_rules(self.rules)

    @classmethod
    def from_json(cls, document: Any) -> QualitySpec:
        """Check a parsed document of the form `{"schema": …, "rules": […]}`.

        Raises:
            InvalidQualitySpecError: it has another form, or asks for something that is not allowed.
        """
        if not isinstance(document, dict) or not isinstance(document.get("schema"), dict):
            raise InvalidQualitySpecError("This request's quality rules are not an object with a schema.")
        rules = document.get("rules", [])
        if not isinstance(rules, list) or not all(isinstance(rule, dict) for rule in rules):
            raise InvalidQualitySpecError("This request's rules are not a list of objects.")
        return cls(document["schema"], tuple(rules))


def load_quality_spec(data: bytes | str) -> QualitySpec:
    """Parse and check the text of a specification.

    Raises:
        InvalidQualitySpecError: it is too large, not JSON, or not allowed.
    """
    if len(data) > SPEC_BYTES:
        raise InvalidQualitySpecError(f"This request's quality rules are larger than {SPEC_BYTES} bytes.")
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InvalidQualitySpecError("This request's quality rules are not JSON.") from error
    return QualitySpec.from_json(document)


def validate_records(
    spec: QualitySpec,
    records: Iterable[Mapping[str, Any]],
    *,
    max_problems: int = MAX_PROBLEMS,
    sampled: bool = False,
) -> list[Problem]:
    """Test records (in their JSON form, see `json_record`) in one pass.

    Args:
        spec: what the buyer asks for.
        records: in the order in which they are or will be sealed.
        max_problems: stop after this many.
        sampled: the records are a sample of a batch, still in its order.

    Returns:
        All problems found, in order; empty when everything fits.
    """
    problems: list[Problem] = []

    def report(record: int | None, name: str, rule: str, message: str) -> None:
        problems.append(Problem(record, name, rule, message))

    validator = _validator(spec.schema)
    rules: list[Rule] = build_rules(spec.rules)
    count = 0
    for number, record in enumerate(records):
        count += 1
        for error in validator.iter_errors(record):
            report(number, *_described(error))
            if len(problems) >= max_problems:
                return problems
        for rule in rules:
            rule.add(number, record, report)
        if len(problems) >= max_problems:
            return problems[:max_problems]
    for rule in rules:
        rule.finish(count, report, sampled=sampled)
    if count == 0:
        report(None, "", "records", "There are no records.")
    return problems[:max_problems]


def _check_schema(node: Any, depth: int) -> None:
    """Walk a schema and refuse what is not on the list."""
    if depth > _MAX_DEPTH:
        raise InvalidQualitySpecError(f"This request's schema is nested more than {_MAX_DEPTH} deep.")
    if isinstance(node, bool):
        return
    if not isinstance(node, Mapping):
        raise InvalidQualitySpecError("A part of this request's schema is not an object.")
    for keyword, value in node.items():
        _check_keyword(str(keyword), value, depth)
    if depth == 0:
        _check_meta(node)


def _check_keyword(keyword: str, value: Any, depth: int) -> None:
    if keyword not in _KEYWORDS:
        raise InvalidQualitySpecError(f"This request's schema uses {keyword[:40]!r}, which Gleaner does not evaluate.")
    if keyword == "properties":
        if not isinstance(value, Mapping):
            raise InvalidQualitySpecError("The properties of this request's schema are not an object.")
        for child in value.values():
            _check_schema(child, depth + 1)
    elif keyword in {"items", "additionalProperties"}:
        _check_schema(value, depth + 1)
    elif keyword == "pattern":
        check_pattern(value)
    elif keyword == "format" and value not in _FORMATS:
        raise InvalidQualitySpecError("This request's schema uses a format that Gleaner does not check.")


def _check_meta(schema: Mapping[str, Any]) -> None:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError

    if schema.get("$schema", Draft202012Validator.META_SCHEMA["$id"]) != Draft202012Validator.META_SCHEMA["$id"]:
        raise InvalidQualitySpecError("This request's schema is not written for JSON Schema 2020-12.")
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        raise InvalidQualitySpecError("This request's schema is not valid JSON Schema.") from error


def _validator(schema: Mapping[str, Any]) -> Validator:
    from jsonschema import Draft202012Validator, FormatChecker
    from jsonschema.exceptions import ValidationError
    from jsonschema.validators import extend

    def pattern(validator: Any, expression: str, instance: Any, _: Any) -> Any:
        if validator.is_type(instance, "string") and not find_pattern(expression, instance):
            yield ValidationError("does not match")

    formats = FormatChecker(formats=())
    formats.checks("date", raises=ValueError)(_is_date)
    formats.checks("date-time")(_is_instant)
    make: Callable[..., Validator] = extend(Draft202012Validator, {"pattern": pattern})  # type: ignore[no-untyped-call]  # the stubs leave `extend` untyped
    return make(schema, format_checker=formats)


def _is_date(value: object) -> bool:
    return not isinstance(value, str) or (classify(value) == "date" and bool(date.fromisoformat(value)))


def _is_instant(value: object) -> bool:
    return not isinstance(value, str) or (classify(value) == "timestamp" and value[10] == "T")


_WORDS = {
    "required": "a field that the buyer needs is missing",
    "additionalProperties": "there is a field the buyer did not ask for",
    "type": "the value has another type than asked for",
    "enum": "the value is none of those allowed",
    "const": "the value is not the one asked for",
    "pattern": "the text does not have the form asked for",
    "format": "the text is not a valid date or time",
    "minimum": "the number is too small",
    "exclusiveMinimum": "the number is too small",
    "maximum": "the number is too large",
    "exclusiveMaximum": "the number is too large",
    "minLength": "the text is too short",
    "maxLength": "the text is too long",
    "minItems": "the list is too short",
    "maxItems": "the list is too long",
}


def _described(error: ValidationError) -> tuple[str, str, str]:
    """Return path, keyword and a sentence without the value (jsonschema's own messages quote it)."""
    rule = str(error.validator)
    path = ".".join(str(part) for part in error.absolute_path)
    if rule == "required" and isinstance(error.instance, dict) and isinstance(error.schema, dict):
        missing = [name for name in error.schema["required"] if name not in error.instance]
        path = ".".join(filter(None, [path, missing[0] if missing else ""]))
    return path[:_PATH_CHARS], rule, _WORDS.get(rule, "the value does not fit the buyer's schema")
