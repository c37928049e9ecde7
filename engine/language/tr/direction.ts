import type { DirectionWords } from '../direction-words.ts';

export const turkishDirection: DirectionWords = {
  numbers:
    'bir=1 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90 yüz=100',
  magnitudes: 'bin=3 milyon=6 milyar=9 trilyon=12',
  percent: '',
  percentBefore: 'yüzde',
  currencies: 'lira liraya euro dolar dolara avro sterlin',
  years: { after: `yılında yılından yılına senesinde ['’][td][ae] ['’][td][ae]n` },
  endings: `’'`,
  numbered: 'sayfa oda salon bölüm sürüm madde adım numara no şekil tablo satır uçuş otobüs cilt model',
  measures: 'gram g kg kilo ml litre bardak yemek_kaşığı çay_kaşığı derece\\p{L}* dakika saniye saat',
  ordinals: [
    'birincisi birinci_olarak öncelikle ilk_olarak önce, ilk_önce',
    'ikincisi ikinci_olarak',
    'üçüncüsü üçüncü_olarak',
    'dördüncüsü dördüncü_olarak',
    'beşincisi beşinci_olarak',
  ],
  next: 'sonra ardından daha_sonra',
  last: 'son_olarak sonuncusu en_son',
  and: 've veya',
  saying: 'dedi diyor demiş_ki demişti yazdı yazmıştı açıkladı söyledi belirtti',
  versus: 'versus vs\\.? karşı',
  insteadOf: 'yerine',
  notBut: ['değil|aksine'],
  whereas: 'oysa',
  past: 'eskiden önceden',
  present: 'şimdi bugün artık',
  address: 'ben beni bana benim sen seni sana senin siz sizi size sizin biz bizi bize bizim',
  small: 'bir ve veya ama fakat ki ile için gibi kadar daha çok en de da mi bu şu o her var yok olan olarak',
};
