"""The dialogs as a person fills them in: what they show before anything changes, and what they give back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.domain.errors import UsageError
from tickdeck.gui.dialogs.connection import ConnectionDialog
from tickdeck.gui.dialogs.connection_choice import ConnectionChoice, FeedChoice
from tickdeck.gui.dialogs.dialog_frame import DialogFrame
from tickdeck.gui.dialogs.instruments import Done, InstrumentsDialog, Job, Preview
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.settings.proxy import NONE, SYSTEM, Proxy, ProxyChoice
from tickdeck.settings.secrets import Secret, TokenSource

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

FEEDS = (
    FeedChoice("alltick", "AllTick", ("free", "premium"), "premium", True, "Hong Kong and more."),
    FeedChoice("binance", "Binance", ("public",), "public", False),
)
TOKEN = "c0ffee-c0ffee-c0ffee"


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


def read_text(text: str) -> Preview:
    words = text.split()
    known = tuple(f"{word}.HK" for word in words if word.isdigit())
    return Preview(known, f"{len(known)} will be added.", tuple(w for w in words if not w.isdigit()))


def read_file(path: Path) -> Preview:
    text = path.read_text(encoding="utf-8")
    if "broken" in text:
        raise UsageError("The file holds no list.")
    return read_text(text)


class Worker:
    """Keeps jobs until the test runs them."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Job, Done]] = []

    def __call__(self, job: Job, done: Done) -> None:
        self.waiting.append((job, done))

    def finish(self) -> None:
        job, done = self.waiting.pop(0)
        done(job())


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[QWidget], None]:
    def show(dialog: QWidget) -> None:
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()  # type: ignore[attr-defined]

    return show


@pytest.fixture
def instruments(theme: Theme, opened: Callable[[QWidget], None]) -> InstrumentsDialog:
    dialog = InstrumentsDialog(theme=theme, read_text=read_text, read_file=read_file)
    opened(dialog)
    return dialog


def heard_from(dialog: InstrumentsDialog) -> list[tuple[object, bool]]:
    heard: list[tuple[object, bool]] = []
    dialog.chosen.connect(lambda ids, replace: heard.append((ids, replace)))
    return heard


def test_an_empty_dialog_says_what_one_can_paste_and_adds_nothing(instruments: InstrumentsDialog) -> None:
    assert "HK.00700" in instruments.text.placeholderText()
    assert not instruments.adding_button.isEnabled()
    assert not instruments.replace_button.isEnabled()
    assert not instruments.details.isVisible()


@pytest.mark.parametrize("replace", [False, True])
def test_what_is_typed_is_previewed_and_then_added_or_replaces(
    instruments: InstrumentsDialog, qtbot: QtBot, replace: bool
) -> None:
    heard = heard_from(instruments)
    qtbot.keyClicks(instruments.text, "700 foo 388")
    qtbot.waitUntil(instruments.adding_button.isEnabled)
    assert instruments.summary == "2 will be added."
    assert instruments.details.toPlainText() == "foo"
    button = instruments.replace_button if replace else instruments.adding_button
    button.click()
    assert heard == [(("700.HK", "388.HK"), replace)]
    assert not instruments.isVisible()


def test_nothing_is_added_that_the_preview_does_not_show_yet(
    instruments: InstrumentsDialog, qtbot: QtBot
) -> None:
    heard = heard_from(instruments)
    instruments.text.setPlainText("700")
    qtbot.waitUntil(instruments.adding_button.isEnabled)
    instruments.text.setPlainText("700 388")
    instruments.adding_button.click()
    assert heard == []
    qtbot.waitUntil(instruments.adding_button.isEnabled)
    instruments.adding_button.click()
    assert heard == [(("700.HK", "388.HK"), False)]


