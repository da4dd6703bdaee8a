"""Sentences that were kept in English are found again, with their values, when they are shown."""

from __future__ import annotations

import pytest

from tickdeck.words import english, speak, tr
from tickdeck.words.retelling import Retelling

TEXTS = {
    ("{title} closed the connection.", ""): "{title} 已中斷連線。",
    ("{title} closed the connection ({code}).", ""): "{title} 已中斷連線（{code}）。",
    ("It is tried again by itself.", ""): "系統會自動重試。",
    ("{title} answered the connection with HTTP {status}.", ""): "{title} 以 HTTP {status} 回應連線。",
    ("The certificate of {host} is not valid; check the address.", ""): "{host} 的憑證無效；請檢查地址。",
    ("The provider's history gave no {what}: {why}.", ""): "供應商未能提供{what}：{why}。",
    ("closing prices", ""): "收市價",
    ("{title} keeps no prints", ""): "{title} 不保留逐筆成交",
    ("The settings cannot be written.", ""): "設定未能寫入。",
    ("{path} is the same as {path}.", ""): "{path} 與本身相同。",
    ("{day}: {why}", ""): "{day}：{why}",
    ("Open", "price"): "開市",
    ("Opened {name} at the price", "price"): "以價格開啟 {name}",
}


@pytest.fixture
def chinese() -> Retelling:
    return Retelling(TEXTS, TEXTS)


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("Binance closed the connection.", "Binance 已中斷連線。"),
        ("Binance closed the connection (1006).", "Binance 已中斷連線（1006）。"),
        ("The settings cannot be written.", "設定未能寫入。"),
    ],
)
def test_a_sentence_is_told_with_its_values(chinese: Retelling, kept: str, told: str):
    assert chinese.say(kept, "") == told


def test_a_record_has_neither_the_full_stop_nor_the_advice(chinese: Retelling):
    assert chinese.say("Binance closed the connection", "") == "Binance 已中斷連線"
    assert chinese.say("The certificate of example.com is not valid", "") == "example.com 的憑證無效"


def test_values_are_told_too(chinese: Retelling):
    kept = "The provider's history gave no closing prices: AllTick keeps no prints."
    assert chinese.say(kept, "") == "供應商未能提供收市價：AllTick 不保留逐筆成交。"
    assert chinese.say("Binance closed the connection. It is tried again by itself.", "") == (
        "Binance 已中斷連線。系統會自動重試。"
    )


def test_a_value_swallows_no_sentence_behind_it(chinese: Retelling):
    both = "AllTick answered the connection with HTTP 503. It is tried again by itself."
    assert chinese.say(both, "") == "AllTick 以 HTTP 503 回應連線。系統會自動重試。"


def test_sentences_in_a_row_are_told_each_and_what_is_strange_stays(chinese: Retelling):
    both = "The settings cannot be written. Binance closed the connection."
    assert chinese.say(both, "") == "設定未能寫入。Binance 已中斷連線。"
    assert chinese.say("Who knows. The settings cannot be written.", "") == "Who knows. 設定未能寫入。"


@pytest.mark.parametrize("text", ["", "00700.HK", "2026-11-22: nothing new", "Open", "Opened A at the price"])
def test_what_has_no_wording_of_its_own_stays_as_it_is(chinese: Retelling, text: str):
    assert chinese.say(text, "") == text


def test_a_value_that_stands_twice_is_the_same_in_both_places(chinese: Retelling):
    assert chinese.say("/a is the same as /a.", "") == "/a 與本身相同。"
    assert chinese.say("/a is the same as /b.", "") == "/a is the same as /b."


def test_braces_and_translations_that_do_not_fit_are_no_danger():
    texts = {
        ("{host} is not asked any more.", ""): "不再查詢 {host}。",
        ("{host} cannot be reached at all.", ""): "未能連接 {someone}。",
    }
    told = Retelling(texts, texts)
    assert told.say("{0} {x} is not asked any more.", "") == "不再查詢 {0} {x}。"
    assert told.say("a.b cannot be reached at all.", "") == "a.b cannot be reached at all."


def test_many_sentences_are_told_each(chinese: Retelling):
    many = " ".join(["The settings cannot be written.", "Who knows.", "Binance closed the connection."] * 12)
    assert len(many) > 600
    assert chinese.say(many, "") == "設定未能寫入。Who knows. Binance 已中斷連線。" * 12
    one = f"{'x' * 700} Binance closed the connection."
    assert chinese.say(one, "").endswith("Binance 已中斷連線。")


def test_very_long_and_very_many_texts_are_borne(chinese: Retelling):
    assert chinese.say("A. " * 5_000, "") == "A. " * 5_000
    for number in range(3_000):
        assert chinese.say(f"Feed {number} closed the connection.", "") == f"Feed {number} 已中斷連線。"


def test_what_is_shown_is_told_by_tr(chinese: Retelling):
    speak(chinese.say)
    try:
        assert tr("Binance closed the connection.") == "Binance 已中斷連線。"
        assert tr("Open", "price") == "開市"
    finally:
        speak(english)


def test_what_a_provider_says_is_taken_for_no_label_of_the_window():
    texts = TEXTS | {
        ("{path} exists", ""): "{path} 已存在",
        ("{count} trades today", ""): "今日 {count} 宗成交",
    }
    told = Retelling(texts, TEXTS)
    for words in ("symbol 700.HK not exists", "Too many trades today"):
        assert told.say(words, "") == words
        assert told.say(f"The provider's history gave no closing prices: {words}.", "") == (
            f"供應商未能提供收市價：{words}。"
        )
    assert told.say("{path} exists", "") == "{path} 已存在", "as it was written it is a text like any other"


def test_a_long_answer_of_a_provider_costs_no_more_than_its_length(
    chinese: Retelling, monkeypatch: pytest.MonkeyPatch
):
    looks: list[str] = []
    found = Retelling._found
    monkeypatch.setattr(
        Retelling, "_found", lambda self, text, **which: looks.append(text) or found(self, text, **which)
    )
    counts = []
    for sentences in (1, 3, 6):
        looks.clear()
        chinese.say("Binance closed the connection (no. " + "no. " * sentences + ").", "")
        counts.append(len(looks))
    assert counts[2] < 12 * counts[0]
    assert chinese.say("no. " * 60, "") == "no. " * 60
