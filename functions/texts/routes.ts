import { moderationNeeds, moderationSettings, textNeeds, textSettings } from '../engines/text/needs.ts';
import { defineRoutes } from '../shared/contract.ts';
import * as s from './schemas.ts';

const byModel =
  'A language model writes it where the service has one, and its answer is checked: by its form, its length and the ' +
  'content policy. Where there is none, or its answer is late, refused or unfit, the rules answer. `model_used` tells. ' +
  'Each request counts as one that creates a video, and a question to a model for the day of the account: 429 when ' +
  '`maxModelTextsPerDay` are asked.';

const text = {
  tag: 'texts',
  method: 'POST',
  auth: 'bearer',
  admission: 'before',
  limits: ['create'],
  errors: [],
  needs: [...textNeeds, ...moderationNeeds],
  settings: [...new Set([...textSettings, ...moderationSettings, 'testValues' as const])],
} as const;

/** The domain's routes by operationId. */
export const textsRoutes = defineRoutes({
  rewriteText: {
    ...text,
    path: '/api/v1/texts/rewrite',
    summary: 'Rewrite a script or prompt to be better spoken. Nothing is stored.',
    description: `${byModel} The rules leave a script as it is, and add to a prompt what its style says.`,
    body: s.rewriteBody,
    success: { status: 200, body: s.rewriteResponse, description: 'The text.' },
    examples: {
      body: { prompt: 'A city at dusk in the rain.', instruction: 'Make it calm.' },
      success: {
        text: 'A city at dusk in the rain. Cinematic style, professional lighting, film grain, depth of field.',
        model_used: 'rules',
      },
    },
  },
  storyboardText: {
    ...text,
    path: '/api/v1/texts/storyboard',
    summary: 'Lay a prompt out as the scenes of a film. Nothing is stored.',
    description: `${byModel} The rules tell the prompt itself. \`text\` can be sent as the prompt of a video.`,
    body: s.storyboardBody,
    success: { status: 200, body: s.storyboardResponse, description: 'The storyboard.' },
    examples: { body: { prompt: 'A city at dusk in the rain.', duration: 15 } },
  },
});
