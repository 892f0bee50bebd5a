"""Taking a calendar file in: given, read in a process of its own, shown, then taken.

Nothing is written before Import is pressed, and what was written can be taken back as a
whole. The window goes on working all the while.
"""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.diary import ReadingStop
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.transfer import ImportCalendar, TakeBackImport
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.editing.said import said, told
from pinmycal_desktop.ui.files import usual_folder
from pinmycal_desktop.ui.room import room_for, roomy
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.transfer.drop_area import DropArea, local_files
from pinmycal_desktop.ui.transfer.import_preview import PreviewPanel
from pinmycal_desktop.ui.transfer.past_imports import PastImports, counts_words
from pinmycal_desktop.ui.transfer.reading import Given, Reading, files_of
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.transfer import (
        CalendarFile,
        ImportBatch,
        ImportPreview,
        ImportTarget,
    )
    from pinmycal_desktop.ui.editing.services import PageServices


_SIZE = (860, 560)
_LOOK_MS = 100
_STEPS = 100
"""So finely is told how much of a file was read."""
_MOST_NAMES = 3
"""Of so many files the names are told while they are read."""


class _Stage(IntEnum):
    """Where the dialog stands; also the page of the stack."""

    GIVE = 0
    READ = 1
    LOOK = 2


@value_class(kw_only=False)
class _Read:
    """A file that was read, and what taking it in would do."""

    file: CalendarFile
    preview: ImportPreview
    account_id: int


