import * as z from 'zod/mini';
import { type Polled, ResultUnusable, type VendorFilm } from '../capabilities.ts';
import { failed } from '../vendor-answers.ts';
import type { VendorAnswer } from '../vendor-http.ts';

/** Source of all shapes: `@google/genai` 3.3.0, `GenerateVideosOperation`; Cloud Storage JSON API, "Objects: list". */
const operationSchema = z.object({
  done: z.nullish(z.boolean()),
  error: z.nullish(z.object({ code: z.optional(z.number()), message: z.optional(z.string()) })),
  response: z.nullish(
    z.object({
      generatedVideos: z.nullish(
        z.array(z.object({ video: z.nullish(z.object({ uri: z.nullish(z.string()) })) })),
      ),
      raiMediaFilteredCount: z.nullish(z.number()),
      raiMediaFilteredReasons: z.nullish(z.array(z.string())),
    }),
  ),
});
const listSchema = z.object({
  items: z.optional(z.array(z.object({ name: z.string(), bucket: z.string() }))),
});

/** Support code of what shows children: never tried again. Source: Vertex AI, "Responsible AI for Veo". */
const childSafety = '58061214';
/** `INVALID_ARGUMENT` of google.rpc.Code: a prompt that is not taken. */
const invalidArgument = 3;

/** How an operation stands. @throws for an answer that is none */
export const polledOf = (
  answer: unknown,
  fetchFile: (uri: string) => Promise<Uint8Array>,
): Polled<VendorFilm> => {
  const { done, error, response } = z.parse(operationSchema, answer);
  if (done !== true) return { state: 'running' };
  if (error != null)
    return failed({
      code: error.code === invalidArgument ? 'ENGINE_REFUSED' : 'ENGINE_FAILED',
      vendorMessage: error.message ?? 'No reason given',
      retryable: error.code !== invalidArgument,
    });
  const uri = response?.generatedVideos?.[0]?.video?.uri;
  if (typeof uri !== 'string' && (response?.raiMediaFilteredCount ?? 0) > 0) {
    const vendorMessage = (response?.raiMediaFilteredReasons ?? []).join(' ') || 'The film was filtered.';
    // It judges the film that came about, and bills none: another one of the same words may pass.
    const mayPass = !vendorMessage.includes(childSafety);
    return failed({ code: 'ENGINE_REFUSED', vendorMessage, retryable: mayPass, mayPass });
  }
  return {
    state: 'done',
    fetch: async () => {
      if (typeof uri !== 'string') throw new ResultUnusable('Veo says "done" without a file.');
      return { file: await fetchFile(uri) };
    },
  };
};

/** The film in a folder; undefined where there is none yet. @throws for an answer that is no list */
export const filmIn = ({ status, body }: VendorAnswer): string | undefined => {
  const parsed = z.safeParse(listSchema, body);
  if (status !== 200 || !parsed.success) throw new Error(`Cloud Storage answered ${status}`);
  const found = (parsed.data.items ?? []).find(({ name }) => name.endsWith('.mp4'));
  return found === undefined ? undefined : `gs://${found.bucket}/${found.name}`;
};
