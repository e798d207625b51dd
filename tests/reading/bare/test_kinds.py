"""The codebook's groups of event codes."""

from tollbook.reading.bare.kinds import kinds, shares


def test_protests_and_riots_are_one_kind_and_totals_of_a_war_none() -> None:
    assert kinds()["peaceful-protest"] == kinds()["mob-violence"]
    assert kinds()["armed-clash"] != kinds()["shelling-artillery-missile"]
    assert "conflict" not in kinds()


def test_a_kind_is_as_likely_as_its_codes_together() -> None:
    likely = shares({"air-drone-strike": 0.25, "suicide-bomb": 0.5, "conflict": 0.1})
    assert likely[kinds()["grenade"]] == 0.75
    assert sum(likely.values()) == 0.75
