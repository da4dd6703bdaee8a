"""How the program starts itself: from a checkout by Python, from a package by its one frozen program."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tickdeck.app import child

FROZEN = """
import sys
sys.frozen = True
sys.argv = ["tickdeck", *sys.argv[1:]]
import tickdeck.__main__ as program
program.main()
"""


def frozen(*arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the program as if it were frozen."""
    return subprocess.run(
        [sys.executable, "-c", FROZEN, *arguments],
        input="",
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_command_is_the_same_for_python_and_for_a_frozen_program() -> None:
    assert child.command("tickdeck.store.sealer") == [sys.executable, "-m", "tickdeck.store.sealer"]


def test_a_frozen_program_runs_the_module_that_its_parent_has_asked_for() -> None:
    # The sealer answers each line of its input, and here there is none.
    done = frozen("-m", "tickdeck.store.sealer")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_module_of_a_frozen_program_gets_the_arguments_after_it() -> None:
    done = frozen("-m", "tickdeck", "--version")
    assert done.returncode == 0
    assert done.stdout.startswith("tickdeck ")


def test_a_child_of_a_frozen_program_imports_no_window() -> None:
    script = (
        FROZEN + "\nassert not [name for name in sys.modules if name.startswith('PySide6')]\nprint('light')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "-m", "tickdeck.store.sealer"],
        input="",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == "light\n", done.stderr


@pytest.mark.parametrize("module", ["http.server", "tickdeckish.thing", "os"])
def test_a_frozen_program_is_no_python_for_other_modules(module: str) -> None:
    done = frozen("-m", module)
    assert done.returncode == 2
    assert done.stdout == ""


def test_arguments_of_the_program_are_not_taken_for_a_module() -> None:
    assert child.module_asked_for(["audit", "-m", "tickdeck.store.sealer"]) is None
    assert child.module_asked_for(["-m"]) is None
    assert child.module_asked_for([]) is None


def test_programs_that_a_frozen_one_starts_find_the_systems_libraries_again() -> None:
    environment = {"LD_LIBRARY_PATH": "/opt/tickdeck/_internal", "LD_LIBRARY_PATH_ORIG": "/home/me/lib"}
    child.forget_bundled_libraries(environment)
    assert environment == {"LD_LIBRARY_PATH": "/home/me/lib"}


def test_a_path_that_only_the_package_had_set_is_gone() -> None:
    environment = {"LD_LIBRARY_PATH": "/opt/tickdeck/_internal", "HOME": "/home/me"}
    child.forget_bundled_libraries(environment)
    assert environment == {"HOME": "/home/me"}
