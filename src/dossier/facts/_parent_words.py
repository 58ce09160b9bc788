"""Father and mother as birth certificates of many languages print them (folded)."""

from __future__ import annotations

import re

_NAME_OF = (
    r"(?:nom\s+(?:et\s+prenoms?\s+)?(?:complet\s+)?du\s+|prenoms?\s+(?:et\s+nom\s+)?du\s+|nom\s+de\s+la\s+"
    r"|prenoms?\s+(?:et\s+nom\s+)?de\s+la\s+|nom\s+et\s+prenoms?\s+de\s+la\s+"
    r"|(?:full\s+)?name\s+(?:and\s+surname\s+)?of\s+(?:the\s+)?"
    r"|nombre\s+(?:y\s+apellidos?\s+)?(?:del|de\s+la)\s+"
    r"|nome\s+d[oae]l?l?a?\s+)?"
)
FATHER = (
    rf"{_NAME_OF}(?:pere|father(?:'s|s')?(?:/parent)?|padre|vater|tata|tatal(?:ui)?|fader|ojciec|ojca|baba\s+adi|ayah"
    r"|nama\s+ayah|otac|otec|otce|vader|pai|ho\s+ten\s+cha"
    r"|ho,\s+chu\s+dem,\s+ten\s+cha|ray|otasi"
    r"|ap(?:a|ja)\s+(?:szuletesi\s+)?(?:csaladi\s+es\s+)?(?:utoneve?|neve)"
    r"|genitore\s+1|parent\s+1|parente?\s+1|progenitor(?:\s+a)?)(?:'s)?"
    r"(?:\s+(?:full\s+)?name|\s+adi|\s+et\s+nom)?"
)
MOTHER = (
    rf"{_NAME_OF}(?:mere|mother(?:'s|s')?(?:/parent)?|madre|mutter|mama|moder|matka|matki|anne\s+adi|ana\s+adi|ibu"
    r"|nama\s+ibu|anya|majka|matky|moeder|aiti|mae|ho\s+ten\s+me"
    r"|ho,\s+chu\s+dem,\s+ten\s+me|reny|onasi"
    r"|anya(?:ja)?\s+(?:szuletesi\s+csaladi\s+es(?:\s+utoneve?)?|(?:szuletesi\s+)?neve)"
    r"|genitore\s+2|parent\s+2|parente?\s+2|progenitora|progenitor\s+b)(?:'s)?"
    r"(?:\s+(?:full\s+|maiden\s+)?name|\s+adi|\s+et\s+nom)?"
)
OTHER_SCRIPTS = tuple(
    (re.compile(father), re.compile(mother))
    for father, mother in (
        (r"отец|отца|батько", r"мать|матери|мати"),
        (r"父", r"母"),
        (r"(?<!\w)부(?!\w)|아버지", r"(?<!\w)모(?!\w)|어머니"),
        (r"الأب|الاب|ابن|بن|بنت|والده|الوالد|پدر", r"الأم|الام|والدته|الوالدة|مادر"),
        (r"πατερα|πατρος|πατερας", r"μητερα|μητρος"),
        (r"पिता", r"माता"),
        (r"บิดา", r"มารดา"),
        (r"պատ|մամა|მამა", r"დედა|մայր"),
    )
)
"""Words for the father and for the mother, by script, as they stand in running text."""

SHORT = {
    "father": r"(?:fils|fille|fils\s?/\s?fille|fils\s+ou\s+fille|son|daughter)\s+(?:de|of)"
    r"|isa|far|cha|apa|tata|baba|ray|ojciec|bapa|paternita(?=\s*:[^\n]{0,60}\bnato\b)",
    "mother": r"et\s+de|anne|ana|me|mor|anya|mama|reny|ina|ema"
    r"|maternita(?=\s*:[^\n]{0,60}\bnata\b)",
}
"""Words too short to be believed without a colon behind them."""
