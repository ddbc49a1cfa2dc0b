"""Every benchmark, one after the other: python -m benchmarks, or make bench."""

from __future__ import annotations

from pathlib import Path

from benchmarks import (
    command_line,
    curves,
    detectors,
    links,
    page_times,
    sentences,
    server_memory,
)

command_line.main(Path(".benchmarks"))
curves.main(Path(".benchmarks"))
detectors.main()
sentences.main()
links.main()
page_times.main()
server_memory.main()
