"""The learned reader at run time: one ONNX file, onnxruntime, tokenizers and numpy; no torch, no network."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: its products are small, and its threads in the way
