"""What the reader knows of the world and of English, as data: what a word can mean, never what it does mean here."""

from tollbook.reading.knowledge.countries import (
    Country,
    capital_phrases,
    countries,
    country_by_code,
    country_phrases,
    demonym_phrases,
)
from tollbook.reading.knowledge.events import EventWord, event_phrases, event_words
from tollbook.reading.knowledge.harms import HarmIdiom, HarmWord, harm_idioms, harm_phrases, harm_words
from tollbook.reading.knowledge.numbers import (
    NumberModifier,
    NumberWord,
    ShareWord,
    VagueNumber,
    number_modifiers,
    number_words,
    share_words,
    vague_numbers,
)
from tollbook.reading.knowledge.parties import (
    Group,
    PartyNoun,
    group_phrases,
    groups,
    party_noun_phrases,
    party_nouns,
    same_group,
)
from tollbook.reading.knowledge.people import PersonWord, person_phrases, person_word, person_words
from tollbook.reading.knowledge.phrases import Hit, PhraseBook, key
from tollbook.reading.knowledge.speakers import (
    Medium,
    Organisation,
    media,
    media_phrases,
    organisation_phrases,
    organisations,
    short_phrases,
)
from tollbook.reading.knowledge.speech import SpeechWord, speech_phrases, speech_words
from tollbook.reading.knowledge.titles import Rank, Role, rank_phrases, ranks, role_phrases, roles

__all__ = [
    "Country", "EventWord", "Group", "HarmIdiom", "HarmWord", "Hit", "Medium", "NumberModifier", "NumberWord",
    "Organisation", "PartyNoun", "PersonWord", "PhraseBook", "Rank", "Role", "ShareWord", "SpeechWord", "VagueNumber",
    "capital_phrases", "countries", "country_by_code", "country_phrases", "demonym_phrases", "event_phrases",
    "event_words", "group_phrases", "groups", "harm_idioms", "harm_phrases", "harm_words", "key", "media",
    "media_phrases", "number_modifiers", "number_words", "organisation_phrases", "organisations", "party_noun_phrases",
    "party_nouns", "person_phrases", "person_word", "person_words", "rank_phrases", "ranks", "role_phrases", "roles",
    "same_group", "share_words", "short_phrases", "speech_phrases", "speech_words", "vague_numbers",
]  # fmt: skip
