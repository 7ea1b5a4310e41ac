"""The optimiser and the learning rates of a run's config.json."""

import math

import torch


def build_optimizer(config, model):
    """Only kernels decay and take part in LARS's trust ratio; biases and batch norms do not (appendix B.9)."""
    s = config["optimizer"]
    weights = list(model.parameters())
    groups = [
        {"params": [w for w in weights if w.ndim > 1], "weight_decay": s["weightDecay"], "adapted": True},
        {"params": [w for w in weights if w.ndim <= 1], "weight_decay": 0.0, "adapted": False},
    ]
    rate = s["learningRate"]
    if s["name"] == "lars":
        return LARS(groups, rate, s["momentum"], s["trustCoefficient"])
    if s["name"] == "sgd":
        nesterov = s["nesterov"] and s["momentum"] > 0
        return torch.optim.SGD(groups, rate, momentum=s["momentum"], nesterov=nesterov)
    if s["name"] in ("adam", "adamw"):
        kind = torch.optim.Adam if s["name"] == "adam" else torch.optim.AdamW
        return kind(groups, rate, betas=(s["beta1"], s["beta2"]), eps=s["epsilon"])
    raise SystemExit(
        f"config.json asks for the optimiser {s['name']}, but optimizer.py knows only adam, adamw, lars, sgd."
    )


class LARS(torch.optim.Optimizer):
    """Layer-wise adaptive rates (You et al. 2017), in the order of google-research/simclr:

    g <- g + decay w;  trust = eta |w| / |g|;  v <- momentum v + rate trust g;  w <- w - v.
    """

    def __init__(self, groups, lr, momentum, trust_coefficient):
        super().__init__(groups, {"lr": lr, "momentum": momentum, "trust_coefficient": trust_coefficient})

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                gradient = weight.grad
                if group["adapted"]:
                    gradient = gradient + group["weight_decay"] * weight
                    weight_norm, gradient_norm = weight.norm(), gradient.norm()
                    trust = group["trust_coefficient"] * weight_norm / gradient_norm
                    defined = (weight_norm > 0) & (gradient_norm > 0)
                    gradient = gradient * torch.where(defined, trust, torch.ones_like(trust))
                state = self.state[weight]
                velocity = state.setdefault("velocity", torch.zeros_like(weight))
                velocity.mul_(group["momentum"]).add_(group["lr"] * gradient)
                weight.sub_(velocity)


def learning_rate(config, step, steps_per_epoch, total_steps):
    """Of the step that follows `step` others."""
    base, schedule = config["optimizer"]["learningRate"], config["schedule"]
    if schedule["name"] == "constant":
        return base
    if schedule["name"] != "warmup-cosine":
        name = schedule["name"]
        raise SystemExit(
            f"config.json asks for the schedule {name}, but optimizer.py knows only constant, warmup-cosine."
        )
    warmup = math.floor(schedule["warmupEpochs"] * steps_per_epoch + 0.5)
    if step < warmup:
        return base * step / warmup
    progress = min((step - warmup) / max(total_steps - warmup, 1), 1)
    return base * (1 + math.cos(math.pi * progress)) / 2
