"""Runs all programs *.py of the current folder in one process; each leaves what it prints beside it, as *.out."""

import contextlib
import pathlib
import sys
import traceback

import numpy as np

np.seterr(all="ignore")
for path in sorted(pathlib.Path(".").glob("*.py")):
    sys.argv = [path.name]
    with open(path.with_suffix(".out"), "w", encoding="utf-8") as out, contextlib.redirect_stdout(out):
        try:
            exec(compile(path.read_text(encoding="utf-8"), path.name, "exec"), {"__name__": "__main__"})
        except BaseException:
            traceback.print_exc(file=out)
