"""One address that a person gave becomes a report; the answer's bytes and headers stay as they were."""

from dataclasses import replace

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.options import Options
from tollbook.intake.pages import answered
from tollbook.intake.spot import Spot
from tollbook.intake.web.client import Answer, Client
from tollbook.intake.web.manners import Manners
from tollbook.vocabulary.problem import Problem

_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "")
_REMEDIES = {
    401: "The page wants a password: save it by hand, and add the file.",
    403: "The site refuses programs: save the page by hand, and add the file.",
    404: "Check the address; a web archive may still have the page.",
    410: "The page was taken down; a web archive may still have it.",
    429: "The site was asked too often: wait, and ask again.",
    451: "The page is barred by law where you are.",
}


def page(address: str, defaults: Defaults, options: Options) -> Arrival:
    """The report at an address."""
    with Client(Manners(options.contact, options.allow)) as client:
        answer = client.get(address)
    return Spot(address).refused(answer) if isinstance(answer, Problem) else arrival(answer, defaults)


def arrival(answer: Answer, defaults: Defaults) -> Arrival:
    """The report of an answer; what it was fetched for is its source."""
    spot = Spot(answer.capture.url, None, answer.data)
    wrong = refusal(answer)
    if wrong is not None:
        return replace(spot.refused(wrong), capture=answer.capture)
    kind = (answer.header("content-type") or "").partition(";")[0].strip().lower()
    if kind not in _PAGES:
        remedy = "Give a feed's address to a source (see tollbook watch); download a file, and add that."
        found = spot.problem("not-a-page", f"It is no web page but {kind[:60]}.", remedy)
        return replace(spot.refused(found), capture=answer.capture)
    return answered(spot, defaults, answer.capture)


def refusal(answer: Answer) -> Problem | None:
    """The Problem of an answer that is no content."""
    if answer.status < 300:
        return None
    remedy = _REMEDIES.get(answer.status, "Try again later, and look at the address in a browser.")
    return Spot(answer.capture.url).problem("http-error", f"The site answered {answer.status}.", remedy)
