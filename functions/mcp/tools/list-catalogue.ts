import * as z from 'zod/mini';
import { presentAvatars, presentEngines, presentStyles, presentVoices } from '../../catalogues/present.ts';
import { languageTag, maxLanguageLength } from '../../videos/schemas.ts';
import { defineTool } from '../tool.ts';

const withoutPreview = ({ id, name, description }: { id: string; name?: string; description: string }) =>
  name === undefined ? { id, description } : { id, name, description };

export const listCatalogue = defineTool({
  name: 'list_catalogue',
  title: 'List the catalogue',
  description: 'Ids that make_video takes. Voices without a language: the default one of each.',
  input: z.strictObject({
    kind: z.enum(['voices', 'avatars', 'styles', 'engines']),
    language: z.optional(languageTag(maxLanguageLength).check(z.describe('With voices'))),
  }),
  scope: 'videos:read',
  hints: { readOnlyHint: true },
  run: async ({ kind, language }, { now }) => {
    if (kind === 'avatars') return { avatars: presentAvatars(now).map(withoutPreview) };
    if (kind === 'styles') return { styles: presentStyles(now).map(withoutPreview) };
    if (kind === 'engines') return { engines: await presentEngines(now) };
    const voices = presentVoices(now, language).map(({ sample_url: _sample, ...voice }) => voice);
    return { voices: language === undefined ? voices.filter(({ is_default }) => is_default) : voices };
  },
});
