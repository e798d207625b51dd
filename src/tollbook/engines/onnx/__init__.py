"""The learned reader at run time: one ONNX file, onnxruntime, tokenizers and numpy; no torch, no network."""
