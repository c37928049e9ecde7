import * as z from 'zod/mini';
import { type Polled, ResultUnusable, type VendorFilm } from '../capabilities.ts';
import { failed } from '../vendor-answers.ts';

/** Source of all shapes: `@google/genai` 3.3.0, interactions. */
const contentSchema = z.object({
  type: z.string(),
  uri: z.nullish(z.string()),
  text: z.nullish(z.string()),
});
const interactionSchema = z.object({
  status: z.string(),
  steps: z.optional(z.array(z.object({ content: z.nullish(z.array(contentSchema)) }))),
  errors: z.nullish(z.array(z.object({ message: z.nullish(z.string()) }))),
});

/** Those after which nothing follows. */
const ended: ReadonlySet<string> = new Set([
  'failed',
  'cancelled',
  'incomplete',
  'budget_exceeded',
  'requires_action',
  'requires_continuation',
]);

/** How an interaction stands. @throws for an answer that is none */
export const polledOf = (
  answer: unknown,
  fetchFilm: (url: string) => Promise<Uint8Array>,
): Polled<VendorFilm> => {
  const { status, steps = [], errors } = z.parse(interactionSchema, answer);
  const contents = steps.flatMap(({ content }) => content ?? []);
  const words = [...(errors ?? []).map(({ message }) => message), ...contents.map(({ text }) => text)]
    .filter((said) => typeof said === 'string' && said !== '')
    .join(' ');
  if (status === 'completed') {
    const url = contents.find(({ type }) => type === 'video')?.uri;
    // Words in the place of a film say why there is none.
    if (typeof url !== 'string' && words !== '')
      return failed({ code: 'ENGINE_REFUSED', vendorMessage: words, retryable: false });
    return {
      state: 'done',
      fetch: async () => {
        if (typeof url !== 'string') throw new ResultUnusable('Gemini Omni says "completed" without a file.');
        return { file: await fetchFilm(url) };
      },
    };
  }
  if (!ended.has(status)) return { state: 'running' };
  return failed({
    code: /safety|policy|prohibit|blocked/i.test(words) ? 'ENGINE_REFUSED' : 'ENGINE_FAILED',
    vendorMessage: words === '' ? `Gemini Omni ended as "${status}".` : words,
    retryable: status === 'failed' || status === 'incomplete',
  });
};
