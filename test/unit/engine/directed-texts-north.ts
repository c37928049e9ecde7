import type { DirectedTexts } from './directed-texts.ts';

const sv: DirectedTexts = {
  language: 'sv',
  figures: [
    ['År 1944 tog kriget slut.', '', 1944, ''],
    ['Ungefär 57 procent av bina lever ensamma.', '', 57, '\u00a0%'],
    ['Tre miljoner blommor växer här.', '', 3, ' miljoner'],
  ],
  list: [
    'För det första blandar vi mjölet. För det andra kommer äggen. Slutligen gräddar vi kakan.',
    ['blandar vi mjölet', 'kommer äggen', 'gräddar vi kakan'],
  ],
  enumeration: ['Du behöver tre saker: mjöl, socker och ägg.', ['mjöl', 'socker', 'ägg']],
  quotation: [
    '”Havet är aldrig sig likt två gånger”, sade Selma Lagerlöf.',
    'Havet är aldrig sig likt två gånger',
    'Selma Lagerlöf',
  ],
  comparison: ['Katter sover mycket, medan hundar leker ute.', 'Katter sover mycket', 'hundar leker ute'],
  plain: ['Vi har två vänner.', 'Det börjar klockan 10:30.', 'Slå upp sidan 312.', 'Ta 250 gram socker.'],
};

const da: DirectedTexts = {
  language: 'da',
  figures: [
    ['I 1944 sluttede det hele.', '', 1944, ''],
    ['Omkring 57 procent af bierne lever alene.', '', 57, '\u00a0%'],
    ['Tre millioner blomster vokser her.', '', 3, ' millioner'],
  ],
  list: [
    'For det første blander vi melet. For det andet kommer æggene. Til sidst bager vi kagen.',
    ['blander vi melet', 'kommer æggene', 'bager vi kagen'],
  ],
  enumeration: ['Du skal bruge tre ting: mel, sukker og æg.', ['mel', 'sukker', 'æg']],
  quotation: [
    '»Havet er aldrig det samme to gange,« sagde Karen Blixen.',
    'Havet er aldrig det samme to gange',
    'Karen Blixen',
  ],
  comparison: ['Katte sover meget, mens hunde leger ude.', 'Katte sover meget', 'hunde leger ude'],
  plain: ['Vi har to venner.', 'Det begynder klokken 10:30.', 'Slå op på side 312.', 'Tag 250 gram sukker.'],
};

const nb: DirectedTexts = {
  language: 'nb',
  figures: [
    ['I 1944 tok det slutt.', '', 1944, ''],
    ['Omtrent 57 prosent av biene lever alene.', '', 57, '\u00a0%'],
    ['Tre millioner blomster vokser her.', '', 3, ' millioner'],
  ],
  list: [
    'For det første blander vi melet. For det andre kommer eggene. Til slutt steker vi kaken.',
    ['blander vi melet', 'kommer eggene', 'steker vi kaken'],
  ],
  enumeration: ['Du trenger tre ting: mel, sukker og egg.', ['mel', 'sukker', 'egg']],
  quotation: [
    '«Havet er aldri det samme to ganger», sa Sigrid Undset.',
    'Havet er aldri det samme to ganger',
    'Sigrid Undset',
  ],
  comparison: ['Katter sover mye, mens hunder leker ute.', 'Katter sover mye', 'hunder leker ute'],
  plain: ['Vi har to venner.', 'Det begynner klokka 10:30.', 'Slå opp på side 312.', 'Ta 250 gram sukker.'],
};

const fi: DirectedTexts = {
  language: 'fi',
  figures: [
    ['Vuonna 1944 sota päättyi.', '', 1944, ''],
    ['Noin 57 prosenttia mehiläisistä elää yksin.', '', 57, '\u00a0%'],
    ['Kolme miljoonaa kukkaa kasvaa täällä.', '', 3, ' miljoonaa'],
  ],
  list: [
    'Ensin sekoitamme jauhot. Toiseksi lisäämme munat. Lopuksi paistamme kakun.',
    ['sekoitamme jauhot', 'lisäämme munat', 'paistamme kakun'],
  ],
  enumeration: ['Tarvitset kolme asiaa: jauhoja, sokeria ja munia.', ['jauhoja', 'sokeria', 'munia']],
  quotation: [
    '”Meri ei ole koskaan kahdesti sama”, sanoi Tove Jansson.',
    'Meri ei ole koskaan kahdesti sama',
    'Tove Jansson',
  ],
  comparison: [
    'Kissat nukkuvat paljon, kun taas koirat leikkivät ulkona.',
    'Kissat nukkuvat paljon',
    'koirat leikkivät ulkona',
  ],
  plain: [
    'Meillä on kaksi ystävää.',
    'Se alkaa kello 10:30.',
    'Avaa sivu 312.',
    'Lisää 250 grammaa sokeria.',
  ],
};

export const northernTexts: readonly DirectedTexts[] = [sv, da, nb, fi];
