import { describe, expect, it } from 'vitest';
import { readPassages } from '../../../engine/direction/passages.ts';
import { planScript } from '../../../functions/planning/planner.ts';
import { filmOf } from '../engine/films.ts';

const script =
  'Hello to everyone.\n\nWhat you need for a walk:\n- a coat\n- two warm shoes\n- a map\n\nSo let us go.';

describe('the bullets of a script', () => {
  it('are known by where their items stand, though they are not spoken', () => {
    const scenes = planScript(script, 'en', 16);
    const items = scenes.flatMap(({ narration, bullets = [] }) =>
      bullets.map(({ from, to }) => narration.slice(from, to)),
    );
    expect(items).toEqual(['a coat.', 'two warm shoes.', 'a map.']);
    for (const { narration } of scenes) expect(narration).not.toContain('- ');
  });

  it('are shown as a list that grows under its heading', () => {
    const scenes = planScript(script, 'en', 16);
    const film = { ...filmOf([]), scenes };
    const lists = readPassages(film)
      .flat()
      .flatMap(({ layout }) => (layout.kind === 'list' ? [layout.list] : []));
    expect(lists.at(-1)).toMatchObject({ isNumbered: false, heading: 'What you need for a walk' });
    expect(lists.map(({ items }) => items.length)).toEqual([1, 2, 3]);
    expect(lists.at(-1)?.items.map(({ text }) => text)).toEqual(['a coat', 'two warm shoes', 'a map']);
  });

  it('are none of a script without a list', () => {
    for (const scene of planScript('One. Two.\n\nThree - four.', 'en', 16))
      expect(scene).not.toHaveProperty('bullets');
  });

  it('are found again where the same words are said twice', () => {
    const scenes = planScript('A map is good.\n- a map\n- a map', 'en', 16);
    expect(scenes[0]?.bullets).toHaveLength(2);
    const [one, other] = scenes[0]?.bullets ?? [];
    expect(one?.to).toBeLessThanOrEqual(other?.from ?? 0);
  });
});
