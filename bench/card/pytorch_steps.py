"""The step of the bench in PyTorch: the same network, loss, update and batch, on views that lie on the device.

    python pytorch_steps.py PROGRAMS --steps K [--any-device]
    python pytorch_steps.py PROGRAMS --in-turn

PROGRAMS is the folder of the PyTorch package's own files (src/runs/export/pytorch). Reads a list of
{"preset", "config"} as JSON from stdin and writes {"version", "device", "steps"} to stdout, milliseconds a step.
Exits with 3 where there is no CUDA, unless any device will do. In turn, it reads one config as a line, writes its
version and threads as a line, and then, for each further line, takes as many steps on the processor as it says and writes
the milliseconds of each as a line of JSON.
"""

import argparse
import json
import os
import sys
import time

import torch

SIDE, CHANNELS = 32, 3


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--any-device", action="store_true")
    parser.add_argument("--in-turn", action="store_true")
    options = parser.parse_args()
    if options.in_turn:
        sys.path.insert(0, options.programs)
        take_in_turn()
        return
    has_cuda = torch.cuda.is_available()
    if not has_cuda and not options.any_device:
        sys.exit(3)
    sys.path.insert(0, options.programs)
    device = torch.device("cuda" if has_cuda else "cpu")
    steps = [time_network(entry, options.steps, device) for entry in json.load(sys.stdin)]
    name = torch.cuda.get_device_name() if has_cuda else f"cpu, {torch.get_num_threads()} threads"
    json.dump({"version": torch.__version__, "device": name, "steps": steps}, sys.stdout)


def take_in_turn():
    torch.set_num_threads(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count())
    step = open_step(json.loads(sys.stdin.readline()), torch.device("cpu"), lambda model: model)
    for _ in range(2):
        step()
    print(f"PyTorch {torch.__version__}, {torch.get_num_threads()} threads", flush=True)
    for line in sys.stdin:
        print(json.dumps([time_of(step, lambda: None) for _ in range(int(line))]), flush=True)


def time_network(entry, count, device):
    config = entry["config"]
    timed = {"preset": entry["preset"], "batch": config["training"]["batchSize"]}
    timed["eager"] = time_steps(config, count, device, lambda model: model)
    if not hasattr(torch, "compile"):
        timed["compiled"] = {"reason": f"PyTorch {torch.__version__} has no torch.compile"}
        return timed
    try:
        timed["compiled"] = time_steps(config, count, device, torch.compile)
    except Exception as error:
        timed["compiled"] = {"reason": str(error).splitlines()[0]}
    return timed


def open_step(config, device, prepare):
    from loss import build_loss
    from model import build_model
    from optimizer import build_optimizer

    torch.manual_seed(config["seed"])
    network = build_model(config, CHANNELS).to(device).train()
    optimizer = build_optimizer(config, network)
    loss_of, model = build_loss(config), prepare(network)
    views = torch.rand(2 * config["training"]["batchSize"], CHANNELS, SIDE, SIDE, device=device)

    def step():
        optimizer.zero_grad(set_to_none=True)
        loss_of(model(views)[1]).backward()
        optimizer.step()

    return step


def time_steps(config, count, device, prepare):
    step = open_step(config, device, prepare)

    def wait():
        if device.type == "cuda":
            torch.cuda.synchronize()

    for _ in range(3):
        step()
    wait()
    waited = sorted(time_of(step, wait) for _ in range(count))
    queued = time_of(lambda: [step() for _ in range(count)], wait) / count
    return {"waited": waited[count // 2], "queued": queued}


def time_of(run, wait):
    started = time.perf_counter()
    run()
    wait()
    return 1000 * (time.perf_counter() - started)


if __name__ == "__main__":
    main()
