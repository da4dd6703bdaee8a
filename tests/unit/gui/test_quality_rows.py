"""A day's instruments as rows: their order, their texts, and what their tooltips say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tickdeck.domain.data_quality import DayQuality, Finding, InstrumentQuality, Verdict
from tickdeck.domain.venue import Venue
from tickdeck.gui.quality.finding_rows import finding_line, finding_row, finding_tip
from tickdeck.gui.quality.quality_rows import QualityRows
from tickdeck.gui.quality.verdict_text import figures_of, verdict_line
from tickdeck.gui.tables.column import Tone

FIRST_US = 1_763_602_200_000_000
"""2025-11-20 09:30 in Hong Kong, 20:30 the day before in New York."""

LAST_US = FIRST_US + 96 * 60_000_000


def line(symbol: str, **known: object) -> InstrumentQuality:
    made = InstrumentQuality(symbol, 1_000, FIRST_US, LAST_US, strip="#" * 96)
    return replace(made, **known)  # type: ignore[arg-type]


def day(*lines: InstrumentQuality) -> DayQuality:
    return DayQuality(
        "alltick",
        "2025-11-20",
        Verdict.GAPS,
        3,
        61_200_000,
        4_000,
        first_us=FIRST_US,
        last_us=LAST_US,
        instruments=lines,
    )


def rows(*lines: InstrumentQuality) -> QualityRows:
    names = {"00700.HK": "Tencent", "09988.HK": "Alibaba"}
    return QualityRows(day(*lines), names=lambda symbol: names.get(symbol, ""))


def text(of: QualityRows, number: int, title: str) -> str:
    column = next(column for column in of.columns if column.title == title)
    return column.texts(np.array([number], dtype=np.intp))[0]


def tone(of: QualityRows, number: int, title: str) -> int:
    column = next(column for column in of.columns if column.title == title)
    assert column.tones is not None
    return column.tones(np.array([number], dtype=np.intp))[0]


def column_of(of: QualityRows, title: str) -> int:
    return [column.title for column in of.columns].index(title)


def test_the_least_complete_comes_first_then_the_longest_gaps_then_those_nobody_can_tell_of() -> None:
    made = rows(
        line("00001.HK"),
        line("00002.HK", completeness=1.0),
        line("00003.HK", completeness=0.9, gap_us=5),
        line("00004.HK", completeness=0.9, gap_us=9),
        line("00005.HK", completeness=0.5),
        line("00006.HK", gap_us=7, gaps=1),
    )
    order = [made.symbol(number)[4] for number in range(len(made))]
    assert "".join(order) == "543261"


def test_the_first_order_is_by_gap_time_where_no_ids_count_the_prints() -> None:
    counted, uncounted = rows(line("00001.HK", completeness=0.9)), rows(line("00001.HK", gap_us=5))
    assert counted.first_order() == (column_of(counted, "Complete"), False)
    assert uncounted.first_order() == (column_of(uncounted, "Gap time"), True)
    assert tone(uncounted, 0, "Gap time") == Tone.AMBER
    assert tone(rows(line("00001.HK", completeness=0.9, gap_us=5)), 0, "Gap time") == Tone.TEXT


@pytest.mark.parametrize(
    ("completeness", "said", "toned"),
    [
        (1.0, "100%", Tone.DIM),
        (0.999999, "99.99%", Tone.AMBER),
        (0.12345, "12.34%", Tone.AMBER),
        (0.0, "0.00%", Tone.AMBER),
        (None, "–", Tone.FAINT),
    ],
)
def test_completeness_is_never_rounded_up_to_all(completeness: float | None, said: str, toned: Tone) -> None:
    made = rows(line("00700.HK", completeness=completeness))
    assert text(made, 0, "Complete") == said
    assert tone(made, 0, "Complete") == toned


def test_what_nobody_can_tell_is_a_dash_with_the_reason_never_a_zero() -> None:
    made = rows(line("00700.HK", missed=-1, gaps=1, gap_us=1_000_000))
    assert text(made, 0, "Missed") == "–"
    for title in ("Missed", "Complete"):
        assert "ids do not count prints" in made.cell_tip(0, column_of(made, title))
    keys = made.columns[column_of(made, "Missed")].keys()
    assert np.isnan(keys[0])


def test_times_are_by_the_clock_of_each_instruments_exchange() -> None:
    made = rows(line("00700.HK"), line("AAPL.US"), line("00001.HK", first_us=-1, last_us=-1, ticks=0))
    said = {made.symbol(number): text(made, number, "First") for number in range(3)}
    assert said == {"00700.HK": "09:30:00", "AAPL.US": "19 Nov 20:30", "00001.HK": "–"}
    assert made.venue is Venue.HK


def test_a_damaged_id_has_a_row_all_the_same() -> None:
    made = rows(line("#3"))
    assert text(made, 0, "First") == "01:30:00"


def test_a_tooltip_on_a_strip_says_when_and_what_is_under_the_pointer() -> None:
    made = rows(line("00700.HK", strip="#" * 48 + "-" * 12 + ":" * 12 + "#" * 24))
    assert made.strip_tip(0, 50, 96) == "10:18:00 to 10:30:00 HKT: ticks are missing or may be"
    assert made.strip_tip(0, 100, 192) == made.strip_tip(0, 50, 96)
    assert made.strip_tip(0, 60, 96).startswith("10:30:00 to 10:42:00 HKT: the connection was made anew")
    assert rows(line("00700.HK", strip="")).strip_tip(0, 5, 96) == ""


def test_the_tooltip_of_a_row_lists_its_gaps() -> None:
    made = rows(
        line("00700.HK", gaps=2, gap_us=720_000_000, missed=454, strip="#" * 48 + "-" * 12 + "#" * 36)
    )
    assert made.tip(0).splitlines()[:4] == [
        "00700.HK Tencent",
        "1,000 ticks, 09:30:00 to 11:06:00 HKT",
        "2 gaps, 12 min 0 s together, 454 missed",
        "about 10:18:00 to 10:30:00 HKT",
    ]


def test_a_filter_finds_codes_and_names() -> None:
    made = rows(line("00700.HK"), line("09988.HK"), line("00001.HK"))
    found = lambda typed: {made.symbol(number) for number in made.matching(typed)}  # noqa: E731
    assert found(" tenc") == {"00700.HK"}
    assert found("99") == {"09988.HK"}
    assert found("") == {"00700.HK", "09988.HK", "00001.HK"}
    assert found("nobody") == set()


def test_names_take_no_room_where_none_is_known() -> None:
    name = column_of(rows(line("00700.HK")), "Name")
    assert rows(line("00700.HK")).columns[name].width > 0
    assert rows(line("00001.HK")).columns[name].width == 0


def test_copying_a_row_gives_plain_numbers_and_times_with_their_offset() -> None:
    made = rows(line("00700.HK", ticks=1_234_567, strip="#" * 48 + "-" * 12 + "#" * 36))
    exact = {column.title: column.exact(0) for column in made.columns if column.exact is not None}
    assert exact["Ticks"] == "1234567"
    assert exact["Missed"] == "0"
    assert exact["Complete"] == ""
    assert exact["First"] == "2025-11-20T09:30:00+08:00"
    assert exact["Over the day"] == "gap 10:18:00 to 10:30:00 HKT"


def test_damage_is_told_with_what_it_costs_and_notes_are_no_damage() -> None:
    findings = (
        Finding("/r/0004.h5", "A checksum does not hold.", 1_024, 512, ("00700.HK",)),
        Finding("/r/0004.h5", "The digest does not hold."),
        Finding("/r/0009.journal", "A torn tail was cut.", is_harmless=True),
    )
    damaged = replace(day(), verdict=Verdict.DAMAGED, findings=findings)
    _, said, _ = verdict_line(damaged)
    assert said == "2 findings in 1 file; 512 rows cannot be trusted. They are named below."


def test_a_day_of_which_nothing_is_sealed_is_not_called_proven() -> None:
    begun = replace(day(), verdict=Verdict.PROVEN, files=1, ticks=0, instruments=(), unsealed_ticks=1_200)
    word, sentence, tone = verdict_line(begun)
    assert (word, tone) == ("Not sealed yet", Tone.DIM)
    assert "safe in journals" in sentence
    assert verdict_line(replace(begun, verdict=Verdict.DAMAGED))[0] == "Damaged"
    assert verdict_line(replace(begun, unsealed_ticks=0))[0] == "Proven"


def test_a_finding_names_the_file_the_rows_and_the_instruments() -> None:
    finding = Finding(
        "/data/2025-11-20/0004.h5", "A checksum does not hold.", 1_024, 512, ("00700.HK", "1.HK")
    )
    cells = finding_row(finding)
    assert cells[2].text == "1,024 to 1,535"
    assert (cells[0].dot, finding_row(replace(finding, is_harmless=True))[0].dot) == (Tone.BAD, Tone.DIM)
    copied = finding_line(finding)
    assert copied == "/data/2025-11-20/0004.h5\t1,024 to 1,535\tA checksum does not hold.\t00700.HK, 1.HK"
    for part in copied.split("\t"):
        assert part in finding_tip(finding).replace("rows ", "")
    assert finding_line(Finding("a", "b", first_row=7, rows=1)).split("\t")[1] == "7"


def test_the_days_figures_count_the_gaps_of_all_instruments_and_name_the_zone() -> None:
    made = rows(line("00700.HK", gaps=2), line("09988.HK", gaps=1))
    figures = {figure.label: figure for figure in figures_of(made.quality, made.venue)}
    assert (figures["Gaps"].text, figures["Gaps"].tone) == ("3", Tone.AMBER)
    assert figures["Size"].text == "61.2 MB"
    assert figures["Times in"].text == "HKT"
    assert not any(f.label == "Times in" for f in figures_of(replace(made.quality, first_us=-1), made.venue))
