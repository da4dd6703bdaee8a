"""What the build server does, and what the papers tell a maintainer, fit the scripts that there are."""

from __future__ import annotations

import re

from fakes.installer_scripts import INSTALLER, load_script
from freeze import freeze as freezing

ROOT = INSTALLER.parent
WORKFLOW = (ROOT / ".github" / "workflows" / "packages.yml").read_text(encoding="utf-8")
README = (INSTALLER / "README.md").read_text(encoding="utf-8")

windows_signing = load_script("windows", "signing.py")
macos_signing = load_script("macos", "sign_and_notarise.py")


def test_the_build_server_runs_what_there_is():
    commands = re.findall(r"^\s*run: python (\S+)", WORKFLOW, re.MULTILINE)
    assert commands == ["installer/build.py"]
    assert all((ROOT / command).is_file() for command in commands)


def test_actions_are_pinned_to_a_version():
    used = re.findall(r"uses: (\S+)", WORKFLOW)
    assert len(used) >= 4
    assert [each for each in used if not re.fullmatch(r"actions/[\w-]+@(v\d+|[0-9a-f]{40})", each)] == []


def test_every_platform_is_built():
    platforms = re.findall(r"platform: ([\w-]+), runner: ([\w.-]+)", WORKFLOW)
    assert [name for name, _ in platforms] == [
        "linux-x86_64",
        "windows-x64",
        "macos-apple-silicon",
        "macos-intel",
    ]
    assert len({runner for _, runner in platforms}) == 4


def test_only_a_tag_makes_a_release_and_that_as_a_draft():
    triggers = WORKFLOW[WORKFLOW.index("\non:") : WORKFLOW.index("\npermissions:")]
    assert triggers.split() == ["on:", "workflow_dispatch:", "push:", "tags:", '["v*"]']
    release = WORKFLOW[WORKFLOW.index("\n  release:") :]
    assert "if: github.ref_type == 'tag'" in release
    assert "--draft" in release
    # Only that job may write.
    assert WORKFLOW.count("contents: write") == release.count("contents: write") == 1


def test_secrets_reach_commands_by_the_environment_only():
    for line in WORKFLOW.splitlines():
        if "secrets." in line:
            assert re.fullmatch(r"\s+[A-Z_]+: \$\{\{ secrets\.[A-Z_]+ \}\}", line), line


def test_the_scripts_read_the_variables_that_the_build_server_sets():
    set_there = set(re.findall(r'echo "(MACOS_\w+)=', WORKFLOW)) | set(
        re.findall(r'"(WINDOWS_\w+)=', WORKFLOW)
    )
    assert set_there == {
        windows_signing.THUMBPRINT,
        macos_signing.IDENTITY,
        macos_signing.NOTARY_KEY,
        macos_signing.NOTARY_KEY_ID,
        macos_signing.NOTARY_ISSUER,
    }


def test_what_is_released_is_built_with_what_it_needs_to_ask_for_news_of_updates():
    step = WORKFLOW[WORKFLOW.index("- name: Build") : WORKFLOW.index("run: python installer/build.py")]
    script = (INSTALLER / "freeze" / "freeze.py").read_text(encoding="utf-8")
    read = set(re.findall(r"os\.environ\.get\((\w+)", script))
    assert read == {"UPDATE_ADDRESS", "UPDATE_KEY"}
    for name in (getattr(freezing, each) for each in read):
        assert f"{name}: ${{{{ vars.{name} }}}}\n" in step


def test_the_readme_tells_every_secret_and_only_commands_that_exist():
    for secret in set(re.findall(r"(?:secrets|vars)\.([A-Z_]+)", WORKFLOW)):
        assert f"| `{secret}`" in README
    named = set(re.findall(r"\binstaller/[\w/.-]+\w", README))
    assert len(named) > 10
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_the_readme_says_what_was_never_run():
    assert "untested" in README
