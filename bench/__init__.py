"""What Tollbook does in a second and in a gigabyte, measured in one run beside what bounds it; never a test of time."""
