"""Why an instrument of a list is not one to subscribe: its category, its status, the end of its name."""

from __future__ import annotations

import re

from tickdeck.symbols.symbol_list import Reason, shortened

_KEPT_CATEGORY = re.compile(
    r"equit|stock|share|fund|etf|etp|exchange traded|reit|trust|股|基金|交易所買賣|信託|信托"
)
_CATEGORIES = (
    (re.compile(r"warrant|權證|权证|窩輪|涡轮|界內證"), Reason.WARRANT),
    (re.compile(r"bull|cbbc|牛熊"), Reason.CBBC),
    (re.compile(r"debt|bond|債|债"), Reason.DEBT),
    (re.compile(r"\boptions?\b|\bfutures?\b|期權|期权|期貨|期货"), Reason.DERIVATIVE),
)
_NEGATED = re.compile(r"\b(?:not|non|never|un)\W*(?:suspend|halt|delist)|[未非]停牌|未退市")
_STATES = (
    (re.compile(r"delist|退市|除牌|摘牌|terminated"), Reason.DELISTED),
    (re.compile(r"suspend|\bhalt|停牌|暂停|暫停|停止交易"), Reason.SUSPENDED),
)
_NAME_END = re.compile(r"(?:[(\[]\s*|[\s\-]+)(suspended|susp\.?|halted|delisted|停牌|退市|除牌)\s*[)\]]?$")
_YES = {"1", "1.0", "y", "yes", "true", "t", "是", "可", "正常"}
_NO = {"0", "0.0", "n", "no", "false", "f", "否", "不可"}
_USUAL = (
    {"", "-", "--", "normal", "active", "listed", "trading", "ok", "open", "l", "正常", "上市", "正常交易"}
    | _YES
    | _NO
)


def refused_category(category: str, subcategory: str) -> Reason | None:
    """What a category speaks against; None if nothing.

    The finer category decides only where the coarse one is no kind that is traded here, since a fund of bonds
    is a fund.
    """
    for text in (category.casefold(), subcategory.casefold()):
        for pattern, reason in _CATEGORIES:
            if pattern.search(text):
                return reason
        if _KEPT_CATEGORY.search(text):
            return None
    return None


def refused_status(status: str, name: str) -> Reason | None:
    """What a status or the end of a name says against an instrument; None if nothing."""
    text = status.casefold()
    if not _NEGATED.search(text):
        for pattern, reason in _STATES:
            if pattern.search(text):
                return reason
    end = _NAME_END.search(name.casefold())
    if end is None:
        return None
    return Reason.DELISTED if end[1] in ("delisted", "退市", "除牌") else Reason.SUSPENDED


def says_no(text: str) -> bool:
    """Whether a yes-or-no column says no."""
    return text.casefold() in _NO


def says_yes(text: str) -> bool:
    """Whether a yes-or-no column says yes."""
    return text.casefold() in _YES


def worth_keeping(status: str) -> str:
    """The status as a flag of the listing: empty for the usual ones."""
    return "" if status.casefold() in _USUAL else shortened(status)
