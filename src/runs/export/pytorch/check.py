"""Whether this network gives what the playground's gave: h and z of 64 pictures, to within 1e-4.

    python check.py
"""

import torch

from files import HERE, read_config, read_tensors
from model import build_model

TOLERANCE = 1e-4


@torch.no_grad()
def main():
    expected = read_tensors(HERE / "expected.safetensors")
    images = expected["images"].float() / 255
    model = build_model(read_config(), images.shape[1])
    model.load_state_dict(read_tensors(HERE / "weights.safetensors"), strict=True)
    h, z = model.eval()(images)
    alike = True
    for name, found in (("h", h), ("z", z)):
        difference = (found - expected[name]).abs().max().item()
        print(f"{name}: {tuple(found.shape)}, largest difference {difference:.1e}")
        # Also false where it is not a number.
        alike = alike and difference <= TOLERANCE
    print("The same network." if alike else f"Not the same network: more than {TOLERANCE} apart.")
    return 0 if alike else 1


if __name__ == "__main__":
    raise SystemExit(main())
