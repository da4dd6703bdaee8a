"""Make the sounds of alerts in resources/sounds: a few sine tones that fade, 16-bit mono at 22.05 kHz."""

from __future__ import annotations

import math
import struct
import wave
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
RATE_HZ = 22_050
LOUDNESS = 0.32
ATTACK_S = 0.006


@dataclass(frozen=True)
class Tone:
    """A tone that begins at once and fades to a hundredth of its loudness.

    Attributes:
        at_s: When it begins.
        pitch_hz: Its pitch.
        fade_s: How long it takes to fade.
        strength: Of the loudness.
    """

    at_s: float
    pitch_hz: float
    fade_s: float
    strength: float = 1.0


SOUNDS = {
    "bell": [Tone(0, 1174.7, 0.6, 0.7), Tone(0, 2349.3, 0.35, 0.3)],
    "chime": [Tone(0, 880.0, 0.35), Tone(0.14, 1318.5, 0.5)],
    "rise": [Tone(0, 659.3, 0.16), Tone(0.10, 830.6, 0.16), Tone(0.20, 987.8, 0.4)],
    "fall": [Tone(0, 987.8, 0.16), Tone(0.10, 830.6, 0.16), Tone(0.20, 659.3, 0.4)],
    "alarm": [Tone(0.18 * turn, 1046.5 if turn % 2 else 1396.9, 0.2) for turn in range(6)],
}


def samples(tones: list[Tone]) -> list[int]:
    """The tones together, as 16-bit samples."""
    length_s = max(tone.at_s + tone.fade_s for tone in tones)
    mixed = [0.0] * round(length_s * RATE_HZ)
    for tone in tones:
        begin = round(tone.at_s * RATE_HZ)
        for place in range(begin, min(len(mixed), begin + round(tone.fade_s * RATE_HZ))):
            since_s = (place - begin) / RATE_HZ
            envelope = min(1.0, since_s / ATTACK_S) * 0.01 ** (since_s / tone.fade_s)
            mixed[place] += tone.strength * envelope * math.sin(2 * math.pi * tone.pitch_hz * since_s)
    return [round(max(-1.0, min(1.0, LOUDNESS * value)) * 32_767) for value in mixed]


def main() -> None:
    """Write all of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, tones in SOUNDS.items():
        data = samples(tones)
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(struct.pack(f"<{len(data)}h", *data))


if __name__ == "__main__":
    main()
