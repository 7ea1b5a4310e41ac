"""Goes on training where the playground left off, in as many processes as there are.

    python -m torch.distributed.run --nproc_per_node=K train.py
        [--data FILE|FOLDER|cifar10] [--epochs N] [--resume] [--bf16]

K processes with N/K pictures each give the loss and the gradients of one with N. Each epoch is written to
trained/weights.safetensors, which the playground opens, and to trained/state.safetensors, from which
--resume goes on.
"""

import argparse
import contextlib
import json
import os
import time

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader
from torch.utils.data.distributed import DistributedSampler

from data import Pairs, open_pictures
from files import HERE, read_config, read_tensors, weights_of, write_tensors
from loss import build_loss
from model import build_model, synchronise_batch_norm
from optimizer import build_optimizer, learning_rate
from transforms import Augmentation

WEIGHTS = HERE / "trained" / "weights.safetensors"
STATE = HERE / "trained" / "state.safetensors"


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=str(HERE / "pictures.npz"), metavar="FILE|FOLDER|cifar10")
    parser.add_argument("--epochs", type=int, metavar="N", help="as many as the run had unless told")
    parser.add_argument("--resume", action="store_true", help="goes on from trained/")
    parser.add_argument("--bf16", action="store_true", help="computes in bfloat16 where that is safe")
    return parser.parse_args()


def main():
    options = read_options()
    config = read_config()
    if config["objective"]["name"] != "simclr":
        name = config["objective"]["name"]
        raise SystemExit(f"This run was trained for {name}; train.py goes on with SimCLR only.")
    rank, processes, device = start_processes()
    try:
        train(options, config, rank, processes, device)
    finally:
        dist.destroy_process_group()


def start_processes():
    """One GPU a process where there are any; also without torchrun, as one process."""
    for name, value in {"RANK": 0, "WORLD_SIZE": 1, "LOCAL_RANK": 0, "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": 29500}.items():
        os.environ.setdefault(name, str(value))
    on_gpu = torch.cuda.is_available()
    device = torch.device("cuda", int(os.environ["LOCAL_RANK"])) if on_gpu else torch.device("cpu")
    if on_gpu:
        torch.cuda.set_device(device)
    dist.init_process_group("nccl" if on_gpu else "gloo")
    return dist.get_rank(), dist.get_world_size(), device


def train(options, config, rank, processes, device):
    batch = config["training"]["batchSize"]
    if batch % processes:
        raise SystemExit(f"A batch of {batch} pictures cannot be shared equally by {processes} processes.")
    loader, sampler = open_batches(options, config, batch, rank, processes, device)
    epochs = config["training"]["epochs"] if options.epochs is None else options.epochs
    steps_per_epoch = len(loader)
    if steps_per_epoch == 0:
        raise SystemExit(f"There are fewer pictures than the {batch} of one batch.")

    model = build_model(config, network_size()[2])
    model.load_state_dict(read_tensors(WEIGHTS if options.resume else HERE / "weights.safetensors"), strict=True)
    if processes > 1:
        model = synchronise_batch_norm(model, device)
    model = model.to(device).train()
    optimizer = build_optimizer(config, model)
    first_epoch = restore(optimizer, read_tensors(STATE)) if options.resume else 0
    # Running statistics are the same everywhere already.
    network = DistributedDataParallel(
        model, device_ids=[device.index] if device.type == "cuda" else None, broadcast_buffers=False
    )
    loss_of = build_loss(config)
    say = print if rank == 0 else lambda *_: None
    reported = reported_steps(steps_per_epoch)
    say(f"{processes} process(es) on {device.type}, {batch // processes} pictures of a batch each, batch norm over all.")

    for epoch in range(first_epoch, epochs):
        sampler.set_epoch(epoch)
        torch.manual_seed(hash_of(config["seed"], rank, epoch))
        started, losses, logged = time.time(), [], 0
        for i, (first, second) in enumerate(loader):
            step = epoch * steps_per_epoch + i
            rate = learning_rate(config, step, steps_per_epoch, epochs * steps_per_epoch)
            for group in optimizer.param_groups:
                group["lr"] = rate
            views = torch.cat([first, second]).to(device, non_blocking=True)
            with torch.autocast(device.type, torch.bfloat16) if options.bf16 else contextlib.nullcontext():
                # Both views in one pass, so that batch norm sees them together.
                _, z = network(views)
            loss = loss_of(z)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
            if i + 1 in reported:
                recent = torch.stack(losses[logged:]).mean().item()
                logged = len(losses)
                if recent != recent:
                    raise SystemExit(f"The loss is no longer a number at step {step + 1}.")
                say(f"epoch {epoch + 1}/{epochs}, step {i + 1}/{steps_per_epoch}: loss {recent:.4f}, learning rate {rate:.2g}")
        if rank == 0:
            mean = torch.stack(losses).mean().item()
            save(model, optimizer, config, epoch + 1, mean)
            say(f"epoch {epoch + 1}/{epochs}: mean loss {mean:.4f}, {time.time() - started:.0f} s, written to {WEIGHTS}")


def reported_steps(steps_per_epoch):
    """Steps of an epoch after which its loss is told: about every tenth, and four at least where there are four."""
    parts = max(steps_per_epoch // 10, min(steps_per_epoch, 4))
    return {steps_per_epoch * part // parts for part in range(1, parts + 1)}


def network_size():
    """Height, width and channels of the pictures that the network was trained on."""
    _, channels, height, width = read_tensors(HERE / "expected.safetensors")["images"].shape
    return height, width, channels


def open_batches(options, config, batch, rank, processes, device):
    """Each process draws its own views: its seed differs by its rank."""
    pairs = Pairs(open_pictures(options.data, network_size()), Augmentation(config["augment"]))
    sampler = DistributedSampler(pairs, processes, rank, shuffle=True, seed=config["seed"], drop_last=True)
    workers = min(8, (os.cpu_count() or 1) // processes)
    loader = DataLoader(
        pairs,
        batch // processes,
        sampler=sampler,
        num_workers=workers,
        drop_last=True,
        pin_memory=device.type == "cuda",
    )
    return loader, sampler


def hash_of(seed, rank, epoch):
    return (seed * 1_000_003 + rank) * 1_000_003 + epoch


def save(model, optimizer, config, epoch, loss):
    metadata = {"format": "pt", "config": json.dumps(config), "trained": json.dumps({"epochs": epoch, "loss": loss})}
    write_tensors(WEIGHTS, weights_of(model), metadata)
    slots = {
        f"{index}.{name}": torch.as_tensor(value, dtype=torch.float32)
        for index, state in optimizer.state_dict()["state"].items()
        for name, value in state.items()
        if value is not None
    }
    write_tensors(STATE, {**slots, "epoch": torch.tensor([float(epoch)])}, {"format": "pt"})


def restore(optimizer, tensors):
    """@returns how many epochs are behind it"""
    state = {}
    for name, value in tensors.items():
        if name != "epoch":
            index, slot = name.split(".", 1)
            state.setdefault(int(index), {})[slot] = value
    optimizer.load_state_dict({"state": state, "param_groups": optimizer.state_dict()["param_groups"]})
    return int(tensors["epoch"].item())


if __name__ == "__main__":
    main()
