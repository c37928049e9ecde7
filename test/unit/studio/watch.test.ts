import { describe, expect, it } from 'vitest';
import { hrefOf, paramsOf, placeOf } from '../../../studio/app/place.ts';
import { heard, madeOf, progressOf, sceneWords, stageLines } from '../../../studio/watch/progress.ts';
import { readCaptions, wordAt } from '../../../studio/watch/transcript.ts';

const begun = progressOf({ id: '1', status: 'pending', attempt: 1 });
const event = (seq: number, stage: string, progress: number, more: object = {}) => ({
  seq,
  status: 'processing',
  stage,
  progress,
  at: new Date(seq * 1000).toISOString(),
  ...more,
});

describe('progress', () => {
  it('takes each event once, and never goes back within an attempt', () => {
    const speaking = heard(begun, event(2, 'speaking', 0.1));
    expect(heard(speaking, event(2, 'rendering', 0.5))).toBe(speaking);
    expect(heard(speaking, event(3, 'speaking', 0.05))).toMatchObject({ seq: 3, progress: 0.1 });
    const again = heard(speaking, event(4, 'moderating', 0, { attempt: 2 }));
    expect(again).toMatchObject({ attempt: 2, progress: 0, stage: 'moderating' });
  });

  it('tells which stages are done, how long they took, and which is under way', () => {
    const events = [event(1, 'moderating', 0), event(2, 'planning', 0.02), event(4, 'speaking', 0.05)];
    const lines = stageLines(events.reduce(heard, begun));
    expect(lines.map(({ state }) => state).slice(0, 4)).toEqual(['done', 'done', 'now', 'waiting']);
    expect(lines.map(({ seconds }) => seconds).slice(0, 3)).toEqual([1, 2, undefined]);
    const failed = heard(begun, event(5, 'rendering', 0.5, { status: 'failed' }));
    expect(stageLines(failed).some(({ state }) => state === 'now')).toBe(false);
  });

  it('tells how far each scene is, as the video and each event say', () => {
    const scene = (index: number, progress: number) => ({ scene: { index, progress } });
    const read = progressOf({ id: '1', status: 'processing', attempt: 1, scene_progress: [0.2, 0] });
    const moved = heard(read, event(7, 'rendering', 0.5, scene(1, 0.75)));
    expect(madeOf(moved, 3)).toEqual([0.2, 0.75, 0]);
    expect(madeOf(heard(moved, event(8, 'rendering', 0.5, scene(1, 0.5))), 2)).toEqual([0.2, 0.75]);
    expect(madeOf(heard(moved, event(8, 'stitching', 0.9)), 2)).toEqual([1, 1]);
    expect(madeOf(heard(moved, event(9, 'moderating', 0, { attempt: 2 })), 2)).toEqual([0, 0]);
    expect([sceneWords(1, true), sceneWords(0.756, true), sceneWords(0, true), sceneWords(0, false)]).toEqual(
      ['Done', '76 %', 'Begins', 'Waits'],
    );
  });
});

describe('a transcript', () => {
  const captions = [
    'WEBVTT',
    '00:00:01.000 --> 00:00:03.000\nTea &amp; bread.',
    '00:00:04.000 --> 00:00:05.000\n你好世界。',
  ].join('\n\n');

  it('is read from captions, word by word', () => {
    const cues = readCaptions(captions);
    expect(cues.map(({ words }) => words.map(({ text }) => text))).toEqual([
      ['Tea', '&', 'bread.'],
      ['你好', '世界。'],
    ]);
    expect(cues[0]?.words.at(-1)?.end).toBeCloseTo(3);
    expect(readCaptions('nonsense')).toEqual([]);
  });

  it('knows the word of a moment, and that none is spoken in a pause', () => {
    const cues = readCaptions(captions);
    expect(wordAt(cues, 1.1)).toEqual({ cue: 0, word: 0 });
    expect(wordAt(cues, 2.9)).toEqual({ cue: 0, word: 2 });
    expect(wordAt(cues, 3.5)).toBeUndefined();
  });
});

describe('a place of the page', () => {
  it('is read from its address, and written as one', () => {
    expect(placeOf('#/videos/1/?tab=share')).toEqual({ path: '/videos/1', query: { tab: 'share' } });
    expect(placeOf('')).toEqual({ path: '/', query: {} });
    expect(hrefOf('/', { from: 'a b', none: undefined })).toBe('#/?from=a+b');
  });

  it('fits a pattern part by part', () => {
    expect(paramsOf('/videos/:id', '/videos/a%20b')).toEqual({ id: 'a b' });
    expect(paramsOf('/videos/:id', '/videos/%zz')).toEqual({ id: '%zz' });
    expect(paramsOf('/videos/:id', '/videos')).toBeUndefined();
    expect(paramsOf('/videos/:id', '/movies/1')).toBeUndefined();
  });
});
