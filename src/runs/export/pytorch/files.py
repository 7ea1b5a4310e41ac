"""The files beside this one: config.json, and tensors in safetensors files."""

import json
from pathlib import Path

HERE = Path(__file__).resolve().parent

try:
    from safetensors.torch import load_file, save_file
except ImportError:
    raise SystemExit("The package safetensors is missing: pip install -r requirements.txt") from None


def read_config():
    return json.loads((HERE / "config.json").read_text(encoding="utf-8"))


def read_tensors(path):
    if not Path(path).is_file():
        raise SystemExit(f"There is no file {path}.")
    return load_file(str(path))


def write_tensors(path, tensors, metadata):
    """Whoever is stopped meanwhile leaves the file as it was."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(path.name + ".part")
    save_file({name: t.detach().cpu().contiguous() for name, t in tensors.items()}, str(unfinished), metadata=metadata)
    unfinished.replace(path)


def weights_of(model):
    """What the playground opens: all weights and running statistics, but no counters."""
    return {name: t for name, t in model.state_dict().items() if not name.endswith("num_batches_tracked")}
