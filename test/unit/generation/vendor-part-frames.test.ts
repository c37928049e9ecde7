import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SceneFrames } from '../../../functions/engines/capabilities.ts';
import { providers } from '../../../functions/engines/providers.ts';
import { sentToVendor } from '../../../functions/engines/work.ts';
import { vendorPartHash } from '../../../functions/generation/vendor-part.ts';
import { filmOf, silentTiming } from '../engine/films.ts';

const filming = providers.filter(({ limits }) => limits.frames !== undefined);
const file = fc.uint8Array({ minLength: 1, maxLength: 4 });
const frames: fc.Arbitrary<SceneFrames | undefined> = fc.option(
  fc.record({ first: file, last: file }, { requiredKeys: ['first'] }),
  { nil: undefined },
);
const wish = fc.record({
  narration: fc.constantFrom('Ships come home.', 'Ships go out.'),
  title: fc.constantFrom('One', 'Other'),
  seed: fc.nat(3),
  side: fc.constantFrom(480, 1080),
  seconds: fc.constantFrom(3, 6, 9),
  frames,
});
type Wish = typeof wish extends fc.Arbitrary<infer One> ? One : never;

const requestOf = ({ narration, title, seed, side, seconds, frames: pictures }: Wish) => ({
  film: filmOf([narration], { title, seed, width: side, height: side }),
  sceneIndex: 0,
  timing: silentTiming(seconds * 30),
  frames: pictures,
});

/** Vendors that take an end; the others are never asked for one. */
const asTaken = (one: Wish, takesLast: boolean): Wish =>
  takesLast || one.frames === undefined ? one : { ...one, frames: { first: one.frames.first } };

test.each(filming)(
  'paid work of $id has another name if and only if its vendor is sent something else',
  (engine) => {
    const sent = sentToVendor.scene[engine.id];
    const takesLast = engine.limits.frames?.last === true;
    if (sent === undefined) throw new Error('It sends nothing');
    let [same, others] = [0, 0];
    fc.assert(
      fc.property(wish, wish, fc.boolean(), (one, drawn, isNear) => {
        // Half of the pairs differ in their pictures or in what no vendor hears of alone.
        const near = { ...one, title: drawn.title, seed: drawn.seed, frames: drawn.frames };
        const requests = [one, isNear ? near : drawn].map((each) => requestOf(asTaken(each, takesLast)));
        const [left, right] = requests.map((request) => JSON.stringify(sent(request)));
        const [hash, other] = requests.map((request) => vendorPartHash(engine, 'scene', request));
        if (left === right) same += 1;
        else others += 1;
        expect(hash === other).toBe(left === right);
      }),
      { numRuns: 400 },
    );
    expect(same).toBeGreaterThan(5);
    expect(others).toBeGreaterThan(50);
  },
);

test('each byte of a picture is part of the name, and so is whether it begins or ends a clip', () => {
  const [first, second] = [new Uint8Array([1]), new Uint8Array([2])];
  const of = (pictures?: SceneFrames) =>
    requestOf({ narration: 'Ships go out.', title: 'One', seed: 0, side: 480, seconds: 3, frames: pictures });
  for (const engine of filming.filter(({ limits }) => limits.frames?.last === true)) {
    const all = [
      undefined,
      { first },
      { first: second },
      { first, last: second },
      { first: second, last: first },
    ];
    const names = all.map((pictures) => vendorPartHash(engine, 'scene', of(pictures)));
    expect(new Set(names).size, engine.id).toBe(all.length);
  }
});
