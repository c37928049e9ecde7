import type { Subject } from './subjects.ts';

/**
 * The words that name each subject, in the languages that prompts mostly come in; `*` at the end of a word stands for
 * any ending, `_` for spaces. What two languages share but mean differently ("car" in French, "man" in German, "pies"
 * in Polish) is left out or bound to what stands beside it. Parts that are not letters are regular expressions.
 */
export const subjectWords: Readonly<Record<Subject, string>> = {
  boat: `boats? sailboats? sailing_boat ships?(?!_(?:faster|it|your|products|code)(?!\\p{L})) yachts? vessels? sailing canoe kayak rowboats? segelboot* segelschiff*
    schiff* (?<=(?:ein|das|een|de)\\s)boot fischerboot* ruderboot* bateau* voilier* navire* barc[oa]s? veleros? veler[oi]
    nave(?!_espacial) navios? veleiros? лодк[аиуе]? лодок лодкой корабл* парусник* statek statk[iua]* łód[źk]*
    żaglów* schip schepen zeilboot* gemi gemiler* gemisi tekne* yelkenli* नाव जहाज़? قارب سفينة سفن مركب 帆船 小船 轮船 船只 渔船
    (?<![飞宇])船`,
  lighthouse: `lighthouse* leuchtt[uü]rm* phares? faros? far[oi] farol faróis маяк* latarni[aęi]?_morsk* vuurtoren*
    deniz_feneri प्रकाशस्तंभ منارة فنار 灯塔 燈塔`,
  birds: `birds? seagulls? gulls? eagles? hawks? falcons? crows? ravens? owls? geese swans? sparrows? pigeons? doves?
    storks? parrots? herons? vogel vogels vögel* möwe* adler* raben krähe* eulen? schwalbe* oiseau* mouette* aigle*
    corbeau* hirondelle* pájar[oa]s? aves gaviota* águilas? cuervos? uccell* gabbian* aquil[ae] pássaro* gaivota* águia*
    птиц* чайк[аиу] чаек орёл орл[аы] ворон[аыу]? лебед* журавл* ptak* mew[aęy] orzeł orły meeuw* arend* kuş kuşlar* martı*
    kartal* पक्षी पक्षिय* चिड़िय* طائر طيور نورس نوارس عصفور عصافير 鸟 鳥 海鸥 老鹰 乌鸦 燕子 大雁`,
  whale: `whales? humpback_whale* orcas? wale buckelwal* blauwal* walfisch* (?<=(?:ein|der|den|dem|einen)\\s)wal baleine*
    ballenas? balen[ae] baleias? кит киты кита китом китов wieloryb* walvis* balina* व्हेल حوت حيتان 鲸 鯨`,
  fish: `fish fishes goldfish fisch fische fisches goldfisch* poisson* pez peces pesc[ei] peixe* рыб[аыуе]? рыбк[аиу]
    рыбой рыбами ryb[aęy] rybk[aię] visje* vissen balık balıklar* balığ* मछली मछलिय* سمك سمكة أسماك (?<![鲸鯨鳄])鱼
    (?<![鯨鱷])魚`,
  person: `(?<=(?:a|an|the|one|this|that|old|young|every|de|een|oude|jonge)\\s(?:\\p{L}+\\s){0,2})man
    woman girls? boys? person child lady gentleman travell?ers? hikers? wanderers? heroe?s? heroine* knights?
    (?<!burger\\s)king queen prince princess emperor samurai wizard witch explorers? adventurers? pilgrims? monks? warriors?
    sailors? captain fisherm[ae]n farmers? teachers? students? writers? artists? painters? dancers? runners? athletes?
    doctors? nurses? scientists? musicians? detectives? entrepreneurs? founders? photographers? gardeners? bakers?
    grandmother grandfather mother(?!_(?:tongue|earth|nature|board)(?!\\p{L})) (?<!founding\\s)father(?!_christmas) keeper mann männer frau frauen mädchen
    (?<=(?:ein|der|den|dem|einem|einen|kleiner?)\\s)junge (?<=(?:ein|das|dem|einem|kleines)\\s)kind könig* ritter*
    (?<=(?:ein|der|einem|den|einen)\\s)held wanderer* reisende* lehrer* student* schriftsteller* prinz* hommes? femmes?
    fill(?:e|es|ette) garçons? (?<=(?:un|le|du|au)\\s)roi (?<=(?:la|une|sa|ma|cette|sainte)\\s)reine chevalier* voyageur* voyageuse* randonneu* héros enfant
    hombres? mujer* niñ[oa]s? chic[oa]s? viajer[oa]* caballeros? (?<=(?:un|el|del|al)\\s)rey reina uomo uomini donn[ae]
    ragazz[oaie] bambin[oaie] viaggiator* cavalier[ei] eroe homem homens mulher* menin[oa]s? garot[oa]s? viajante*
    cavaleiro* herói* человек* мужчин* женщин* девочк* девушк* мальчик* путник* путешественник* герой геро[яюи] рыцар*
    корол[ьяюе]м? королев* ребён* ребен[ок]* старик* учител* писател* człowiek* mężczyzn* kobiet* dziewczyn* chłop(?:iec|ca|cy|ak)*
    król króla królow* rycerz* podróżni* dzieck* vrouw vrouwen meisje* jongen reiziger* ridder* (?<=bir\\s)adam kadın kadınlar
    (?<=bir\\s)kız çocuk çocuğ* gezgin* kahraman आदमी औरत महिला लड़की लड़का यात्री राजा रानी बच्चा बच्ची رجل امرأة فتاة ولد صبي
    مسافر ملك أميرة بطل طفل طفلة فارس 男人 女人 女孩 男孩 旅行者 旅人 国王 英雄 骑士 孩子 少年 少女 老人 男子 女子 画家 老师 学生`,
  couple: `couples?(?!_of(?!\\p{L})|_(?:days|weeks|hours|minutes|times|years)) lovers? newlyweds? bride wedding two_(?:\\p{L}+_)?(?:friends|people|persons|men|women|strangers|sisters|brothers)
    liebespaar* ehepaar* brautpaar* (?<=(?:ein|das)\\s)(?-i:Paar(?!\\s\\p{Lu})) amoureux parejas? (?<=una\\s)coppia(?!_d[i'’](?!_?(?:sposi|anziani|innamorati|giovani|amici|fidanzati))) casal
    влюблённ* влюбленн* zakochan* koppel verliefd* çift aşıklar जोड़ा जोड़े عاشقان 情侣 夫妻 恋人`,
  family: `famil(?:y|ies)(?!_of_(?!\\p{N}|two|three|four|five|six)) children kids parents familie familien (?<=(?:die|der|zwei|drei|viele|kleine|ihre|unsere)\\s)kinder kindern eltern famille* enfants famili[aą] famigli[ae]
    bambini niños crianças família* семь[яиюей]* детей дети rodzin* dzieci gezin kinderen bir_aile ailem* ailesi
    çocuklar परिवार बच्चे عائلة أسرة أطفال 家庭 一家人 孩子们 全家`,
  crowd: `crowds? (?<!(?:two|three)\\s(?:\\p{L}+\\s)?)people audience visitors fans protesters commuters (?<=die\\s)menge(?!_(?:der|des|an|von)(?!\\p{L})) menschenmenge menschen leute publikum foule*
    gens multitud* gente folla pubblico multidão толп* люди людей tłum* ludzie menigte mensen kalabalık* insanlar भीड़ लोग
    حشد جمهور ناس 人群 人们 观众`,
  dog: `(?<!hot\\s)dogs?(?!_days) pupp(?:y|ies) hounds? hund hunde hunden hundes hündchen welpe* chiens? chiot* perr[oa]s? perrit[oa]s?
    (?<=(?:un|il|del|al|suo|mio)\\s)cane cagnolin* cães cão cachorr* собак[аиуе]? собак[ой]* собачк* пёс щенок щен(?:ка|ки|ят)*
    piesek pieska szczenia* (?<=(?:mały|duży|stary|czarny|biały)\\s)pies hond honden hondje* köpek köpekler* köpeğ*
    कुत्त* كلب كلاب 狗 小狗`,
  cat: `cats? kittens? kitty katze* kätzchen kater (?<=(?:un|le|du|au|petit|mon|son)\\s)chat chaton* gat[oa]s? gatit[oa]s?
    gatt[oaie] gattin* gatinh* кот кота коты котом коту кошк[аиуе] кошкой котён* котен* kot (?<!(?:di|ke|sebuah|pusat|dari|tengah)\\s)kota(?!_(?:di|besar|yang|ini|itu|kecil|tua|jakarta)(?!\\p{L})) koty kotem kotek kotk* kocię*
    katten kedi kediler* kedisi बिल्ली बिल्ल* قطة قطط 猫 貓`,
  horse: `horses? pon(?:y|ies) stallions? foals? pferd* stute* hengst* cheval chevaux jument* caballos? yegua*
    cavall[oiae] cavalos? éguas? лошад* конь коня кони коней жереб* koń konia konie koni klacz* paard paarden at_üstünde
    atlar घोड़* حصان خيول فرس 骏马 马匹 白马 黑马 匹马 马儿 骑马 奔马 駿馬`,
  deer: `deer stags? fawns? reindeer moose hirsch hirsche* reh rehe rehkitz* rentier* cerfs?(?!-) biche* ciervos? venados?
    cerv[oi] cervos? veados? олен* jele[ńn]* sarn[aęy] herten geyik* ceyl[aâ]n हिरण हिरन غزال أيل 鹿`,
  fox: `fox(?!_(?:news|sports|tv)(?!\\p{L})) foxes vixen fuchs füchse* füchsin renards? zorr[oa]s? volp[ei] raposas? лис лиса лисы лису лисой лисиц* лисён*
    lisy lisem lisek liska vossen tilki* लोमड़ी ثعلب ثعالب 狐狸`,
  bear: `(?<!\\b(?:to|can|cannot|not|t|could|must|will|would|and|please)\\s)bear(?!_(?:in|with|on|the|a|this|that|it|market|markets)(?!\\p{L}))
    bear_cub bears(?!_(?:the|a|in|witness|fruit)(?!\\p{L})) grizzl(?:y|ies) polar_bears? panda* bär bären eisbär* braunbär* teddybär*
    (?<=(?:un|petit|grand)\\s)ours (?<=l['’])ours ourson* os[oa]s?_(?:polar|pardo|negro)* (?<=(?:un|el|del|al)\\s)oso ors[oi] ursos? медвед* медвеж* niedźwied* beren ayıcık
    (?<=bir\\s)ayı भालू دب دببة 熊`,
  rabbit: `rabbits? bunn(?:y|ies) hares? hase hasen häschen kaninchen* lapins? lièvre* conej[oa]s? conejit* liebre* conigl[io]*
    lepre coelhos? coelhinh* lebre* кролик* заяц зайц* зайч* królik* zając* konijn* tavşan* खरगोश أرنب أرانب 兔`,
  elephant: `elephant* elefant* éléphant* слон слона слоны слонён* слонов слоном słoń słonia słonie słoni olifant* fil_yavrusu
    हाथी فيل أفيال 大象 象群`,
  dragon: `dragon dragons drache drachen_(?:fliegt|speit|wacht|und|der|die|im|am|über)* dragón dragones drago draghi dragão
    dragões дракон* smok smoka smoki smoków smokiem draak draken ejderha* अजगर تنين 龙 龍`,
  butterfly: `butterfl(?:y|ies) schmetterling* papillon* mariposas? farfall[ae] borboletas? бабочк* бабочек motyl* vlinder*
    kelebek* kelebeğ* तितल* فراشة فراشات 蝴蝶`,
  robot: `robot* cyborg* humanoid* artificial_intelligence künstliche\\p{L}?_intelligenz intelligence_artificielle
    inteligencia_artificial intelligenza_artificiale inteligência_artificial робот* искусственн\\p{L}+_интеллект* sztuczn\\p{L}+_inteligencj*
    kunstmatige_intelligentie yapay_zek[aâ] रोबोट روبوت روبوتات 机器人 機器人 人工智能`,
  astronaut: `astronaut* cosmonaut* spacem[ae]n spacewalk* raumfahrer* космонавт* астронавт* kosmonaut* ruimtevaarder*
    astronot* अंतरिक्ष_यात्री رائد_فضاء رواد_فضاء 宇航员 太空人 航天员 太空員`,
  rocket: `rockets? spaceship* spacecraft* starship* space_shuttle* rakete* raumschiff* fusées? cohetes? nave_espacial
    naves_espaciales razz[oi] astronav[ei] foguetes? ракет[аыуе]? ракетой rakiet[aęy]? raket raketten ruimteschip* roket*
    uzay_gemi* रॉकेट صاروخ صواريخ مركبة_فضائية 火箭 飞船 飛船`,
  plane: `(?<!(?:mis|tus|sus|los|tiene|tienes|nuestros|hacer|grandes|buenos|otros|hay)\\s)planes (?<!inclined\\s)plane(?!_geometry) (?:air|aero)planes? aircraft airliners? jets? jumbo_jet* flugzeug* avions? avión aviones aviã[o]? aviões avião
    aere[oi] самолёт* самолет* samolot* vliegtuig* uçak uçaklar* uçağ* विमान हवाई_जहाज़? طائرة طائرات 飞机 飛機 客机`,
  balloon: `balloons? heißluftballon* luftballon* ballons montgolfi* globos? mongolfier* palloncin* balão balões
    воздушн\\p{L}+_шар* balon balony balonem luchtballon* ballonnen sıcak_hava_balon* balonlar* गुब्बार* منطاد بالون 气球 氣球`,
  car: `car(?!_(?:il|elle|ils|elles|je|tu|nous|vous|on|le|la|les|un|une|ce|cette|son|sa|ses|leur|tout|rien|c|l|j|d)(?!\\p{L})) cars
    automobil* taxis? race_car* sports_car* autos? wagen(?!_(?:wir|sie|es|zu)(?!\\p{L})) pkw sportwagen* voitures? coches? carros? macchin[ae] автомобил* машин[аыуе]
    машиной samoch[oó]d* araba araba(?:lar|yı|sı|nın)* otomobil* कार कारें गाड़ी سيارة سيارات 汽车 汽車 轿车 跑车 小车`,
  bus: `bus buses busse bussen autobus* autobuses autobús ônibus автобус* autobusy otobüs* school_bus* बसें حافلة حافلات 公交车
    巴士 公共汽车`,
  train: `(?<!(?:to|en|we|will|can|and|must|should|help)\\s)trains?(?!_(?:your|my|our|his|her|their|hard|harder|daily|every|them)(?!\\p{L}))
    locomotiv* railway* railroad* zug züge zügen zuges eisenbahn* dampflok* trenes tren tren[oi] trens comboios? поезд поезда поезде
    поездом поездов поезду pociąg* treinen trein trenler* ट्रेन रेलगाड़ी قطار قطارات 火车 火車 列车 高铁`,
  bicycle: `bicycl* bikes? cyclists? cycling biking fahrr[aä]d* radfahrer* vélos? bicyclette* cycliste* bicicleta* ciclist*
    biciclett* велосипед* rowery rowerze rowerem rowerzyst* fiets* bisiklet* साइकिल دراجة دراجات 自行车 單車 单车 脚踏车`,
  house: `houses?(?!_(?:music|party|of_(?:cards|commons|lords|representatives))(?!\\p{L})) cottages? cabins? (?<!(?:mit|einen|seinen|ihren|dem|den|der|alter|neuer|zonder|und)\\s)huts? farmhouse* villas? home(?!_(?:page|office)) homes haus häuser* häuschen hütte*
    (?<=(?:une|la|maison|sa|petite)\\s)maison maisons cabane* chaumière* casas? casita* cabañas? casett[ae] capann[ae]
    baita cabana* дом дома доме домик* домов хижин* изб[аыуе] domy domu domek (?<=(?:stary|mały|nasz|biały)\\s)dom chat[aęy]_\\p{L}+ huis huizen huisje* hutje* evler
    kulübe* (?<=bir\\s)ev घर मकान झोपड़ी بيت منزل كوخ بيوت 房子 小屋 木屋 房屋`,
  castle: `castles? palaces? fortress* citadel* schloss schlosses schlösser* burg burgen palast* châteaux? castillos? palacios?
    castell[oi] palazz[oi] castelos? palácios? замок замк[аеиу]* замков дворец дворц* крепост* zamek zamk[aiuó]* pałac* kasteel
    kastelen paleis* şato* saray saraylar* किला महल قلعة قصر قصور 城堡 宫殿`,
  windmill: `windmill* wind_turbine* wind_farm* windm[uü]hle* windr[aä]d* windpark* moulin* éolienne* molinos? mulin[oi]_\\p{L}*
    mulin[oi] moinhos? мельниц* wiatrak* molens? windmolen* yel_değirmen* पवनचक्की طاحونة 风车 風車`,
  tree: `trees? oaks? treehouse* apple_tree* cherry_blossom* baum bäume* bäumchen eiche* arbres? chêne* árbol* roble* alber[oi]
    querc[ei]* árvore* дерево дерев(?:а|е|у|о|ом|ья|ьев|ьям|це)(?!\\p{L}) дуб дуба drzew* dąb dęb[uy] (?<=(?:de|een|oude)\\s)boom bomen ağaç ağaçlar*
    ağac* पेड़ شجرة أشجار شجر 大树 树木 一棵树 树下 大樹 橡树`,
  flowers: `flowers? roses tulips? sunflower* dais(?:y|ies) blossoms? bouquet* wildflower* blume* blüte* tulpe* sonnenblume* fleurs?
    tournesol* flores flor girasol* fior[ei] tulipan* girasoli flores цвет(?:ок|ка|ки|ков|ы|ами|очек)(?!\\p{L}) тюльпан* kwiat
    kwiaty kwiat(?:ów|u|em|ek)* bloemen bloem tulpen çiçe[kğ]* फूल फूलों زهرة زهور أزهار ورود 花朵 鲜花 花园 花儿 玫瑰 花海 花瓣`,
  bridge: `bridges?(?!_(?:the_gap|the_gaps|loan|loans|between)(?!\\p{L})) footbridge* brücke* viaduct* ponts? puentes? ponte ponti pontes мост моста мосты мосту мостом mosty mostu
    mostem bruggen brug köprü* पुल جسر جسور 桥 橋`,
  tent: `tents? camping campsite* zelt zelte zelten tentes? carpas? tiendas?_de_campaña tendas? barraca*_de_camping
    палатк* палаток namiot* tenten çadır* तंबू خيمة خيام 帐篷 帳篷`,
  campfire: `campfire* bonfire* fireside camp_fire* lagerfeuer* feu_de_camp feux_de_camp fogatas? hogueras? falò
    fogueiras? кост[её]р* ognisk* kampvuur* kamp_ateşi अलाव 篝火 营火 營火`,
  umbrella: `umbrellas?(?!_(?:company|term|organi\\p{L}+)(?!\\p{L})) regenschirm* schirm parapluie* paraguas sombrill* ombrell[oi]* guarda-chuva* зонт зонта зонтом зонтик*
    parasol* paraplu* şemsiye* छाता छतरी مظلة شمسية 雨伞 雨傘 打伞 撑伞`,
  lantern: `lanterns? oil_lamp* laterne* lanternes? farolillo* linternas? lantern[ae] lanternas? фонар* latarni[aęei]?(?!_morsk)
    latark* lantaarn* fener fenerler* लालटेन فانوس فوانيس 灯笼 燈籠 孔明灯`,
  kite: `kites?(?!_?surf) flugdrachen* drachen_steigen* cerfs?-volants? cometa_de_papel barrilete* aquilon[ei] pipas?_no_céu воздушн\\p{L}+_зме*
    latawiec latawc* vliegers? uçurtma* पतंग طائرة_ورقية 风筝 風箏`,
  drone: `drones?(?!_on(?!\\p{L})) quadcopter* quadrocopter* drohne* dron dronów drony droni дрон дрона дроны дронов квадрокоптер* ड्रोन
    طائرة_مسيرة 无人机 無人機`,
  coffee: `coffees? espresso* cappuccino* latte barista* cafés? tea teacup* teapot* mug mugs kaffee* teetasse* caff[eè] tazza
    tazas? xícara* кофе* чашк[аиуе] чай чая kaw[aęy] kawiarni* herbat* koffie* kahve* çay कॉफ़?ी चाय قهوة شاي 咖啡 喝茶 茶杯`,
  computer: `computer* laptops? notebook_computer* programm(?:er|ers|ing|ierer)* coding software website* keyboard* ordinateur*
    ordenador* computador* portátil* (?<!(?:a|an|the|my|your|his|her|our|their|old|in|paper)\\s)notebook компьютер* ноутбук* программист* komputer* bilgisayar* कंप्यूटर लैपटॉप حاسوب كمبيوتر
    电脑 電腦 计算机 软件`,
  book: `(?<!(?:to|and|you|can|please|or|now)\\s)book(?!_(?:a|an|your|now|it|the|online|today|my|with|here)(?!\\p{L})) books storybook* bookshop* bookstore* novels
    diary librar(?:y|ies) buch bücher* buches romane (?<=(?:ein|einen|einem|der|den|dem|im|un|le|ce|mon|son)\\s)roman (?<!(?:ar|il|elle|on|nous|qui|se)\\s)livres? libros? libr[oi] livros? книг[аиуе]? книгой книг(?:ами|ах)*
    książ[ke]* boek boeken kitap kitab* kitaplar* पुस्तक किताब* كتاب كتب 书本 一本书 读书 看书 图书 書本`,
  guitar: `guitar* gitarr* guitare* chitarr* violão violões гитар* gitar[aęyaı]? gitaar* gitaren गिटार جيتار غيتار قيثارة 吉他`,
  food: `hot_dogs? food foods meals? recipes? soups? noodles? ramen pasta pizza salads? restaurants? dinner lunch breakfast cooking
    cuisine delicious essen_und_trinken mahlzeit* gericht_aus* suppe* frühstück* nourriture repas recettes? soupe* comida* recetas?
    sopas? cib[oi] ricett[ae] zupp[ae] receitas? refeiç* ед[аыу] суп супа блюд[аоу]* рецепт* рестор* завтрак* jedzeni* zup[aęy]
    przepis* eten recept recepten yemek yemekler* çorba* खाना भोजन طعام وجبة وصفة مطعم 食物 美食 食谱 餐厅 面条`,
  phone: `phones? smartphone* telephone* iphones? cell[\\s-]?phone* cellular mobile_apps? smartphones handys? telefon* mobiltelefon*
    téléphone* teléfon* móvil* telefon[oi] cellular[ei] celular* telefone* телефон* смартфон* telefoon* cep_telefon* फ़?ोन मोबाइल
    هاتف هواتف جوال 手机 手機 电话`,
  clock: `(?<!o['’])clocks? wristwatch* stopwatch* hourglass* deadlines? (?<=(?:die|eine|der|alte|goldene)\\s)uhr uhren taschenuhr* wanduhr* wecker
    turmuhr* horloge* reloj* orolog* relógio* часы будильник* zegar* klok klokken çalar_saat* घड़ी ساعة_حائط 时钟
    钟表 鬧鐘 闹钟 手表`,
  gift: `(?<!(?:das|dem|des|kein|ein|mit)\\s)gifts? giftbox* (?:birthday|christmas)_presents? geschenk* cadeau* regal(?:os?|i) presentes
    (?<=um\\s)presente подар(?:ок|к)* prezent prezenty prezentu prezentem hediye* उपहार तोहफ़?ा هدية هدايا 礼物 禮物 礼品`,
  heart: `hearts?(?!_of(?!\\p{L})) in_love love_stor(?:y|ies) love_letters? true_love valentine* (?<=(?:die|der|eine|meine|große)\\s)liebe herz (?<!im\\s)herzen herzens cœurs?(?!_d[eu’']) coeurs?(?!_d[eu’']) amour (?<!en\\sel\\s)coraz[oó]n* amor (?<!nel\\s)cuor[ei] amore (?<!no\\s)coração corações
    сердц* любов[ьи]* любви serce serca sercem miłoś* hart_vol (?<!in\\s)hartje* liefde kalp kalbi* kalpler* aşk दिल प्यार حب قلب قلوب 爱心 心脏 爱情
    愛心`,
  trophy: `troph(?:y|ies) awards? prizes? champion* winners? victor(?:y|ies) medals? pokal* trophäe* sieger* medaille* auszeichnung*
    trophée* vainqueur* victoire* trofeo* trofei campe[oõó]n* campeã* premios? vittori[ae] troféu* vitória* кубок кубк[аи] чемпион*
    побед[аыуе]? приз призы медал[ьи] trofe[au]* mistrz* zwycięs* medal medale trofee* kampioen* kupas[ıi] şampiyon* ट्रॉफ़?ी كأس بطولة
    奖杯 冠军 獎盃`,
  chart: `charts?(?!_(?:your|a|the|our)_(?:course|path)(?!\\p{L})) graphs? diagram* business* growth sales revenues? statistic* analytics marketing finance financ* invest(?:ing|ment|or)*
    startups? stock_market econom* diagramm* umsatz* wachstum* statistik* wirtschaft* unternehmen* graphiques? croissance ventes entreprise*
    gráfic[oa]s? crecimiento ventas empresa* negocios grafic[oi] crescita vendite aziend* crescimento vendas negócios график* рост роста
    продаж* бизнес* экономик* wykres* wzrost* sprzedaż* biznes* grafiek* groei omzet bedrijf* bedrijven grafik* büyüme satışlar* işletme*
    चार्ट व्यापार विकास رسم_بياني نمو مبيعات 图表 增长 销售 商业 经济 圖表`,
  gear: `(?<!(?:winter|camping|hiking|sports|outdoor|fishing|rain|your|the)\\s)gears?(?!_up(?!\\p{L})) engineering engineers? factor(?:y|ies) machines? machinery industr(?:y|ies|ial) mechanic* cogs? cogwheel* automation
    zahnr[aä]d* fabrik* maschine* ingenieur* industrie* getriebe engrenage* usines? ingénieur* engranajes? fábricas? ingenier* máquinas?
    ingranagg* fabbric[ah]* ingegner* engrenagens? engenh* шестер(?:ён|ен|н)* завод завода заводы фабрик* инженер* механизм* zęb(?:at|y_)*
    fabry[kc]* maszyn* inżynier* tandwiel* fabriek* dişli* fabrika* mühendis* makine* मशीन कारखान* مصنع مصانع مهندس 齿轮 工厂 机器(?!人)
    工程`,
  lightbulb: `light[\\s-]?bulbs? ideas? innovat* invention* inventors? creativ* inspiration* brainstorm* glühbirne* ideen idee* erfind*
    ampoules? idées? bombillas? idées? invenç* lampadin[ae] idee innovazion* lâmpada* innovación inovaç* лампочк* иде[яиюей]* изобрет*
    инновац* żarów* pomysł* wynalaz* gloeilamp* idee ideeën ampul* fikir fikr* बल्ब विचार आविष्कार فكرة أفكار ابتكار 灯泡 创意 想法 创新
    發明`,
  globe: `globes? (?<!the\\sart\\s)world worldwide planet_earth (?<=(?:the|planet|on|our|mother)\\s)earth global weltkugel* weltweit*
    (?<=(?:die|der|ganze|ganzen)\\s)welt globus erde planet monde_entier (?<=(?:le|du|au)\\s)monde planète* mundo mundial mond[oi]
    mondial[ei] pianet[ai] planeta* terra_planeta планет[аыуе]? земн\\p{L}+_шар* глобус* мир[ае]?(?=\\s|$|[.,]) świat świata świecie
    wereld wereldbol* dünya* gezegen* दुनिया पृथ्वी عالم كوكب 地球 世界 全球`,
  shield: `shields?(?!_(?:your|his|her|their)_eyes(?!\\p{L})) security secure protect(?!\\p{L}*_?ion_racket)* privacy safety insur(?:ance|ed|er)* cybersecurity sicherheit* schutzschild*
    datenschutz* versicherung* boucliers? sécurité* protég* protection* assurance* escudos? seguridad* proteg* (?<!(?:estoy|estás|está|estamos|están|muy|más|no|es|tan)\\s)seguros?(?!_(?:que|de_que)(?!\\p{L})) scud[oi] sicurezza
    protezion* assicuraz* segurança* proteç* щит щита щиты безопасност* защит* tarcz* bezpiecze[ńn]* ochron* schild beveilig* veiligheid*
    güvenlik* kalkan* सुरक्षा ढाल درع أمان حماية 盾牌 安全 保护 隐私`,
  money: `money (?<!(?:au|un|le|du|petit|chaque)\\s)coins?(?!_(?:a|de|du|des|the|tranquille)(?!\\p{L})) cash dollars? euros? savings? banking currenc(?:y|ies) payments? wealth* treasure* budget* geld* münze* sparschwein*
    argent monnaie pièces?_d dinero monedas? ahorro* soldi denaro monet[ae] risparmi* dinheiro moedas? poupança* деньг* денег деньгами
    монет[аыу]? pieniądz* pieniędz* monet[ayę]? oszczędno* munten madeni_para* paralar* पैसा पैसे सिक्क* नकद نقود أموال عملات 金钱 硬币 钱币 金币
    赚钱`,
  shop: `shops? stores?(?!_(?:data|files|your|the)(?!\\p{L})) baker(?:y|ies) boutique* supermarket* marketplace* grocer* retail* shopping kiosk*
    bäckerei* supermarkt* kaufladen* (?<=(?:ein|der|den|einem|kleiner)\\s)laden magasins? boulangeri* supermarché* tiendas?(?!_de_campaña)
    panader* negozi negozio botteg* lojas? padaria* mercearia* магазин* лавк[аиуе] пекарн* sklep* piekarni* winkels? bakkerij* dükkan*
    mağaza* दुकान* متجر دكان متاجر 商店 店铺 面包店 超市`,
};
