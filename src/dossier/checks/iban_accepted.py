"""Can the health insurance pay to this account?"""

from __future__ import annotations

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import best
from dossier.message import CountryName, say
from dossier.model import Case, Document, Level

# Countries of the SEPA schemes by the first letters of their IBANs: European Payments Council,
# EPC409-09 "List of SEPA scheme countries", with Albania, Moldova, Montenegro, North Macedonia
# and Serbia, which joined in 2024 and 2025.
_LETTERS = (
    "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK "
    "MT NL NO PL PT RO RS SE SI SK SM VA"
)
SEPA = frozenset(_LETTERS.split())


class IbanAccepted(DocumentCheck):
    """The account is in a country that the health insurance pays to.

    Asks: which country the IBAN is of. A French or Monegasque one is fine. Another one of the SEPA
    zone may not be refused by law, but sometimes is at first; one from outside cannot be paid to.

    Why: refunds are SEPA transfers. Funds ask for a French account, although the European
    regulation forbids them to refuse one of another SEPA country.

    What to do: open an account in France if yours is outside the SEPA zone. With a SEPA account,
    hand it in and, if it is refused, point to Regulation (EU) 260/2012, article 9.

    Source: https://forum-assures.ameli.fr/questions/3422902 (French account, November 2025);
    https://campusfrance.org/fr/node/301673 (foreign IBAN accepted, 2021);
    https://www.maison-europe-nimes.eu/single-post/virements-et-pr%C3%A9l%C3%A8vements-sepa-un-t%C3%A9moignage
    (a Belgian IBAN, 2020).
    """

    accept: tuple[str, ...] = ("FR", "MC")
    sepa: Level = Level.ADVICE

    def answer(self, document: Document, case: Case) -> Answer:
        """The country letters count only if the check digits prove the number."""
        found = best(document.stated("iban"))
        if found is None:
            return unclear(say("no IBAN could be found on it"))
        country = found.value[:2]
        about = {"found": country, "expected": self.accept, "place": found.place}
        if country in self.accept and (found.proven or found.certainty >= 0.6):
            return passed(say("an account in {country}", country=CountryName(country)), **about)
        if not found.proven:
            return unclear(say("the country of the account could not be read surely"), **about)
        if country in SEPA:
            return failed(
                say("the account is in {country}, not in France", country=CountryName(country)),
                hint=say("it may not be refused (Regulation (EU) 260/2012), but sometimes is"),
                level=self.sepa,
                **about,
            )
        return failed(
            say("the account is in {country}, outside the SEPA zone", country=CountryName(country)),
            hint=say("hand in the RIB of a French account"),
            **about,
        )
