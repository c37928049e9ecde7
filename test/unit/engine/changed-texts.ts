/** A sentence of each language that tells what was before and what is now, with its two sides. */
export const changedTexts: Readonly<Record<string, readonly [text: string, past: string, present: string]>> =
  {
    en: [
      'It used to take three hours, now it takes ten minutes.',
      'It used to take three hours',
      'now it takes ten minutes',
    ],
    de: [
      'Früher dauerte es drei Stunden, heute sind es zehn Minuten.',
      'Früher dauerte es drei Stunden',
      'heute sind es zehn Minuten',
    ],
    fr: [
      'Avant, il fallait trois heures ; maintenant il faut dix minutes.',
      'Avant, il fallait trois heures',
      'maintenant il faut dix minutes',
    ],
    es: [
      'Antes tardaba tres horas, ahora tarda diez minutos.',
      'Antes tardaba tres horas',
      'ahora tarda diez minutos',
    ],
    it: [
      'Prima ci volevano tre ore, ora bastano dieci minuti.',
      'Prima ci volevano tre ore',
      'ora bastano dieci minuti',
    ],
    pt: [
      'Antes levava três horas, agora leva dez minutos.',
      'Antes levava três horas',
      'agora leva dez minutos',
    ],
    nl: [
      'Vroeger duurde het drie uur, nu duurt het tien minuten.',
      'Vroeger duurde het drie uur',
      'nu duurt het tien minuten',
    ],
    pl: [
      'Kiedyś trwało to trzy godziny, teraz trwa dziesięć minut.',
      'Kiedyś trwało to trzy godziny',
      'teraz trwa dziesięć minut',
    ],
    ru: [
      'Раньше это занимало три часа, а теперь хватает десяти минут.',
      'Раньше это занимало три часа',
      'теперь хватает десяти минут',
    ],
    uk: [
      'Раніше це тривало три години, а тепер вистачає десяти хвилин.',
      'Раніше це тривало три години',
      'тепер вистачає десяти хвилин',
    ],
    cs: [
      'Dříve to trvalo tři hodiny, dnes stačí deset minut.',
      'Dříve to trvalo tři hodiny',
      'dnes stačí deset minut',
    ],
    sv: [
      'Förr tog det tre timmar, nu tar det tio minuter.',
      'Förr tog det tre timmar',
      'nu tar det tio minuter',
    ],
    da: [
      'Tidligere tog det tre timer, nu tager det ti minutter.',
      'Tidligere tog det tre timer',
      'nu tager det ti minutter',
    ],
    nb: [
      'Tidligere tok det tre timer, nå tar det ti minutter.',
      'Tidligere tok det tre timer',
      'nå tar det ti minutter',
    ],
    fi: [
      'Aiemmin siihen meni kolme tuntia, nyt siihen menee kymmenen minuuttia.',
      'Aiemmin siihen meni kolme tuntia',
      'nyt siihen menee kymmenen minuuttia',
    ],
    hu: [
      'Régen három óráig tartott, most tíz percig tart.',
      'Régen három óráig tartott',
      'most tíz percig tart',
    ],
    ro: [
      'Înainte dura trei ore, acum durează zece minute.',
      'Înainte dura trei ore',
      'acum durează zece minute',
    ],
    el: [
      'Παλιά χρειάζονταν τρεις ώρες, τώρα αρκούν δέκα λεπτά.',
      'Παλιά χρειάζονταν τρεις ώρες',
      'τώρα αρκούν δέκα λεπτά',
    ],
    tr: [
      'Eskiden üç saat sürüyordu, şimdi on dakika sürüyor.',
      'Eskiden üç saat sürüyordu',
      'şimdi on dakika sürüyor',
    ],
    ar: [
      'في الماضي كان الأمر يستغرق ثلاث ساعات، والآن يستغرق عشر دقائق.',
      'في الماضي كان الأمر يستغرق ثلاث ساعات',
      'والآن يستغرق عشر دقائق',
    ],
    hi: ['पहले इसमें तीन घंटे लगते थे, अब दस मिनट लगते हैं।', 'पहले इसमें तीन घंटे लगते थे', 'अब दस मिनट लगते हैं'],
    zh: ['以前需要三个小时，现在只要十分钟。', '以前需要三个小时', '现在只要十分钟'],
    ko: [
      '예전에는 세 시간이 걸렸지만, 이제는 십 분이면 됩니다.',
      '예전에는 세 시간이 걸렸지만',
      '이제는 십 분이면 됩니다',
    ],
    vi: [
      'Trước đây mất ba tiếng, bây giờ chỉ mất mười phút.',
      'Trước đây mất ba tiếng',
      'bây giờ chỉ mất mười phút',
    ],
    id: [
      'Dulu butuh tiga jam, sekarang hanya sepuluh menit.',
      'Dulu butuh tiga jam',
      'sekarang hanya sepuluh menit',
    ],
  };
