import { BufferSource, Input, MP4 } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { voices } from '../../../engine/catalogue.ts';
import { previewEngine } from '../../../engine/previews.ts';
import { sampleSentences } from '../../../engine/speech/sample-sentences.ts';

describe('the sample of a voice', () => {
  it('has a sentence for every language that is spoken, and for no other', () => {
    expect(Object.keys(sampleSentences).sort()).toEqual(
      [...new Set(voices.map(({ language }) => language))].sort(),
    );
  });

  it.each(voices.map(({ id }) => id))('%s: two to four seconds', async (id) => {
    const bytes = await previewEngine.voice(id);
    using input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
    const seconds = (await (await input.getPrimaryAudioTrack())?.computeDuration()) ?? 0;
    expect(seconds).toBeGreaterThan(2);
    expect(seconds).toBeLessThan(4);
  });

  it('is refused for a voice that nobody has', async () => {
    await expect(previewEngine.voice('xx-nobody')).rejects.toThrow(RangeError);
  });
});

describe('a preview', () => {
  it('is the same every time', async () => {
    expect(await previewEngine.avatar('noah')).toEqual(await previewEngine.avatar('noah'));
    expect(await previewEngine.style('animated')).toEqual(await previewEngine.style('animated'));
    expect(await previewEngine.voice('de-lena')).toEqual(await previewEngine.voice('de-lena'));
  });
});
