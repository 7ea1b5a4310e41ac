"""For tests, where the package safetensors is not installed: as much of it as the package for PyTorch calls."""
