"""Privacy: what all sales together reveal, in groups by what stays hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.budget.model import BudgetView, SoldAsIs
from ui.components.button import Button
from ui.components.file_dialog import ask_save
from ui.components.layout import Row
from ui.components.toast import Message
from ui.i18n import tr
from ui.privacy.budget_list import BudgetList
from ui.privacy.detail import BudgetDetail
from ui.privacy.limit_dialog import LimitDialog
from ui.shell.page import StatePage
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.budget.model import BudgetDesk
    from ui.bridge import Job, Problem, Runner
    from ui.shell.navigator import Navigator

LEDGER_FILE = "gleaner-privacy-ledger.jsonl"
_SINGLE, _ROOMY = 760, 1100
_LIST, _SMALL_LIST = 320, 264


class PrivacyPage(StatePage):
    """Budgets.

    Args:
        port: the budget desk.
        runner: runs the port's methods.
        navigator: the window around.
        choose_place: asks where to save a file; replaced where there is no one to ask.
    """

    def __init__(
        self,
        port: BudgetDesk,
        runner: Runner,
        navigator: Navigator,
        *,
        choose_place: Callable[[QWidget, str, str, Callable[[str], None]], None] = ask_save,
    ) -> None:
        super().__init__(tr("Privacy"), tr("What all your sales together reveal"))
        self._port, self._runner, self._navigator, self._choose_place = port, runner, navigator, choose_place
        self._budgets: tuple[BudgetView, ...] = ()
        self._as_is: tuple[SoldAsIs, ...] = ()
        self._selected: tuple[str, str] | None = None
        self._wanted = ""
        self._mode = "wide"
        self._shows_detail = False
        self._is_known = False
        self._loading: Job | None = None
        self._asking: Job | None = None
        self.receipts = Button(tr("Receipts"), "ghost", icon="receipt")
        self.receipts.clicked.connect(lambda: self._navigator.open("rights", "papers"))
        self.rights = Button(tr("Your rights"), "ghost", icon="scale")
        self.rights.clicked.connect(lambda: self._navigator.open("rights", "rights"))
        if navigator.has_page("rights"):
            self.header_actions.addWidget(self.receipts)
            self.header_actions.addWidget(self.rights)
        self.export = Button(tr("Export ledger"), icon="export")
        self.export.clicked.connect(self._ask_place)
        self.header_actions.addWidget(self.export)
        self.export.hide()
        row = Row()
        self.list = BudgetList()
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._opened)
        self.detail = BudgetDetail()
        self.detail.limit_asked.connect(self._ask_limit)
        self.detail.check_asked.connect(self._check)
        self.detail.what_if_asked.connect(self._what_if)
        row.addWidget(self.list)
        row.addWidget(self.detail, 1)
        self.content.addLayout(row, 1)
        theme().changed.connect(self._rescale)

    def refresh(self) -> None:
        """Read the ledger again; what is shown stays until the answer is there."""
        if self._loading is not None and self._loading.is_running:
            return
        if not self._is_known:
            self.show_loading(5, 75)

        async def work(_progress: object) -> tuple[tuple[BudgetView, ...], tuple[SoldAsIs, ...]]:
            return await self._port.budgets(), await self._port.sold_as_is()

        self._loading = self._runner.run(
            work, owner=self, on_result=lambda found: self._loaded(*found), on_error=self._failed
        )

    def _loaded(self, budgets: tuple[BudgetView, ...], as_is: tuple[SoldAsIs, ...]) -> None:
        changed = (budgets, as_is) != (self._budgets, self._as_is)
        known, self._is_known = self._is_known, True
        self._budgets, self._as_is = budgets, as_is
        self.export.setVisible(bool(budgets))
        self._fold_header()
        if not budgets and not as_is:
            self._show_nothing()
            return
        if changed or not known:
            self.list.show_all(budgets, as_is)
            self._keep_selection()
        self.show_content()

    def _show_nothing(self) -> None:
        text = tr("Nothing you have was sold. What every sale reveals is counted here, against limits you set.")
        button = self.show_empty("privacy", tr("Nothing revealed yet"), text, tr("See requests"), "requests")
        if button is not None:
            button.clicked.connect(lambda: self._navigator.open("requests"))

    def _failed(self, problem: Problem) -> None:
        if self._is_known:
            self._navigator.show_problem(problem)
        else:
            self.show_problem(problem)

    # Choosing

    @property
    def selected(self) -> BudgetView | None:
        """The budget that is shown; None for what left as it is."""
        return next((one for one in self._budgets if (one.life, one.unit) == self._selected), None)

    def _keep_selection(self) -> None:
        items = self.list.items
        wanted, self._wanted = self._wanted, ""
        places = [at for at, item in enumerate(items) if item.life == wanted] if wanted else []
        places += [at for at, item in enumerate(items) if _identity(item) == self._selected]
        item = self.list.choose(places[0] if places else 0)
        if item is not None:
            self._chosen(item)

    def _chosen(self, item: BudgetView | SoldAsIs) -> None:
        self._selected = _identity(item)
        if isinstance(item, BudgetView):
            self.detail.show_budget(item)
        else:
            self.detail.show_as_it_is(item)

    def _opened(self, item: BudgetView | SoldAsIs) -> None:
        del item
        if self._mode == "single":
            self._show_detail_page(shown=True)
            self.detail.limit.setFocus()

    def open_argument(self, argument: str) -> None:
        """Show the budget of a part of a life."""
        self._wanted = argument
        if self._is_known and argument:
            self._keep_selection()

    # Doing

    def _ask_limit(self) -> None:
        budget = self.selected
        if budget is None:
            return
        dialog = LimitDialog(self._port, self._runner, budget)
        dialog.changed.connect(self._limit_changed)
        dialog.ask(self._navigator.dialog_host)

    def _limit_changed(self, _budget: BudgetView) -> None:
        self._navigator.notify(Message(tr("Limit changed"), tr("It counts from now on.")))
        self.refresh()

    def _check(self) -> None:
        self.detail.show_checking()
        self._runner.run(
            lambda _progress: self._port.verify(),
            owner=self,
            on_result=self.detail.show_checked,
            on_error=self.detail.show_broken,
        )

    def _what_if(self, epsilon: float) -> None:
        budget = self.selected
        if budget is None:
            return
        if self._asking is not None:
            self._asking.cancel()

        async def work(_progress: object) -> tuple[float, float, float, bool]:
            verdict = await self._port.what_if(budget.life, budget.unit, epsilon)
            return verdict.epsilon_before, verdict.epsilon_after, verdict.cap_epsilon, verdict.allowed

        def show(found: tuple[float, float, float, bool]) -> None:
            before, after, cap, allowed = found
            self.detail.show_what_if(before, after, cap, allowed=allowed)

        self._asking = self._runner.run(work, owner=self, on_result=show, on_error=self.detail.show_what_if_problem)
        self._asking.finished.connect(self._forget_asking)

    def _forget_asking(self) -> None:
        if self._asking is not None and not self._asking.is_running:
            self._asking = None

    def _ask_place(self) -> None:
        self._choose_place(self, tr("Export ledger"), LEDGER_FILE, self.save_to)

    def save_to(self, path: str) -> None:
        """Write all rows with their seals to a new file."""
        self._runner.run(
            lambda _progress: self._port.export(path),
            owner=self,
            on_result=lambda _none: self._saved(),
            on_error=self._navigator.show_problem,
        )

    def _saved(self) -> None:
        self._navigator.notify(Message(tr("Ledger exported"), tr("All rows with their seals. Anybody can check them.")))

    def perform(self, action: str) -> bool:
        """Do what the palette offers."""
        acts = {"limit": self._ask_limit, "check": self._check, "export": self._ask_place}
        act = acts.get(action)
        if act is not None and self._is_known:
            act()
        return act is not None

    # Room

    def set_room(self, units: float) -> None:
        """Put list and detail side by side, or one at a time."""
        super().set_room(units)
        self._mode = "single" if units < _SINGLE else "small" if units < _ROOMY else "wide"
        self._rescale()
        listed = 0 if self._mode == "single" else _SMALL_LIST if self._mode == "small" else _LIST
        self.detail.set_room(units - listed)
        self._show_detail_page(shown=self._mode == "single" and self._shows_detail)

    def _rescale(self) -> None:
        if self._mode == "single":
            self.list.setMinimumWidth(0)
            self.list.setMaximumWidth(16_777_215)
        else:
            self.list.setFixedWidth(theme().px(_SMALL_LIST if self._mode == "small" else _LIST))

    def _show_detail_page(self, *, shown: bool) -> None:
        self._shows_detail = shown
        single = self._mode == "single"
        self.list.setVisible(not (single and shown))
        self.detail.setVisible(shown or not single)

    def go_back(self) -> bool:
        """Leave the detail in one column."""
        if self._mode == "single" and self._shows_detail:
            self._show_detail_page(shown=False)
            self.list.focus_chosen()
            return True
        return False

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Header, list and detail."""
        return (self.header, self.list, self.detail)


def _identity(item: BudgetView | SoldAsIs) -> tuple[str, str]:
    return (item.life, item.unit) if isinstance(item, BudgetView) else (item.life, "")
