"""Reports laid end to end teach what each teaches alone."""

import pytest

torch = pytest.importorskip("torch")

from tests.training.lessons import shown, small_lesson, untaught  # noqa: E402
from train.claims.loss import lot_loss, see, unlike  # noqa: E402
from train.claims.lot import lot  # noqa: E402


@pytest.fixture(scope="module")
def lesson():
    return small_lesson()


@pytest.fixture(scope="module")
def model(lesson):
    model = untaught(lesson.labels).eval()
    for offsets in model.claims.habits.values():
        torch.nn.init.normal_(offsets, std=0.3)
    torch.nn.init.normal_(model.claims.near, std=0.1)
    return model


def loss(model, lesson, reports, twice=False):
    held = lot(reports, lesson.inventory, twice)
    with torch.no_grad():
        return float(lot_loss(model.claims, lesson.inventory, held, see(model, held)))


def test_the_loss_of_several_is_the_mean_of_each(model, lesson):
    reports = shown(lesson)
    alone = [loss(model, lesson, [one]) for one in reports]
    assert len({round(one, 3) for one in alone}) == 3
    assert loss(model, lesson, reports) == pytest.approx(sum(alone) / 3, rel=1e-4)


def test_two_looks_that_agree_cost_nothing(model, lesson):
    reports = shown(lesson)
    assert loss(model, lesson, reports, twice=True) == pytest.approx(loss(model, lesson, reports), rel=1e-4)


@pytest.mark.parametrize(("other", "apart"), [([1.0, 2.0], 0.0), ([2.0, 1.0], 0.924), ([-20.0, 20.0], 10.49)])
def test_looks_that_differ_cost_by_how_much_they_differ(other, apart):
    assert float(unlike(torch.tensor([[1.0, 2.0], other]))) == pytest.approx(apart, rel=0.01)
