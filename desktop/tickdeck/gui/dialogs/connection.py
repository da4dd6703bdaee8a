"""The dialog that chooses a feed: its plan, its token and where that is kept, the proxy, the address."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeAlias
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from tickdeck.gui.choice_box import ChoiceBox
from tickdeck.gui.dialogs.connection_choice import ConnectionChoice, FeedChoice
from tickdeck.gui.dialogs.dialog_frame import DialogFrame, set_tone, toned_label
from tickdeck.gui.dialogs.form_rows import FormRows
from tickdeck.gui.feed.plan_text import plan_text
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.settings.proxy import NONE, SYSTEM, Proxy, ProxyChoice, ProxyError
from tickdeck.settings.redaction import without_telltales
from tickdeck.settings.secrets import Secret, TokenSource
from tickdeck.words import mark, tr

Test: TypeAlias = Callable[[ConnectionChoice, Callable[[bool, str], None]], None]
"""Tries a choice; the second tells whether it works, and what came of it."""

_FIELD_PX = 380
_NAME_PX = 52
_HELD = {
    TokenSource.KEY_STORE: mark("Kept in the key store"),
    TokenSource.ENVIRONMENT: mark("From an environment variable"),
    TokenSource.THIS_RUN: mark("Given for this run"),
}
_KEEP = {
    TokenSource.KEY_STORE: mark("Keep it in this computer's key store"),
    TokenSource.THIS_RUN: mark("Use it for this run only"),
}
_PROXY = {
    ProxyChoice.SYSTEM: mark("The system's", "proxy"),
    ProxyChoice.NONE: mark("None", "proxy"),
    ProxyChoice.MANUAL: mark("This one:", "proxy"),
}


class ConnectionDialog(DialogFrame):
    """Asks which feed to connect to, and how; it connects to nothing itself.

    A token that is already there is never shown, only where it is.

    Attributes:
        feed, plan, keep, proxy: The choices.
        token, proxy_url, url: The fields.
        replace_button: Asks for another token in place of the one that is there.
        advanced_button: Shows what few people need.
        connect_button, cancel_button: The buttons.
        test_button: Tries the connection as it is chosen; hidden where nobody can.

    Signals:
        chosen(choice): A `ConnectionChoice`; the token in it is empty where the one there is stays.
    """

    chosen = Signal(object)

    def __init__(
        self,
        *,
        theme: Theme,
        feeds: Sequence[FeedChoice],
        current: ConnectionChoice | None = None,
        held: Mapping[str, TokenSource] | None = None,
        key_store_trouble: str = "",
        test: Test | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog; show it with `open`.

        Args:
            theme: Colours.
            feeds: What can be chosen, at least one.
            current: What is chosen at first; its token is not looked at.
            held: Where the token of a feed is already, by the feed's name.
            key_store_trouble: Why the key store cannot be used, one sentence; empty if it can.
            test: Tries a choice and tells, once and in the window's thread, whether it works and what came of
                it in a sentence.
            parent: Qt parent.
        """
        super().__init__(tr("Connection"), theme=theme, parent=parent)
        self._theme = theme
        self._feeds = tuple(feeds)
        self._held = dict(held or {})
        self._current_proxy = current.proxy if current is not None else SYSTEM
        self._current_url = (current.feed, current.url) if current is not None else ("", "")
        self._replacing = False
        self._tried = False
        self._test = test
        self._testing = 0
        self._is_testing = False
        self._build(key_store_trouble)
        self._set(current)
        self.hug_content()
        (self.token if self._asks_for_token() else self.feed).setFocus()

    def _build(self, key_store_trouble: str) -> None:
        theme = self._theme
        sizes = theme.sizes
        self._rows = FormRows(name_px=sizes.scaled(_NAME_PX), field_px=sizes.scaled(_FIELD_PX))
        grid = self._rows.grid
        self.body.addLayout(grid)
        self.feed = ChoiceBox(theme=theme, name=tr("Feed"))
        for feed in self._feeds:
            self.feed.addItem(feed.title, feed.name)
        self._note = toned_label("", "dim", wraps=True)
        self._rows.add(tr("Feed"), self.feed, self._note)
        self.plan = ChoiceBox(theme=theme, name=tr("Plan"))
        self._plan_row = self._rows.add(tr("Plan"), self.plan)
        self._build_token(key_store_trouble)
        self.proxy = ChoiceBox(theme=theme, name=tr("Proxy"))
        for choice, text in _PROXY.items():
            self.proxy.addItem(tr(text, "proxy"), choice)
        self.proxy_url = self._rows.field(
            tr("Address of the proxy"), tr("http://host:8080 or socks5://host:1080")
        )
        self._rows.add(tr("Proxy"), self.proxy, self.proxy_url, self._rows.error(self.proxy_url))
        self.advanced_button = TextButton(tr("Advanced"), theme=theme)
        self.advanced_button.setCheckable(True)
        grid.addWidget(self.advanced_button, grid.rowCount(), 1)
        self.url = self._rows.field(tr("Address of the feed"), tr("The feed's own", "address"))
        self._address_row = self._rows.add(tr("Address"), self.url, self._rows.error(self.url))
        self._result = toned_label("", "", wraps=True)
        grid.addWidget(self._result, grid.rowCount(), 1)
        self._result.setFixedWidth(theme.sizes.scaled(_FIELD_PX))
        # Its line is kept, so that nothing moves when it says something short.
        self._result.setMinimumHeight(self._result.fontMetrics().height())
        self.test_button = self.add_button(tr("Test"))
        self.test_button.setToolTip(tr("Connect for a moment with one instrument, and say what came of it"))
        self.test_button.setVisible(self._test is not None)
        self.test_button.clicked.connect(self._on_test_clicked)
        self.cancel_button = self.add_button(tr("Cancel"))
        self.connect_button = self.add_button(tr("Connect"), is_default=True)
        self.feed.currentIndexChanged.connect(self._on_feed_changed)
        self.proxy.currentIndexChanged.connect(self._on_changed)
        for field in self._rows.fields:
            field.textChanged.connect(self._on_changed)
        self.advanced_button.toggled.connect(self._on_changed)
        self.replace_button.clicked.connect(self._on_replace_clicked)
        self.cancel_button.clicked.connect(self.reject)
        self.connect_button.clicked.connect(self._on_connect_clicked)

    def _build_token(self, key_store_trouble: str) -> None:
        self.token = self._rows.field(tr("Token"), tr("Paste the token"))
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep = ChoiceBox(theme=self._theme, name=tr("Where the token is kept"))
        for source, text in _KEEP.items():
            if source is TokenSource.THIS_RUN or not key_store_trouble:
                self.keep.addItem(tr(text), source)
        self.keep.setEnabled(self.keep.count() > 1)
        trouble = toned_label(key_store_trouble, "amber", wraps=True)
        self._token_row = self._rows.add(
            tr("Token"), self.token, self._rows.error(self.token), self.keep, trouble
        )
        self._trouble = trouble
        self._there = QWidget()
        there = QHBoxLayout(self._there)
        there.setContentsMargins(0, 0, 0, 0)
        self._where = toned_label("", "")
        there.addWidget(self._where, 1)
        self.replace_button = QPushButton(tr("Replace"))
        self.replace_button.setAutoDefault(False)
        there.addWidget(self.replace_button)
        self._there_row = self._rows.add(tr("Token"), self._there)

    def _set(self, current: ConnectionChoice | None) -> None:
        if current is not None:
            self.feed.setCurrentIndex(max(0, self.feed.findData(current.feed)))
        self._on_feed_changed()
        if current is None:
            return
        if current.feed == self._chosen_feed().name and current.plan in self._chosen_feed().plans:
            self.plan.setCurrentIndex(self.plan.findData(current.plan))
        self.proxy.setCurrentIndex(self.proxy.findData(current.proxy.choice))
        if current.proxy.choice is ProxyChoice.MANUAL:
            self.proxy_url.setText(current.proxy.text)

    def _chosen_feed(self) -> FeedChoice:
        return self._feeds[max(0, self.feed.currentIndex())]

    def _asks_for_token(self) -> bool:
        feed = self._chosen_feed()
        return feed.needs_token and (self._replacing or feed.name not in self._held)

    def _on_feed_changed(self) -> None:
        feed = self._chosen_feed()
        self._replacing = self._tried = False
        self.token.clear()
        self.plan.clear()
        for plan in feed.plans:
            self.plan.addItem(plan_text(plan), plan)
        self.plan.setCurrentIndex(self.plan.findData(feed.default_plan))
        self._note.setText(feed.note)
        # An address belongs to one feed: another feed's token must never be sent there.
        of_feed, url = self._current_url
        self.url.setText(url if feed.name == of_feed else "")
        self.advanced_button.setChecked(bool(self.url.text()))
        self._on_changed()

    def _on_replace_clicked(self) -> None:
        self._replacing = True
        self._on_changed()
        self.token.setFocus()

    def _on_changed(self) -> None:
        """Show the rows that matter now, and what is wrong once the user has tried to connect."""
        if self._result.text():
            self._testing += 1
            self._is_testing = False
            self._result.clear()
        feed, asks = self._chosen_feed(), self._asks_for_token()
        there = feed.needs_token and not asks
        if there:
            self._where.setText(tr(_HELD[self._held[feed.name]]))
        for row, shown in (
            (self._plan_row, len(feed.plans) > 1),
            (self._token_row, asks),
            (self._there_row, there),
            (self._address_row, self.advanced_button.isChecked()),
        ):
            for widget in row:
                widget.setVisible(shown)
        self._note.setVisible(bool(feed.note))
        self._trouble.setVisible(asks and bool(self._trouble.text()))
        self.proxy_url.setVisible(self.proxy.currentData() is ProxyChoice.MANUAL)
        self._rows.show_wrong(self._wrong() if self._tried else {})

    def _chosen_proxy(self) -> Proxy:
        """The proxy as it is chosen.

        Raises:
            ProxyError: If its address cannot be used.
        """
        if self.proxy.currentData() is not ProxyChoice.MANUAL:
            return NONE if self.proxy.currentData() is ProxyChoice.NONE else SYSTEM
        text = self.proxy_url.text().strip()
        # The login of the present one is not shown, so it stays as long as its address does.
        return self._current_proxy if text == self._current_proxy.text else Proxy.parse(text)

    def _wrong(self) -> dict[QLineEdit, str]:
        """What cannot be used, one sentence a field, from top to bottom."""
        wrong = {}
        token = self.token.text().strip()
        if self._asks_for_token():
            if not token:
                wrong[self.token] = tr("{feed} wants a token.", feed=self._chosen_feed().title)
            elif any(char.isspace() or not char.isprintable() for char in token):
                wrong[self.token] = tr("A token has no spaces and no line breaks.")
        if self.proxy.currentData() is ProxyChoice.MANUAL:
            try:
                if self._chosen_proxy().choice is not ProxyChoice.MANUAL:
                    wrong[self.proxy_url] = tr(
                        "The address of the proxy is missing, such as http://host:8080."
                    )
            except ProxyError as error:
                wrong[self.proxy_url] = str(error)
        if self.advanced_button.isChecked() and (sentence := _wrong_address(self.url.text().strip())):
            wrong[self.url] = sentence
        return wrong

    def _choice(self) -> ConnectionChoice | None:
        """What is chosen; None, and what is wrong is shown, if it cannot be used."""
        self._tried = True
        wrong = self._wrong()
        if wrong:
            self._on_changed()
            next(iter(wrong)).setFocus()
            return None
        asks = self._asks_for_token()
        return ConnectionChoice(
            feed=self._chosen_feed().name,
            plan=self.plan.currentData(),
            token=Secret(self.token.text().strip() if asks else ""),
            keep=self.keep.currentData(),
            proxy=self._chosen_proxy(),
            url=self.url.text().strip() if self.advanced_button.isChecked() else "",
        )

    def _on_connect_clicked(self) -> None:
        choice = self._choice()
        if choice is not None:
            self.accept()
            self.chosen.emit(choice)

    def _on_test_clicked(self) -> None:
        choice = self._choice()
        # Disabled meanwhile, the button would lose the keys to its neighbour, which closes the dialog.
        if choice is None or self._test is None or self._is_testing:
            return
        self._testing += 1
        self._is_testing = True
        set_tone(self._result, "dim")
        self._result.setText(tr("Connecting…"))
        self._test(choice, partial(self._on_tested, self._testing))

    def _on_tested(self, number: int, works: bool, sentence: str) -> None:
        # An answer about what was chosen before counts for nothing.
        if number == self._testing and self.isVisible():
            self._is_testing = False
            set_tone(self._result, "" if works else "severe")
            self._result.setText(sentence)

    def done(self, result: int) -> None:
        """Close, and forget what was typed as a token."""
        super().done(result)
        self._tried = False
        self.token.clear()


def _wrong_address(text: str) -> str:
    """Why a text is no address of a feed, one sentence; empty if it is one, or there is none."""
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        is_sound = parts.scheme in {"ws", "wss"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_sound = False
    if not is_sound or any(char.isspace() for char in text):
        return tr("The address of a feed reads wss://host/path.")
    if without_telltales(text) != text:
        return tr("The address must not hold a token; the token has its own field.")
    return ""
