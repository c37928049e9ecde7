/** What is refused: harm of medium weight and above. Swearing by itself is none of these. */
export const categories = ['hate', 'dangerous', 'sexual', 'harassment'] as const;
export type Category = (typeof categories)[number];

export interface Rule {
  category: Category;
  pattern: RegExp;
  /** A sentence that this matches tells of the thing (news, law, art, medicine, prevention) and passes. */
  unless?: RegExp;
}

/** Whole words, in any script that separates words: `\b` knows only ASCII. */
const words = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');

/** Scripts that write words without spaces between them. */
const unspaced = (source: string): RegExp => new RegExp(source, 'iu');

const reported = words(
  [
    'police|court|jury|judge|arrest(?:ed|s)?|accused|convicted|sentenced|suspects?|investigators?|searched|googled',
    'allegedly|helpline|prevent(?:s|ion|ing)?|bomb squad|myth|lie|propaganda|claim(?:s|ed)?|said|believed?',
    'polizei|gericht|verhaftet|verurteilt|festgenommen|policía|tribunal|detenid[oa]s?|condenad[oa]s?',
    'police|arrêtée?s?|condamnée?s?|polizia|arrestat[oi]|condannat[oi]|polícia|pres[oa]s?|politie|policja|policji',
  ].join('|'),
);

const art = words(
  [
    'paint(?:s|ed|ing|ings|er)|sculpt(?:or|ure|ures|ed)|statues?|museums?|galler(?:y|ies)|frescos?|canvas|venus',
    'anatom(?:y|ical)|medical|doctors?|biology|gemälde|skulptur|museum|tableau|musée|pintura|escultura|museo|dipinto',
  ].join('|'),
);

const groups =
  'jews|muslims|christians|hindus|sikhs|blacks|black people|whites|white people|immigrants|migrants|refugees|' +
  'foreigners|gays?(?: people)?|homosexuals|lesbians|trans(?:gender)? people|gypsies|roma|arabs|asians|' +
  'mexicans|africans|women|disabled people';

const weapons =
  'bombs?(?! (?:shelters?|disposal|cyclones?|calorimeters?|detectors?))|explosives|grenades?|' +
  'molotovs?(?: cocktails?)?|nerve (?:agents?|gas)|sarin|ricin|anthrax|ghost guns?|crystal meth|meth|' +
  'methamphetamine|chemical weapons?|biological weapons?|ransomware';

const english: Rule[] = [
  {
    category: 'dangerous',
    pattern: words(
      `(?:how (?:to|do i|can i|you can|we can)|(?:guide|tutorial|instructions|recipe|steps) (?:for|to|on)|let['’]?s|teach \\p{L}+(?: \\p{L}+)? to) ` +
        `(?:easily |quickly |secretly )?(?:make|making|build|building|construct|assemble|cook|synthesi[sz]e|produce) ` +
        `(?:(?:a|an|the|some|your|own|my|pipe|nail|car|petrol|dirty|fertili[sz]er|home-?made|suicide|pressure[- ]cooker|small|simple|working|real|powerful) ){0,4}(?:${weapons})`,
    ),
    unless: reported,
  },
  {
    category: 'dangerous',
    pattern: words(
      '(?:how to|ways? to|best method to) (?:kill (?:yourself|myself)|commit suicide|poison (?:someone|somebody|people|your \\p{L}+|my \\p{L}+))',
    ),
    unless: reported,
  },
  {
    category: 'hate',
    pattern: words(
      `(?:kill|murder|exterminate|massacre|slaughter|lynch|gas|behead|wipe out|death to) (?:all |every |these |those )?(?:the |of the )?(?:${groups})`,
    ),
    unless: reported,
  },
  {
    category: 'hate',
    pattern: words(
      `(?:${groups}) (?:are|is) (?:all |just |nothing but |simply )?(?:an? )?(?:vermin|sub-?humans?|parasites?|cockroach(?:es)?|filth|scum|inferior(?: race| beings)?|plague|rats|trash|garbage)`,
    ),
    unless: reported,
  },
  {
    category: 'hate',
    pattern: words(
      `(?:(?:i|we) (?:all )?hate (?:all )?(?:the )?(?:${groups})|(?:${groups}) (?:should|must|deserve to|need to) (?:all )?(?:die|be (?:killed|exterminated|gassed|hanged|shot|lynched|wiped out|burned|burnt)))`,
    ),
    unless: reported,
  },
  {
    category: 'harassment',
    pattern: words(
      "(?:(?:go|just|please|now) )?kill yourself|you (?:should|deserve to|ought to) (?:die|be raped|be killed)|i(?:[’']?ll| will| am going to|[’']m going to) (?:rape|murder) (?:you|your \\p{L}+)|nobody would miss you if you died",
    ),
    unless: words('helpline|prevent(?:ion)?|bull(?:y|ied|ying)|never (?:say|tell|write)'),
  },
  {
    category: 'harassment',
    pattern: words(
      "you(?:[’']re| are)?(?: such)?(?: an?)?(?: (?:stupid|ugly|fat|dirty|filthy|little|worthless|dumb)){0,3} (?:bitch|whore|slut|retard)",
    ),
    unless: words('never (?:say|tell|write)|insults?|quote[sd]?'),
  },
  {
    category: 'sexual',
    pattern: words(
      '(?:make|show|create|generate|film|draw|produce|depict|write)(?: me| us)? (?:\\p{L}+ ){0,4}?(?:porn(?:o|ographic)?|hardcore|xxx|sex (?:scenes?|tapes?|acts?)|erotica)|porn(?:o|ographic)? (?:videos?|films?|movies?|scenes?|clips?) (?:of|with|starring|featuring)|(?:graphic|explicit|hardcore) sex(?! ed)',
    ),
    unless: words('law|laws|illegal|ban(?:s|ned)?|addiction|police|court|victims?'),
  },
  {
    category: 'sexual',
    pattern: words(
      '(?:naked|nude|topless) (?:\\p{L}+ )?(?:wom[ae]n|girls?|boys?|teens?|teenagers?|child(?:ren)?|celebrit(?:y|ies)|actress(?:es)?)|(?:sexy|erotic|horny|sexuali[sz]ed) (?:\\p{L}+ )?(?:child(?:ren)?|kids?|minors?|teens?|teenagers?|schoolgirls?|toddlers?)',
    ),
    unless: art,
  },
];

