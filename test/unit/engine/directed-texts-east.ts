import type { DirectedTexts } from './directed-texts.ts';

const cs: DirectedTexts = {
  language: 'cs',
  figures: [
    ['V roce 1944 válka skončila.', '', 1944, ''],
    ['Asi 57 procent včel žije samo.', '', 57, '\u00a0%'],
    ['Tři miliony květů rostou tady.', '', 3, ' miliony'],
  ],
  list: [
    'Za prvé smícháme mouku. Za druhé přidáme vejce. Nakonec upečeme koláč.',
    ['smícháme mouku', 'přidáme vejce', 'upečeme koláč'],
  ],
  enumeration: ['Potřebujete tři věci: mouku, cukr a vejce.', ['mouku', 'cukr', 'vejce']],
  quotation: [
    '„Moře není nikdy dvakrát stejné,“ řekla Božena Němcová.',
    'Moře není nikdy dvakrát stejné',
    'Božena Němcová',
  ],
  comparison: ['Kočky spí, zatímco psi běhají.', 'Kočky spí', 'psi běhají'],
  plain: [
    'Máme dva přátele.',
    'Začíná to v 10:30.',
    'Otevřete stranu 312, strana 312.',
    'Přidejte 250 gramů cukru.',
  ],
};

const hu: DirectedTexts = {
  language: 'hu',
  figures: [
    ['1944-ben véget ért a háború.', '', 1944, ''],
    ['A méhek 57 százaléka egyedül él.', '', 57, '%'],
    ['Hárommillió virág nő itt.', '', 3, ' millió'],
    ['Három millió virág nő itt.', '', 3, ' millió'],
  ],
  list: [
    'Először összekeverjük a lisztet. Másodszor hozzáadjuk a tojást. Végül megsütjük a tortát.',
    ['összekeverjük a lisztet', 'hozzáadjuk a tojást', 'megsütjük a tortát'],
  ],
  enumeration: ['Három dolog kell: liszt, cukor és tojás.', ['liszt', 'cukor', 'tojás']],
  quotation: [
    '„A tenger soha nem ugyanaz kétszer” – mondta Szabó Magda.',
    'A tenger soha nem ugyanaz kétszer',
    'Szabó Magda',
  ],
  comparison: ['A macskák alszanak, míg a kutyák játszanak.', 'macskák alszanak', 'kutyák játszanak'],
  plain: ['Két barátunk van.', '10:30-kor kezdődik.', 'Adj hozzá 250 gramm cukrot.'],
};

const ro: DirectedTexts = {
  language: 'ro',
  figures: [
    ['În 1944 războiul s-a sfârșit.', '', 1944, ''],
    ['Circa 57 la sută dintre albine trăiesc singure.', '', 57, '\u00a0%'],
    ['Trei milioane de flori cresc aici.', '', 3, ' milioane'],
  ],
  list: [
    'În primul rând, amestecăm făina. În al doilea rând, punem ouăle. La final, coacem tortul.',
    ['amestecăm făina', 'punem ouăle', 'coacem tortul'],
  ],
  enumeration: ['Ai nevoie de trei lucruri: făină, zahăr și ouă.', ['făină', 'zahăr', 'ouă']],
  quotation: [
    '„Marea nu este niciodată aceeași”, a spus Ana Blandiana.',
    'Marea nu este niciodată aceeași',
    'Ana Blandiana',
  ],
  comparison: ['Pisicile dorm, în timp ce câinii aleargă.', 'Pisicile dorm', 'câinii aleargă'],
  plain: ['Avem doi prieteni.', 'Începe la 10:30.', 'Deschide pagina 312.', 'Adaugă 250 grame de zahăr.'],
};

