/** A few sentences in every language that voices speak: everyday words, and the letters that are special to it. */
export const sentences: Readonly<Record<string, string>> = {
  en: 'Every morning the city wakes slowly, and the first trams roll through quiet streets. A baker opens the door, and the smell of fresh bread drifts across the square.',
  'en-GB':
    'Every morning the city wakes slowly, and the first trams roll through quiet streets. A baker opens the door, and the smell of fresh bread drifts across the square.',
  de: 'Jeden Morgen erwacht die Stadt langsam, und die ersten Straßenbahnen rollen durch stille Gassen. Ein Bäcker öffnet die Tür, und der Duft von frischem Brot zieht über den Platz.',
  fr: 'Chaque matin, la ville se réveille lentement, et les premiers trams roulent dans les rues calmes. Un boulanger ouvre sa porte, et l’odeur du pain frais flotte sur la place.',
  es: 'Cada mañana la ciudad despierta despacio, y los primeros tranvías recorren las calles tranquilas. Un panadero abre la puerta, y el olor del pan recién hecho llega a la plaza.',
  'es-MX':
    'Cada mañana la ciudad despierta despacio, y los primeros tranvías recorren las calles tranquilas. Un panadero abre la puerta, y el olor del pan recién hecho llega a la plaza.',
  it: 'Ogni mattina la città si sveglia piano, e i primi tram passano per le strade tranquille. Un fornaio apre la porta, e il profumo del pane fresco attraversa la piazza.',
  'pt-BR':
    'Toda manhã a cidade acorda devagar, e os primeiros bondes passam pelas ruas tranquilas. Um padeiro abre a porta, e o cheiro de pão fresco atravessa a praça.',
  pt: 'Todas as manhãs a cidade acorda devagar, e os primeiros elétricos passam pelas ruas calmas. Um padeiro abre a porta, e o cheiro a pão fresco atravessa a praça.',
  nl: 'Elke ochtend wordt de stad langzaam wakker, en de eerste trams rijden door stille straten. Een bakker opent de deur, en de geur van vers brood trekt over het plein.',
  sv: 'Varje morgon vaknar staden långsamt, och de första spårvagnarna rullar genom stilla gator. En bagare öppnar dörren, och doften av färskt bröd sprider sig över torget.',
  da: 'Hver morgen vågner byen langsomt, og de første sporvogne ruller gennem stille gader. En bager åbner døren, og duften af friskt brød breder sig over pladsen.',
  nb: 'Hver morgen våkner byen sakte, og de første trikkene ruller gjennom stille gater. En baker åpner døren, og duften av ferskt brød sprer seg over torget.',
  fi: 'Joka aamu kaupunki herää hitaasti, ja ensimmäiset raitiovaunut kulkevat hiljaisilla kaduilla. Leipuri avaa oven, ja tuoreen leivän tuoksu leviää torin yli.',
  pl: 'Każdego ranka miasto budzi się powoli, a pierwsze tramwaje jadą cichymi ulicami. Piekarz otwiera drzwi, a zapach świeżego chleba unosi się nad placem.',
  cs: 'Každé ráno se město pomalu probouzí a první tramvaje projíždějí tichými ulicemi. Pekař otevře dveře a vůně čerstvého chleba se nese přes náměstí.',
  hu: 'Minden reggel lassan ébred a város, és az első villamosok csendes utcákon gördülnek. Egy pék kinyitja az ajtót, és a friss kenyér illata betölti a teret.',
  ro: 'În fiecare dimineață orașul se trezește încet, iar primele tramvaie trec pe străzi liniștite. Un brutar deschide ușa, iar mirosul de pâine proaspătă plutește peste piață.',
  tr: 'Her sabah şehir yavaşça uyanır ve ilk tramvaylar sessiz sokaklardan geçer. Bir fırıncı kapıyı açar ve taze ekmek kokusu meydana yayılır.',
  el: 'Κάθε πρωί η πόλη ξυπνά αργά και τα πρώτα τραμ κυλούν σε ήσυχους δρόμους. Ένας φούρναρης ανοίγει την πόρτα και η μυρωδιά του φρέσκου ψωμιού απλώνεται στην πλατεία.',
  ru: 'Каждое утро город медленно просыпается, и первые трамваи катятся по тихим улицам. Пекарь открывает дверь, и запах свежего хлеба разносится по площади.',
  uk: 'Щоранку місто повільно прокидається, і перші трамваї котяться тихими вулицями. Пекар відчиняє двері, і запах свіжого хліба лине над площею.',
  id: 'Setiap pagi kota bangun perlahan, dan trem pertama melintas di jalan yang sepi. Seorang tukang roti membuka pintu, dan aroma roti segar menyebar di alun-alun.',
  vi: 'Mỗi buổi sáng thành phố thức dậy chậm rãi, và những chuyến tàu đầu tiên lăn bánh qua những con phố yên tĩnh. Người thợ bánh mở cửa, và mùi bánh mì thơm lan khắp quảng trường.',
  ar: 'كل صباح تستيقظ المدينة ببطء، وتمر أول القطارات في الشوارع الهادئة. يفتح الخباز الباب، وتنتشر رائحة الخبز الطازج في الساحة.',
  hi: 'हर सुबह शहर धीरे धीरे जागता है, और पहली ट्राम शांत सड़कों से गुज़रती है। एक बेकर दरवाज़ा खोलता है, और ताज़ी रोटी की खुशबू चौक में फैल जाती है।',
  zh: '每天早上，城市慢慢醒来，第一班电车驶过安静的街道。面包师打开门，新鲜面包的香味飘过广场。',
  ko: '매일 아침 도시는 천천히 깨어나고 첫 전차가 조용한 거리를 지나갑니다. 제빵사가 문을 열면 갓 구운 빵 냄새가 광장에 퍼집니다.',
};
