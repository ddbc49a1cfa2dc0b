"""DuckDB, locked down to one file: it can read that file and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os import cpu_count
from pathlib import Path
from typing import TYPE_CHECKING

from lib.intake.progress import polled

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_MEMORY = "256MB"
"""With the process around it this stays under 400 MB; larger groupings go to disk."""
_DISK = "4GB"
"""What one grouping may spill at most, so that a strange upload cannot fill the disk."""
_THREADS = 8
"""More readers would need more memory than they have for their buffers."""
_WORTH_A_THREAD_BYTES = 32_000_000
"""Read in a tenth of a second; a second reader of less would only hold buffers of its own."""
_GLOB = set("*?[]{}")


def reading_threads(file: Path) -> int:
    """How many threads read a file at once."""
    useful = 1 + file.stat().st_size // _WORTH_A_THREAD_BYTES
    return min(_THREADS, cpu_count() or 1, useful)


@contextmanager
def locked_database(
    file: Path, workspace: Path, *, whole: float = 1.0
) -> Iterator[tuple[DuckDBPyConnection, str]]:
    """A connection that may read `file` only, and the name by which to read it.

    `whole` is what DuckDB's progress says when the file is read to its end, of 1.
    """
    import duckdb

    readable = _without_wildcards(file, workspace)
    connection = duckdb.connect(
        config={
            "memory_limit": _MEMORY,
            "threads": reading_threads(file),
            "temp_directory": str(workspace / "spilled"),
            "max_temp_directory_size": _DISK,
            "preserve_insertion_order": True,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
    )
    try:
        connection.execute("SET allowed_paths = [$file]", {"file": readable})
        connection.execute("SET enable_external_access = false")
        with polled(connection, whole=whole):
            connection.execute("SET lock_configuration = true")
            yield connection, readable
    except RuntimeError as trouble:
        # What DuckDB makes of Ctrl-C.
        if "interrupted" in str(trouble):
            raise KeyboardInterrupt from None
        raise
    finally:
        connection.close()


def _without_wildcards(file: Path, workspace: Path) -> str:
    """A name for the file that DuckDB does not take for a pattern."""
    name = str(file.resolve())
    if not _GLOB & set(name):
        return name
    link = workspace / f"table-{abs(hash(name))}"
    if not link.exists():
        link.symlink_to(name)
    return str(link)