class ImportDialog(QDialog):
    """Open it with `open()`; `offer_files` and `offer_data` skip the first page."""

    committed = Signal(str, object)
    """A sentence, and the `Outcome` of the command: its `undo` takes it back."""
    folder_used = Signal(str)
    """The folder out of which files were chosen."""

    def __init__(
        self,
        services: PageServices,
        *,
        zone: str,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Times are told in `zone`, the account's; files are looked for in `folder`.

        An empty one is where a person's files usually arrive.
        """
        super().__init__(parent)
        self._folder = folder
        self._services = services
        self._topic = f"import-{id(self)}"
        self._stop: ReadingStop | None = None
        self._read: _Read | None = None
        self._name = ""  # of the only file that was given
        self._given = 0
        self._last: int | None = None  # the import that could be taken back at once
        self.setWindowTitle(words("Import a calendar"))
        self.setAcceptDrops(True)
        self._message = Banner(closable=True)
        self._message.acted.connect(self._take_last_back)
        self._stack = QStackedWidget()
        self._drop = DropArea()
        self.past = PastImports(services.form, zone)
        self.preview = PreviewPanel(services.form, zone)
        self._doing = PlainLabel("", wrap=True)
        self._progress = QProgressBar()
        self._done = [0.0]  # filled by the thread that reads
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._count)
        self._cancel = Button(words("Cancel"))
        self._other = Button(words("Another file"))
        self._close = Button(words("Close"))
        self._import = Button(words("Import"), kind=Kind.PRIMARY)
        self._arrange()
        self._connect()
        self._go(_Stage.GIVE)
        self._list()

    def _arrange(self) -> None:
        give, reading = QWidget(), QWidget()
        column = QVBoxLayout(give)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.LARGE)
        column.addWidget(self._drop)
        column.addWidget(self.past, 1)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        column = QVBoxLayout(reading)
        column.addStretch()
        column.addWidget(self._doing)
        column.addWidget(self._progress)
        column.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch()
        for page in (give, reading, self.preview):
            self._stack.addWidget(page)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self._other)
        row.addStretch()
        row.addWidget(self._close)
        row.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.LARGE)] * 4)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._message)
        column.addWidget(self._stack, 1)
        column.addLayout(row)
        self.resize(room_for(self, roomy(_SIZE)))
        self._message.hide()

    def _connect(self) -> None:
        self._drop.files_given.connect(self.offer_files)
        self._drop.data_given.connect(self.offer_data)
        self._drop.choose_wanted.connect(self._choose)
        self._cancel.clicked.connect(self.cancel_reading)
        self._other.clicked.connect(self._start_over)
        self._close.clicked.connect(self.close)
        self._import.clicked.connect(self.take_in)
        self.preview.target_wanted.connect(self._retarget)
        self.past.take_back_wanted.connect(self.take_back)
        self._services.relay.changed.connect(self._heard)

    # --- giving a file ---------------------------------------------------------------

    def _choose(self) -> None:
        dialog = QFileDialog(self, words("Import a calendar"))
        dialog.setDirectory(self._folder or usual_folder(arrived=True))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = (
            words("Calendars and mails (*.ics *.ical *.ifb *.eml)"),
            words("All files (*)"),
        )
        dialog.setNameFilters(kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, names: list[str]) -> None:
        paths = [Path(each) for each in names]
        self._folder = str(paths[0].parent)
        self.folder_used.emit(self._folder)
        self.offer_files(paths)

    def offer_files(self, paths: Sequence[Path]) -> None:
        """Read files and show what is in them, as one import."""
        self._begin(files_of(paths))

    def offer_data(self, data: bytes, name: str) -> None:
        """Show what is in calendar text that was dropped or pasted."""
        self._begin(((name, lambda: data),))

    def paste(self) -> None:
        """Show what is in the clipboard; say so when that is nothing to read."""
        if not self._drop.paste():
            self._say(Tone.WARNING, words("The clipboard holds no calendar."))

    def _begin(self, given: tuple[Given, ...]) -> None:
        self._message.hide()
        self.preview.forget()
        self._given = len(given)
        self._name = given[0][0] if len(given) == 1 else ""
        names = QLocale().createSeparatedList([name for name, _ in given[:_MOST_NAMES]])
        if len(given) > _MOST_NAMES:
            names = words("{0} files").format(len(given))
        self._doing.setText(words("Reading {0}\N{HORIZONTAL ELLIPSIS}").format(names))
        self._go(_Stage.READ)
        self._progress.setRange(0, 0)
        self._progress.reset()
        self._stop = ReadingStop()
        self._done = [0.0]
        reading = Reading(given, self._stop, self._done.append)
        self._look.start()

        def read(diary: Diary) -> _Read:
            file = reading.read(diary)
            preview = diary.transfer.preview(file)
            return _Read(file, preview, diary.account.local().id)

        self._services.operations.errand(
            read,
            self._arrived,
            self._unread,
            topic=self._topic,
            stop=self._stop.stop,
        )

    def _count(self) -> None:
        """Show how many files were read, or how much of the only one."""
        if self._done[-1]:
            self._progress.setRange(0, self._given * _STEPS)
            self._progress.setValue(int(self._done[-1] * _STEPS))

    def cancel_reading(self) -> None:
        """Stop reading; nothing was changed."""
        if self._stop is not None:
            self._stop.stop()
        self._services.operations.drop(self._topic)
        self._go(_Stage.GIVE)

    def _unread(self, error: PinmyCalError) -> None:
        self._go(_Stage.GIVE)
        sentence = told(error, self._services.form)
        is_named = not self._name or self._name in sentence
        about = sentence if is_named else f"{self._name}: {sentence}"
        self._say(Tone.DANGER, about)

    def _arrived(self, read: _Read) -> None:
        self._read = read
        self.preview.tell(read.preview)
        self._go(_Stage.LOOK)

    # --- looking and taking in -------------------------------------------------------

    def _retarget(self, target: ImportTarget) -> None:
        read = self._read
        if read is None:
            return
        self._import.setEnabled(False)

        def look(diary: Diary) -> _Read:
            preview = diary.transfer.preview(read.file, target)
            return _Read(read.file, preview, read.account_id)

        self._services.operations.errand(
            look, self._arrived, self._failed, topic=self._topic
        )

    def take_in(self) -> None:
        """Take in what is shown."""
        if self._read is None or not self._import.isEnabled():
            return
        self._import.setEnabled(False)
        command = ImportCalendar(
            account_id=self._read.account_id,
            file=self._read.file,
            target=self._read.preview.target,
        )
        self._services.operations.write(command, self._taken_in, self._failed)

    def _taken_in(self, outcome: Outcome) -> None:
        batch = outcome.batch
        self._last = batch.id
        sentence = words("{0} imported: {1}.").format(batch.name, counts_words(batch))
        self._start_over()
        self._say(
            Tone.SUCCESS,
            sentence,
            actions=(("back", words("Take back")),) if outcome.undo else (),
        )
        self.committed.emit(sentence, outcome)

    def _failed(self, error: PinmyCalError) -> None:
        self._import.setEnabled(self.preview.brings_anything)
        self._say(Tone.DANGER, told(error, self._services.form))

    # --- taking back -----------------------------------------------------------------

    def _take_last_back(self, _answer: str) -> None:
        if self._last is not None:
            self.take_back(self._last)

    def take_back(self, batch_id: int) -> None:
        """Take an import back as a whole."""
        command = TakeBackImport(import_id=batch_id)
        self._services.operations.write(command, self._taken_back, self._failed)

    def _taken_back(self, outcome: Outcome) -> None:
        form = self._services.form
        sentence = words("{0} was taken back.")
        if outcome.batch.taken_back_at is None:  # something is in use since
            sentence = words("Not all of {0} could be taken back.")
        sentence = sentence.format(outcome.batch.name)
        left = " ".join(said(each, form) for each in outcome.notes)
        tone = Tone.WARNING if left else Tone.SUCCESS
        self._say(tone, sentence, left)
        self._list()
        self.committed.emit(sentence, outcome)

    def _heard(self, changes: Changes) -> None:
        if Part.IMPORTS in changes.parts:
            self._list()

    def _list(self) -> None:
        def batches(diary: Diary) -> tuple[ImportBatch, ...]:
            return diary.transfer.batches()

        self._services.operations.read(
            batches, self.past.tell, topic=f"batches-{id(self)}"
        )

    # --- what is shown ---------------------------------------------------------------

    def _start_over(self) -> None:
        self._read = None
        self.preview.forget()
        self._message.hide()
        self._go(_Stage.GIVE)

    def _go(self, stage: _Stage) -> None:
        self._stack.setCurrentIndex(stage)
        if stage is not _Stage.READ:
            self._look.stop()
        is_looking = stage is _Stage.LOOK
        self._other.setVisible(is_looking)
        self._import.setVisible(is_looking)
        self._import.setEnabled(is_looking and self.preview.brings_anything)
        focused = {_Stage.READ: self._cancel, _Stage.LOOK: self._import}
        focused.get(stage, self._drop).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_looking(self) -> bool:
        """Whether a preview is shown."""
        return self._stack.currentIndex() == _Stage.LOOK

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._stack.currentIndex() == _Stage.READ

    def message(self) -> str:
        """Return what is said over the page; empty for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()

    def _say(
        self,
        tone: Tone,
        headline: str,
        text: str = "",
        *,
        actions: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self._message.tell(tone, headline, text, actions=actions)
        self._message.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome other files while a preview is shown."""
        if not self.is_reading and local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what the dropped files would bring instead."""
        files = local_files(event.mimeData())
        if files and not self.is_reading:
            event.acceptProposedAction()
            self.offer_files(files)

    def done(self, result: int) -> None:
        """Stop reading before it closes, however it is closed."""
        if self._stop is not None:
            self._stop.stop()
        super().done(result)
