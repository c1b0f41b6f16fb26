"""Asking for a file without a nested event loop: the system's dialog where there is one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ui.i18n import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

DATA_FILES = mark("Data files (*.csv *.tsv *.json *.jsonl *.ndjson *.parquet);;All files (*)")


KEY_FILES = mark("Key files (*.json);;All files (*)")


def ask_file(parent: QWidget, title: str, on_path: Callable[[str], None], kinds: str = DATA_FILES) -> None:
    """Ask for a file to read, a data file unless told otherwise; `on_path` is called with its path, or never."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(tr(kinds))
    dialog.fileSelected.connect(on_path)
    dialog.open()


def ask_any_file(parent: QWidget, title: str, on_path: Callable[[str], None]) -> None:
    """Ask for a file of any kind to read; `on_path` is called with its path, or never."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(on_path)
    dialog.open()


def ask_any_files(parent: QWidget, title: str, on_paths: Callable[[list[str]], None]) -> None:
    """Ask for one or more files of any kind to read; `on_paths` is called with their paths, or never."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(on_paths)
    dialog.open()


def ask_folder(parent: QWidget, title: str, on_path: Callable[[str], None]) -> None:
    """Ask for a folder; `on_path` is called with its path, or never."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(on_path)
    dialog.open()


def ask_save(parent: QWidget, title: str, name: str, on_path: Callable[[str], None]) -> None:
    """Ask where to save a file; `on_path` is called with its path, or never."""
    dialog = _dialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    dialog.fileSelected.connect(on_path)
    dialog.open()


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # A portal refuses programs whose memory others may not read, without a word: its dialog would never appear.
    if "portal" in os.environ.get("QT_QPA_PLATFORMTHEME", "") or os.environ.get("GTK_USE_PORTAL") == "1":
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog
