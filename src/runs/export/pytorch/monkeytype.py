"""Lets `python -m torch.distributed.run` of PyTorch 1.13 start processes under Python 3.11. It is not MonkeyType.

Since Python 3.11 a Flag no longer counts its zero among its members, where that launcher looks up its own
defaults `--redirects 0` and `--tee 0`: it finds None, and stops before train.py is read. It takes other
defaults from the environment. Those below write the output of process 9 of a machine to a file as well, and
no other's. PyTorch asks for the optional package MonkeyType before it reads them, in the current folder
first, and goes on without it.
"""

import os
import sys

if sys.version_info >= (3, 11):
    os.environ.setdefault("PET_REDIRECTS", "9:1")
    os.environ.setdefault("PET_TEE", "9:1")

raise ImportError("This is no MonkeyType, only its name.")
