"""How the weights of the learned reader are made; needs torch, never imported by tollbook itself."""
