"""Whether K processes with N/K pictures each compute what one with N does; run by torch.distributed.run.

Prints the largest differences: of the loss and of the gradient of z, for every loss; and of the
gradients of all weights of a network, whose batch norms see all processes.
"""

import json

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

import loss as losses
from files import read_config
from model import build_model, synchronise_batch_norm

N, WIDTH = 12, 8


def own_rows(rows, rank, processes):
    """n of view 1, then the n of view 2."""
    n = N // processes
    return torch.cat([rows[rank * n : (rank + 1) * n], rows[N + rank * n : N + (rank + 1) * n]])


def alone(compute):
    """With the embeddings of one process, as there were no others."""
    gather, losses.gather_views = losses.gather_views, lambda z: z
    try:
        return compute()
    finally:
        losses.gather_views = gather


def loss_and_gradient(config, z):
    z = z.clone().requires_grad_()
    value = losses.build_loss(config)(z)
    value.backward()
    return value.detach(), z.grad


def of_losses(rank, processes):
    z = torch.randn(2 * N, WIDTH)
    found = {}
    for name in losses.LOSSES:
        for mining in ("none", "semi-hard"):
            config = {"loss": {"name": name, "temperature": 0.3, "normalise": True, "mining": mining, "margin": 0.8}}
            value, gradient = alone(lambda: loss_and_gradient(config, z))
            shared_value, shared = loss_and_gradient(config, own_rows(z, rank, processes))
            # As DDP averages it.
            difference = (shared / processes - own_rows(gradient, rank, processes)).abs().max()
            found[f"{name}, {mining}"] = [abs(shared_value - value).item(), difference.item()]
    return found


def of_network(rank, processes):
    """The whole step: views through network and loss, gradients by DDP."""
    config = read_config()
    images = torch.rand(2 * N, 3, 8, 8)

    def step(network, views):
        _, z = network(views)
        value = losses.build_loss(config)(z)
        value.backward()
        return value.item()

    one = build_model(config, 3).double().train()
    many = build_model(config, 3).double().train()
    many.load_state_dict(one.state_dict())
    value = alone(lambda: step(one, images.double()))
    many = synchronise_batch_norm(many, torch.device("cpu"))
    ddp = DistributedDataParallel(many, broadcast_buffers=False)
    shared_value = step(ddp, own_rows(images, rank, processes).double())
    pairs = zip(one.parameters(), many.parameters())
    gradients = max((a.grad - b.grad).abs().max().item() for a, b in pairs)
    running = max((a - b).abs().max().item() for a, b in zip(one.buffers(), many.buffers()))
    return [abs(shared_value - value), gradients, running]


if __name__ == "__main__":
    dist.init_process_group("gloo")
    torch.manual_seed(0)
    rank, processes = dist.get_rank(), dist.get_world_size()
    found = {**of_losses(rank, processes), "network": of_network(rank, processes)}
    if rank == 0:
        print(json.dumps(found))
    dist.destroy_process_group()
