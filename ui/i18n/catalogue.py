"""Qt's translation sources (.ts): read, brought up to date with the source code, written, compiled to .qm."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import QByteArray, QXmlStreamReader, QXmlStreamWriter

from ui.i18n.extract import Text
from ui.i18n.language import CONTEXT

TS: Final = Path(__file__).parent
_COMPILE_S: Final = 60
_SINGULAR: Final = "Singular: "


def read(path: Path) -> dict[Text, tuple[str, ...]]:
    """Return the translations of a .ts file.

    Raises:
        ValueError: the file is no .ts.
    """
    reader = QXmlStreamReader(path.read_text("utf-8"))
    found: dict[Text, tuple[str, ...]] = {}
    fields: dict[str, str] = {}
    forms: list[str] = []
    while not reader.atEnd():
        reader.readNext()
        name = reader.name()
        if reader.isStartElement() and name == "message":
            fields, forms = {}, []
        elif reader.isStartElement() and name in {"source", "comment", "extracomment"}:
            fields[name] = reader.readElementText()
        elif reader.isStartElement() and name == "numerusform":
            forms.append(reader.readElementText())
        elif reader.isStartElement() and name == "translation":
            unfinished = reader.attributes().value("type") == "unfinished"
            # The forms of a plural are read by the branch above, as the loop goes on.
            if not fields.get("extracomment", "").startswith(_SINGULAR):
                words = reader.readElementText()
                forms = [] if unfinished else [words]
        elif reader.isEndElement() and name == "message":
            singular = fields.get("extracomment", "").removeprefix(_SINGULAR)
            text = Text(fields["source"], fields.get("comment", ""), singular)
            found[text] = tuple(forms) if all(forms) else ()
    if reader.hasError():
        raise ValueError(f"{path.name}, line {reader.lineNumber()}: {reader.errorString()}")
    return found


def write(path: Path, language: str, messages: dict[Text, tuple[str, ...]], plurals: int) -> None:
    """Write a .ts file, sorted by text so that changes stay small.

    Args:
        path: the file.
        language: its language.
        messages: each text with its forms, () where it is not translated yet.
        plurals: forms of the language.
    """
    data = QByteArray()
    xml = QXmlStreamWriter(data)
    xml.setAutoFormatting(True)
    xml.setAutoFormattingIndent(1)
    xml.writeStartDocument()
    xml.writeDTD("<!DOCTYPE TS>")
    xml.writeStartElement("TS")
    xml.writeAttribute("version", "2.1")
    xml.writeAttribute("language", language)
    xml.writeAttribute("sourcelanguage", "en")
    xml.writeStartElement("context")
    xml.writeTextElement("name", CONTEXT)
    for text in sorted(messages):
        _write_message(xml, text, messages[text], plurals)
    xml.writeEndDocument()
    path.write_bytes(data.data())


def _write_message(xml: QXmlStreamWriter, text: Text, forms: tuple[str, ...], plurals: int) -> None:
    xml.writeStartElement("message")
    if text.singular:
        xml.writeAttribute("numerus", "yes")
    xml.writeTextElement("source", text.source)
    if text.context:
        xml.writeTextElement("comment", text.context)
    if text.singular:
        xml.writeTextElement("extracomment", _SINGULAR + text.singular)
    xml.writeStartElement("translation")
    if not forms:
        xml.writeAttribute("type", "unfinished")
    if text.singular:
        for form in forms or ("",) * plurals:
            xml.writeTextElement("numerusform", form)
    else:
        xml.writeCharacters("".join(forms))
    xml.writeEndElement()
    xml.writeEndElement()


def compile_ts(source: Path, target: Path) -> None:
    """Compile a .ts file with Qt's lrelease, which comes with PySide6.

    Raises:
        RuntimeError: lrelease refused.
    """
    program = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    done = subprocess.run(
        [str(program), "-silent", "-nounfinished", str(source), "-qm", str(target)],
        capture_output=True,
        check=False,
        timeout=_COMPILE_S,
    )
    if done.returncode:
        raise RuntimeError(f"lrelease could not compile {source.name}: {done.stderr.decode(errors='replace')[:500]}")
