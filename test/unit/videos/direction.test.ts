import { describe, expect, it } from 'vitest';
import { makersOf } from '../../../functions/engines/registry.ts';
import { isDirected } from '../../../functions/planning/directed.ts';
import { directionProblems } from '../../../functions/videos/direction.ts';
import { type GenerationRequest, quoteVideo } from '../../../functions/videos/quote-video.ts';

const wish = (direction: 'rules' | 'model'): GenerationRequest => ({
  kind: 'avatar',
  text: 'A bear sleeps in the forest. It is very quiet there.',
  language: 'en',
  style: 'professional',
  quality: 'low',
  aspectRatio: '1:1',
  music: false,
  direction,
});
const codesOf = (engineId: string, direction: 'rules' | 'model'): unknown[] =>
  directionProblems({ direction }, makersOf(engineId, 'avatar')).map(({ path, code }) => [path, code]);

describe('a script that a language model directs', () => {
  it('is noted with the video, costs what it costs without, and is the rules’ where that is said', () => {
    const [directed, ruled] = [quoteVideo(wish('model')), quoteVideo(wish('rules'))];
    expect(directed.request.direction).toBe('model');
    expect(ruled.request).not.toHaveProperty('direction');
    expect(directed.price).toBe(ruled.price);
  });

  it('is refused where its pictures are drawn elsewhere, not where it is spoken elsewhere', () => {
    expect(codesOf('heygen', 'model')).toEqual([['body.direction', 'DIRECTION_NOT_SUPPORTED']]);
    expect(codesOf('polly', 'model')).toEqual([]);
    expect(codesOf('heygen', 'rules')).toEqual([]);
    expect(isDirected({ kind: 'avatar', engineId: 'polly' })).toBe(true);
    expect(isDirected({ kind: 'avatar', engineId: 'heygen' })).toBe(false);
    expect(isDirected({ kind: 'prompt', engineId: 'embedded' })).toBe(false);
  });
});
