"""`python -m ui.i18n update` brings the catalogues up to date with the source; a developer's command.

New texts are added as unfinished, stale ones dropped, the catalogues compiled. `unfinished` lists what is missing.
"""

import json
import sys

from ui.i18n.catalogue import TS, compile_ts, read, write
from ui.i18n.extract import BadCall, Text, window_texts
from ui.i18n.extract_app import app_sentences
from ui.i18n.language import LANGUAGES
from ui.i18n.sentences import SENTENCES
from ui.i18n.words import PLACE

PLURALS = {"de": 2}


def main(arguments: list[str]) -> int:
    """Run a command and return the exit code."""
    if arguments not in (["update"], ["unfinished"]):
        sys.stderr.write("python -m ui.i18n update | unfinished\n")
        return 2
    try:
        sentences = app_sentences()
        wanted = window_texts() | {Text(sentence) for sentence in sentences}
    except BadCall as bad:
        sys.stderr.write(f"{bad}\n")
        return 1
    if arguments == ["update"]:
        templates = sorted(text for text in sentences if PLACE.search(text))
        SENTENCES.write_text(json.dumps(templates, ensure_ascii=False, indent=0) + "\n", "utf-8")
    for code in LANGUAGES:
        if code in PLURALS:
            _bring_up(code, wanted, show=arguments == ["unfinished"])
    return 0


def _bring_up(code: str, wanted: set[Text], *, show: bool) -> None:
    source = TS / f"{code}.ts"
    had = read(source) if source.exists() else {}
    now = {text: had.get(text, ()) for text in wanted}
    open_ones = sorted(text for text, forms in now.items() if not forms)
    if show:
        sys.stdout.writelines(f"{text}\n" for text in open_ones)
        return
    write(source, code, now, PLURALS[code])
    compile_ts(source, TS / f"{code}.qm")
    new, stale = len(wanted - set(had)), len(set(had) - wanted)
    sys.stdout.write(f"{code}: {len(now)} texts, {new} new, {stale} stale dropped, {len(open_ones)} unfinished\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
