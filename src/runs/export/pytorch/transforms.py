"""The augmentation of a run's config.json: a picture f32 [c, height, width] in [0, 1] -> a view of the same shape.

Every transform is torchvision's, where torchvision has it, by the settings of the playground.
"""

import math

import torch
from torchvision import transforms as T
from torchvision.transforms import functional as F


class Augmentation:
    """Both views of a picture: augment(picture) -> (view 1, view 2)."""

    def __init__(self, augment):
        unknown = [name for name in augment["order"] if name not in (*TRANSFORMS, "frame")]
        if unknown:
            raise SystemExit(f"config.json asks for {', '.join(unknown)}, which transforms.py does not know.")
        self.augment = augment

    def __call__(self, picture):
        frame = self.frame(picture)
        return self.view(picture, "first", frame), self.view(picture, "second", frame)

    def frame(self, picture):
        """The rectangle that both views start from, where they do not start from the whole picture."""
        settings = self.augment["frame"]
        return rectangle(picture, settings) if torch.rand(()) < settings["probability"] else None

    def view(self, picture, which, frame):
        for name in self.augment["order"]:
            settings = self.augment[name]
            if settings["views"] not in ("both", which):
                continue
            if name == "frame":
                picture = picture if frame is None else resized(picture, frame)
            elif torch.rand(()) < settings["probability"]:
                picture = TRANSFORMS[name](picture, settings)
        return picture


def uniform(low, high):
    return low + (high - low) * torch.rand(()).item()


def rectangle(picture, s):
    area, ratio = (s["minimumArea"], s["maximumArea"]), (1 / s["aspect"], s["aspect"])
    return T.RandomResizedCrop.get_params(picture, area, ratio)


def resized(picture, part):
    """Bilinearly without antialiasing."""
    return F.resize(F.crop(picture, *part), list(picture.shape[-2:]), antialias=False)


def crop(picture, s):
    return resized(picture, rectangle(picture, s))


def flip(picture, s):
    return F.hflip(picture)


def vertical_flip(picture, s):
    return F.vflip(picture)


def rotate(picture, s):
    """By quarter turns, counter-clockwise; a picture that is not square only by half a turn."""
    if picture.shape[-1] != picture.shape[-2]:
        turns = 2
    elif s["angle"] == "any":
        turns = int(torch.randint(1, 4, ()))
    else:
        turns = int(s["angle"]) // 90
    return torch.rot90(picture, turns, (1, 2))


def jitter(picture, s):
    ranges = (s["strength"] * s[name] for name in ("brightness", "contrast", "saturation", "hue"))
    return T.ColorJitter(*ranges)(picture)


def grayscale(picture, s):
    return F.rgb_to_grayscale(picture, 3) if picture.shape[0] == 3 else picture


def blur(picture, s):
    size = max(2 * (picture.shape[1] // 20) + 1, 3)
    return F.gaussian_blur(picture, [size, size], [uniform(s["minimumSigma"], s["maximumSigma"])] * 2)


def solarize(picture, s):
    return F.solarize(picture, s["threshold"])


def posterize(picture, s):
    levels = (picture.clamp(0, 1) * 255 + 0.5).to(torch.uint8)
    return F.posterize(levels, s["bits"]).to(picture.dtype) / 255


def sobel(picture, s):
    """The length of each channel's gradient, where a full step has 1, clipped at 1."""
    across = torch.tensor([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]]) / 4
    kernels = torch.stack([across, across.T])[:, None]
    padded = torch.nn.functional.pad(picture[:, None], (1, 1, 1, 1), mode="reflect")
    gradient = torch.nn.functional.conv2d(padded, kernels)
    return gradient.square().sum(1).sqrt().clamp(max=1)


def noise(picture, s):
    sigma = uniform(s["minimumSigma"], s["maximumSigma"])
    return (picture + sigma * torch.randn_like(picture)).clamp(0, 1)


def cutout(picture, s):
    height, width = picture.shape[-2:]
    side = math.sqrt(uniform(s["minimumArea"], s["maximumArea"]))
    h, w = math.floor(side * height + 0.5), math.floor(side * width + 0.5)
    top = int(torch.randint(0, height - h + 1, ()))
    left = int(torch.randint(0, width - w + 1, ()))
    covered = picture.clone()
    covered[:, top : top + h, left : left + w] = s["fill"]
    return covered


TRANSFORMS = {
    "crop": crop,
    "flip": flip,
    "verticalFlip": vertical_flip,
    "rotate": rotate,
    "jitter": jitter,
    "grayscale": grayscale,
    "blur": blur,
    "solarize": solarize,
    "posterize": posterize,
    "sobel": sobel,
    "noise": noise,
    "cutout": cutout,
}
