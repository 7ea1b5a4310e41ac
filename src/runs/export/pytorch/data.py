"""The pictures to train on: u8 [n, height, width, c] in an .npz file, a folder of image files, or CIFAR-10."""

from pathlib import Path

import numpy
import torch
from torch.utils.data import Dataset

IMAGE_FILES = (".png", ".jpg", ".jpeg", ".bmp", ".webp")


class Pairs(Dataset):
    """Two views of each picture, f32 [c, height, width] each."""

    def __init__(self, pictures, augmentation):
        self.pictures = pictures
        self.augmentation = augmentation

    def __len__(self):
        return len(self.pictures)

    def __getitem__(self, index):
        picture = torch.from_numpy(self.pictures[index]).permute(2, 0, 1).float() / 255
        return self.augmentation(picture)


def open_pictures(source, size):
    """@param size height, width and channels of the pictures that the network knows"""
    if source == "cifar10":
        pictures = cifar10()
    elif Path(source).is_dir():
        pictures = folder(Path(source), size)
    elif Path(source).is_file():
        pictures = npz(source)
    else:
        raise SystemExit(f"There is no file or folder {source}; --data takes one of them, or cifar10.")
    if pictures.shape[3] != size[2]:
        raise SystemExit(
            f"The pictures of {source} have {pictures.shape[3]} channels, but the network takes {size[2]}."
        )
    return pictures


def npz(path):
    with numpy.load(path, allow_pickle=False) as file:
        if "images" not in file:
            raise SystemExit(f"{path} holds no array named images.")
        pictures = file["images"]
    if pictures.dtype != numpy.uint8 or pictures.ndim != 4:
        raise SystemExit(f"images in {path} must be bytes of the shape [n, height, width, channels].")
    return pictures


def cifar10():
    from torchvision.datasets import CIFAR10

    return CIFAR10("cifar10", train=True, download=True).data


def folder(path, size):
    """All image files in it and in folders below, cropped to the middle and scaled to the network's size."""
    from PIL import Image, ImageOps

    height, width, channels = size
    files = sorted(file for file in path.rglob("*") if file.suffix.lower() in IMAGE_FILES)
    if not files:
        raise SystemExit(f"There is no image file ({', '.join(IMAGE_FILES)}) in {path}.")
    pictures = numpy.empty((len(files), height, width, channels), numpy.uint8)
    for i, file in enumerate(files):
        with Image.open(file) as image:
            fitted = ImageOps.fit(image.convert("RGB" if channels == 3 else "L"), (width, height))
        pictures[i] = numpy.asarray(fitted).reshape(height, width, channels)
    return pictures
