"""Labels beside which papers print names, folded, by the part of the name they announce."""

from __future__ import annotations

import re

_OF = r"(?:\s+(?:de\s+l'|du\s+|de\s+la\s+|of\s+(?:the\s+)?|del\s+|des\s+|d'))"
_WHO = (
    r"(?:etudiante?|eleve|titulaire|salariee?|employee?|beneficiaire|assuree?|demandeu\w+|titulaire"
    r"|titular|student|holder|applicant|account\s+holder|employee|child|enfant|interesse|client"
    r"|stagiaire|apprentie?|locataire|registered\s+person|alumno|usager|declarante?|porteur)"
)
ROLE = r"(?:etudiante?|salariee?|student)"
"""What somebody is: before a name it announces it, and it may as well be a remark."""

FULL = (
    rf"noms?[ ]*(?:,|et|&|/|-|[ ])[ ]*prenoms?(?:[ ]?\(s\))?(?:{_OF}{_WHO})?"
    rf"|prenoms?[ ]*(?:,|et|&|/|[ ])[ ]*noms?(?:{_OF}{_WHO})?|full\s+name{_OF}{_WHO}"
    rf"|noms\s+et\s+prenoms|nom\s+complet|full\s+name|complete\s+name|name{_OF}{_WHO}"
    rf"|{_WHO}(?:'s|s')?\s+(?:full\s+)?name"
    r"|sur-?name\s+and\s+(?:given|first)\s+names?|(?:last|family)\s+name,?\s+first\s+name"
    r"|titulaires?\s+du\s+(?:compte|contrat|bail|titre|visa|document|livret)|intitule\s+du\s+compte|nom\s+du\s+(?:titulaire|compte)"
    r"|(?:compte|account)\s+(?:de|of)(?=\s*:)|account\s+(?:holder|owner|name)(?:'?s\s+name)?|titulaire|kontoinhaber|intestatario"
    r"|titular(?:\s+(?:de\s+la\s+)?cuenta)?|nombre\s+y\s+apellidos?|nombres\s+y\s+apellidos"
    rf"|nome\s+completo|nome\s+e\s+cognome|name\s+and\s+surname|{ROLE}(?!\s+(?:id|no|nr|num|card|visa)\b)"
    r"|(?:datos\s+de\s+la\s+)?persona\s+registrada|personne\s+enregistree"
    r"|beneficiaires?|employee|tenant|locataire|adherente?|assuree?|souscripteur|abonnee?|stagiaire"
    r"|nombre\s+completo|beneficiary(?:\s+name)?|name\s+in\s+full|imie\s+i\s+nazwisko"
)
TRANSLATED = r"(?:sur|fore)?names?(?:\s+(?:fore|given\s+|first\s+)names?)?"
"""What may stand behind a label of a full name as its translation: ``Nom, prénom / Name``."""
BIRTH = (
    r"nom\s+de\s+(?:naissance|jeune\s+fille|famille\s+\(?de\s+naissance\)?)|nom\s+patronymique"
    r"|birth\s+name|name\s+at\s+birth|maiden\s+name|surname\s+at\s+birth|geburtsname"
    r"|nom\s+de\s+famille\s+a\s+la\s+naissance|former\s+surname"
)
USED = (
    r"nom\s+d'\s?(?:usage|epoux|epouse)|nom\s+(?:marital|d'usage\s+ou\s+marital)|used\s+name"
    r"|married\s+name|preferred\s+name|alte(?:rn|m)ate\s+name|usual\s+name"
)
SURNAME = (
    rf"noms?(?:\s+de\s+famille)?(?:{_OF}{_WHO})?|su(?:rn|m)ames?|sur-names?|family\s+names?|last\s+names?"
    r"|apellidos?|cognome|sobrenome|apelido|nachname|familienname|achternaam|nazwisko|soyadi"
    r"|name"
)
GIVEN = (
    rf"prenoms?(?:\s*\(s\))?(?:{_OF}{_WHO})?|given\s+names?|first\s+names?|fore-?names?|prenom\(s\)"
    r"|nombres?|vornamen?|voornamen?|imiona|imie|prenume|nome|adi|christian\s+names?"
    r"|premier\s+prenom|autres\s+prenoms"
)
SPOUSE = (
    r"(?:nom\s+(?:et\s+prenoms?\s+)?(?:du\s+|de\s+l'|de\s+la\s+))?(?:conjointe?|epouse|epoux)"
    r"|spouse(?:'s\s+name)?|husband(?:'s\s+name)?|wife(?:'s\s+name)?|conyuge|coniuge"
)
ANY_LABEL = re.compile(
    rf"(?<![\w'])(?:{FULL}|{BIRTH}|{USED}|{SURNAME}|{GIVEN}|nationalit\w+|nationality|sexe|sex"
    r"|date|nee?\(?e?\)?\s+le|ne\(e\)|lieu\s+de|place\s+of|birth|adresse|address|domicile"
    r"|numero|number|n°|iban|bic|telephone|phone|e-?mail|courriel|matricule|ine\b|passeport"
    r"|passport|type|code|pays|country|civilite|title|gender|qualite|emploi|statut|fonction)"
    r"(?!\w)[ ]?(?:\(s\)|\(e\))?[ ]{0,2}(?:[:/(]|\n|$|(?=[ ]{2}))"
)
"""Any label that ends a value before it on its row; needs a colon, a slash, a bracket or a gap."""
