"""Invented names of places and parties, so that no name in the reports can be learned by heart."""

from random import Random

OPENINGS = "ba ka dar mo tel sho ny ru va zel gor hin la per ul cham ost bri tek san wa jo fer om lub qar ist".split()
MIDDLES = ["ra", "li", "no", "va", "she", "ta", "mi", "do", "ru", "ka", "ne", "lo", "zu", "", "", ""]
CLOSINGS = "n k sk bad pur vo la ti zar dan ros ville gar mut sa ya rin ek stan ova shan dor tal li".split()
LEADING = ["", "", "", "", "", "", "Al ", "Deir ", "San ", "Tel ", "Upper ", "Nova ", "Khan ", "Santa "]
CAUSES = ["Liberation Front", "Liberation Army", "People's Army", "Resistance Council", "Revolutionary Guard"]
CAUSES += ["Freedom Movement", "Defence Union", "Salvation Front", "Martyrs Brigade", "United Front"]
ADJECTIVES = ["National", "Popular", "Islamic", "Democratic", "Patriotic", "Southern", "Eastern", "Free"]


def place(rng: Random) -> str:
    """A place that does not exist."""
    name = (rng.choice(OPENINGS) + rng.choice(MIDDLES) + rng.choice(CLOSINGS)).capitalize()
    return rng.choice(LEADING) + name


def movement(rng: Random) -> str:
    """An armed movement that does not exist."""
    head = rng.choice([place(rng).split()[-1], rng.choice(ADJECTIVES)])
    return f"{head} {rng.choice(CAUSES)}"


def initials(name: str) -> str:
    """The abbreviation of a name of three words or more, or the empty string."""
    words = [w for w in name.replace("-", " ").split() if w[0].isupper()]
    return "".join(w[0] for w in words) if len(words) > 2 and "(" not in name else ""
