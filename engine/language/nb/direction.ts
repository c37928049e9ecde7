import type { DirectionWords } from '../direction-words.ts';

export const norwegianDirection: DirectionWords = {
  numbers:
    'en=1 ett=1 et=1 to=2 tre=3 fire=4 fem=5 seks=6 sju=7 syv=7 åtte=8 ni=9 ti=10 elleve=11 tolv=12 femten=15 tjue=20 tretti=30 førti=40 femti=50 seksti=60 sytti=70 åtti=80 nitti=90 hundre=100',
  joiners: 'og',
  magnitudes: 'tusen=3 million=6 millioner=6 milliard=9 milliarder=9',
  percent: 'prosent',
  currencies: 'kroner krone euro dollar pund',
  years: { before: 'år siden til fra før etter i' },
  numbered:
    'side rom sal kapittel versjon artikkel avsnitt trinn nummer nr\\.? figur tabell linje fly buss bind modell',
  measures: 'gram g kg kilo ml dl liter kopper spiseskjeer teskjeer grader minutter minutt sekunder timer',
  ordinals: [
    'for_det_første først trinn_en,',
    'for_det_andre trinn_to,',
    'for_det_tredje trinn_tre,',
    'for_det_fjerde trinn_fire,',
    'for_det_femte',
  ],
  next: 'så, deretter dernest',
  last: 'til_slutt endelig til_sist',
  and: 'og eller',
  saying: 'sa sier skrev skriver forklarte forklarer fortalte forteller uttalte',
  accordingTo: 'ifølge',
  versus: 'versus vs\\.? mot',
  insteadOf: 'i_stedet_for istedenfor sammenlignet_med i_forhold_til',
  notBut: ['ikke|men'],
  whereas: 'mens',
  past: 'før, tidligere',
  present: 'nå i_dag',
  address: 'jeg meg min mitt mine du deg din ditt dine dere deres vi oss vår vårt våre',
  small:
    'en et ei den det de av i på til fra med for om og eller men at som er var har hadde skal ikke også mye så han hun sin sitt sine deres denne dette',
};
