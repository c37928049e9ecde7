import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, readDraft, requestOf } from '../../../studio/make/draft.ts';
import { lineAndColumn, placeIn } from '../../../studio/make/problem-places.ts';

const letter = (character: string, number: number) => ({
  message: `"${character}" (U+13A0, character ${number}) is of a writing that films cannot show.`,
});

describe('a draft', () => {
  it('asks for nothing without a text, and for what was chosen with one', () => {
    expect(requestOf({ ...emptyDraft, script: '  ' })).toBeUndefined();
    expect(requestOf({ ...emptyDraft, script: 'Hello.', ceiling: '12', voiceId: 'anna' })).toEqual({
      script: 'Hello.',
      language: 'en',
      style: 'professional',
      quality: 'medium',
      aspect_ratio: '16:9',
      music: true,
      max_cost: 12,
      voice_id: 'anna',
    });
  });

  it('of a prompt has no presenter and no style of one', () => {
    const request = requestOf({ ...emptyDraft, source: 'prompt', prompt: 'A harbour.', avatarId: 'ada' });
    expect(request).toMatchObject({ prompt: 'A harbour.', duration: 20 });
    expect(Object.keys(request ?? {})).not.toEqual(expect.arrayContaining(['avatar_id']));
    expect(request?.style).toBeUndefined();
  });

  it('is read as it was kept; what is broken or of another kind is as in a new one', () => {
    const draft = { ...emptyDraft, script: 'Hello.', seconds: 12 };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readDraft('{"seconds":"many","script":4,"strange":1}')).toEqual(emptyDraft);
    expect(readDraft('{')).toEqual(emptyDraft);
    expect(readDraft(null)).toEqual(emptyDraft);
  });

  it('of a video asks for the same again', () => {
    const video = { id: '1', status: 'completed', script: 'Hello.', quality: 'low', aspect_ratio: '1:1' };
    expect(requestOf(draftOf(video))).toMatchObject({
      script: 'Hello.',
      quality: 'low',
      aspect_ratio: '1:1',
    });
  });
});

describe('the place of a problem', () => {
  it('is the letter that is named, counted as the API does', () => {
    // An accent of its own and its letter are one character; a clef is one of two units.
    const text = '  e\u0301\u{1d11e}\nxᎠ';
    expect(placeIn(text, letter('Ꭰ', 5))).toEqual({ start: 8, end: 9 });
    expect(lineAndColumn(text, { start: 8, end: 9 })).toEqual({ line: 2, column: 2 });
  });

  it('is the first such letter where another stands at the number', () => {
    expect(placeIn('abᎠ', letter('Ꭰ', 1))).toEqual({ start: 2, end: 3 });
  });

  it('is that of quoted words, and nowhere where none are named', () => {
    expect(placeIn('Say Secret Words now', { message: 'The part "secret words" is refused.' })).toEqual({
      start: 4,
      end: 16,
    });
    expect(placeIn('Say it', { message: 'The part "other words" is refused.' })).toBeUndefined();
    expect(placeIn('Say it', { message: 'Too long.' })).toBeUndefined();
  });
});
