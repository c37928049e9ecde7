import type { Vocabulary } from './vocabulary.ts';

/**
 * Great cities as the voiced languages call them. Names that are common words somewhere ("Nice", "Lima", "Lagos",
 * "Porto", Spanish "Ginebra") or people's are left out, or bound.
 */
export const cities: Vocabulary = {
  places: {},
  placeHints: {
    city: [
      'tokyo tokio kyoto osaka! beijing peking! pekin! pékin pequim pekín! pechino shanghai hong_kong hongkong taipei seoul séoul',
      'seúl singap[ou] bangkok hanoi jakarta mumbai bombay new_delhi delhi! kolkata bangalore dubai! [iİ]stanbul jerusalem',
      'jérusalem jerusalén gerusalemme tel_aviv cairo! kairo! caire! kahire! marrake nairobi johannesburg cape_town',
      'new_york nueva_york nova_york nova_iorque nowy_jork los_angeles las_vegas san_francisco chicago! boston! miami! seattle toronto',
      'montreal montréal vancouver new_orleans mexico_city havana! habana! rio_de_janeiro s[ãa]o_paulo buenos_aires bogot[áa]!',
      'sydney melbourne london londr[ea] londyn londen (?<!(?:les|des|aux|ces|ses|mes|vos|nos)\\s)paris!(?!_(?:hilton|sportif))',
      'parigi paryż pariis párizs berlin hamburgs?! frankfurt! münch(?:en|ner) munich! monachium köln! kölner wien! wiener_straß',
      'vienna! wiedeń wiedniu bécs! zürich zurich! genf! genève! geneva! brussel! brussels brüssel bruxel bruselas bruksel',
      'amsterdam ámsterdam madrid barcelon sevilla! seville! lisbo lissabon lizbon roma!(?!_(?:people|famil)) rome! rzym!',
      'rzymie! mailand milano! milan!(?!_kundera) milão venedig venezia! venice! venise! venecia! veneza! venetië wenecj firenze',
      'florenz naples! neapel napoli! nápoles neapol athens! athènes atenas! atene! ateny! copenhag kopenhag københavn',
      'köpenhamn stockholm estocolmo sztokholm oslo! helsin(?:ki|gin|gissä|gfors) dublin edinburgh edimbur warsaw warschau',
      'varsovi varsavia warszaw kraków krakow krakau cracow prague prag! praha! praze! pradze budapest moscow moskau',
      'moscou! moscú moskva! moskwa! moskou! kyiv! kiev! kiew! lyon! marseille marsella marsiglia strasbourg straßburg',
    ].join(' '),
  },
};
