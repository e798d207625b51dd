"""Countries: codes, names, adjectives, words for their people, capitals."""

from dataclasses import dataclass
from functools import cache

from tollbook.reading.knowledge.phrases import PhraseBook
from tollbook.reading.knowledge.tables import rows, split


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory of ISO 3166-1. `numeric` is 0 where ISO has none (Kosovo, XK). `people` are plurals and
    singulars of the noun for its people (Afghans, Afghan). The first of `capitals` is the seat; the
    others are further spellings and cities that stand for the government as well."""

    alpha2: str
    alpha3: str
    numeric: int
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """All countries, by alpha-2 code."""
    return tuple(
        Country(alpha2, alpha3, int(numeric), name, split(aliases), split(adjectives), split(people), split(capitals))
        for alpha2, alpha3, numeric, name, aliases, adjectives, people, capitals in rows(
            "demonyms.csv", "alpha2 alpha3 numeric name aliases adjectives people capitals"
        )
    )


@cache
def country_by_code() -> dict[str, Country]:
    """The countries by alpha-2 and alpha-3 code."""
    return {code: country for country in countries() for code in (country.alpha2, country.alpha3)}


@cache
def country_phrases() -> PhraseBook[Country]:
    """The countries by name."""
    return PhraseBook(
        ((name, country) for country in countries() for name in (country.name, *country.aliases)), names=True
    )


@cache
def demonym_phrases() -> PhraseBook[Country]:
    """The countries by adjective and by the words for their people; a word may be shared (Congolese, Dominican)."""
    return PhraseBook(
        ((word, country) for country in countries() for word in (*country.adjectives, *country.people)), names=True
    )


@cache
def capital_phrases() -> PhraseBook[Country]:
    """The countries by capital, which may stand for the government (Moscow said)."""
    return PhraseBook(((capital, country) for country in countries() for capital in country.capitals), names=True)
