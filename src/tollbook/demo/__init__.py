"""Reports written for this project: Hajin, autumn 2018, after known facts; Kelmar, June 2021, invented."""
