"""The packaged tables keep the promises that their readers make about them."""

from collections import Counter
from importlib.resources import files

import pytest

from tollbook.reading import knowledge
from tollbook.vocabulary.codes import Harm, Status, events


def test_every_file_names_its_source() -> None:
    """World knowledge says where it comes from."""
    folder = files("tollbook.reading.knowledge").joinpath("data")
    silent = [file.name for file in folder.iterdir() if "# source:" not in file.read_text(encoding="utf-8")]
    assert silent == []


def test_harms_statuses_and_events_are_codes() -> None:
    """Words point to codes of the code lists only, and each event code has a trigger."""
    assert {word.harm for word in knowledge.harm_words()} == set(Harm)
    assert {word.status for word in knowledge.person_words()} == set(Status) - {Status.MIXED}
    triggered = {slug for word in knowledge.event_words() for slug in word.events}
    assert triggered == set(events())


@pytest.mark.parametrize(
    "names",
    [
        [group.name for group in knowledge.groups()],
        [body.name for body in knowledge.organisations()],
        [medium.name for medium in knowledge.media()],
        [country.alpha2 for country in knowledge.countries()],
        [country.alpha3 for country in knowledge.countries()],
        [country.numeric for country in knowledge.countries()],
    ],
)
def test_names_and_codes_are_given_once(names: list[str]) -> None:
    """Two rows of one name would make two things of one."""
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_all_countries_of_the_standard_are_there() -> None:
    """ISO 3166-1 has 249 entries; Kosovo comes beside them."""
    assert len(knowledge.countries()) == 250


def test_countries_of_other_tables_are_countries() -> None:
    """Groups, organisations and media lie in countries of the country table."""
    used = {code for group in knowledge.groups() for code in group.countries}
    used |= {body.country for body in knowledge.organisations() if body.country}
    used |= {medium.country for medium in knowledge.media() if medium.country}
    assert used <= knowledge.country_by_code().keys()


def test_a_group_ends_after_it_began() -> None:
    """The years of a name are in order."""
    assert [g.name for g in knowledge.groups() if g.first_year and g.last_year and g.last_year < g.first_year] == []
