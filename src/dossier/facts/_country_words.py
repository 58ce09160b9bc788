"""Words for countries that ISO 3166's lists of names do not give: adjectives, short and old names.

One line a country: its alpha-3 code, then folded adjectives (French, English and, where common,
others) and names.
"""

from __future__ import annotations

_TABLE = """
AFG afghan afghane
AGO angolais angolaise angolan
ALB albanais albanaise albanian
ARE emirien emirienne emirati|emirats arabes unis|united arab emirates|uae
ARG argentin argentine argentinian|republica argentina
ARM armenien armenienne armenian
AUS australien australienne australian
AUT autrichien autrichienne austrian osterreich
AZE azerbaidjanais azerbaidjanaise azerbaijani azeri
BDI burundais burundaise burundian
BEL belge belgian|royaume de belgique
BEN beninois beninoise beninese
BFA burkinabe burkinabe
BGD bangladais bangladaise bangladeshi
BGR bulgare bulgarian|republika balgariya
BHR bahreini bahrainien bahraini
BIH bosnien bosnienne bosnian|bosnie|bosnia
BLR bielorusse belarusian|bielorussie|belarus
BOL bolivien bolivienne bolivian|bolivie|bolivia|estado plurinacional de bolivia
BRA bresilien bresilienne brazilian brasileira brasileiro|republica federativa do brasil|brasil
BRN bruneien bruneienne bruneian|brunei
BWA botswanais botswanaise motswana
CAF centrafricain centrafricaine|centrafrique
CAN canadien canadienne canadian
CHE suisse swiss|confederation suisse|suisse|switzerland
CHL chilien chilienne chilean|republica de chile
CHN chinois chinoise chinese|prc|pr china|p r china|republique populaire de chine
CIV ivoirien ivoirienne ivorian|ivory coast|cote divoire|cote d ivoire
CMR camerounais camerounaise cameroonian
COD congolais congolaise|rdc|drc|rd congo|dr congo|congo kinshasa|congo democratique
COG |congo|congo brazzaville|republique du congo|republic of the congo
COL colombien colombienne colombian colombiana colombiano|republica de colombia
COM comorien comorienne comorian|union des comores
CPV cap-verdien cap-verdienne cape-verdean|cap vert|cape verde|cabo verde
CRI costaricain costaricaine costa-rican
CUB cubain cubaine cuban
CYP chypriote cypriot
CZE tcheque czech|tchequie|czech republic|republique tcheque|ceska republika
DEU allemand allemande german deutsch|bundesrepublik deutschland|deutschland
DJI djiboutien djiboutienne djiboutian
DNK danois danoise danish
DOM dominicain dominicaine dominican|republica dominicana|republique dominicaine
DZA algerien algerienne algerian
ECU equatorien equatorienne ecuadorian|republica del ecuador
EGY egyptien egyptienne egyptian|arab republic of egypt
ESP espagnol espagnole spanish espanola espanol|reino de espana|espana
EST estonien estonienne estonian
ETH ethiopien ethiopienne ethiopian
FIN finlandais finlandaise finnish
FRA francais francaise french
GAB gabonais gabonaise gabonese
GBR britannique british|royaume uni|uk|great britain|england|scotland|wales|northern ireland
GEO georgien georgienne georgian|georgie
GHA ghaneen ghaneenne ghanaian
GIN guineen guineenne guinean|guinee conakry|guinee
GNQ equato-guineen equato-guineenne equatorial-guinean
GRC grec grecque greek hellenic hellenique|hellas
GTM guatemalteque guatemalan
HKG hongkongais hongkongaise|hong kong|hong kong sar
HND hondurien hondurienne honduran
HRV croate croatian|republika hrvatska
HTI haitien haitienne haitian
HUN hongrois hongroise hungarian|magyarorszag
IDN indonesien indonesienne indonesian|republik indonesia
IND indien indienne indian|bharat
IRL irlandais irlandaise irish|eire|ireland
IRN iranien iranienne iranian|iran|perse
IRQ irakien irakienne iraqi|irak
ISL islandais islandaise icelandic
ISR israelien israelienne israeli|etat d israel|state of israel
ITA italien italienne italian italiana italiano|italia
JAM jamaicain jamaicaine jamaican
JOR jordanien jordanienne jordanian|royaume hachemite de jordanie|hashemite kingdom of jordan
JPN japonais japonaise japanese
KAZ kazakh kazakhe kazakhstani kazakhstanais
KEN kenyan kenyane
KGZ kirghize kyrgyz|kirghizistan|kyrgyz republic
KHM cambodgien cambodgienne cambodian|cambodge
KOR sud-coreen sud-coreenne coreen coreenne korean|coree du sud|south korea|republic of korea
KOR south-korean|republique de coree|coree|korea
KWT koweitien koweitienne kuwaiti
LAO laotien laotienne laotian lao|laos
LBN libanais libanaise lebanese
LBY libyen libyenne libyan
LKA sri-lankais sri-lankaise sri-lankan
LTU lituanien lituanienne lithuanian
LUX luxembourgeois luxembourgeoise luxembourgish
LVA letton lettone latvian
MAR marocain marocaine moroccan
MCO monegasque|principaute de monaco
MDA moldave moldovan|moldavie|moldova|republica moldova
MDG malgache malagasy|repoblikan i madagasikara
MEX mexicain mexicaine mexican mexicana mexicano|estados unidos mexicanos
MKD macedonien macedonienne macedonian|macedoine|macedoine du nord|north macedonia
MLI malien malienne malian
MLT maltais maltaise maltese
MMR birman birmane burmese|birmanie|burma
MNE montenegrin montenegrine
MNG mongol mongole mongolian
MRT mauritanien mauritanienne mauritanian|republique islamique de mauritanie
MUS mauricien mauricienne mauritian|ile maurice
MYS malaisien malaisienne malaysian
NER nigerien nigerienne nigerien
NGA nigerian nigeriane
NIC nicaraguayen nicaraguayenne nicaraguan
NLD neerlandais neerlandaise dutch|pays bas|holland|nederland|koninkrijk der nederlanden
NOR norvegien norvegienne norwegian|norge
NPL nepalais nepalaise nepalese nepali
NZL neo-zelandais neo-zelandaise new-zealander
OMN omanais omanaise omani
PAK pakistanais pakistanaise pakistani
PAN panameen panameenne panamanian
PER peruvien peruvienne peruvian peruana peruano
PHL philippin philippine filipino filipina
POL polonais polonaise polish|rzeczpospolita polska|polska
PRK nord-coreen nord-coreenne north-korean|coree du nord|north korea
PRT portugais portugaise portuguese portuguesa|republica portuguesa
PRY paraguayen paraguayenne paraguayan
PSE palestinien palestinienne palestinian|palestine
QAT qatarien qatarienne qatari
ROU roumain roumaine romanian|romania|roumanie
RUS russe russian|russie|russia|federation de russie|rossiyskaya federatsiya
RWA rwandais rwandaise rwandan
SAU saoudien saoudienne saudi|arabie saoudite|kingdom of saudi arabia
SDN soudanais soudanaise sudanese
SEN senegalais senegalaise senegalese
SGP singapourien singapourienne singaporean|singapour
SLV salvadorien salvadorienne salvadoran
SOM somalien somalienne somali
SRB serbe serbian|republika srbija
SVK slovaque slovak|slovenska republika
SVN slovene slovenian|republika slovenija
SWE suedois suedoise swedish|sverige
SYR syrien syrienne syrian|syrie|syria
TCD tchadien tchadienne chadian
TGO togolais togolaise togolese
THA thailandais thailandaise thai
TJK tadjik tadjike tajik
TKM turkmene turkmen
TUN tunisien tunisienne tunisian
TUR turc turque turkish|turquie|turkey|turkiye|turkiye cumhuriyeti
TWN taiwanais taiwanaise taiwanese|taiwan|republic of china taiwan
TZA tanzanien tanzanienne tanzanian|tanzanie|tanzania
UGA ougandais ougandaise ugandan
UKR ukrainien ukrainienne ukrainian
URY uruguayen uruguayenne uruguayan
USA americain americaine american|etats unis|etats unis d amerique|usa|u s a
UZB ouzbek ouzbeke uzbek
VAT |vatican|saint siege|holy see
VEN venezuelien venezuelienne venezuelan|venezuela|republica bolivariana de venezuela
VNM vietnamien vietnamienne vietnamese|vietnam|viet nam
XKX kosovar kosovare kosovan|kosovo|republika e kosoves
YEM yemenite yemeni
ZAF sud-africain sud-africaine south-african|afrique du sud
ZMB zambien zambienne zambian
ZWE zimbabween zimbabweenne zimbabwean
"""

MRZ_CODES = {
    "D": "DEU",
    "GBD": "GBR",
    "GBN": "GBR",
    "GBO": "GBR",
    "GBP": "GBR",
    "GBS": "GBR",
    "RKS": "XKX",
    "XKX": "XKX",
    "XXA": "XXA",
    "XXB": "XXB",
    "XXC": "XXC",
    "XXX": "XXX",
    "ZIM": "ZWE",
    "ROM": "ROU",
    "ZAR": "COD",
    "TMP": "TLS",
}
"""Codes of travel documents that ISO 3166 lacks: ICAO 9303 part 3 section 5; XXA is stateless."""


def words() -> dict[str, str]:
    """Alpha-3 code by folded adjective or extra name, hyphens as spaces."""
    found: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        code, rest = line[:3], line[4:]
        adjectives, *names = rest.split("|")
        for word in (*adjectives.split(), *names):
            found[word.replace("-", " ").strip()] = code
    return found
