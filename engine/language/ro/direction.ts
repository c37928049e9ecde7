import type { DirectionWords } from '../direction-words.ts';

export const romanianDirection: DirectionWords = {
  numbers:
    'un=1 una=1 unu=1 o=1 doi=2 două=2 trei=3 patru=4 cinci=5 șase=6 șapte=7 opt=8 nouă=9 zece=10 unsprezece=11 doisprezece=12 cincisprezece=15 douăzeci=20 treizeci=30 patruzeci=40 cincizeci=50 șaizeci=60 șaptezeci=70 optzeci=80 nouăzeci=90 sută=100 sute=100',
  joiners: 'și de',
  magnitudes: 'mie=3 mii=3 milion=6 milioane=6 miliard=9 miliarde=9',
  percent: 'la_sută procente',
  currencies: 'lei euro dolari de_lei de_euro de_dolari',
  years: { before: 'în din anul' },
  numbered:
    'pagina camera sala capitolul versiunea articolul secțiunea pasul numărul nr\\.? figura tabelul linia zborul autobuzul volumul modelul',
  measures: 'grame? g kg kilograme ml litri linguri lingurițe căni grade minute? secunde ore oră',
  ordinals: [
    'în_primul_rând mai_întâi pasul_unu,',
    'în_al_doilea_rând pasul_doi,',
    'în_al_treilea_rând pasul_trei,',
    'în_al_patrulea_rând pasul_patru,',
    'în_al_cincilea_rând',
  ],
  next: 'apoi după_aceea',
  last: 'în_sfârșit în_cele_din_urmă la_final',
  and: 'și sau',
  saying: 'a_spus spune spunea a_scris scrie scria a_declarat declară a_explicat explică a_adăugat',
  accordingTo: 'potrivit',
  versus: 'versus vs\\.? contra',
  insteadOf: 'în_loc_de în_locul comparativ_cu în_comparație_cu',
  notBut: ['nu_este|ci', 'nu_sunt|ci', 'nu_e|ci', 'nu|ci'],
  whereas: 'în_timp_ce pe_când',
  past: 'înainte(?!_de_|_să_|_ca_) odinioară pe_vremuri',
  present: 'acum astăzi azi',
  address:
    'eu mă mie mine meu mea tu te ție tine tău ta voi vă vouă noi ne nouă nostru noastră dumneavoastră',
  small:
    'un o cel cea cei cele al a ai ale de din la în pe cu fără pentru prin și sau dar că care unde când cum este sunt era erau a au fost nu mai foarte se își lui ei lor acest această',
};
