"""The status bar and the notice: what they say about the run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US
from tickdeck.domain.market import Market
from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import Conventions, follow
from tickdeck.gui.notice import Notice
from tickdeck.gui.status_bar import Light, StatusBar, light_of
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.session.health import Figures, ShardHealth, ShardState

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> StatusBar:
    result = StatusBar(theme=theme)
    qtbot.addWidget(result)
    result.resize(1200, 30)
    result.show()
    return result


def run_of(*states: ShardState) -> Figures:
    shards = tuple(
        ShardHealth(number, state, 200, 180, MORNING_US - 200_000, number - 1, "", -1)
        for number, state in enumerate(states, 1)
    )
    return Figures(
        "alltick", Market.SIMULATED, shards, recorded=4_218_331, sealed=4_200_000, ticks_per_s=1482.4
    )


def text(bar: StatusBar, name: str) -> str:
    return bar.findChild(QLabel, name).text()


LIVE, REFUSED, CONNECTING, BACKING_OFF = (
    ShardState.LIVE,
    ShardState.REFUSED,
    ShardState.CONNECTING,
    ShardState.BACKING_OFF,
)
AUTHORISING, SUBSCRIBING, STALE = ShardState.AUTHORISING, ShardState.SUBSCRIBING, ShardState.STALE


@pytest.mark.parametrize(
    ("states", "light"),
    [
        ((LIVE, LIVE, LIVE), Light.GREEN),
        ((LIVE, BACKING_OFF, LIVE), Light.AMBER),
        ((LIVE, CONNECTING, CONNECTING), Light.AMBER),
        ((CONNECTING, CONNECTING, CONNECTING), Light.AMBER),
        ((BACKING_OFF, BACKING_OFF, BACKING_OFF), Light.RED),
        ((LIVE, REFUSED, LIVE), Light.RED),
        ((LIVE, STALE), Light.AMBER),
        ((STALE, BACKING_OFF), Light.RED),
        ((AUTHORISING, SUBSCRIBING), Light.AMBER),
        ((AUTHORISING, BACKING_OFF), Light.AMBER),
        ((), Light.OFF),
    ],
)
def test_the_light_is_green_only_when_every_shard_is_live(
    states: tuple[ShardState, ...], light: Light
) -> None:
    assert light_of(run_of(*states)) is light


def test_the_light_has_the_colour_it_says(bar: StatusBar, theme: Theme) -> None:
    for states, colour in (((LIVE,), theme.up), ((LIVE, CONNECTING), theme.amber), ((REFUSED,), theme.down)):
        bar.show_figures(run_of(*states), MORNING_US)
        lamp = bar.findChild(QLabel, "shards").parentWidget().layout().itemAt(0).widget()
        image = lamp.grab().toImage()
        assert image.pixelColor(int(4.5 * image.devicePixelRatio()), image.height() // 2) == colour


def test_it_shows_the_figures_of_the_run(bar: StatusBar) -> None:
    bar.show_figures(replace(run_of(LIVE, LIVE, LIVE), paint_p99_ms=31.4), MORNING_US)
    assert text(bar, "shards") == "3 of 3 shards live"
    assert text(bar, "rate") == "1,482"
    assert text(bar, "paint") == "31 ms"
    assert text(bar, "gaps") == "0"
    assert text(bar, "recorded") == "4,218,331"
    assert text(bar, "sealed") == "4,200,000"


def test_it_says_how_long_memory_lasts_while_the_disk_does_not_take_ticks(bar: StatusBar) -> None:
    room = bar.findChild(QLabel, "room")
    bar.show_figures(run_of(LIVE), MORNING_US)
    assert room.isHidden()
    bar.show_figures(replace(run_of(LIVE), recording_room_s=7200.0), MORNING_US)
    assert not room.isHidden()
    assert text(bar, "room") == "room for 2 h"
    bar.show_figures(run_of(LIVE), MORNING_US)
    assert room.isHidden()


def test_a_figure_that_nobody_has_is_a_dash(bar: StatusBar) -> None:
    assert [text(bar, name) for name in ("rate", "paint", "gaps", "recorded")] == ["–"] * 4
    bar.show_figures(run_of(LIVE), MORNING_US)
    assert text(bar, "paint") == "–"
    assert text(bar, "shards") == "1 of 1 shard live"


@pytest.mark.parametrize(
    ("gaps", "missing", "shown", "tone", "tip"),
    [
        (0, 0, "0", "", "There were none."),
        (30, 0, "30", "", "Nothing is missing now"),
        (1_030, 2, "1,030 · 2 unfilled", "amber", "In 2 of 1,030 ticks are still missing"),
        (30, 30, "30", "amber", "In 30 of 30"),
    ],
)
def test_gaps_are_amber_only_while_they_may_miss_ticks(
    bar: StatusBar, gaps: int, missing: int, shown: str, tone: str, tip: str
) -> None:
    bar.show_figures(replace(run_of(LIVE), gaps=gaps, gaps_missing=missing), MORNING_US)
    label = bar.findChild(QLabel, "gaps")
    assert (label.text(), label.property("tone") or "") == (shown, tone)
    assert tip in label.parentWidget().toolTip()


@pytest.fixture
def by_the_exchange() -> Iterator[None]:
    follow(Conventions())
    yield
    follow(Conventions())


@pytest.mark.parametrize(
    ("ago_s", "venue", "time"),
    [(240, Venue.HK, "11:07:00"), (240, None, "03:07:00"), (90_000, Venue.HK, "20 Sep 10:11")],
)
def test_what_is_counted_is_counted_since_a_time_on_the_users_clock(
    bar: StatusBar, by_the_exchange: None, ago_s: int, venue: Venue | None, time: str
) -> None:
    gaps, recorded = (bar.findChild(QLabel, name).parentWidget() for name in ("gaps", "recorded"))
    bar.offer_recording("Show the recorder")
    bar.count_since(MORNING_US - ago_s * 1_000_000, venue)
    bar.show_figures(run_of(LIVE), MORNING_US)
    said = gaps.toolTip().splitlines()[-1]
    assert said.startswith("There were none since this start at ")
    assert f"{time}; times in which Tickdeck did not run are bands in the chart." in said
    lines = recorded.toolTip().splitlines()
    assert lines[1].startswith("Counted since this start at ")
    assert lines[1].endswith(f"{time}.")
    assert lines[2] == "Show the recorder"
    bar.show_figures(replace(run_of(LIVE), gaps=3, gaps_missing=1), MORNING_US)
    assert f"{time}; times in which" in gaps.toolTip().splitlines()[-1]


def test_rejected_and_duplicates_appear_only_when_there_are_any(bar: StatusBar) -> None:
    bar.show_figures(run_of(LIVE), MORNING_US)
    assert not bar.findChild(QLabel, "rejected").isVisible()
    assert not bar.findChild(QLabel, "duplicates").isVisible()
    bar.show_figures(replace(run_of(LIVE), rejected=3, duplicates=12), MORNING_US)
    assert bar.findChild(QLabel, "rejected").isVisible()
    assert text(bar, "duplicates") == "12"


def test_the_tooltip_lists_every_shard(bar: StatusBar) -> None:
    figures = run_of(LIVE, LIVE)
    late = ShardHealth(
        3, ShardState.BACKING_OFF, 160, 0, -1, 4, "Connection refused.", MORNING_US + 4_000_000
    )
    bar.show_figures(replace(figures, shards=(*figures.shards, late)), MORNING_US)
    assert bar.findChild(QLabel, "shards").toolTip().splitlines() == [
        "Shard 1: live, 180 of 200 confirmed, last frame 0.2 s ago, 0 reconnects",
        "Shard 2: live, 180 of 200 confirmed, last frame 0.2 s ago, 1 reconnect",
        "Shard 3: backing off, 0 of 160 confirmed, no frame yet, 4 reconnects, "
        "tries again in 4 s. Connection refused.",
    ]


def test_the_notice_shows_the_worst_trouble_and_lists_all_in_its_tooltip(qtbot: QtBot, theme: Theme) -> None:
    notice = Notice(theme=theme)
    qtbot.addWidget(notice)
    notice.resize(900, 24)
    assert notice.isHidden()
    notice.show_trouble(("The token was refused.", "The data folder is full."), severe=True)
    assert notice.isVisible()
    assert notice.toolTip() == "The token was refused.\nThe data folder is full."
    assert notice.grab().toImage().pixelColor(1, 12) == theme.down
    notice.show_trouble(("The data folder is full.",), severe=False)
    assert notice.grab().toImage().pixelColor(1, 12) == theme.amber
    notice.show_trouble((), severe=False)
    assert notice.isHidden()


SENTENCES = ("The token was refused.", "The data folder is full.", "Two names are unknown.")


@pytest.fixture
def notice(qtbot: QtBot, theme: Theme) -> Notice:
    result = Notice(theme=theme)
    qtbot.addWidget(result)
    result.resize(900, 24)
    return result


def test_every_sentence_of_the_notice_can_be_reached_by_a_click(notice: Notice, qtbot: QtBot) -> None:
    notice.show_trouble(SENTENCES, severe=True)
    seen = []
    for place in ("1 of 3", "2 of 3", "3 of 3", "1 of 3"):
        assert notice.next_button.text() == place
        seen.append(notice.sentence)
        qtbot.mouseClick(notice.next_button, Qt.MouseButton.LeftButton)
    assert seen == [*SENTENCES, SENTENCES[0]]
    notice.show_trouble(SENTENCES[:1], severe=True)
    assert notice.next_button.isHidden()


def test_the_sentence_that_is_read_stays_until_something_worse_comes_up(notice: Notice) -> None:
    notice.show_trouble(SENTENCES[1:], severe=False)
    notice.next_button.click()
    notice.show_trouble((*SENTENCES[1:], "And another."), severe=False)
    assert notice.sentence == SENTENCES[2]
    notice.show_trouble(SENTENCES, severe=True)
    assert notice.sentence == SENTENCES[0]


def test_the_notice_offers_to_try_again_only_where_that_helps(notice: Notice, qtbot: QtBot) -> None:
    notice.show_trouble(SENTENCES, severe=True)
    assert notice.retry_button.isHidden()
    notice.show_trouble(SENTENCES, severe=True, can_retry=True)
    assert notice.retry_button.isVisible()
    with qtbot.waitSignal(notice.retry_asked):
        qtbot.keyClick(notice.retry_button, Qt.Key.Key_Return)


@pytest.mark.parametrize("width", [1650, 1092, 700])
def test_the_notice_stands_in_the_free_room_and_never_over_half_a_figure(
    bar: StatusBar, notice: Notice, width: int
) -> None:
    bar.hold(notice)
    bar.resize(width, 30)
    notice.show_trouble(SENTENCES, severe=True)
    bar.show_figures(replace(run_of(LIVE), rejected=3, duplicates=12, behind_s=4.2), MORNING_US)
    strip = notice.geometry()
    assert strip.width() > 250
    for name in ("shards", "rate", "paint", "gaps", "rejected", "duplicates", "behind", "recorded"):
        group = bar.findChild(QLabel, name).parentWidget().geometry()
        assert strip.contains(group.center()) or not strip.intersects(group), name
    for name in ("shards", "behind", "recorded"):
        assert not strip.intersects(bar.findChild(QLabel, name).parentWidget().geometry())


def test_nothing_moves_when_the_screen_falls_behind(bar: StatusBar) -> None:
    def places() -> list[int]:
        return [label.mapTo(bar, label.rect().topLeft()).x() for label in bar.findChildren(QLabel)]

    bar.show_figures(run_of(LIVE), MORNING_US)
    bar.layout().activate()
    before = places()
    bar.show_figures(replace(run_of(LIVE), behind_s=4.2), MORNING_US)
    bar.layout().activate()
    assert text(bar, "behind") == "4.2 s behind"
    assert places() == before
    bar.show_figures(run_of(LIVE), MORNING_US)
    assert text(bar, "behind") == ""


def test_the_connections_can_be_clicked_once_there_is_more_to_see(bar: StatusBar, qtbot: QtBot) -> None:
    clicks = []
    bar.connection_clicked.connect(lambda: clicks.append(True))
    bar.offer_details("Show or hide the feed panel (Ctrl+Shift+F)")
    bar.show_figures(run_of(LIVE), MORNING_US)
    shards = bar.findChild(QLabel, "shards")
    assert shards.toolTip().splitlines()[-1] == "Show or hide the feed panel (Ctrl+Shift+F)"
    qtbot.mouseClick(shards.parentWidget(), Qt.MouseButton.LeftButton)
    qtbot.keyClick(shards.parentWidget(), Qt.Key.Key_Return)
    assert clicks == [True, True]


def test_a_message_that_is_put_away_comes_back_only_when_it_changes(notice: Notice, qtbot: QtBot) -> None:
    notice.show_trouble(SENTENCES, severe=False)
    qtbot.mouseClick(notice.dismiss_button, Qt.MouseButton.LeftButton)
    assert notice.sentence == SENTENCES[1]
    assert notice.next_button.text() == "1 of 2"
    assert SENTENCES[0] not in notice.toolTip()
    notice.show_trouble(SENTENCES, severe=False)
    assert notice.sentences == SENTENCES[1:]
    notice.show_trouble(SENTENCES[:1], severe=False)
    assert notice.isHidden()
    notice.show_trouble(("The token was refused twice.",), severe=False)
    assert notice.isVisible()
    assert notice.sentence == "The token was refused twice."


def test_what_was_put_away_and_was_over_since_is_told_again(notice: Notice, qtbot: QtBot) -> None:
    notice.show_trouble(SENTENCES[:1], severe=True)
    notice.dismiss_button.setFocus()
    qtbot.keyClick(notice.dismiss_button, Qt.Key.Key_Return)
    assert notice.isHidden()
    notice.show_trouble((), severe=False)
    notice.show_trouble(SENTENCES[:1], severe=True)
    assert notice.isVisible()


def test_putting_a_message_away_has_a_tooltip_and_a_name(notice: Notice) -> None:
    assert "changes" in notice.dismiss_button.toolTip()
    assert notice.dismiss_button.accessibleName() == "Put the message away"
    assert notice.dismiss_button.focusPolicy() & Qt.FocusPolicy.TabFocus
