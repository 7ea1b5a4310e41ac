"""The losses of a run's config.json on the embeddings of all processes (Chen et al. 2020, eq. 1 and Table 2).

Each process gives the embeddings of its own pictures, and every process computes the loss of all of them.
"""

import torch
import torch.distributed as dist
import torch.nn.functional as F


def build_loss(config):
    """The config's loss of z [2n, k] of this process: n of view 1, then the n of view 2 in the same order."""
    settings = config["loss"]
    name = settings.get("name", "nt-xent")
    if name not in LOSSES:
        raise SystemExit(f"config.json asks for the loss {name}, but loss.py knows only {', '.join(LOSSES)}.")
    return lambda z: LOSSES[name](gather_views(z), settings)


def gather_views(z):
    """z [2n, k] of each process -> z [2N, k] of all: N of view 1, then the N of view 2.

    Autograd goes through the gather: each process receives the gradients that all processes have for its
    rows, K times that of the loss. DDP's average over K processes makes them those of one process with N.
    """
    if not (dist.is_available() and dist.is_initialized()) or dist.get_world_size() == 1:
        return z
    from torch.distributed.nn import all_gather

    parts = [part.chunk(2) for part in all_gather(z)]
    return torch.cat([first for first, _ in parts] + [second for _, second in parts])


def nt_xent(z, settings):
    """-ln of the probability of naming the partner among the 2N - 1 others, averaged over all 2N."""
    z = in_full(z)
    rows = F.normalize(z, eps=1e-12) if settings.get("normalise", True) else z
    logits = rows @ rows.T / settings["temperature"]
    logits = logits.masked_fill(torch.eye(len(z), dtype=torch.bool, device=z.device), float("-inf"))
    return F.cross_entropy(logits, partners(z))


def nt_logistic(z, settings):
    """mean_i[ -ln sigmoid(s_ip / t) - mean_k ln sigmoid(-s_ik / t) ]."""
    positive, cosines, weights = anchor_cosines(z, settings["mining"])
    t = settings["temperature"]
    return (F.softplus(-positive / t) + (weights * F.softplus(cosines / t)).sum(1)).mean()


def margin_triplet(z, settings):
    """mean_i mean_k max(s_ik - s_ip + m, 0)."""
    positive, cosines, weights = anchor_cosines(z, settings["mining"])
    return (weights * F.relu(cosines - positive[:, None] + settings["margin"])).sum(1).mean()


LOSSES = {"nt-xent": nt_xent, "nt-logistic": nt_logistic, "margin-triplet": margin_triplet}


def in_full(z):
    """Cosines over a small temperature need more than the digits of bfloat16."""
    return z.float() if z.dtype == torch.bfloat16 else z


def partners(z):
    """The row of each row's other view."""
    return torch.arange(len(z), device=z.device).roll(len(z) // 2)


def anchor_cosines(z, mining):
    """Cosine of each row with its partner [2N], with all rows [2N, 2N], and how much each of those counts.

    Without mining all 2N - 2 negatives count alike; semi-hard: only the nearest below the partner (Schroff
    et al. 2015), or none.
    """
    z = in_full(z)
    unit = F.normalize(z, eps=1e-12)
    cosines = unit @ unit.T
    other = partners(z)
    positive = cosines.gather(1, other[:, None]).squeeze(1)
    with torch.no_grad():
        rows = torch.arange(len(z), device=z.device)
        negative = torch.ones_like(cosines)
        negative[rows, rows] = 0
        negative[rows, other] = 0
        if mining == "none":
            weights = negative / max(len(z) - 2, 1)
        else:
            counts = negative * (cosines < positive[:, None])
            nearest = torch.where(counts > 0, cosines, torch.full_like(cosines, -2)).argmax(1)
            weights = counts * F.one_hot(nearest, len(z))
    return positive, cosines, weights
