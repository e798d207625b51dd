"""Claims become judgements (same incident or not, with reasons) and incidents."""
