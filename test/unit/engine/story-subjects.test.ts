import { describe, expect, it } from 'vitest';
import { subjects } from '../../../engine/language/vocabulary.ts';
import { subjectsOf } from '../../../engine/storyboard/subjects.ts';
import { subjectTraits } from '../../../engine/subjects/subjects.ts';

describe('the subjects of a text', () => {
  it.each([
    ['A lighthouse keeper and his dog watch a ship', ['lighthouse', 'person', 'dog', 'boat']],
    ['Two foxes chase a rabbit past the old windmill.', ['fox', 'rabbit', 'windmill']],
    ['Our sales growth: a chart, a trophy and an idea', ['chart', 'trophy', 'lightbulb']],
    ['SEAGULLS above the hot-air balloons', ['birds', 'balloon']],
    ['A robot learns to love a butterfly', ['robot', 'butterfly']],
    ['The castle. A dragon! The castle again.', ['castle', 'dragon']],
    ['Ein Hund und eine Katze vor dem Leuchtturm', ['dog', 'cat', 'lighthouse']],
    ['Un chien regarde les oiseaux près du château', ['dog', 'birds', 'castle']],
    ['Un gato y un caballo bajo el árbol', ['cat', 'horse', 'tree']],
    ['Una donna con un cane vicino al castello', ['person', 'dog', 'castle']],
    ['A mulher e o cachorro no barco', ['person', 'dog', 'boat']],
    ['Человек с собакой у дома, поезд вдали', ['person', 'dog', 'house', 'train']],
    ['Kobieta, kot i statek na morzu', ['person', 'cat', 'boat']],
    ['Een vrouw met een paard bij de molen', ['person', 'horse', 'windmill']],
    ['Kadın ve köpek, deniz feneri', ['person', 'dog', 'lighthouse']],
    ['एक लड़की और हाथी', ['person', 'elephant']],
    ['رجل وحصان في البيت', ['person', 'horse', 'house']],
    ['一只狐狸在森林里看鸟', ['fox', 'birds']],
    ['鲸鱼和灯塔', ['whale', 'lighthouse']],
  ])('"%s" are named in their order', (text, named) => {
    expect(subjectsOf(text)).toEqual(named);
  });

  it.each([
    'Take care of the category of planets, carefully',
    'The scar on the horizon; a cathedral, a catalogue',
    'Il faut partir, car il fait froid',
    'Wenn man lange wartet',
    'Book a flight, train your team, store data',
    'I cannot bear it, for this is kind of kinder',
    'A bus\u00ady boomerang, carrots and a doorman',
    'In the heart of the city at five o’clock',
    'Поездка домой, работа и китайский язык',
    'The housing, a treaty, a hundred hunches, carbon, shipping, phonetics',
    'Les mares, la pluie, le vos et les ailes',
    'Quiet hills under a wide sky',
    'The Roman Empire and its mother tongue',
    'Fox News on house music and the bear market',
    'Gear up and bridge the gap',
    'Wagen wir es: eine Menge Ideale, einer mit Hut',
    'Au coin de la rue, il livre des colis',
    'Mis planes para hoy: estoy seguro de que funciona',
    'An umbrella term for plane geometry',
  ])('"%s" names none', (text) => {
    expect(subjectsOf(text)).toEqual([]);
  });

  it('puts who holds the umbrella or rides under one picture', () => {
    expect(subjectsOf('A girl with an umbrella and her cat')).toEqual(['umbrella', 'cat']);
    expect(subjectsOf('The bus stops, a boy on his bike')).toEqual(['bus', 'bicycle']);
  });

  it('finds what is written with combining marks, too', () => {
    expect(subjectsOf('das schöne Schloss, vögel'.normalize('NFD'))).toEqual(['castle', 'birds']);
  });

  it('knows the traits of every one', () => {
    expect(Object.keys(subjectTraits).toSorted()).toEqual(subjects.toSorted());
    expect(new Set(subjects).size).toBe(subjects.length);
  });
});
