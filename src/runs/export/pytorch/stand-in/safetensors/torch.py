"""load_file and save_file of f32 and u8 tensors, by the format's description."""

import json
import struct

import numpy
import torch

NAMES = {"F32": numpy.dtype("<f4"), "U8": numpy.dtype("u1")}


def load_file(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = file.read()
    header.pop("__metadata__", None)
    return {name: tensor_of(data, entry) for name, entry in header.items()}


def tensor_of(data, entry):
    start, end = entry["data_offsets"]
    values = numpy.frombuffer(data[start:end], NAMES[entry["dtype"]]).copy()
    return torch.from_numpy(values.reshape(entry["shape"]))


def save_file(tensors, path, metadata=None):
    header, data, at = {"__metadata__": metadata or {}}, [], 0
    for name, tensor in sorted(tensors.items()):
        bytes_of = tensor.numpy().tobytes()
        kind = {torch.float32: "F32", torch.uint8: "U8"}[tensor.dtype]
        place = [at, at + len(bytes_of)]
        header[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": place}
        data.append(bytes_of)
        at = place[1]
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(data))
