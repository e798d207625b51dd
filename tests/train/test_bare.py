"""What claims without counts are weighed by is learned from sentences and their codes."""

from eval.coding import CodedClaim, Text, codes
from tests.reading.making import report
from tollbook.engines.gazetteer import open_gazetteer
from tollbook.engines.onnx.reader import OnnxReader, shipped
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.prepare import plant, prepare
from tollbook.reading.scene import look
from train.bare import fitted, judged

SENTENCES = "Warplanes bombed the market of Sorvik on Sunday. The army denied it."


def coded(quote: str, stance: str) -> CodedClaim:
    text = Text(f"\n{SENTENCES}", 1)
    return codes(text, [{"quote": quote, "stance": stance, "event": "air-drone-strike", "counts": []}]).claims[0]


def test_evidence_is_judged_by_the_codes_of_its_sentence() -> None:
    prepared = prepare(report(SENTENCES))
    scene = look(plant(prepared, OnnxReader(shipped()).analyse([prepared.words])[0]), open_gazetteer())
    strike, denial = SENTENCES.split(". ")
    found = list(judged(scene, [coded(strike, "asserts"), coded(denial, "denies")]))
    assert [right for section, (_, right) in found if section == "doubt"] == [False, True]
    bombed = kinds()["air-drone-strike"]
    assert all(right == (bombed in evidence) for section, (evidence, right) in found if section == "event")
    assert any(right for section, (_, right) in found if section == "event")


def test_weights_do_not_hang_on_the_size_of_figures() -> None:
    held = [({"always": 1.0, "sign": float(n % 2)}, n % 8 in (1, 3, 5)) for n in range(400)]
    large = [(evidence | {"sign": evidence["sign"] * 10}, right) for evidence, right in held]
    small, big = fitted(held), fitted(large)
    assert small["sign"] > 0
    assert abs(small["sign"] - 10 * big["sign"]) < 1e-6
