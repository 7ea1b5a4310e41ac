"""Encoder f and projection head g of a run, as its config.json describes them.

    model = build_model(config, channels=3)
    h, z = model(images)  # images f32 [n, channels, height, width] in [0, 1]

Names of the weights: encoder.<layer>.conv.weight, encoder.<layer>.norm.*, head.<layer>.*.
"""

from collections import OrderedDict
from math import sqrt

import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import nn

# Channels of each convolution; the second and third halve height and width.
CONVOLUTIONS = {"tiny": (16, 32, 64), "small": (32, 64, 128), "wide": (64, 128, 256)}


class SameConv2d(nn.Conv2d):
    """A convolution with TensorFlow's `same` padding: where it cannot be even, one more right and below.

    A 3x3 kernel of stride 2 pads (0, 1) at even sizes and (1, 1) at odd ones; PyTorch's own padding=1
    would look at other pixels.
    """

    def __init__(self, inputs, outputs, kernel_size, stride):
        super().__init__(inputs, outputs, kernel_size, stride, bias=False)

    def forward(self, x):
        top, bottom = self._around(x.shape[2])
        left, right = self._around(x.shape[3])
        return super().forward(F.pad(x, (left, right, top, bottom)))

    def _around(self, length):
        size, step = self.kernel_size[0], self.stride[0]
        outputs = -(-length // step)
        total = max((outputs - 1) * step + size - length, 0)
        return total // 2, total - total // 2


class ConvNorm(nn.Module):
    """Convolution without bias, then batch norm."""

    def __init__(self, inputs, outputs, kernel_size=3, stride=1):
        super().__init__()
        self.conv = SameConv2d(inputs, outputs, kernel_size, stride)
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, x):
        return self.norm(self.conv(x))


class ConvNormReLU(ConvNorm):
    def forward(self, x):
        return F.relu(super().forward(x))


class ResidualBlock(nn.ModuleDict):
    """The basic block of a ResNet (He et al. 2016), which starts as the identity: the last gamma is 0."""

    def __init__(self, inputs, outputs, stride):
        super().__init__({"0": ConvNormReLU(inputs, outputs, 3, stride), "1": ConvNorm(outputs, outputs)})
        if stride != 1 or inputs != outputs:
            self["shortcut"] = ConvNorm(inputs, outputs, 1, stride)
        nn.init.zeros_(self["1"].norm.weight)

    def forward(self, x):
        shortcut = self["shortcut"](x) if "shortcut" in self else x
        return F.relu(self["1"](self["0"](x)) + shortcut)


class SimCLR(nn.Module):
    """Images [n, c, height, width] -> representations h [n, d] and embeddings z [n, k]."""

    def __init__(self, encoder, head):
        super().__init__()
        self.encoder = encoder
        self.head = head

    def forward(self, images):
        h = self.encoder(images).mean(dim=(2, 3))
        return h, self.head(h)


def build_model(config, channels):
    """A new network of the config's shape; load_state_dict(..., strict=True) gives it a run's weights."""
    name = config["model"]["encoder"]
    if name == "resnet18":
        encoder, features = resnet18(channels), 512
    elif name in CONVOLUTIONS:
        encoder, features = three_convolutions(channels, CONVOLUTIONS[name]), CONVOLUTIONS[name][-1]
    else:
        known = ", ".join([*CONVOLUTIONS, "resnet18"])
        raise SystemExit(f"config.json asks for the encoder {name}, but model.py knows only {known}.")
    model = SimCLR(encoder, build_head(config, features))
    for module in model.modules():
        if isinstance(module, (nn.Conv2d, nn.Linear)):
            start_uniformly(module)
    return model


def three_convolutions(channels, widths):
    inputs = (channels, *widths)
    return nn.Sequential(
        *(ConvNormReLU(inputs[i], width, stride=1 if i == 0 else 2) for i, width in enumerate(widths))
    )


def resnet18(channels):
    """The paper's variant for small images: 3x3 stem of stride 1, no max-pooling."""
    layers = OrderedDict(stem=ConvNormReLU(channels, 64))
    for stage, (inputs, outputs) in enumerate([(64, 64), (64, 128), (128, 256), (256, 512)]):
        first = ResidualBlock(inputs, outputs, stride=1 if stage == 0 else 2)
        layers[str(stage)] = nn.Sequential(first, ResidualBlock(outputs, outputs, stride=1))
    return nn.Sequential(layers)


def build_head(config, features):
    """Only SimCLR trains a head; without one z is h."""
    head = config["model"]["head"]
    kind = head["kind"] if config["objective"]["name"] == "simclr" else "none"
    if kind == "none":
        return nn.Sequential()
    if kind == "linear":
        return nn.Sequential(nn.Linear(features, head["outputUnits"]))
    if kind == "nonlinear":
        hidden = head["hiddenUnits"]
        return nn.Sequential(nn.Linear(features, hidden), nn.ReLU(), nn.Linear(hidden, head["outputUnits"]))
    raise SystemExit(f"config.json asks for the head {kind}, but model.py knows only none, linear, nonlinear.")


def start_uniformly(layer):
    """Uniform within 1/sqrt(fan-in), kernels and biases alike, as the playground starts them."""
    bound = 1 / sqrt(layer.weight[0].numel())
    for parameter in layer.parameters(recurse=False):
        nn.init.uniform_(parameter, -bound, bound)


class GatheredBatchNorm2d(nn.BatchNorm2d):
    """Batch norm over the batches of all processes, which must be equally large; also on CPUs.

    Sums are all-reduced by an operation that autograd knows, so that gradients are those of one process
    with the whole batch. On GPUs nn.SyncBatchNorm does the same, faster.
    """

    def forward(self, x):
        if not self.training:
            return super().forward(x)
        count = x.numel() // x.shape[1] * dist.get_world_size()
        x = x.float() if x.dtype == torch.bfloat16 else x
        mean = all_reduce(x.sum(dim=(0, 2, 3))) / count
        centred = x - mean[:, None, None]
        variance = all_reduce(centred.square().sum(dim=(0, 2, 3))) / count
        with torch.no_grad():
            unbiased = variance * (count / max(count - 1, 1))
            self.running_mean.lerp_(mean, self.momentum)
            self.running_var.lerp_(unbiased, self.momentum)
            self.num_batches_tracked.add_(1)
        scale = self.weight * torch.rsqrt(variance + self.eps)
        return centred * scale[:, None, None] + self.bias[:, None, None]


def all_reduce(tensor):
    from torch.distributed.nn import all_reduce as differentiable

    return differentiable(tensor)


def synchronise_batch_norm(model, device):
    """Of several processes: every batch norm of the model takes its statistics over all of them."""
    if device.type == "cuda":
        return nn.SyncBatchNorm.convert_sync_batchnorm(model)
    for module in model.modules():
        if type(module) is nn.BatchNorm2d:
            module.__class__ = GatheredBatchNorm2d
    return model