def test_the_preview_names_what_will_be_added_above_what_was_left_out(
    theme: Theme, opened: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    def read(text: str) -> Preview:
        left_out = ("foo: no such code",) if "foo" in text else ()
        return Preview(
            ("00700.HK",), "1 will be added.", left_out, ("00700.HK  Tencent · already on the list",)
        )

    dialog = InstrumentsDialog(theme=theme, read_text=read, read_file=read_file)
    opened(dialog)
    dialog.text.setPlainText("700 foo")
    qtbot.waitUntil(dialog.adding_button.isEnabled)
    assert dialog.details.isVisible()
    assert dialog.details.toPlainText() == "00700.HK  Tencent · already on the list\n\nfoo: no such code"
    dialog.text.setPlainText("700")
    qtbot.waitUntil(dialog.adding_button.isEnabled)
    assert dialog.details.isVisible()
    assert dialog.details.toPlainText() == "00700.HK  Tencent · already on the list"


def test_ctrl_enter_adds_and_esc_closes_without(
    theme: Theme, opened: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    for key, modifier, expected in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, 1),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, 0),
    ):
        dialog = InstrumentsDialog(theme=theme, read_text=read_text, read_file=read_file)
        opened(dialog)
        heard = heard_from(dialog)
        dialog.text.setPlainText("700")
        qtbot.waitUntil(dialog.adding_button.isEnabled)
        qtbot.keyClick(dialog.text, key, modifier)
        assert len(heard) == expected
        assert not dialog.isVisible()


def test_tab_leaves_the_field_for_the_next(instruments: InstrumentsDialog, qtbot: QtBot) -> None:
    instruments.activateWindow()
    instruments.text.setFocus()
    qtbot.waitUntil(instruments.text.hasFocus)
    qtbot.keyClick(instruments.text, Qt.Key.Key_Tab)
    assert instruments.file_button.hasFocus()


