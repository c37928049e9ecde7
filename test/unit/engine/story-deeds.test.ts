import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingOf } from '../../../engine/storyboard/setting.ts';
import { filmOf } from './films.ts';

const settingIn = (language: string, narration: string) =>
  settingOf(filmOf([narration], { kind: 'prompt', language, title: 'Title' }), 0);

describe('what a text says that its subjects do', () => {
  it.each([
    ['en', 'A fox trots through the forest.', 'fox', 'trot'],
    ['de', 'Ein Fuchs trabt durch den Wald.', 'fox', 'trot'],
    ['fr', 'Un renard court dans la forêt.', 'fox', 'run'],
    ['es', 'Un zorro corre por el bosque.', 'fox', 'run'],
    ['it', 'Una volpe corre nel bosco.', 'fox', 'run'],
    ['pt', 'Uma raposa corre pela floresta.', 'fox', 'run'],
    ['nl', 'Een vos rent door het bos.', 'fox', 'run'],
    ['pl', 'Rudy lis biegnie przez las.', 'fox', 'run'],
    ['tr', 'Tilki ormanda koşuyor.', 'fox', 'run'],
    ['sv', 'En räv springer genom skogen.', 'fox', 'run'],
    ['da', 'En ræv løber gennem skoven.', 'fox', 'run'],
    ['nb', 'En hest løper over engen.', 'horse', 'run'],
    ['fi', 'Kettu juoksee metsässä.', 'fox', 'run'],
    ['cs', 'Liška běží lesem.', 'fox', 'run'],
    ['hu', 'A róka fut az erdőben.', 'fox', 'run'],
    ['ro', 'O vulpe aleargă prin pădure.', 'fox', 'run'],
    ['id', 'Seekor rubah berlari di hutan.', 'fox', 'run'],
    ['vi', 'Con cáo chạy trong rừng.', 'fox', 'run'],
    ['ru', 'Лиса бежит по лесу.', 'fox', 'run'],
    ['uk', 'Лисиця біжить лісом.', 'fox', 'run'],
    ['el', 'Μια αλεπού τρέχει στο δάσος.', 'fox', 'run'],
    ['ar', 'يركض ثعلب في الغابة', 'fox', 'run'],
    ['hi', 'लोमड़ी जंगल में दौड़ रही है', 'fox', 'run'],
    ['zh', '狐狸在森林里奔跑', 'fox', 'run'],
    ['ko', '여우가 숲에서 달린다', 'fox', 'run'],
    ['en', 'Over the hill runs a red fox.', 'fox', 'run'],
    ['en', 'A girl waves to the red boat.', 'person', 'wave'],
    ['en', 'The hunter sees a fox run.', 'fox', 'run'],
    ['en', 'A man drives a red car.', 'car', 'drive'],
    ['en', 'The balloon rises above the city.', 'balloon', 'rise'],
    ['en', 'The plane lands in the city.', 'plane', 'fall'],
    ['en', 'The old tree falls.', 'tree', 'fall'],
    ['en', 'The train stops at the station.', 'train', 'stop'],
    ['de', 'Über den Hügel läuft ein Fuchs.', 'fox', 'run'],
    ['ru', 'Бежит рыжая лиса.', 'fox', 'run'],
  ] as const)('in %s: %s', (language, narration, subject, action) => {
    expect(settingIn(language, narration).looks?.[subject]?.action).toBe(action);
  });

  it('goes to whom it is said of, where several are named', () => {
    expect(settingIn('en', 'A running dog and a sleeping cat.').looks).toEqual({
      dog: { action: 'run' },
      cat: { action: 'sleep' },
    });
    expect(settingIn('en', 'The dog and the cat run home.').looks).toMatchObject({
      dog: { action: 'run' },
      cat: { action: 'run' },
    });
    expect(settingIn('en', 'Two horses gallop while the children sleep.').looks).toEqual({
      horse: { action: 'run' },
    });
  });

  it.each([
    ['en', 'The fox does not run.'],
    ['en', "The fox doesn't run."],
    ['en', 'The fox never runs.'],
    ['en', 'A fox wants to run.'],
    ['de', 'Der Fuchs läuft nicht.'],
    ['fr', 'Le renard ne court pas.'],
    ['es', 'El zorro no corre.'],
    ['it', 'La volpe non corre.'],
    ['pt', 'A raposa não corre.'],
    ['nl', 'De vos rent niet.'],
    ['pl', 'Rudy lis nie biegnie.'],
    ['tr', 'Tilki koşmuyor.'],
    ['sv', 'Räven springer inte.'],
    ['da', 'Ræven løber ikke.'],
    ['nb', 'Hesten løper ikke.'],
    ['fi', 'Kettu ei juokse.'],
    ['cs', 'Liška neběží.'],
    ['hu', 'A róka nem fut.'],
    ['ro', 'Vulpea nu aleargă.'],
    ['id', 'Rubah tidak berlari.'],
    ['vi', 'Con cáo không chạy.'],
    ['ru', 'Лиса не бежит.'],
    ['uk', 'Лисиця не біжить.'],
    ['el', 'Η αλεπού δεν τρέχει.'],
    ['ar', 'الثعلب لا يركض'],
    ['hi', 'लोमड़ी नहीं दौड़ती'],
    ['zh', '狐狸不奔跑'],
    ['ko', '여우는 달리지 않는다'],
  ])('is not shown where it is denied, in %s: %s', (language, narration) => {
    const { subjects, looks } = settingIn(language, narration);
    expect(subjects).toHaveLength(1);
    expect(looks).toBeUndefined();
  });

  it.each([
    ['A walk in the park with a dog.'],
    ['Leaves fall from the tree.'],
    ['Our business grows and prices fall.'],
    ['The house runs a shop.'],
    ['Snow falls on the tree.'],
  ])('is not shown of whom it is not said, or who cannot do it: %s', (narration) => {
    expect(settingIn('en', narration).looks).toBeUndefined();
  });
});

