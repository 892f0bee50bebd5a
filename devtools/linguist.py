"""Qt Linguist's files: a translation as XML that people edit, and as Qt loads it.

The XML (`.ts`) is kept in the checkout, in an order that does not depend on where a
text stands, so that two changes of it merge. The compiled form (`.qm`) is made from it
here, in the standard library, because the wheel is built where there is no Qt.
"""

from __future__ import annotations

import os
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from string import Formatter
from struct import pack
from typing import TYPE_CHECKING

from devtools.place import ROOT, Stopped
from devtools.texts import Text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import TypeAlias

    Forms: TypeAlias = tuple[str, ...]

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
"""Those that are complete; a text without its translation fails the check."""

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _TEXTS, _NUMBERS, _LANGUAGE = 0x42, 0x69, 0x88, 0xA7
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8
_RULES = {"de": bytes((0x01, 1))}
"""How a language counts, as Qt writes it: the first form when the number is 1."""
_FORMS = {"de": 2}
_MNEMONIC = re.compile(r"&(\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """What a language says for each text; one form, or as many as it counts in."""

    language: str
    forms: Mapping[Text, Forms]


def file_of(language: str) -> Path:
    """Where a language's translation is kept."""
    return FOLDER / f"pinmycal_{language}.ts"


def compiled_of(language: str) -> Path:
    """Where Qt finds it."""
    return file_of(language).with_suffix(".qm")


# --- the XML -------------------------------------------------------------------------


def read(path: Path) -> Translation:
    """Return what is translated in a file; what is unfinished is left out."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own file, from the checkout
    found = dict(_read(root))
    return Translation(language=root.get("language", ""), forms=found)


def _read(root: ET.Element) -> Iterator[tuple[Text, Forms]]:
    for context in root.iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            if told is None or told.get("type"):
                continue
            text = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                counts=message.get("numerus") == "yes",
            )
            forms = [form.text or "" for form in told.iter("numerusform")]
            yield text, tuple(forms) or (told.text or "",)


def write(
    path: Path, known: Translation, wanted: Mapping[Text, tuple[str, ...]]
) -> None:
    """Write the texts that are `wanted`, with what is `known` of them."""
    root = ET.Element("TS", version="2.1", language=known.language)
    root.set("sourcelanguage", "en")
    contexts: dict[str, ET.Element] = {}
    for text, files in wanted.items():
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        message = ET.SubElement(contexts[text.context], "message")
        for name in files:
            ET.SubElement(message, "location", filename=f"../../{name}")
        ET.SubElement(message, "source").text = text.source
        told = _translation(message, text)
        _fill(told, text, known.forms.get(text), _FORMS[known.language])
    ET.indent(root, " ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{head}{ET.tostring(root, 'unicode')}\n", "utf-8", newline="\n")


def _translation(message: ET.Element, text: Text) -> ET.Element:
    if text.counts:
        message.set("numerus", "yes")
    if text.note:
        ET.SubElement(message, "comment").text = text.note
    return ET.SubElement(message, "translation")


def _fill(told: ET.Element, text: Text, forms: Forms | None, count: int) -> None:
    if forms is None:
        told.set("type", "unfinished")
    if not text.counts:
        told.text = forms[0] if forms else ""
        return
    for form in forms or ("",) * count:
        ET.SubElement(told, "numerusform").text = form


# --- what is wrong with it -----------------------------------------------------------


def renew() -> Mapping[str, int]:
    """Bring every file to the texts there are; returns how many want a translation."""
    wanted = texts()
    missing = {}
    for language in LANGUAGES:
        path = file_of(language)
        known = (
            read(path) if path.exists() else Translation(language=language, forms={})
        )
        write(path, known, wanted)
        missing[language] = len(wanted.keys() - known.forms.keys())
    return missing


def problems() -> tuple[str, ...]:
    """Why the translations cannot be trusted; empty when they can."""
    wanted = texts()
    found: list[str] = []
    for language in LANGUAGES:
        known = read(file_of(language))
        found += [
            f"{language}: no translation of {text.source!r} ({', '.join(files)})"
            for text, files in wanted.items()
            if text not in known.forms
        ]
        gone = sorted(known.forms.keys() - wanted.keys())
        found += [f"{language}: nothing says {text.source!r} any more" for text in gone]
        found += list(_misfits(known))
    return tuple(found)


def _misfits(known: Translation) -> Iterator[str]:
    for text, forms in known.forms.items():
        count = _FORMS[known.language] if text.counts else 1
        if len(forms) != count:
            yield f"{known.language}: {text.source!r} needs {count} forms"
        for place, form in enumerate(forms):
            source = text.note if text.counts and not place else text.source
            wanted = _names(text.source) | _names(source)
            if not _names(form) <= wanted or (_names(source) - _names(form)):
                yield f"{known.language}: {form!r} has not the places of {source!r}"
            if bool(_MNEMONIC.search(source)) != bool(_MNEMONIC.search(form)):
                yield f"{known.language}: {form!r} has not the key (&) of {source!r}"


def _names(template: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(template) if name}
    except ValueError:  # a text that is shown as it is, with a brace in it
        return set()


# --- compiled ------------------------------------------------------------------------


def compile_all() -> None:
    """Make what Qt loads from what people edit, where that is newer."""
    for language in LANGUAGES:
        source, made = file_of(language), compiled_of(language)
        if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
            # Beside and renamed: several processes of a test run may do this at once.
            beside = made.with_suffix(f".{os.getpid()}")
            beside.write_bytes(compiled(read(source)))
            beside.replace(made)


def compiled(translation: Translation) -> bytes:
    """Return a translation in the form of Qt's `QTranslator` (qtranslator.cpp)."""
    if translation.language not in _RULES:
        raise Stopped(f"How {translation.language!r} counts is not known yet")
    entries, hashes = b"", []
    for text, forms in sorted(translation.forms.items()):
        hashes.append((_hash(text), len(entries)))
        entries += _entry(text, forms)
    table = b"".join(pack(">II", *each) for each in sorted(hashes))
    parts = (
        (_LANGUAGE, translation.language.encode()),
        (_HASHES, table),
        (_TEXTS, entries),
        (_NUMBERS, _RULES[translation.language]),
    )
    return _MAGIC + b"".join(_part(">BI", tag, content) for tag, content in parts)


def _entry(text: Text, forms: Forms) -> bytes:
    told = [_part(">BI", _TRANSLATION, form.encode("utf-16-be")) for form in forms]
    known = (
        (_COMMENT, text.note),
        (_SOURCE, text.source),
        (_CONTEXT, text.context),
    )
    told += [_part(">BI", tag, what.encode()) for tag, what in known]
    return b"".join(told) + bytes((_END,))


def _part(form: str, tag: int, content: bytes) -> bytes:
    return pack(form, tag, len(content)) + content


def _hash(text: Text) -> int:
    """The hash of ELF's symbol tables, over source and comment, as Qt looks it up."""
    value = 0
    for byte in (text.source + text.note).encode():
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ (high >> 24)) & ~high & 0xFFFFFFFF
    return value or 1
