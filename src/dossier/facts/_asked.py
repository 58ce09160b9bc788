"""Whether a page asks for papers: the words of a paper it asks for say nothing of the page."""

from __future__ import annotations

import re

from dossier.facts._layout import Layout

_ASKS = re.compile(
    r"pieces?\s+(?:justificatives?\s+)?(?:a\s+(?:joindre|fournir|produire|transmettre|envoyer)"
    r"|complementaires|demandees|requises|necessaires)"
    r"|(?:documents?|justificatifs?)\s+(?:a\s+(?:joindre|fournir|produire|transmettre|envoyer)"
    r"|demandes|requis|necessaires)"
    r"|liste\s+des\s+(?:pieces|documents|justificatifs)"
    r"|(?:trouver|veuillez|merci\s+de)\b[^.]{0,60}(?:ci-?\s?joint|joindre|retourner|nous\s+(?:adresser"
    r"|transmettre|envoyer))"
    r"|(?:documents?|papers)\s+(?:required|needed|to\s+(?:provide|submit|attach|enclose))"
    r"|required\s+documents|list\s+of\s+documents|please\s+(?:find\s+enclosed|provide|attach|submit)"
    r"|documentos\s+(?:requeridos|necesarios|a\s+presentar)"
)


def asks_for_papers(page: Layout) -> bool:
    """Whether the page lists papers to hand in, or those enclosed with it."""
    return bool(_ASKS.search(page.folded))