describe('what a text says that its place is', () => {
  it.each([
    ['en', 'A frozen lake at dawn.'],
    ['en', 'The lake is frozen.'],
    ['de', 'Der See ist zugefroren.'],
    ['fr', 'Un lac gelé au matin.'],
    ['es', 'El lago está congelado.'],
    ['it', 'Il lago ghiacciato tra le montagne.'],
    ['pt', 'O lago congelado ao amanhecer.'],
    ['nl', 'Het bevroren meer in de ochtend.'],
    ['pl', 'Zamarznięte jezioro o świcie.'],
    ['tr', 'Donmuş göl, sabah.'],
    ['sv', 'Den frusna sjön i gryningen.'],
    ['da', 'Den frosne sø om morgenen.'],
    ['nb', 'Den frosne innsjøen.'],
    ['fi', 'Jäätynyt järvi aamulla.'],
    ['cs', 'Zamrzlé jezero za svítání.'],
    ['hu', 'A befagyott tó reggel.'],
    ['ro', 'Lacul înghețat în zori.'],
    ['id', 'Danau beku di pagi hari.'],
    ['vi', 'Hồ đóng băng vào buổi sáng.'],
    ['ru', 'Замёрзшее озеро на рассвете.'],
    ['uk', 'Замерзле озеро на світанку.'],
    ['el', 'Η παγωμένη λίμνη το πρωί.'],
    ['ar', 'البحيرة المتجمدة في الصباح'],
    ['hi', 'जमी हुई झील सुबह'],
    ['zh', '结冰的湖'],
    ['ko', '얼어붙은 호수의 아침'],
  ])('in %s: %s', (language, narration) => {
    expect(settingIn(language, narration)).toMatchObject({ place: 'lake', states: ['frozen'] });
  });

  it.each([
    ['en', 'The streets are flooded.', 'flooded'],
    ['nl', 'Een auto rijdt door de lege straat.', 'empty'],
    ['ar', 'رجل يمشي في شارع مزدحم', 'crowded'],
    ['it', 'Le strade vuote della città.', 'empty'],
  ])('of a city in %s: %s', (language, narration, state) => {
    expect(settingIn(language, narration)).toMatchObject({ place: 'city', states: [state] });
  });

  it.each([
    ['The lake is never frozen.'],
    ['The lake is not frozen.'],
    ['Frozen food by the lake.'],
    ['A house burns by the lake.'],
  ])('is not shown where it is denied or said of something else: %s', (narration) => {
    expect(settingIn('en', narration).states).toBeUndefined();
  });
});

describe('how a text says that its subjects are', () => {
  it.each([
    ['en', 'A red car in front of an old house.', { car: { color: 'red' }, house: { states: ['old'] } }],
    ['en', 'The house is on fire.', { house: { states: ['burning'] } }],
    ['de', 'Ein kleines rotes Auto.', { car: { color: 'red', states: ['small'] } }],
    ['fr', 'La vieille maison brûle.', { house: { states: ['burning', 'old'] } }],
    ['fi', 'Vanha talo palaa.', { house: { states: ['burning', 'old'] } }],
    ['ru', 'Горит старый дом.', { house: { states: ['burning', 'old'] } }],
    ['zh', '一辆红色的汽车', { car: { color: 'red' } }],
  ])('in %s: %s', (language, narration, looks) => {
    expect(settingIn(language, narration).looks).toEqual(looks);
  });

  it('leaves out what cannot be drawn', () => {
    expect(settingIn('en', 'A blue dog and a frozen bridge.').looks).toBeUndefined();
  });
});

describe('reading', () => {
  const words = fc.constantFrom(
    ...'the fox lake car runs frozen not red . , is burning and house läuft nicht 狐狸 跑 يركض ثعلب लोमड़ी'.split(
      ' ',
    ),
  );
  it('reads whatever is written', () => {
    const texts = fc.oneof(
      fc.array(words, { maxLength: 14 }).map((some) => some.join(' ')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'de', 'ar', 'zh'), (text, language) => {
        const { place } = settingIn(language, text);
        expect(place).toBeTypeOf('string');
      }),
      { seed: 15, numRuns: 60 },
    );
  });
});
