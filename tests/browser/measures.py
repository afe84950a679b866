"""What can be measured on a page: how large the targets are, how colours part, how it scrolls."""

HIGH = 44  # pixels that a finger needs
WIDE = 24  # beside others in a line

# A box may be made larger for a finger by an element of its own style (::after). A label is as
# good a target as the box that it names.
HIT = """
const whole = (one) => {
  const box = one.getBoundingClientRect();
  const after = getComputedStyle(one, '::after');
  if (after.position !== 'absolute' || after.content === 'none') return box;
  const [width, height] = [after.width, after.height].map(Number.parseFloat);
  return {width: Math.max(box.width, width || 0), height: Math.max(box.height, height || 0)};
};
const hits = (one) => [one, ...(one.labels ?? [])].map(whole);
"""
# What is smaller and not a link among words (WCAG 2.5.8 exempts those, and this does).
SMALL = f"""
([high, wide]) => {{
  {HIT}
  const isAmongWords = (one) => one.matches('a') && getComputedStyle(one).display === 'inline'
    && one.parentElement.innerText.trim() !== one.innerText.trim();
  return [...document.querySelectorAll('a, button, input, select, textarea, summary')]
    .filter((one) => one.checkVisibility({{visibilityProperty: true, opacityProperty: true}}))
    .filter((one) => !one.closest('.skip, .unseen, .words, .body') && !isAmongWords(one))
    .filter((one) => one.type !== 'hidden')
    .map((one) => [one.outerHTML.slice(0, 120), hits(one)])
    .filter(([, [box]]) => box.width)
    .filter(([, all]) => all.every((box) => box.width < wide - 0.5 || box.height < high - 0.5))
    .map(([html, [box]]) => `${{Math.round(box.width)}} x ${{Math.round(box.height)}} ${{html}}`);
}}
"""
# A page has one heading of the first rank, none leaps a rank on the way down, and where there are
# two landmarks of a kind, each has a name of its own.
STRUCTURE = """
() => {
  const faults = [];
  const seen = (one) => one.checkVisibility({visibilityProperty: true});
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(seen);
  const ranks = headings.map((one) => Number(one.tagName[1]));
  if (ranks.filter((rank) => rank === 1).length !== 1) faults.push(`h1: ${ranks}`);
  ranks.forEach((rank, at) => {
    if (at && rank > ranks[at - 1] + 1) faults.push(`leaps to ${headings[at].outerHTML}`);
  });
  for (const kind of ['nav', 'aside', '[role=region]', 'main']) {
    const all = [...document.querySelectorAll(kind)].filter(seen);
    const names = all.map((one) => one.getAttribute('aria-label')
      ?? document.getElementById(one.getAttribute('aria-labelledby'))?.textContent.trim());
    if (kind !== 'main' && !names.every(Boolean)) faults.push(`a nameless ${kind}`);
    if (new Set(names).size < names.length) faults.push(`${kind}: ${names}`);
  }
  return faults;
}
"""
CONTRAST = """
([colour, ground]) => {
  const light = (name) => {
    const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(${name})`;
    canvas.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((one) => one / 255)
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [one, other] = [light(colour), light(ground)].sort((a, b) => b - a);
  return (one + 0.05) / (other + 0.05);
}
"""

# Of a long text, what is out of sight has the size that it had in another look, and says nothing.
LAY_OUT = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.block { content-visibility: visible !important; }');
  document.adoptedStyleSheets = [sheet];
}
"""


def lay_out_all(page):
    """Let what is out of sight be as it is when one comes to it."""
    page.evaluate(LAY_OUT)


def small_targets(page, high=HIGH, wide=WIDE):
    """What is less than `high` and `wide` pixels, a line each."""
    return page.evaluate(SMALL, [high, wide])


def faults_of_structure(page):
    """What is out of order among the headings and landmarks of a page, a line each."""
    return page.evaluate(STRUCTURE)


def contrast(page, colour, ground):
    """How two colours part, by their names in tokens.css: 1 to 21, as WCAG reckons it."""
    return page.evaluate(CONTRAST, [colour, ground])


def is_as_wide_as_the_window(page):
    """Whether the page scrolls up and down alone."""
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")
