#!/usr/bin/env python3
"""Check hand-coded reports against the form of the codebook; every line names a report, a claim and what is wrong.

    check_coding.py REPORTS GOLD [INCIDENTS] [--doubts]

REPORTS is JSON Lines of {id, publisher, published, title, text}, GOLD of {id, claims}, INCIDENTS of {incident, claims}.
Exits 1 if anything is wrong. `--doubts` also prints what is allowed but worth a second look; doubts never fail.
"""

import argparse
import collections
import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

Row = dict[str, Any]

CLAIM = {
    "quote",
    "speaker",
    "person",
    "via",
    "stance",
    "event",
    "date",
    "places",
    "region",
    "country",
    "actor",
    "target",
    "scope",
    "responsibility",
    "counts",
}
COUNT = {"text", "harm", "low", "high", "who", "side", "status", "of"}
STANCES = {"asserts", "denies", "questions"}
SCOPES = {"incident", "running", "stock"}
RESPONSIBILITIES = {"claimed", "blamed", None}
HARMS = {"killed", "injured", "casualties", "missing", "captured", "abducted", "displaced", "strength"}
STATUSES = {"civilian", "combatant", "mixed", "unknown"}
EVENTS = {
    "armed-clash",
    "government-regains-territory",
    "non-state-actor-overtakes-territory",
    "air-drone-strike",
    "shelling-artillery-missile",
    "suicide-bomb",
    "remote-explosive-landmine-ied",
    "grenade",
    "chemical-weapon",
    "attack",
    "abduction-forced-disappearance",
    "sexual-violence",
    "peaceful-protest",
    "excessive-force-against-protesters",
    "mob-violence",
    "violent-demonstration",
    "agreement",
    "arrests",
    "change-to-group-activity",
    "disrupted-weapons-use",
    "headquarters-or-base-established",
    "looting-property-destruction",
    "non-violent-transfer-of-territory",
    "other",
    "conflict",
}
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORTH = {word: i for i, word in enumerate(ONES)}
WORTH |= {w: 10 * i for i, w in enumerate(TENS, 2)}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
# The codebook's table of bounds: (words, low as a function of the number, high likewise).
OPEN_ABOVE = re.compile(r"\b(at least|at the least|or more|a minimum of|not? (?:fewer|less) than)\b", re.IGNORECASE)
MORE_THAN = re.compile(r"\b(more than|over|upwards of)\b", re.IGNORECASE)
OPEN_BELOW = re.compile(r"\b(up to|as many as|as high as|at most)\b", re.IGNORECASE)
FEWER_THAN = re.compile(r"\b(fewer than|less than|under)\b", re.IGNORECASE)
LEADS = set(
    re.findall(r"\w+", "a an the some about around nearly almost approximately more than over upwards of at least")
)
LEADS |= set(
    re.findall(r"\w+", "not no fewer less under most up to as many high between from only another other all several")
)
VAGUE = {"dozens": 24, "tens": 20, "scores": 40, "hundreds": 200, "several": 3, "a few": 3, "many": 3}


def joins(current: float, worth: float) -> bool:
    """Whether a number word goes on with the number before it ("two hundred" + "five", "twenty" + "three")."""
    return current % 100 == 0 if worth >= 10 else current % 10 == 0 and current % 100 != 10


def numbers(text: str) -> list[int]:
    """The numbers in a phrase, written in digits or in words ("1,200", "twenty-three", "a dozen", "1.5 million")."""
    found: list[int] = []
    thousands: float = 0
    current: float | None = None
    for token in [*re.findall(r"\d[\d,]*(?:\.\d+)?|[a-z]+", text.lower()), ""]:
        digits = token[:1].isdigit()
        worth = float(token.replace(",", "")) if digits else WORTH.get(token)
        if worth is not None and (current is None or (not digits and joins(current, worth))):
            current = (current or 0) + worth
        elif token in SCALES and SCALES[token] >= 1000:
            thousands, current = thousands + (current or 1) * SCALES[token], 0
        elif token in SCALES:
            current = (current or 1) * SCALES[token]
        elif token != "and" and current is not None:
            found.append(int(thousands + current))
            thousands, current = 0, worth
    return found