const tr: DirectedTexts = {
  language: 'tr',
  figures: [
    ['1944 yılında savaş bitti.', '', 1944, ''],
    ['Arıların yüzde 57’si yalnız yaşar.', '%', 57, ''],
    ['Burada üç milyon çiçek açar.', '', 3, ' milyon'],
  ],
  list: [
    'Öncelikle unu karıştırırız. İkincisi, yumurtaları ekleriz. Son olarak keki pişiririz.',
    ['unu karıştırırız', 'yumurtaları ekleriz', 'keki pişiririz'],
  ],
  enumeration: ['Üç şey gerekir: un, şeker ve yumurta.', ['un', 'şeker', 'yumurta']],
  quotation: [
    '“Deniz asla iki kez aynı değildir,” dedi Sabahattin Ali.',
    'Deniz asla iki kez aynı değildir',
    'Sabahattin Ali',
  ],
  comparison: ['Kediler uyur, oysa köpekler oynar.', 'Kediler uyur', 'köpekler oynar'],
  plain: ['İki arkadaşımız var.', 'Saat 10:30’da başlar.', '250 gram şeker ekleyin.'],
};

const el: DirectedTexts = {
  language: 'el',
  figures: [
    ['Το 1944 ο πόλεμος τελείωσε.', '', 1944, ''],
    ['Περίπου 57 τοις εκατό ζουν μόνες.', '', 57, '%'],
    ['Τρία εκατομμύρια λουλούδια ανθίζουν εδώ.', '', 3, ' εκατομμύρια'],
  ],
  list: [
    'Πρώτον, ανακατεύουμε το αλεύρι. Δεύτερον, βάζουμε αυγά. Τέλος, ψήνουμε το κέικ.',
    ['ανακατεύουμε το αλεύρι', 'βάζουμε αυγά', 'ψήνουμε το κέικ'],
  ],
  enumeration: ['Χρειάζεστε τρία πράγματα: αλεύρι, ζάχαρη και αυγά.', ['αλεύρι', 'ζάχαρη', 'αυγά']],
  quotation: [
    '«Η θάλασσα δεν είναι ποτέ ίδια», έγραψε ο Οδυσσέας Ελύτης.',
    'Η θάλασσα δεν είναι ποτέ ίδια',
    'Οδυσσέας Ελύτης',
  ],
  comparison: ['Οι γάτες κοιμούνται, ενώ οι σκύλοι παίζουν.', 'γάτες κοιμούνται', 'σκύλοι παίζουν'],
  plain: [
    'Έχουμε δύο φίλους.',
    'Αρχίζει στις 10:30.',
    'Ανοίξτε τη σελίδα 312.',
    'Βάλτε 250 γραμμάρια ζάχαρη.',
  ],
};

const ru: DirectedTexts = {
  language: 'ru',
  figures: [
    ['В 1944 году война подходила к концу.', '', 1944, ''],
    ['Около 57 процентов пчёл живут поодиночке.', '', 57, '\u00a0%'],
    ['Здесь растут три миллиона цветов.', '', 3, ' миллиона'],
    ['Башня весит 10 000 тонн.', '', 10_000, ''],
  ],
  list: [
    'Во-первых, смешаем муку. Во-вторых, добавим яйца. Наконец, испечём пирог.',
    ['смешаем муку', 'добавим яйца', 'испечём пирог'],
  ],
  enumeration: ['Нужны три вещи: мука, сахар и яйца.', ['мука', 'сахар', 'яйца']],
  quotation: [
    '«Море никогда не бывает прежним», — сказала Анна Ахматова.',
    'Море никогда не бывает прежним',
    'Анна Ахматова',
  ],
  comparison: ['Кошки спят, тогда как собаки играют.', 'Кошки спят', 'собаки играют'],
  plain: [
    'У нас два друга.',
    'Начало в 10:30.',
    'Откройте страницу 312, там страница 312.',
    'Добавьте 250 граммов сахара.',
  ],
};

