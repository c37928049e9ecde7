import { LanguageCode, VoiceId } from '@aws-sdk/client-polly';
import { describe, expect, it } from 'vitest';
import { elevenLabs } from '../../../functions/engines/elevenlabs/provider.ts';
import { embedded } from '../../../functions/engines/embedded/provider.ts';
import { polly } from '../../../functions/engines/polly/provider.ts';
import { pollyVoices } from '../../../functions/engines/polly/voices.ts';

const vendors = [polly, elevenLabs];

describe('voices of vendors', () => {
  it('are called so once, whoever they belong to', () => {
    const ids = [embedded, ...vendors].flatMap(({ catalogue }) => catalogue.voices.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  it('of Polly are voices and languages that its SDK knows', () => {
    expect(pollyVoices.filter(({ vendorId }) => !Object.values<string>(VoiceId).includes(vendorId))).toEqual(
      [],
    );
    const codes = new Set(Object.values<string>(LanguageCode));
    expect(pollyVoices.filter(({ languageCode }) => !codes.has(languageCode))).toEqual([]);
  });

  it.each(vendors)('$id speaks only languages that are set and timed here', ({ catalogue }) => {
    expect(catalogue.voices.length).toBeGreaterThan(40);
    for (const { language } of catalogue.voices) {
      expect(new Intl.Locale(language).toString()).toBe(language);
      expect(embedded.catalogue.voicesOf(language).length).toBeGreaterThan(0);
    }
  });

  it.each(vendors)(
    '$id: the exact tag first, any accent else; ids of older clients mean any voice',
    (vendor) => {
      const { voicesOf, resolveVoice, findVoice } = vendor.catalogue;
      expect(voicesOf('pt-BR')[0]?.language).toBe('pt-BR');
      expect(voicesOf('de')[0]?.language.startsWith('de')).toBe(true);
      expect(resolveVoice('voice_456', 'de')?.id).toBe(voicesOf('de')[0]?.id);
      expect(findVoice('voice_456')).toBeDefined();
      expect(resolveVoice(voicesOf('de')[0]?.id ?? '', 'fr')).toBeUndefined();
      expect(voicesOf('vi')).toEqual([]);
    },
  );

  it.each(vendors)(
    '$id draws as the embedded engine does, and is quoted no shorter',
    ({ catalogue, capabilities }) => {
      expect(Object.keys(capabilities)).toEqual(['speech']);
      expect(catalogue.presenters).toBe(embedded.catalogue.presenters);
      expect(catalogue.charactersPerSecond('en')).toBeLessThan(embedded.catalogue.charactersPerSecond('en'));
    },
  );
});