const bombs: RegExp[] = [
  words(
    '(?:wie (?:man|ich|du|baut man|baue ich)|anleitung (?:für|zum|zur)|so baust du)(?: zu hause)?(?: \\p{L}+){0,4} (?:bomben?|rohrbomben?|sprengsatz|sprengsätze|sprengstoff|handgranaten?|giftgas|crystal meth)(?: \\p{L}+){0,2}',
  ),
  words(
    'comment (?:fabriquer|construire|faire|préparer) (?:une |un |des |du |de la )?(?:bombe(?! (?:de bain|glacée|aérosol))s?|explosifs?|cocktail molotov|grenades?|gaz sarin|ricine|méthamphétamine)',
  ),
  words(
    'cómo (?:fabricar|hacer|construir|armar|preparar) (?:una |un |unas |unos )?(?:bombas?(?! de (?:baño|agua|chocolate|crema))|explosivos?|cóctel molotov|granadas?|gas sarín|ricina|metanfetamina)',
  ),
  words(
    'come (?:fabbricare|costruire|fare|preparare) (?:una |un |delle |degli )?(?:bomb[ae](?! da bagno)|esplosiv[oi]|molotov|granat[ae]|gas sarin|ricina|metanfetamina)',
  ),
  words(
    'como (?:fabricar|fazer|construir|montar|preparar) (?:uma |um |umas |uns )?(?:bombas?(?! de (?:banho|água|chocolate))|explosivos?|coquetel molotov|granadas?|gás sarin|ricina|metanfetamina)',
  ),
  words(
    'hoe (?:je |maak je |bouw je |ik )?(?:een )?(?:\\p{L}+ )?(?:bom|explosieven|handgranaat)(?: \\p{L}+){0,2}',
  ),
  words('jak (?:zrobić|zbudować|skonstruować) (?:\\p{L}+ )?(?:bombę|ładunek wybuchowy|granat)'),
  words('как (?:сделать|собрать|изготовить|построить) (?:\\p{L}+ )?(?:бомбу|взрывчатку|гранату|зарин)'),
  words('(?:nasıl bomba yapılır|bomba nasıl yapılır|nasıl patlayıcı yapılır)'),
  words('(?:كيف|كيفية) (?:تصنع|أصنع|نصنع|صنع|صناعة) (?:ال)?(?:قنبلة|متفجرات)'),
  words('बम कैसे (?:बनाएं|बनाते हैं|बनायें|बनाए)'),
  unspaced(
    '(?:如何|怎么|怎樣|怎样)(?:[^。！？]{0,4})(?:制作|制造|製作|製造|做)(?:[^。！？]{0,4})(?:炸弹|炸彈|炸药|炸藥|毒气|毒氣)',
  ),
  unspaced('(?:爆弾|爆薬|毒ガス)の(?:作り方|製造方法)'),
  unspaced('(?:폭탄|폭발물|독가스)(?:을|를)? ?(?:만드는 (?:법|방법)|제조법)'),
];

