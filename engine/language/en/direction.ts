import type { DirectionWords } from '../direction-words.ts';

export const englishDirection: DirectionWords = {
  numbers:
    'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100',
  joiners: 'and',
  magnitudes: 'thousand=3 million=6 millions=6 billion=9 billions=9 trillion=12',
  percent: 'percent per_cent',
  currencies: 'dollars? euros? pounds yen rupees francs cents',
  years: { before: 'in since by until till of before after from during circa around year' },
  numbered:
    'page room chapter version article section step number no figure table line flight bus gate channel route unit highway model volume act apollo route psalm verse',
  measures:
    "grams? g kg kilos? kilograms? ml litres? liters? cups? ounces? degrees? minutes? mins? seconds? hours? o’clock o'clock am pm",
  ordinals: [
    'first_of_all, first_off, firstly first, number_one, step_one, rule_one, tip_one,',
    'secondly second, number_two, step_two, rule_two, tip_two,',
    'thirdly third, number_three, step_three, rule_three, tip_three,',
    'fourthly fourth, number_four, step_four, rule_four, tip_four,',
    'fifthly fifth, number_five, step_five, rule_five, tip_five,',
    'sixthly sixth, number_six, step_six, rule_six, tip_six,',
  ],
  next: 'then next, after_that',
  last: 'finally lastly last, last_of_all, last_but_not_least',
  and: 'and or',
  saying:
    'said says wrote writes put_it once_said once_wrote told explained explains noted added declared remarked announced',
  accordingTo: 'according_to',
  versus: 'versus vs\\.?',
  insteadOf: 'instead_of(?!_to) rather_than(?!_to) compared_with compared_to as_opposed_to',
  notBut: ['not|but', 'not|but_rather'],
  whereas: 'while whereas',
  past: 'before, in_the_past once, formerly previously years_ago back_then',
  pastInside: 'used_to',
  present: 'now today nowadays these_days after,',
  address: "I I['’]m I['’]ve me my you your we us our let['’]s you['’]re you['’]ll we['’]ve we['’]re",
  small:
    'a an the this that these those there here of in on at by to for from with into over and or but so as than then is are was were be been has have had do does did can could will would may who which whose where when while if it its them they their he his she her we our you your i my not no very just only about after before because until all every each some any more most today',
};
