"""Dropout leaves out the share that it is told, and nothing when it is not training."""

import pytest

torch = pytest.importorskip("torch")

from train.reader.dropout import Dropout  # noqa: E402


@pytest.mark.parametrize("share", [0.1, 0.25])
def test_a_share_is_left_out_and_the_sum_stays(share):
    torch.manual_seed(1)
    out = Dropout(share)(torch.ones(501, 399))
    assert float((out == 0).float().mean()) == pytest.approx(share, abs=0.01)
    assert float(out.mean()) == pytest.approx(1.0, abs=0.01)
    assert len(out.unique()) == 2


def test_two_calls_leave_out_others_and_one_seed_the_same():
    x, layer = torch.ones(64, 7), Dropout(0.3)
    torch.manual_seed(5)
    one, other = layer(x), layer(x)
    torch.manual_seed(5)
    assert not torch.equal(one, other)
    assert torch.equal(one, layer(x))


def test_nothing_is_left_out_when_it_is_not_training():
    x = torch.randn(3, 5)
    assert torch.equal(Dropout(0.5).eval()(x), x)


def test_what_is_left_out_learns_nothing():
    torch.manual_seed(1)
    x = torch.ones(40, requires_grad=True)
    out = Dropout(0.5)(x)
    out.sum().backward()
    assert torch.equal(x.grad == 0, out == 0)
