"""Of several programs on one folder the first keeps what windows remember, until its process ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tickdeck.settings.claim import Claim

HOLDER = """
import sys
from pathlib import Path
from tickdeck.settings.claim import Claim
claim = Claim(Path(sys.argv[1]))
print(claim.take(), flush=True)
sys.stdin.read()
"""


def test_the_first_program_has_it_until_it_ends_or_is_killed(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"True"
        claim = Claim(folder)
        assert not claim.take()
        holder.kill()
        holder.wait()
    assert claim.take()
    assert not Claim(folder).take()
    claim.release()
    assert Claim(folder).take()


def test_what_has_another_name_is_another_claim(tmp_path: Path) -> None:
    claims = [Claim(tmp_path), Claim(tmp_path, "lists-alltick"), Claim(tmp_path, "lists-binance")]
    assert [claim.take() for claim in claims] == [True] * 3
    assert not Claim(tmp_path, "lists-alltick").take()


def test_another_folder_is_another_claim(tmp_path: Path) -> None:
    assert Claim(tmp_path / "one").take()
    assert Claim(tmp_path / "other").take()


def test_a_folder_that_cannot_be_made_is_nobodys_and_its_writers_will_tell(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    claim = Claim(tmp_path / "file")
    assert claim.take()
    claim.release()
