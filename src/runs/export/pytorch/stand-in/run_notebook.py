"""Runs the code cells of a notebook in order, as Colab does, without Colab and without a network.

    python run_notebook.py notebook.ipynb package.zip

`files.upload()` gives package.zip, `files.download(path)` asks only that the file is there, and `%pip install`
that every requirement can be imported. A shell line that fails, or that this program does not know, ends it.
"""

import importlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import types

# What a notebook's shell finds on Colab, by the interpreter that runs this.
PROGRAMS = {
    "python": [sys.executable],
    "torchrun": [sys.executable, "-m", "torch.distributed.run"],
}


def main(notebook, package):
    sys.modules["google"] = types.ModuleType("google")
    sys.modules["google.colab"] = types.ModuleType("google.colab")
    sys.modules["google.colab"].files = types.SimpleNamespace(
        upload=lambda: {shutil.copy(package, "."): b""}, download=download
    )
    with open(notebook, encoding="utf-8") as file:
        cells = json.load(file)["cells"]
    names = {"__name__": "__main__"}
    for cell in cells:
        if cell["cell_type"] == "code":
            run_cell("".join(cell["source"]), names)


def run_cell(source, names):
    """Python between the lines that are for the notebook."""
    python = []
    for line in source.splitlines():
        if not line.startswith(("%", "!")):
            python.append(line)
            continue
        exec("\n".join(python), names)
        python = []
        run_line(line[0], re.sub(r"\{(.+?)\}", lambda found: str(eval(found[1], names)), line[1:]))
    exec("\n".join(python), names)


def run_line(kind, line):
    words = shlex.split(line)
    if kind == "!" and words[0] in PROGRAMS:
        subprocess.run(PROGRAMS[words[0]] + words[1:], check=True)
    elif kind == "%" and words[0] == "cd":
        os.chdir(words[1])
    elif kind == "%" and words[:2] == ["pip", "install"]:
        ask_for_packages(words[words.index("-r") + 1])
    else:
        raise SystemExit(f"This line is not known: {line}")


def ask_for_packages(requirements):
    with open(requirements, encoding="utf-8") as file:
        for requirement in file.read().split():
            name = re.split("[<>=]", requirement)[0]
            importlib.import_module({"pillow": "PIL"}.get(name, name))


def download(path):
    if not os.path.getsize(path):
        raise SystemExit(f"{path} is empty.")
    print(f"Downloaded {path}")


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:]))
