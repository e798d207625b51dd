"""Web pages, saved or fetched, become reports: main text, title, publisher, day; the page itself stays the original."""

from dataclasses import replace
from typing import BinaryIO

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.cleaning import MOST_BYTES, too_big
from tollbook.intake.pages.address import canonical
from tollbook.intake.pages.decode import characters
from tollbook.intake.pages.extract import EXTRACTOR, Found, extract
from tollbook.intake.rows import arrival_of
from tollbook.intake.spot import Spot
from tollbook.vocabulary.receipt import Capture, Extraction


def saved_page(stream: BinaryIO, source: str, defaults: Defaults) -> Arrival:
    """The report of a page that was saved to a file."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        return Spot(source).refused(too_big(Spot(source)))
    return page(Spot(source, None, data), defaults)


def page(spot: Spot, defaults: Defaults, capture: Capture | None = None) -> Arrival:
    """The report of a page's bytes. The address that the page gives itself is its own, so its versions share it."""
    if not spot.original.strip():
        return replace(spot.refused(spot.empty()), capture=capture)
    found = extract(spot.original, capture)
    if found is None:
        message = "No report was found on the page; it may be a list of links, or made by a program in the browser."
        problem = spot.problem("no-main-text", message, "Save the page's text as a .txt file, and add that.")
        return replace(spot.refused(problem), capture=capture)
    return _arrival(found, spot, defaults, capture)


def answered(spot: Spot, defaults: Defaults, capture: Capture) -> Arrival:
    """The report of an answer that is a page or plain text, as its headers say."""
    kind = next((value for name, value in capture.headers if name.lower() == "content-type"), "")
    if kind.partition(";")[0].strip().lower() != "text/plain":
        return page(spot, defaults, capture)
    address = canonical(capture.final_url)
    row = {"text": characters(spot.original, kind), "id": address or spot.source, "url": address}
    return replace(arrival_of(row, spot, defaults), capture=capture)


def _arrival(found: Found, spot: Spot, defaults: Defaults, capture: Capture | None) -> Arrival:
    address = canonical(found.address or (capture.final_url if capture else None))
    row = {
        "text": found.text,
        "title": found.title,
        "publisher": found.publisher,
        "published": found.published,
        "url": address,
        "id": address or spot.source,
    }
    arrival = arrival_of(row, spot, defaults)
    problems = arrival.problems
    if found.guessed:
        message = f"The page does not say when it was published; {found.published} was guessed from its words."
        guess = spot.problem("day-guessed", message, "Check the day, and give it with --published if it is wrong.")
        problems = (*problems, guess)
    extraction = Extraction(EXTRACTOR, found.byline, found.language, found.left_out)
    return replace(arrival, problems=problems, capture=capture, extraction=extraction)
