"""Where things lie on this machine: data, configuration, state."""

import os
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("issuewatch", appauthor=False)


def _place(name: str, otherwise: str) -> Path:
    home = os.environ.get("ISSUEWATCH_HOME")
    return Path(home) / name if home else Path(otherwise)


def data_folder() -> Path:
    """The store's folder: articles, claims, judgements."""
    return _place("data", _DIRS.user_data_dir)


def config_folder() -> Path:
    """The user's own dossiers, cues, themes and configuration."""
    return _place("config", _DIRS.user_config_dir)


def state_folder() -> Path:
    """What may be lost: crash files, filter history."""
    return _place("state", _DIRS.user_state_dir)


def lexicons_folder() -> Path:
    """Where lexicons that are laid out are kept; ISSUEWATCH_LEXICONS is a folder that several homes share."""
    shared = os.environ.get("ISSUEWATCH_LEXICONS")
    return Path(shared) if shared else state_folder()


def own_folders() -> tuple[Path, ...]:
    """Where issuewatch itself writes, links followed: nothing there is an article that comes from elsewhere."""
    return links_followed(data_folder()), links_followed(state_folder())


def leads_out(link: Path, folder: Path) -> bool:
    """Whether a link below a folder leads to what lies outside of it."""
    return not links_followed(link).is_relative_to(links_followed(folder))


def links_followed(path: Path) -> Path:
    """Where a path leads; links that lead to one another are left as they are, where `Path.resolve` raises."""
    return Path(os.path.realpath(path))
