"""`python -m train --data ../shared/data`: makes the weights of the reader from nothing; see `train.claims`."""

from train.claims.__main__ import main

if __name__ == "__main__":
    main()
