"""What Tollbook does in a second and in a gigabyte, measured in one run beside what bounds it; never a test of time."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the engine has it wherever numpy is not loaded before it
