import type { DirectionWords } from '../direction-words.ts';

export const germanDirection: DirectionWords = {
  numbers:
    'ein=1 eine=1 eins=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100',
  joiners: 'und',
  magnitudes:
    'tausend=3 million=6 millionen=6 mio\\.?=6 milliarde=9 milliarden=9 mrd\\.?=9 billion=12 billionen=12',
  percent: 'prozent',
  currencies: 'euro dollar franken pfund yen cent',
  years: { before: 'jahr jahre jahres seit bis ab um anno' },
  numbered:
    'seite zimmer kapitel version artikel abschnitt schritt nummer nr\\.? abbildung tabelle zeile flug bus tor linie paragraf band modell',
  measures:
    'gramm g kg kilo kilogramm ml liter tassen? esslöffel teelöffel grad minuten? sekunden? stunden? uhr',
  ordinals: [
    'erstens zuerst als_erstes zunächst schritt_eins, nummer_eins,',
    'zweitens als_zweites schritt_zwei, nummer_zwei,',
    'drittens als_drittes schritt_drei, nummer_drei,',
    'viertens als_viertes schritt_vier, nummer_vier,',
    'fünftens als_fünftes schritt_fünf, nummer_fünf,',
    'sechstens schritt_sechs, nummer_sechs,',
  ],
  next: 'dann danach anschließend als_nächstes',
  last: 'schließlich zuletzt zum_schluss als_letztes',
  and: 'und oder',
  saying: 'sagte sagt schrieb schreibt erklärte erklärt meinte betonte formulierte_es verkündete so',
  accordingTo: 'laut nach_den_worten_von',
  versus: 'versus vs\\.? gegen',
  insteadOf: 'statt anstatt anstelle_von im_vergleich_zu im_gegensatz_zu',
  notBut: ['nicht|sondern', 'kein|sondern_ein', 'keine|sondern_eine', 'keinen|sondern_einen'],
  whereas: 'während wohingegen',
  past: 'früher vorher zuvor einst damals',
  present: 'heute jetzt nun inzwischen heutzutage nachher danach,',
  address: 'ich mich mir mein meine du dich dir dein deine sie ihnen ihr ihre wir uns unser unsere',
  small:
    'der die das den dem des ein eine einen einem einer eines dieser diese dieses und oder aber in im an am auf bei beim mit nach von vom zu zum zur für aus über unter vor durch um ist sind war waren wird werden wurde wurden hat haben hatte nicht auch nur sehr so als wie dass weil wenn wo die er sie es wir ihr ich sich seine ihre unser heute',
};