def opens_with_number(text: str) -> bool:
    """Whether nothing but the words of the table comes before the first number ("at least 12", not "bodies of 12")."""
    before = re.split(r"\d|\b(?:" + "|".join([*WORTH, *SCALES]) + r")\b", text.lower(), maxsplit=1)[0]
    vague = re.match(r"(?:the )?(?:none|nobody|not one|not a|no|" + "|".join(VAGUE) + r")\b", text, re.IGNORECASE)
    return bool(vague) or set(re.findall(r"[a-z]+", before)) <= LEADS


def expected_bounds(text: str) -> tuple[int | None, int | None] | None:
    """The bounds that the table gives for a phrase, or None where the table alone does not decide."""
    if re.match(r"(?:none|nobody|not one|not a single|no (?!fewer|less))\b", text, re.IGNORECASE):
        return 0, 0
    several = re.match(r"several (dozen|hundred|thousand)\b", text, re.IGNORECASE)
    if several:
        return 3 * SCALES[several.group(1).lower()], None
    for words, low in VAGUE.items():
        if re.match(rf"(?:the )?{words}\b(?! (?:dozen|hundred|thousand|of thousands))", text, re.IGNORECASE):
            return low, None
    found = numbers(text)
    if len(found) != 1 or re.search(
        r"\b(per cent|percent|half|most|quarter|third|year|years|month)\b|%|-old", text, re.IGNORECASE
    ):
        return None
    n = found[0]
    if OPEN_ABOVE.search(text):
        return n, None
    if MORE_THAN.search(text):
        return n + 1, None
    if OPEN_BELOW.search(text):
        return None, n
    if FEWER_THAN.search(text):
        return None, n - 1
    return n, n


def iso(text: object) -> date | None:
    """The day that an ISO string names, or None."""
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def wrong_date(when: object, published: object) -> Iterator[str]:
    """What is wrong with a claim's date: two ISO days, in order, not begun after publication."""
    if when is None:
        return
    days = [iso(day) for day in when] if isinstance(when, list) and len(when) == 2 else [None]
    first, last, printed = days[0], days[-1], iso(published)
    if first is None or last is None:
        yield f"date {when!r} is not [first, last] in ISO days"
    elif first > last:
        yield f"date {when!r} ends before it begins"
    elif printed and first > printed:
        yield f"date {when!r} begins after the report of {published}"


def wrong_count(count: Row, i: int, claim: Row) -> Iterator[str]:
    """What is wrong with one count of a claim."""
    if set(count) != COUNT:
        yield f"fields {sorted(set(count) ^ COUNT)} missing or unknown"
        return
    text, low, high, of = count["text"], count["low"], count["high"], count["of"]
    if not text or text not in claim["quote"]:
        yield "its text is not in the quote"
    if count["harm"] not in HARMS:
        yield f"harm {count['harm']!r}"
    if count["status"] not in STATUSES:
        yield f"status {count['status']!r}"
    if any(n is not None and (not isinstance(n, int) or n < 0) for n in (low, high)) or (low is None and high is None):
        yield f"bounds {low!r}, {high!r}"
    elif low is not None and high is not None and low > high:
        yield f"low {low} above high {high}"
    if of is not None and (not isinstance(of, int) or not 0 <= of < len(claim["counts"]) or of == i):
        yield f"of {of!r} does not point at another count"
    table = expected_bounds(text or "") if opens_with_number(text or "") else None
    if table and table != (low, high) and not (claim["stance"] == "denies" and (low, high) == (0, 0)):
        yield f"bounds {low}, {high}, the table gives {table[0]}, {table[1]}"