const uk: DirectedTexts = {
  language: 'uk',
  figures: [
    ['У 1944 році війна добігала кінця.', '', 1944, ''],
    ['Близько 57 відсотків бджіл живуть самі.', '', 57, '%'],
    ['Тут росте три мільйони квітів.', '', 3, ' мільйони'],
  ],
  list: [
    'По-перше, змішаємо борошно. По-друге, додамо яйця. Нарешті, спечемо пиріг.',
    ['змішаємо борошно', 'додамо яйця', 'спечемо пиріг'],
  ],
  enumeration: ['Потрібні три речі: борошно, цукор і яйця.', ['борошно', 'цукор', 'яйця']],
  quotation: [
    '«Море ніколи не буває тим самим», — сказала Леся Українка.',
    'Море ніколи не буває тим самим',
    'Леся Українка',
  ],
  comparison: ['Коти сплять, тоді як собаки граються.', 'Коти сплять', 'собаки граються'],
  plain: ['У нас двоє друзів.', 'Початок о 10:30.', 'Додайте 250 грамів цукру.'],
};

const id: DirectedTexts = {
  language: 'id',
  figures: [
    ['Pada tahun 1944 perang hampir usai.', '', 1944, ''],
    ['Sekitar 57 persen lebah hidup sendiri.', '', 57, '%'],
    ['Tiga juta bunga tumbuh di sini.', '', 3, ' juta'],
  ],
  list: [
    'Pertama, campur tepung. Kedua, masukkan telur. Terakhir, panggang kuenya.',
    ['campur tepung', 'masukkan telur', 'panggang kuenya'],
  ],
  enumeration: ['Anda butuh tiga hal: tepung, gula dan telur.', ['tepung', 'gula', 'telur']],
  quotation: [
    '“Laut tidak pernah sama dua kali,” kata Pramoedya Ananta Toer.',
    'Laut tidak pernah sama dua kali',
    'Pramoedya Ananta Toer',
  ],
  comparison: ['Kucing tidur, sedangkan anjing bermain.', 'Kucing tidur', 'anjing bermain'],
  plain: ['Kami punya dua teman.', 'Mulai pukul 10:30.', 'Buka halaman 312.', 'Tambahkan 250 gram gula.'],
};

const vi: DirectedTexts = {
  language: 'vi',
  figures: [
    ['Năm 1944 chiến tranh sắp kết thúc.', '', 1944, ''],
    ['Khoảng 57 phần trăm ong sống một mình.', '', 57, '%'],
    ['Ba triệu bông hoa mọc ở đây.', '', 3, ' triệu'],
  ],
  list: [
    'Thứ nhất, trộn bột. Thứ hai, cho trứng vào. Cuối cùng, nướng bánh.',
    ['trộn bột', 'cho trứng vào', 'nướng bánh'],
  ],
  enumeration: ['Bạn cần ba thứ: bột, đường và trứng.', ['bột', 'đường', 'trứng']],
  quotation: [
    '“Biển không bao giờ giống nhau hai lần,” nhà văn Nguyễn Tuân viết.',
    'Biển không bao giờ giống nhau hai lần',
    'Nguyễn Tuân',
  ],
  comparison: ['Mèo ngủ cả ngày, trong khi chó chơi đùa.', 'Mèo ngủ cả ngày', 'chó chơi đùa'],
  plain: ['Chúng tôi có hai người bạn.', 'Bắt đầu lúc 10:30.', 'Mở trang 312.', 'Thêm 250 gam đường.'],
};

const ar: DirectedTexts = {
  language: 'ar',
  figures: [
    ['في عام ١٩٤٤ انتهت الحرب.', '', 1944, ''],
    ['نحو 57 بالمئة من النحل يعيش وحيدا.', '', 57, '\u200e%\u200e'],
    ['هنا ثلاثة ملايين زهرة.', '', 3, ' ملايين'],
  ],
  list: [
    'أولا، نخلط الدقيق. ثانيا، نضيف البيض. أخيرا، نخبز الكعكة.',
    ['نخلط الدقيق', 'نضيف البيض', 'نخبز الكعكة'],
  ],
  enumeration: ['تحتاج إلى ثلاثة أشياء: دقيق، سكر، بيض.', ['دقيق', 'سكر', 'بيض']],
  quotation: ['قالت ماري كوري: «البحر لا يكون هو نفسه مرتين».', 'البحر لا يكون هو نفسه مرتين', 'ماري كوري'],
  comparison: ['القطط تنام، بينما الكلاب تلعب.', 'القطط تنام', 'الكلاب تلعب'],
  plain: ['لدينا صديقان.', 'يبدأ في 10:30.', 'افتح الصفحة 312.', 'أضف 250 غراما من السكر.'],
};

