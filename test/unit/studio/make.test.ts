import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, nextDraft, readDraft, requestOf } from '../../../studio/make/draft.ts';
import { filmEngines, hasLanguageModel } from '../../../studio/make/film-engines.ts';
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

  it('that follows one that was ordered has its choices, and nothing that was of that film', () => {
    const told = { source: 'prompt', language: 'de', avatarId: 'ada', voiceId: 'anna' } as const;
    const looks = { style: 'artistic', quality: 'low', shape: '1:1', engine: 'veo' } as const;
    const choices = { ...told, ...looks, music: false, directed: true };
    const ofFilm = {
      ...{ script: 'Hello.', prompt: 'A harbour.', title: 'Home', projectId: 'p', firstFrameId: 'a' },
      ...{ lastFrameId: 'b', seconds: 12, ceiling: '9' },
    };
    const ordered = { ...emptyDraft, ...ofFilm, ...choices };
    expect(nextDraft(ordered)).toEqual({ ...emptyDraft, ...choices });
    expect(Object.keys({ ...ofFilm, ...choices }).sort()).toEqual(Object.keys(emptyDraft).sort());
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

describe('pictures of a prompt, and a model that directs a script', () => {
  const framed = { projectId: 'p', firstFrameId: 'a', lastFrameId: 'b', directed: true };

  it('are asked for with the project that they are in, whose brand an engine that draws itself has no place for', () => {
    const draft = { ...emptyDraft, ...framed, prompt: 'A ferry leaves.', script: 'Hello.' };
    const request = requestOf({ ...draft, source: 'prompt' });
    expect(request).toMatchObject({
      project_id: 'p',
      use_brand: false,
      first_frame_asset_id: 'a',
      last_frame_asset_id: 'b',
    });
    expect(request).not.toHaveProperty('direction');
    const none = requestOf({ ...draft, source: 'prompt', firstFrameId: '' });
    expect(Object.keys(none ?? {})).not.toEqual(expect.arrayContaining(['project_id']));
    expect(none).not.toHaveProperty('last_frame_asset_id');
    const script = requestOf({ ...draft, source: 'script' });
    expect(script).toMatchObject({ direction: 'model' });
    expect(script).not.toHaveProperty('first_frame_asset_id');
  });

  it('are asked for again of a video that had them, with the engine that takes them', () => {
    const video = { id: '1', status: 'completed', engine: 'veo', project_id: 'p' };
    const drawn = draftOf({ ...video, prompt: 'A ferry.', first_frame_asset_id: 'a' });
    expect(drawn).toMatchObject({ engine: 'veo', projectId: 'p', firstFrameId: 'a', lastFrameId: '' });
    expect(draftOf({ ...video, prompt: 'A ferry.' })).toMatchObject({ engine: '', projectId: '' });
    const by = (who: string | null) =>
      draftOf({ ...video, script: 'Hello.', metadata: { directed_by: who } }).directed;
    expect([by('gemini:pro'), by('rules'), by(null)]).toEqual([true, false, false]);
  });
});

describe('engines to choose from', () => {
  const engine = (id: string, capabilities: string[], configured = true) => ({
    ...{ id, capabilities, configured, description: '', state: 'available' },
  });

  it('make films or speak in them; those that write and judge texts are none', () => {
    const engines = [
      engine('embedded', ['speech', 'scene', 'stitch']),
      engine('polly', ['speech']),
      engine('veo', ['scene'], false),
      engine('gemini', ['text']),
      engine('guardrails', ['moderation']),
    ];
    expect(filmEngines(engines).map(({ id }) => id)).toEqual(['embedded', 'polly']);
    expect(hasLanguageModel(engines)).toBe(true);
    expect(hasLanguageModel(engines.filter(({ id }) => id !== 'gemini'))).toBe(false);
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