const incitement: RegExp[] = [
  words('(?:tötet|vergast|tod) (?:allen? )?(?:den )?(?:juden|muslimen?|ausländern?|schwulen|flüchtlingen?)'),
  words(
    '(?:tuez|mort aux|exterminez|gazez) (?:tous )?(?:les )?(?:juifs|musulmans|arabes|noirs|homosexuels|immigrés|migrants)',
  ),
  words(
    '(?:maten|muerte|exterminen) a (?:todos )?(?:los )?(?:judíos|musulmanes|negros|homosexuales|inmigrantes|gitanos)',
  ),
  words(
    '(?:uccidete|morte|sterminate) (?:tutti )?(?:gli |ai |agli |i )?(?:ebrei|musulmani|neri|omosessuali|immigrati|zingari)',
  ),
  words(
    '(?:matem|morte|exterminem) (?:todos )?(?:os |aos )?(?:judeus|muçulmanos|negros|homossexuais|imigrantes|ciganos)',
  ),
  words("(?:dood aan|vermoord)(?: alle)? (?:de )?(?:joden|moslims|buitenlanders|homo[’']?s)"),
  words(
    '(?:śmierć|zabijcie|zabić)(?: wszystkich)? (?:żydom|żydów|muzułmanom|muzułmanów|gejom|gejów|uchodźcom)',
  ),
  words(
    '(?:убивайте|убить|смерть)(?: всех)? (?:евреев|евреям|мусульман|мусульманам|геев|геям|мигрантов|мигрантам)',
  ),
  words('(?:اقتلوا|الموت ل)(?: ?كل| ?جميع)? ?(?:اليهود|لليهود|المسيحيين|الشيعة|السنة)'),
  unspaced('(?:杀光|殺光|消灭所有|消滅所有)(?:犹太人|猶太人|穆斯林|黑人|同性恋|移民)'),
];

const threats: RegExp[] = [
  words('(?:bring dich (?:doch )?um|töte dich(?: selbst)?|geh sterben)'),
  words('(?:suicide-toi|tue-toi|va mourir)'),
  words('(?:mátate|suicídate|ojalá te mueras)'),
  words('(?:ammazzati|ucciditi|suicidati)'),
  words('(?:se mate|mate-se|suicide-se) (?:logo|já|agora)'),
  words('(?:pleeg zelfmoord|maak jezelf dood)'),
  words('(?:zabij się|убей себя|убейся|kendini öldür|اقتل نفسك)'),
  unspaced('(?:去死吧|你去死|自杀吧|自殺しろ|死んでしまえ|나가 죽어|자살해라)'),
];

const nudity: RegExp[] = [
  words('(?:nackte|nackten) (?:\\p{L}+ )?(?:frau|frauen|mädchen|kinder|teenager)'),
  words('(?:femmes?|filles?|adolescentes?|enfants?) (?:toutes? )?nue?s?'),
  words('(?:mujer(?:es)?|chicas?|niñ[ao]s?|adolescentes?) (?:completamente )?desnud[ao]s?'),
  words('(?:donn[ae]|ragazz[ae]|bambin[aeio]) (?:completamente )?nud[aeio]'),
  words('(?:mulher(?:es)?|garotas?|meninas?|crianças?) (?:completamente )?(?:nuas?|pelad[ao]s?)'),
  words('(?:голые|голая|обнажённые|обнаженные) (?:женщины|женщина|девушки|девушка|дети)'),
  unspaced(
    '(?:裸体|裸體|全裸)(?:的)?(?:女人|女孩|少女|女性|儿童|兒童)|色情(?:视频|電影|电影)|ポルノ動画|음란 ?동영상',
  ),
];

const of = (category: Category, patterns: readonly RegExp[], unless?: RegExp): Rule[] =>
  patterns.map((pattern) => ({ category, pattern, ...(unless === undefined ? {} : { unless }) }));

/** Requests and statements that are refused, tried on each sentence whatever the video's language. */
export const rules: readonly Rule[] = [
  ...english,
  ...of('dangerous', bombs, reported),
  ...of('hate', incitement, reported),
  ...of('harassment', threats),
  ...of('sexual', nudity, art),
];
