"""Tests of what only training runs; they need PyTorch, which CI installs."""