def wrong_claim(claim: Row, report: Row) -> Iterator[str]:
    """What is wrong with one claim of a report."""
    if set(claim) != CLAIM:
        yield f"fields {sorted(set(claim) ^ CLAIM)} missing or unknown"
        return
    whole = report["title"] + "\n" + report["text"]
    if not claim["quote"] or claim["quote"] not in whole:
        yield "the quote is not in the report"
    for field, allowed in (
        ("stance", STANCES),
        ("event", EVENTS),
        ("scope", SCOPES),
        ("responsibility", RESPONSIBILITIES),
    ):
        if claim[field] not in allowed:
            yield f"{field} {claim[field]!r}"
    if claim["person"] and not claim["speaker"]:
        yield "a person without a speaker"
    if claim["country"] is not None and not re.fullmatch(r"[A-Z]{2}", claim["country"]):
        yield f"country {claim['country']!r}"
    for name in [*claim["places"], *filter(None, [claim["region"]])]:
        if name not in whole:
            yield f"place {name!r} is not in the report"
    yield from wrong_date(claim["date"], report["published"])
    for i, count in enumerate(claim["counts"]):
        yield from (f"count {i} ({count.get('text')!r}): {what}" for what in wrong_count(count, i, claim))


def doubts(claim: Row, report: Row) -> Iterator[str]:
    """What the codebook allows but a second coder should look at."""
    whole = (report["title"] + "\n" + report["text"]).lower()
    for field in ("speaker", "person", "via", "actor", "target"):
        if claim[field] and claim[field].lower() not in whole:
            yield f"{field} {claim[field]!r} is not verbatim in the report"
    for count in claim["counts"]:
        table = expected_bounds(count["text"])
        if table and table != (count["low"], count["high"]) and not opens_with_number(count["text"]):
            yield f"count {count['text']!r}: the table may give {table[0]}, {table[1]}"
        if count["who"] and count["who"].lower() not in claim["quote"].lower():
            yield f"who {count['who']!r} is not in the quote"
    if claim["event"] == "conflict" and claim["scope"] == "incident":
        yield "conflict is for running totals and stocks"
    if claim["stance"] == "denies" and claim["responsibility"]:
        yield "a denial with a responsibility"
    if claim["quote"] in report["title"]:
        yield "the quote is in the title"


def wrong_incidents(rows: list[Row], gold: dict[str, list[Row]]) -> Iterator[str]:
    """What is wrong with the incidents: unknown claims, running or stock ones, one claim in two incidents."""
    seen: collections.Counter[tuple[str, int]] = collections.Counter()
    for row in rows:
        for report, index in row.get("claims", []):
            seen[report, index] += 1
            if report not in gold or not 0 <= index < len(gold[report]):
                yield f"{row['incident']}: no claim {index} in {report}"
            elif gold[report][index]["scope"] != "incident":
                yield f"{row['incident']}: claim {index} of {report} has scope {gold[report][index]['scope']}"
    yield from (f"claim {index} of {report} is in {n} incidents" for (report, index), n in seen.items() if n > 1)


def load(path: Path) -> list[Row]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def main() -> int:
    """Print what is wrong, and say so in the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("incidents", type=Path, nargs="?")
    parser.add_argument("--doubts", action="store_true")
    options = parser.parse_args()
    rows, coded = load(options.reports), load(options.gold)
    reports, gold = {r["id"]: r for r in rows}, {g["id"]: g["claims"] for g in coded}
    wrong = [f"{id}: in only one of the two files" for id in sorted(set(reports) ^ set(gold))]
    wrong += [f"{id}: id used twice" for id, n in collections.Counter(r["id"] for r in rows).items() if n > 1]
    for id in filter(reports.__contains__, gold):
        for i, claim in enumerate(gold[id]):
            wrong += [f"{id} claim {i}: {what}" for what in wrong_claim(claim, reports[id])]
            if options.doubts:
                for what in doubts(claim, reports[id]):
                    print(f"{id} claim {i}: doubtful: {what}")
    if options.incidents:
        wrong += wrong_incidents(load(options.incidents), gold)
    print(
        "\n".join(wrong) if wrong else f"{len(reports)} reports, {sum(map(len, gold.values()))} claims: nothing wrong"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
