"""Pages in the markup of ten kinds of news site, with reports of ours of an invented place, and all around them."""

from dataclasses import dataclass
from html import escape
from importlib.resources import files
from string import Template


@dataclass(frozen=True, slots=True)
class Story:
    """One report as it should come out of a page. published: an ISO day."""

    title: str
    publisher: str
    published: str
    byline: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


def story(number: int = 0, length: int = 9) -> Story:
    """The report of a given number; two numbers never give the same one."""
    place = ("Varsk", "Olmeira", "Dren Tal", "Port Asher", "Kuyala", "Besmet")[number % 6]
    dead, hurt = 3 + number % 23, 5 + number % 31
    paragraphs = (
        f"At least {dead} people were killed and {hurt} wounded when shells hit a market in {place} on Sunday, the "
        f"town's hospital said, in the {number + 2}th attack on the district this season.",
        f"The regional council put the toll at {dead + 2}. Its spokeswoman told reporters that rescue teams were still "
        "searching under two collapsed shops and a bakery.",
        "The army denied that its guns had fired. “No unit of ours was active in the area,” a statement said.",
        f"A local monitoring group, which keeps a network of volunteers, said that {dead - 1} of the dead were "
        "civilians, among them two children and a nurse.",
        "Residents described three explosions shortly after the call to noon prayer. “We carried people out on "
        "doors,” said a shopkeeper whose stall was destroyed.",
        "Both sides had agreed last month to keep heavy weapons twenty kilometres from the line, under a truce that "
        "was brokered by the neighbouring states.",
        f"More than {number % 9 + 2},400 people have been killed in the valley since the fighting began four years "
        "ago, according to the health ministry, which does not tell fighters from civilians.",
        f"The road from {place} to the capital was closed after the attack, and the hospital appealed for blood of "
        "all groups.",
        "The council called for an independent inquiry. Observers of the truce said they would visit the site on "
        "Monday.",
    )
    more = tuple(
        f"In quarter {part} of {place}, {part * 7 + number} houses were damaged, the council's engineers said after "
        "their inspection, and families were taken in by relatives or slept in two schools."
        for part in range(1, max(0, length - len(paragraphs)) + 1)
    )
    return Story(
        title=f"Shells kill at least {dead} at market in {place}",
        publisher="The Valley Ledger",
        published=f"2018-{number % 12 + 1:02}-{number % 28 + 1:02}",
        byline="Mara Ilven",
        paragraphs=(*paragraphs[: max(length, 3)], *more),
    )


NOISE = (
    "A man walks past a burnt lorry near the bridge of Olgan, where 31 people died.",
    "Ferry sinks off Tessaly, 88 feared drowned",
    "Militia kidnaps 14 teachers in the north",
    "Quake kills 230 in the western hills",
    "Sign up for our morning briefing and never miss a story.",
    "Photograph: Danis Orve/Meridian Pictures",
    "Read more: Bomb kills 40 at stadium in Harun",
    "Also read: Seven soldiers die in ambush at Neth",
    "Mara Ilven has covered the valley since 2011 and lives in the capital.",
    "We use cookies to improve your visit and to measure our audience.",
    "© 2018 The Valley Ledger. All rights reserved.",
    "Advertisement",
    "Share this story",
)
"""What stands around the reports and must not come out as their text: it has claims, and none is theirs."""


_NAMES = tuple("caption related1 related2 related3 letter credit more also bio cookies rights advert share".split())
_FORMS = files("bench").joinpath("pages_html")

KINDS = tuple(sorted(form.name.removesuffix(".html") for form in _FORMS.iterdir()))
"""The names of the forms: a large paper with JSON-LD, a blog system, a site of the nineties laid out by tables, a
broadcaster with hashed classes, an agency, a page for telephones, a page made in the browser, a portal that
syndicates, a small site of bare blocks, and a monitoring group on a free host."""


def page(kind: str, of: Story) -> str:
    """The story on a page of that kind.

    A form's line `%first <p>{}</p>` stands for the first three paragraphs, `%rest` for the others, `%joined <br>` for
    all with that between them.
    """
    lines = _FORMS.joinpath(f"{kind}.html").read_text(encoding="utf-8").splitlines()
    whole = Template("\n".join(_filled(line, of) for line in lines))
    about = {"title": of.title, "publisher": of.publisher, "published": of.published, "byline": of.byline}
    around = dict(zip(_NAMES, NOISE, strict=True))
    return whole.substitute(about, published_path=of.published.replace("-", "/"), **around)


def _filled(line: str, of: Story) -> str:
    words = [escape(each, quote=False).replace("$", "$$") for each in of.paragraphs]
    mark, _, form = line.partition(" ")
    if mark == "%joined":
        return form.join(words)
    if mark in {"%first", "%rest"}:
        return "\n".join(form.format(each) for each in (words[:3] if mark == "%first" else words[3:]))
    return line