def test_a_chosen_file_is_previewed(instruments: InstrumentsDialog, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "hk.csv"
    path.write_text("5 11 bar", encoding="utf-8")
    instruments.text.setPlainText("700")
    instruments.file_button.click()
    (files,) = instruments.findChildren(QFileDialog)
    assert "*.xlsx" in files.nameFilters()[0]
    files.fileSelected.emit(str(path))
    files.close()
    assert instruments.summary == "2 will be added."
    assert instruments.text.toPlainText() == ""
    heard = heard_from(instruments)
    instruments.adding_button.click()
    assert heard == [(("5.HK", "11.HK"), False)]


@pytest.mark.parametrize(
    ("content", "sentence"), [("broken", "The file holds no list."), (None, "The file cannot be read: ")]
)
def test_a_file_that_cannot_be_used_is_told_in_place(
    instruments: InstrumentsDialog, tmp_path: Path, content: str | None, sentence: str
) -> None:
    path = tmp_path / "list.txt"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    instruments.take_file(path)
    assert instruments.summary.startswith(sentence)
    assert str(tmp_path) not in instruments.summary
    assert not instruments.adding_button.isEnabled()


def test_a_slow_file_is_read_elsewhere_and_what_is_typed_meanwhile_counts(
    theme: Theme, opened: Callable[[QWidget], None], qtbot: QtBot, tmp_path: Path
) -> None:
    path, worker = tmp_path / "slow.txt", Worker()
    path.write_text("5", encoding="utf-8")
    dialog = InstrumentsDialog(theme=theme, read_text=read_text, read_file=read_file, run_in_worker=worker)
    opened(dialog)
    dialog.take_file(path)
    assert dialog.summary == "Reading slow.txt…"
    assert not dialog.adding_button.isEnabled()
    worker.finish()
    assert dialog.adding_button.isEnabled()
    dialog.take_file(path)
    dialog.text.setPlainText("700 388")
    qtbot.waitUntil(dialog.adding_button.isEnabled)
    worker.finish()
    assert dialog.summary == "2 will be added."


def test_a_long_text_is_read_elsewhere(theme: Theme, opened: Callable[[QWidget], None], qtbot: QtBot) -> None:
    worker = Worker()
    dialog = InstrumentsDialog(theme=theme, read_text=read_text, read_file=read_file, run_in_worker=worker)
    opened(dialog)
    dialog.text.setPlainText("\n".join(str(code) for code in range(1, 1_000)))
    qtbot.waitUntil(lambda: bool(worker.waiting))
    assert dialog.summary == "Reading…"
    assert not dialog.adding_button.isEnabled()
    worker.finish()
    assert dialog.summary == "999 will be added."


def test_an_answer_after_the_dialog_was_closed_is_ignored(
    theme: Theme, opened: Callable[[QWidget], None], tmp_path: Path
) -> None:
    path, worker = tmp_path / "slow.txt", Worker()
    path.write_text("5", encoding="utf-8")
    dialog = InstrumentsDialog(theme=theme, read_text=read_text, read_file=read_file, run_in_worker=worker)
    opened(dialog)
    dialog.take_file(path)
    dialog.reject()
    worker.finish()
    assert not dialog.adding_button.isEnabled()


@pytest.fixture
def connect(theme: Theme, opened: Callable[[QWidget], None]) -> Callable[..., ConnectionDialog]:
    def make(**options: object) -> ConnectionDialog:
        dialog = ConnectionDialog(theme=theme, feeds=FEEDS, **options)  # type: ignore[arg-type]
        opened(dialog)
        return dialog

    return make


def choices_of(dialog: ConnectionDialog) -> list[ConnectionChoice]:
    heard: list[ConnectionChoice] = []
    dialog.chosen.connect(heard.append)
    return heard


def errors_of(dialog: ConnectionDialog) -> list[str]:
    labels = [label for label in dialog.findChildren(QLabel) if label.property("tone") == "severe"]
    return [label.text() for label in labels if label.isVisible() and label.text()]


def test_a_feed_a_plan_and_a_token_are_given_back_and_the_token_does_not_show_itself(
    connect: Callable[..., ConnectionDialog], qtbot: QtBot
) -> None:
    dialog = connect()
    heard = choices_of(dialog)
    assert dialog.token.echoMode() is QLineEdit.EchoMode.Password
    dialog.plan.setCurrentIndex(dialog.plan.findText("free"))
    qtbot.keyClicks(dialog.token, f" {TOKEN} ")
    qtbot.keyClick(dialog.token, Qt.Key.Key_Return)
    expected = ConnectionChoice("alltick", "free", Secret(TOKEN), TokenSource.KEY_STORE, SYSTEM, "")
    assert heard == [expected]
    assert TOKEN not in repr(heard)
    assert dialog.token.text() == ""
    assert not dialog.isVisible()


def test_a_feed_without_tokens_asks_for_none(connect: Callable[..., ConnectionDialog]) -> None:
    dialog = connect()
    heard = choices_of(dialog)
    dialog.token.setText(TOKEN)
    dialog.feed.setCurrentIndex(1)
    assert not dialog.token.isVisible()
    assert not dialog.plan.isVisible()
    dialog.connect_button.click()
    assert [(choice.feed, bool(choice.token)) for choice in heard] == [("binance", False)]


def test_a_token_that_is_there_is_not_shown_and_stays_unless_it_is_replaced(
    connect: Callable[..., ConnectionDialog],
) -> None:
    dialog = connect(held={"alltick": TokenSource.KEY_STORE})
    assert dialog._where.text() == "Kept in the key store"
    assert not dialog.token.isVisible()
    heard = choices_of(dialog)
    dialog.connect_button.click()
    assert not heard[0].token
    dialog = connect(held={"alltick": TokenSource.KEY_STORE})
    heard = choices_of(dialog)
    dialog.replace_button.click()
    assert dialog.token.isVisible()
    dialog.connect_button.click()
    assert errors_of(dialog) == ["AllTick wants a token."]
    dialog.token.setText(TOKEN)
    assert errors_of(dialog) == [], "what was wrong is looked at again while it is put right"
    dialog.connect_button.click()
    assert heard[0].token == Secret(TOKEN)


def test_without_a_key_store_the_dialog_says_why_and_offers_this_run_only(
    connect: Callable[..., ConnectionDialog],
) -> None:
    dialog = connect(key_store_trouble="This computer has no key store.")
    assert dialog._trouble.isVisible()
    assert [dialog.keep.itemData(row) for row in range(dialog.keep.count())] == [TokenSource.THIS_RUN]
    heard = choices_of(dialog)
    dialog.token.setText(TOKEN)
    dialog.connect_button.click()
    assert heard[0].keep is TokenSource.THIS_RUN


@pytest.mark.parametrize(
    ("kind", "address", "error"),
    [
        (ProxyChoice.MANUAL, "", "The address of the proxy is missing"),
        (ProxyChoice.MANUAL, "none", "The address of the proxy is missing"),
        (ProxyChoice.MANUAL, "host:8080", "A proxy is written with its kind"),
        (ProxyChoice.MANUAL, "ftp://host:21", "A proxy is of one of the kinds"),
        (ProxyChoice.MANUAL, "socks5://127.0.0.1:1080", ""),
        (ProxyChoice.NONE, "nonsense", ""),
    ],
)
def test_a_proxy_is_looked_at_only_where_it_is_named(
    connect: Callable[..., ConnectionDialog], kind: ProxyChoice, address: str, error: str
) -> None:
    dialog = connect(current=ConnectionChoice("binance", "public"))
    heard = choices_of(dialog)
    dialog.proxy.setCurrentIndex(dialog.proxy.findData(kind))
    dialog.proxy_url.setText(address)
    dialog.connect_button.click()
    if error:
        assert heard == []
        assert errors_of(dialog)[0].startswith(error)
    else:
        expected = Proxy.parse(address) if kind is ProxyChoice.MANUAL else NONE
        assert [choice.proxy for choice in heard] == [expected]


def test_the_login_of_the_present_proxy_is_not_shown_and_stays(
    connect: Callable[..., ConnectionDialog],
) -> None:
    proxy = Proxy.parse("socks5://somebody:password1@127.0.0.1:1080")
    current = ConnectionChoice("binance", "public", proxy=proxy)
    dialog = connect(current=current)
    assert dialog.proxy_url.text() == "socks5://127.0.0.1:1080"
    heard = choices_of(dialog)
    dialog.connect_button.click()
    assert heard[0].proxy == proxy
    assert "password1" not in repr(heard)


@pytest.mark.parametrize(
    ("address", "error"),
    [
        ("wss://quote.example.com/ws", ""),
        ("", ""),
        ("https://quote.example.com", "The address of a feed reads"),
        ("wss://", "The address of a feed reads"),
        ("wss://host:port", "The address of a feed reads"),
        (f"wss://host/ws?token={TOKEN}", "The address must not hold a token"),
    ],
)
def test_an_address_of_ones_own_is_advanced_and_looked_at(
    connect: Callable[..., ConnectionDialog], address: str, error: str
) -> None:
    dialog = connect(current=ConnectionChoice("binance", "public"))
    heard = choices_of(dialog)
    assert not dialog.url.isVisible()
    dialog.advanced_button.click()
    assert dialog.url.isVisible()
    dialog.url.setText(address)
    dialog.connect_button.click()
    if error:
        assert heard == []
        assert errors_of(dialog)[0].startswith(error)
        assert TOKEN not in errors_of(dialog)[0]
    else:
        assert [choice.url for choice in heard] == [address]


def test_an_address_never_goes_to_another_feed(connect: Callable[..., ConnectionDialog]) -> None:
    current = ConnectionChoice("alltick", "premium", Secret(""), TokenSource.THIS_RUN, url="wss://own.test/t")
    held = {"alltick": TokenSource.THIS_RUN}
    dialog = connect(current=current, held=held)
    dialog.feed.setCurrentIndex(1)
    assert dialog.url.text() == ""
    assert not dialog.advanced_button.isChecked()
    dialog.feed.setCurrentIndex(0)
    assert dialog.url.text() == "wss://own.test/t"
    assert dialog.advanced_button.isChecked()
    dialog.feed.setCurrentIndex(1)
    heard = choices_of(dialog)
    dialog.connect_button.click()
    assert [(choice.feed, choice.url) for choice in heard] == [("binance", "")]


def test_an_address_of_a_feed_that_is_gone_goes_to_no_other(connect: Callable[..., ConnectionDialog]) -> None:
    current = ConnectionChoice("gone", "", Secret(""), TokenSource.THIS_RUN, url="wss://own.test/t")
    assert connect(current=current).url.text() == ""


def test_what_is_in_use_is_chosen_at_first_and_esc_changes_nothing(
    connect: Callable[..., ConnectionDialog], qtbot: QtBot
) -> None:
    current = ConnectionChoice(
        "alltick", "free", proxy=Proxy.parse("http://proxy:3128"), url="wss://mirror/ws"
    )
    dialog = connect(current=current, held={"alltick": TokenSource.ENVIRONMENT})
    assert (dialog.plan.currentData(), dialog.url.text()) == ("free", "wss://mirror/ws")
    assert dialog._where.text() == "From an environment variable"
    heard = choices_of(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert heard == []
    assert not dialog.isVisible()


def test_a_dialog_that_gave_the_keys_to_nothing_gives_them_to_its_first_field(
    theme: Theme, opened: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    dialog = DialogFrame("Any", theme=theme)
    field = QLineEdit()
    dialog.body.addWidget(field)
    dialog.add_button("Close", is_default=True)
    opened(dialog)
    assert dialog.focusWidget() is field
