import type { DirectionWords } from '../direction-words.ts';

export const polishDirection: DirectionWords = {
  numbers:
    'jeden=1 jedna=1 dwa=2 dwie=2 trzy=3 cztery=4 pięć=5 sześć=6 siedem=7 osiem=8 dziewięć=9 dziesięć=10 jedenaście=11 dwanaście=12 piętnaście=15 dwadzieścia=20 trzydzieści=30 czterdzieści=40 pięćdziesiąt=50 sześćdziesiąt=60 siedemdziesiąt=70 osiemdziesiąt=80 dziewięćdziesiąt=90 sto=100 dwieście=200 trzysta=300 czterysta=400 pięćset=500',
  magnitudes:
    'tysiąc=3 tysiące=3 tysięcy=3 tys\\.?=3 milion=6 miliony=6 milionów=6 mln=6 miliard=9 miliardy=9 miliardów=9 mld=9',
  percent: 'procent procenta',
  currencies: 'złotych złote złoty zł euro dolarów dolary funtów',
  years: { before: 'w_roku', after: 'roku rok r\\.' },
  numbered:
    'strona stronie pokój sala rozdział wersja artykuł sekcja krok numer nr rysunek tabela linia lot autobus tom model',
  measures:
    'gramów gramy g kg kilo ml litrów litry szklanki? łyżki łyżek stopni minut minuty sekund godzin godziny',
  ordinals: [
    'po_pierwsze najpierw krok_pierwszy,',
    'po_drugie krok_drugi,',
    'po_trzecie krok_trzeci,',
    'po_czwarte krok_czwarty,',
    'po_piąte',
  ],
  next: 'potem następnie',
  last: 'wreszcie na_koniec w_końcu,',
  and: 'i oraz lub',
  saying:
    'powiedział powiedziała mówi mówił mówiła napisał napisała pisał pisała stwierdził stwierdziła wyjaśnił wyjaśniła dodał dodała',
  accordingTo: 'według zdaniem',
  versus: 'versus vs\\.? kontra przeciwko',
  insteadOf: 'zamiast w_porównaniu_z niż',
  notBut: ['nie|lecz', 'nie|ale', 'nie|a'],
  whereas: 'podczas_gdy natomiast',
  past: 'kiedyś dawniej wcześniej przedtem',
  present: 'teraz dziś dzisiaj obecnie',
  address:
    'ja mnie mi mój moja moje moi ty ciebie cię ci twój twoja twoje pan pani państwo my nas nam nasz nasza nasze wy was wam wasz',
  small:
    'i oraz lub ale że który która które którzy w we z ze na do od po za przez dla o u się jest są był była było były nie też bardzo tak jak to ten ta te jego jej ich',
};
