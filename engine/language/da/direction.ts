import type { DirectionWords } from '../direction-words.ts';

export const danishDirection: DirectionWords = {
  numbers:
    'en=1 et=1 to=2 tre=3 fire=4 fem=5 seks=6 syv=7 otte=8 ni=9 ti=10 elleve=11 tolv=12 femten=15 tyve=20 tredive=30 fyrre=40 halvtreds=50 tres=60 halvfjerds=70 firs=80 halvfems=90 hundrede=100 hundred=100',
  joiners: 'og',
  magnitudes: 'tusind=3 tusinde=3 million=6 millioner=6 milliard=9 milliarder=9',
  percent: 'procent',
  currencies: 'kroner krone euro dollars? pund',
  years: { before: 'år siden til fra før efter i' },
  numbered:
    'side rum sal kapitel version artikel afsnit trin nummer nr\\.? figur tabel linje fly bus bind model',
  measures: 'gram g kg kilo ml dl liter kopper spiseskefulde teskefulde grader minutter minut sekunder timer',
  ordinals: [
    'for_det_første først trin_et,',
    'for_det_andet trin_to,',
    'for_det_tredje trin_tre,',
    'for_det_fjerde trin_fire,',
    'for_det_femte',
  ],
  next: 'så, derefter dernæst',
  last: 'til_sidst endelig til_slut',
  and: 'og eller',
  saying: 'sagde siger skrev skriver forklarede forklarer fortalte fortæller udtalte',
  accordingTo: 'ifølge',
  versus: 'versus vs\\.? mod',
  insteadOf: 'i_stedet_for sammenlignet_med i_forhold_til',
  notBut: ['ikke|men', 'ikke_en|men_en'],
  whereas: 'mens',
  past: 'før, førhen tidligere',
  present: 'nu i_dag',
  address: 'jeg mig min mit mine du dig din dit dine I jer jeres vi os vores',
  small:
    'en et den det de af i på til fra med for om og eller men at som er var har havde skal ikke også meget så han hun sin sit sine deres denne dette',
};
