"""How the weights of the learned reader are made; needs torch, is never imported by tollbook itself."""
