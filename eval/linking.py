"""Linking scored: which claims fall into one incident, against incidents made by hand; the claims of coders or readers.

Scored are the claims of scope incident, as the reference scorer does it: pairs of claims of different reports, where
pairs that the coders doubt count neither way; and B-cubed. Beside it stands a plain rule: days overlap and a place name
is shared, joined up.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from eval.align import heirs
from eval.coding import Row, codes, text_of
from eval.folders import Corpus, lines
from eval.reading import report_of
from tollbook.ledger import Book
from tollbook.linking import incidents, update
from tollbook.pipeline.link import options
from tollbook.vocabulary import Claim, Entry, Run
from tollbook.vocabulary.claim import from_json

Member = tuple[str, int]
Groups = Mapping[Member, str]
Coded = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Gold:
    """incidents: for each claim that counts, its incident. doubtful: pairs of incidents that may be one."""

    incidents: Groups
    doubtful: frozenset[frozenset[str]]


def measure(corpus: Corpus, read: Coded | None = None) -> dict[str, float]:
    """Pairs F1 and B-cubed F1 of linking with the corpus's own codes, with those of a reader, and of the plain rule."""
    coded = corpus.codes()
    gold = gold_of(corpus, coded)
    found = {"coded by hand": linked(corpus, coded), "plain rule": plain(gold.incidents, coded)}
    if read is not None:
        found["read by us"] = carried(corpus, coded, read, linked(corpus, read))
    return {
        f"{corpus.name}, {name}: {figure}": value
        for name, groups in found.items()
        for figure, value in scored(gold, groups).items()
    }


def gold_of(corpus: Corpus, coded: Coded) -> Gold:
    """From `incidents.jsonl` beside the codes."""
    rows = lines(corpus.folder / "incidents.jsonl")
    of = {
        (report, index): str(row["incident"])
        for row in rows
        if "incident" in row
        for report, index in row["claims"]
        if coded[report][index]["scope"] == "incident"
    }
    doubted = [[of.get((report, index)) for report, index in pair] for row in rows for pair in row.get("unsure", ())]
    return Gold(of, frozenset(frozenset(map(str, pair)) for pair in doubted if None not in pair))


def linked(corpus: Corpus, coded: Coded) -> Groups:
    """For each claim, by report and place in its list, the incident that linking puts it into."""
    entries = [_entry(row, coded.get(row["id"], ())) for row in corpus.texts().values()]
    with Book.open(":memory:") as book:
        book.add_all(entries, Run("coded", by_hand=True))
        book.settle(lambda view: update(view, options()))
        with book.view() as view:
            found = incidents(view, options())
    return {
        (told.report_name, index): incident.id
        for incident, members in found
        for told in members
        for index in (told.index, *told.also)
    }


def _entry(row: Row, claims: Sequence[Row]) -> Entry:
    report = report_of(row)
    placed = list(_placed(claims, report.id, report.whole, report.body))
    return Entry(report, tuple(claim for _, claim in placed), positions=tuple(place for place, _ in placed))


def _placed(rows: Sequence[Row], report: str, whole: str, body: int) -> Iterator[tuple[int, Claim]]:
    """Codes whose words are not the report's are left out; their claims are alone then."""
    for place, row in enumerate(rows):
        try:
            yield place, from_json(row, report, whole, body)
        except ValueError:
            continue


def carried(corpus: Corpus, coded: Coded, read: Coded, groups: Groups) -> Groups:
    """The incidents of read claims, told of the coded claims that these stand for; what was not read is alone."""
    found: dict[Member, str] = {}
    for name, row in corpus.texts().items():
        text = text_of(row)
        for place, other in heirs(codes(text, coded[name]), codes(text, read.get(name, ()))).items():
            if (name, other) in groups:
                found[name, place] = groups[name, other]
    return found


def plain(members: Groups, coded: Coded) -> Groups:
    """The plain rule's incidents."""
    above = {member: member for member in members}

    def top(member: Member) -> Member:
        while above[member] != member:
            member = above[member]
        return member

    for a, b in combinations(sorted(members), 2):
        x, y = coded[a[0]][a[1]], coded[b[0]][b[1]]
        near = x["date"] and y["date"] and x["date"][0] <= y["date"][1] and y["date"][0] <= x["date"][1]
        if near and {place.lower() for place in x["places"]} & {place.lower() for place in y["places"]}:
            above[top(a)] = top(b)
    return {member: "/".join(map(str, top(member))) for member in members}


def scored(gold: Gold, groups: Groups) -> dict[str, float]:
    """Claims that no group has are alone."""
    got = {member: groups.get(member, "alone " + "/".join(map(str, member))) for member in gold.incidents}
    wanted, told = set(_pairs(gold.incidents)), set(_pairs(got))
    told = {pair for pair in told if frozenset(gold.incidents[member] for member in pair) not in gold.doubtful}
    hit = len(wanted & told)
    return {"pairs F1": 2 * hit / max(1, len(wanted) + len(told)), "B-cubed F1": _b_cubed(gold.incidents, got)}


def _by_group(groups: Groups) -> dict[str, set[Member]]:
    found: dict[str, set[Member]] = defaultdict(set)
    for member, group in groups.items():
        found[group].add(member)
    return found


def _pairs(groups: Groups) -> Iterator[tuple[Member, Member]]:
    for members in _by_group(groups).values():
        yield from ((a, b) for a, b in combinations(sorted(members), 2) if a[0] != b[0])


def _b_cubed(gold: Groups, got: Groups) -> float:
    wanted, told = _by_group(gold), _by_group(got)
    common = [(len(wanted[gold[m]] & told[got[m]]), len(wanted[gold[m]]), len(told[got[m]])) for m in gold]
    if not common:
        return 0.0
    precision = sum(both / found for both, _, found in common) / len(common)
    recall = sum(both / there for both, there, _ in common) / len(common)
    return 2 * precision * recall / (precision + recall)
