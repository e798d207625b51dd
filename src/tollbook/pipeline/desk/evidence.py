"""Why two claims are, or are not, judged to speak of one incident: what each feature made of them."""

from tollbook.ledger import View
from tollbook.linking import explain
from tollbook.pipeline.catalogue.lookup import Lookup
from tollbook.pipeline.link import options
from tollbook.vocabulary import Judgement, NotFoundError


def evidence(lookup: Lookup, left: str, right: str) -> Judgement:
    """By the weights that link now. Raises NotFoundError if one of them is not in force."""
    told = {each.id: each for each in View(lookup.book, lookup.moment).told({left, right})}
    for name in (left, right):
        if name not in told:
            raise NotFoundError(f"No claim {name!r} is in force.")
    first, second = sorted((left, right))
    return explain(told[first], told[second], options())
