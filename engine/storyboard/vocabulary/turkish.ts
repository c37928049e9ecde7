import type { Vocabulary } from './vocabulary.ts';

export const turkish: Vocabulary = {
  functionWords:
    'o bir ve bu şu ile için çok gibi da de ne mi mı olan olarak daha en her biz ben onun bizim sonra kadar var yok',
  places: {
    sea: 'deniz(?!li) okyanus sahil kumsal plaj! liman! limanda! ada! adada! adalar',
    lake: 'göl! gölü! gölde gölün göller nehir nehri! nehrin ırmak şelale dere! dağ_göl orman_göl',
    city: 'şehir şehr sokak sokağ cadde kent! kasaba metro! gökdelen',
    forest: 'orman',
    mountains: 'dağ! dağlar dağı dağda tepe! tepeler tepede zirve vadi buzul volkan',
    meadow: 'çayır tarla! tarlada tarlalar bahçe köy! köyde köyün köyü çiftlik park! parkta kır!',
    desert: 'çöl! çöld çölü çölün kumul vaha!',
    space: 'uzay! uzayda uzayın evren! evrende galaksi gezegen',
    room: 'oda! odada odası mutfa ofis okul! okulda kütüphane sınıf evde! atölye',
    road: 'yol! yolda yolu yollar patika otoyol',
  },
  placeHints: {
    sea: 'gemi! gemiler gemisi tekne yelkenli balina yunus! deniz_feneri balıkçı kaptan dalga! dalgalar',
    city: 'pazar! şirket kalabalık çatı! çatılar havaalanı havalimanı istasyon',
    forest: 'ağaç ağac baykuş',
    mountains: 'kartal ejderha kayak!',
    meadow: 'çiçek çiçeğ çimen inek! koyun! arılar!',
    desert: 'kaktüs deve! piramit',
    space: 'roket uydu! uzaylı',
    room: 'kitap kitab pencere bilgisayar öğretmen öğrenci yazar! kahve! hastane kilise restoran lokanta yatak! yatakta yatağ kanepe şömine banyo müze! müzede tiyatro dükkan fabrika otel! otelde',
    road: 'yolculuk araba! arabalar bisiklet macera seyahat',
  },
  hours: {
    dawn: 'sabah! sabahı sabahın şafak gün_doğumu güneş[^.?]*_doğ(?:uyor|ar|du|arken)!',
    dusk: 'akşam gün_batımı günbatımı alacakaranlık güneş[^.?]*_bat(?:ıyor|ar|tı|arken)!',
    night: 'gece! gecesi gecen geceler gece_yarısı',
    day: 'öğle! öğlen güneşli',
  },
  hourHints: {
    night: 'yıldız ay_ışığı karanlık kamp_ateşi',
    dusk: 'sonbahar fener! mum!',
    dawn: 'uyanır uyanıyor',
    day: 'gün! güneş! yaz!',
  },
  weather: {
    snow: 'kar! karlı kış! kışın kışı buz! karda!',
    rain: 'yağmur fırtına şemsiye',
    fog: 'sis! sisli sisin',
    cloud: 'bulutlu',
  },
  seasons: { spring: 'ilkbahar bahar!', summer: 'yaz! yazın', autumn: 'sonbahar', winter: 'kış! kışın' },
  moods: {
    bright: 'mutlu neşe gülüms kutla başarı hayal umut!',
    sombre: 'üzgün yalnız! yalnızlık korku savaş! ölüm tehlike kayıp!',
  },
  sights: { lighthouse: 'deniz_feneri', beach: 'kumsal plaj! sahil' },
};
