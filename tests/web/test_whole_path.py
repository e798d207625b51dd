"""The whole path in a real browser: from the map to both speakers, a ruling, the toll that it changes, and back."""

from typing import Any

from tests.web.conftest import ANA, BEA, Served, sign_in


def test_from_the_map_to_a_ruling_and_back(served: Served, tab: Any) -> None:
    sign_in(tab, served.address, ANA)
    tab.goto(f"{served.address}/")
    tab.check("input[name=contested]")
    tab.click(".filters button")
    tab.wait_for_selector("#map[data-ready]")
    assert "contested=true" in tab.url

    # A mark of several places comes closer first; one of one place opens.
    for _ in range(5):
        if tab.locator("#marked:not([hidden])").count() == 0:
            tab.locator("#map .some-contested").first.click()
            tab.wait_for_timeout(1_000)
    tab.wait_for_selector("#marked:not([hidden])")
    tab.click("#marked a:has-text('4 Nov 2018')")
    tab.wait_for_selector("h1:has-text('Hajin')")
    who = " ".join(tab.locator(".ranges .voice").all_inner_texts())
    assert "Syrian Observatory for Human Rights" in who and "Syrian Democratic Forces" in who
    assert tab.locator(".panel .figure.mid").first.inner_text().split()[:2] == ["12", "0–12"]

    reason = "the spokesman is a party to it"
    while "0–12" in tab.locator(".panel .figure.mid").first.inner_text():
        tab.locator(".claim.is-denies .decide-box summary").first.click()
        form = tab.locator(".claim.is-denies form.decide").first
        form.locator("input[name=reason]").fill(reason)
        with tab.expect_navigation():
            form.locator("button[value=reject]").click()
    changed = tab.locator("[data-history] li").first.inner_text()
    assert reason in changed and "ana" in changed and "was between 0 and 12" in changed

    with tab.expect_navigation():
        tab.locator("[data-history] li").first.locator("button").click()
    assert "0–12" in tab.locator(".panel .figure.mid").first.inner_text()
    back = tab.locator("[data-history] li").first.inner_text()
    assert "taken back" in back and "ana" in back
    assert tab.locator("[data-history] li").count() >= 3


def test_the_queue_goes_by_keyboard(served: Served, tab: Any) -> None:
    sign_in(tab, served.address, ANA)
    tab.goto(f"{served.address}/queue?kind=denial")
    first = tab.locator(".questions [aria-current]").get_attribute("href")
    many = tab.locator(".questions li").count()
    tab.keyboard.press("j")
    tab.wait_for_function(
        f"!document.querySelector('.questions [aria-current]').getAttribute('href').includes({first!r})"
    )
    tab.keyboard.press("k")
    tab.wait_for_function(f"document.querySelector('.questions [aria-current]').getAttribute('href') === {first!r}")
    tab.keyboard.press("1")
    offered = tab.locator("#reason").input_value()
    assert offered
    tab.keyboard.press("Enter")
    tab.keyboard.press("a")
    tab.wait_for_selector(".done:has-text('accepted')")
    assert offered in tab.locator(".done").inner_text()
    assert tab.locator(".questions li").count() == many - 1
    tab.keyboard.press("z")
    tab.wait_for_selector(".done:has-text('taken back')")
    assert tab.locator(".questions li").count() == many


def test_two_analysts_see_each_others_decisions_and_overwrite_none(served: Served, browser: Any, tab: Any) -> None:
    sign_in(tab, served.address, ANA)
    other = browser.new_context().new_page()
    sign_in(other, served.address, BEA)
    for page in (tab, other):
        page.goto(f"{served.address}/queue?kind=denial")
    assert tab.locator("#ruling [name=claims]").input_value() == other.locator("#ruling [name=claims]").input_value()
    tab.click("#ruling [value=accept]")
    tab.wait_for_selector(".done")
    other.click("#ruling [value=reject]")
    other.wait_for_selector("h1:has-text('Somebody was faster')")
    assert "ana" in other.locator("main").inner_text()
    with served.app.state.library.look() as found:
        assert [(ruling.by, ruling.kind.value) for ruling in found.rulings()] == [("ana", "accept")]


def test_a_missed_claim_is_added_from_selected_words(served: Served, tab: Any) -> None:
    sign_in(tab, served.address, ANA)
    tab.goto(f"{served.address}/reports/demo-01")
    before = tab.locator(".coded-claim").count()
    tab.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode()); ) {
            const at = node.data.indexOf('no immediate word');
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at); range.setEnd(node, at + 17);
            getSelection().removeAllRanges(); getSelection().addRange(range);
          }
        }"""
    )
    tab.click("#select-add")
    assert tab.input_value("#add [name=quote]") == "no immediate word"
    tab.fill("#add [name=speaker]", "SDF")
    tab.select_option("#add [name=stance]", "questions")
    tab.click("#add .form-end button")
    tab.wait_for_url("**added=**")
    assert tab.locator(".coded-claim").count() == before + 1
    lit = tab.locator("mark.k-question.is-lit")
    assert "no immediate word" in lit.inner_text()
