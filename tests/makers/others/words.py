"""Words and sentences in several languages, of everyday matters. All of it is made up."""

from __future__ import annotations

from random import Random

_PROSE = {
    "fr": """La rivière avait débordé pendant la nuit|Personne ne se souvenait du vieux facteur|Le train de six heures s'arrêta devant la gare vide
        Elle posa les clés sur la table et ouvrit la fenêtre|Nous avons marché jusqu'au phare sans nous parler|Les prix du marché ont baissé depuis le printemps
        Il lui fallut trois semaines pour réparer le toit|L'orchestre jouait encore quand la pluie commença|Mon grand-père gardait ses lettres dans une boîte""",
    "en": """The committee will meet again on Thursday morning|Nobody had seen the lighthouse keeper since March|She folded the map and looked at the river
        The recipe calls for two eggs and a little patience|Their garden was larger than the house itself|A new bridge will open to traffic next spring
        The children counted the boats until it was dark|Prices rose faster than anyone had expected|He wrote the same letter eleven times""",
    "de": """Der Zug nach Norden fuhr erst am Abend ab|Im Garten standen drei alte Apfelbäume|Niemand wusste, wem das Fahrrad gehörte
        Die Bibliothek bleibt am Montag geschlossen|Er hatte den Schlüssel unter den Stein gelegt|Das Konzert begann mit großer Verspätung""",
    "es": """El barco llegó al puerto antes del amanecer|La abuela preparaba el pan los domingos|Nadie quiso comprar la casa de la colina
        El museo abrirá sus puertas en otoño|Los vecinos discutían sobre el ruido de la calle|Perdió el paraguas en el autobús""",
    "it": """Il mercato chiude alle due del pomeriggio|La strada saliva lentamente verso il paese|Nessuno rispose alla lettera del sindaco
        Le finestre erano aperte sul mare|Il vecchio orologio segnava ancora le nove|Comprò due chili di pomodori maturi""",
    "pt": """A chuva caiu sobre os telhados da cidade|O comboio das oito chegou atrasado|Ninguém conhecia o dono do cão amarelo
        A feira começa na primeira semana de maio|Guardou as fotografias numa caixa de madeira""",
    "nl": """De brug over de gracht wordt vernieuwd|Op zaterdag is de markt tot vijf uur open|Zij vond de brief achter de kast
        Het schip voer langzaam de haven binnen|Niemand had de fiets zien staan""",
    "pl": """Pociąg do Krakowa odjeżdża z peronu drugiego|Wieczorem spadł pierwszy śnieg|Na stole leżała stara mapa miasta
        Biblioteka jest czynna od wtorku do soboty|Dzieci wróciły późno znad jeziora""",
    "tr": """Vapur sabah erken saatte iskeleye yanaştı|Pazar yeri öğleden sonra kalabalıktı|Bahçede üç yaşlı zeytin ağacı vardı
        Kitapçı dükkânını akşam yedide kapattı|Kimse mektuba cevap vermedi""",
    "ru": """Поезд пришёл на станцию поздно вечером|В саду стояли три старые яблони|Библиотека закрыта по понедельникам
        Никто не ответил на письмо|Дети считали лодки до темноты""",
    "el": """Το πλοίο έφτασε στο λιμάνι το πρωί|Η αγορά κλείνει στις δύο|Κανείς δεν απάντησε στο γράμμα""",
}  # fmt: skip
LANGUAGES = tuple(_PROSE)
LATIN = tuple(language for language in LANGUAGES if language not in ("ru", "el"))
_SENTENCES = {
    language: [part.strip() for line in text.splitlines() for part in line.split("|")]
    for language, text in _PROSE.items()
}
GOODS = """Tomates grappe|Pain complet 500 g|Lait demi-écrémé|Café moulu|Piles AA x4|Shampooing|Batterie 12V|Câble HDMI 2 m
Ramette papier A4|Stylo bille bleu|Chaise pliante|Lampe de bureau LED|Vis inox 4x40|Peinture blanche 10 L|Filtre à huile|Pneu 205/55 R16
Doliprane 1000 mg|Sérum physiologique|Green tea 20 bags|USB charger|Notebook A5|Bananas|Olive oil 1L|Milch 3,5%|Brot|Apfelsaft|Leche entera
Aceite de oliva|Riso basmati|Mozzarella|Kaas jong|Melk|Chleb żytni|Zeytin|Ekmek|Serveur virtuel|Licence annuelle|Main d'œuvre|Livraison""".replace(
    "\n", "|"
).split("|")
DISHES = """Soupe à l'oignon|Œuf mayonnaise|Magret de canard|Tarte aux pommes|Crème brûlée|Risotto ai funghi|Tiramisù|Fish and chips
Caesar salad|Gulaschsuppe|Wiener Schnitzel|Paella valenciana|Gazpacho|Pad thaï|Phở bò|Couscous royal|Tajine d'agneau|Baklava|Bœuf bourguignon""".replace(
    "\n", "|"
).split("|")
SHOPS = """BOULANGERIE DU CANAL|SUPER U|Pharmacie des Halles|Brico Leroy|LIBRAIRIE MOLIÈRE|Garage Morel SARL|Café de la Gare|Electro Plus
MEDIA MARKT|The Corner Shop Ltd|Bäckerei Huber|Ferretería López|Bar Sport|Albert Heijn|Sklep Żabka|Fnac|Quincaillerie Petit & Fils""".replace(
    "\n", "|"
).split("|")
PEOPLE = """Martin Dubois|Claire Fontaine|J. Petit|Anna Schmidt|M. Rossi|Lucía Fernández|Piotr Nowak|Emma Jansen|Ahmet Yılmaz|Oliver Brown
Nguyen Thi Mai|Rafael Souza|Sophie Leroy|Hugo Bernard|K. Andersson|Inès Moreau|Paul Girard|Zoé Lambert|Fatima Zahra|David Cohen""".replace(
    "\n", "|"
).split("|")
TOWNS = "Rennes|Lyon|Bruxelles|Genève|Berlin|Madrid|Torino|Porto|Utrecht|Kraków|Izmir|London|Nice|Brest|Metz|Liège|Wien|Oslo".split(
    "|"
)
STREETS = "rue des Tanneurs|avenue Foch|High Street|Hauptstraße|Calle Mayor|Via Roma|place Carnot|Kerkstraat|quai du Port".split(
    "|"
)


def sentence(rng: Random, language: str) -> str:
    return rng.choice(_SENTENCES[language]) + rng.choice([". ", ". ", ", ", " ; "])


def address(rng: Random) -> str:
    return f"{rng.randint(1, 180)} {rng.choice(STREETS)}, {rng.randint(1000, 95999)} {rng.choice(TOWNS)}"
