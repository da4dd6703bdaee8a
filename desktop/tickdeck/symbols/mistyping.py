"""Words that somebody may have meant: one letter wrong, missing, too many, or two of them exchanged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

LEAST = 4
"""Letters that must be typed; of fewer, one wrong letter would make almost anything."""


def mistyped_length(typed: str, word: str) -> int:
    """How much of a word was meant by what was typed with one slip (Damerau's four, 1964).

    Args:
        typed: What was typed of the word so far.
        word: The word; both in lower case.

    Returns:
        Letters at the beginning of the word that are meant; 0 if one slip does not explain it.
    """
    wrong = 0
    shorter = min(len(typed), len(word))
    while wrong < shorter and typed[wrong] == word[wrong]:
        wrong += 1
    rest = typed[wrong + 1 :]
    swapped = typed[wrong + 1 : wrong + 2] + typed[wrong : wrong + 1] + typed[wrong + 2 :]
    slips = ((wrong, rest), (wrong + 1, rest), (wrong + 1, typed[wrong:]), (wrong, swapped))
    ends = (min(start + len(tail), len(word)) for start, tail in slips if word.startswith(tail, start))
    return max(ends, default=0)


class NearWords:
    """Finds the words that begin almost as what was typed.

    The first letter is taken to be right, or to be the second one typed.
    """

    def __init__(self, words: Iterable[tuple[str, int, int]]) -> None:
        """Sort words by their first letters.

        Args:
            words: Each word in lower case, the row it stands in, and where in that row's text.
        """
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for word, row, start in words:
            places[word].append((row, start))
        self._by_letter: dict[str, list[tuple[str, list[tuple[int, int]]]]] = defaultdict(list)
        for word, found in places.items():
            self._by_letter[word[0]].append((word, found))

    def near(self, typed: str) -> Iterator[tuple[int, int, int]]:
        """Rows with such a word, each with where it starts and ends there; a row may come more than once.

        Words that begin exactly so are left out.
        """
        if len(typed) < LEAST:
            return
        for letter in {typed[0], typed[1]}:
            for word, places in self._by_letter.get(letter, ()):
                if not word.startswith(typed) and (length := mistyped_length(typed, word)):
                    for row, start in places:
                        yield row, start, start + length