const hi: DirectedTexts = {
  language: 'hi',
  figures: [
    ['सन् 1944 में युद्ध समाप्त होने को था।', '', 1944, ''],
    ['लगभग 57 प्रतिशत मधुमक्खियाँ अकेली रहती हैं।', '', 57, '%'],
    ['यहाँ तीन करोड़ फूल खिलते हैं।', '', 3, ' करोड़'],
    ['मेले में 12,34,567 लोग आए।', '', 1_234_567, ''],
  ],
  list: ['पहला, आटा मिलाएँ। दूसरा, अंडे डालें। अंत में केक पकाएँ।', ['आटा मिलाएँ', 'अंडे डालें', 'केक पकाएँ']],
  enumeration: ['आपको तीन चीज़ें चाहिए: आटा, चीनी और अंडे।', ['आटा', 'चीनी', 'अंडे']],
  quotation: [
    'महात्मा गांधी ने कहा: “समुद्र कभी दो बार एक सा नहीं होता।”',
    'समुद्र कभी दो बार एक सा नहीं होता।',
    'महात्मा गांधी',
  ],
  comparison: ['बिल्लियाँ सोती हैं, जबकि कुत्ते खेलते हैं।', 'बिल्लियाँ सोती हैं', 'कुत्ते खेलते हैं'],
  plain: ['हमारे दो मित्र हैं।', 'यह 10:30 बजे शुरू होता है।', '250 ग्राम चीनी डालें।'],
};

const zh: DirectedTexts = {
  language: 'zh',
  figures: [
    ['1944年，战争快要结束了。', '', 1944, '年'],
    ['大约57%的蜜蜂独自生活。', '', 57, '%'],
    ['这里有三百万朵花。', '', 300, '万'],
    ['公司有2.5亿用户。', '', 2.5, '亿'],
  ],
  list: ['首先，把面粉拌匀。其次，加入鸡蛋。最后，烤蛋糕。', ['把面粉拌匀', '加入鸡蛋', '烤蛋糕']],
  enumeration: ['你需要三样东西：面粉、糖和鸡蛋。', ['面粉', '糖', '鸡蛋']],
  quotation: ['鲁迅说：“海从来不会两次都一样。”', '海从来不会两次都一样。', '鲁迅'],
  comparison: ['猫整天睡觉，而狗在外面玩。', '猫整天睡觉', '狗在外面玩'],
  plain: ['我们有两个朋友。', '会议10:30开始。', '请看第312页。', '加入250克糖。'],
};

const ko: DirectedTexts = {
  language: 'ko',
  figures: [
    ['1944년에 전쟁이 끝나 가고 있었다.', '', 1944, '년'],
    ['벌의 약 57퍼센트가 혼자 산다.', '', 57, '%'],
    ['이곳에는 300만 송이의 꽃이 핀다.', '', 300, '만'],
  ],
  list: [
    '첫째, 밀가루를 섞습니다. 둘째, 달걀을 넣습니다. 마지막으로 케이크를 굽습니다.',
    ['밀가루를 섞습니다', '달걀을 넣습니다', '케이크를 굽습니다'],
  ],
  enumeration: ['세 가지가 필요합니다: 밀가루, 설탕, 달걀.', ['밀가루', '설탕', '달걀']],
  quotation: ['한강은 “바다는 결코 두 번 같지 않다”라고 말했습니다.', '바다는 결코 두 번 같지 않다', ''],
  comparison: ['고양이는 잠을 자고, 반면 개는 뛰어논다.', '고양이는 잠을 자고', '개는 뛰어논다'],
  plain: ['우리는 친구가 두 명 있다.', '10:30에 시작한다.', '설탕 250그램을 넣는다.'],
};

export const easternTexts: readonly DirectedTexts[] = [cs, hu, ro, tr, el, ru, uk, id, vi, ar, hi, zh, ko];
