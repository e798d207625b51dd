"""`python -m tollbook` is the command line."""

from tollbook.cli import main

if __name__ == "__main__":  # processes that read side by side import this file, too
    main()
