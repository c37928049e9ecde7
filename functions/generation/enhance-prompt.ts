import * as z from 'zod/mini';
import { makersOf } from '../engines/registry.ts';
import { askText } from '../engines/text/ask-text.ts';
import { judgeByVendor } from '../engines/text/judge-by-vendor.ts';
import { contentHash } from '../planning/content-hash.ts';
import { enhancedSchema } from '../planning/enhanced-prompt.ts';
import { moderate } from '../planning/moderation.ts';
import { storyboardTask, storyText } from '../planning/text-tasks.ts';
import { defaultPromptSeconds } from '../planning/video-plan.ts';
import { getJson, putObject } from '../platform/aws/media.ts';
import { RateLimited } from '../platform/http/admission.ts';
import { log } from '../platform/log.ts';
import type { Video } from '../videos/model.ts';
import { quoteVideo } from '../videos/quote-video.ts';
import { enhancedKey } from './media-keys.ts';

type Enhanced = z.infer<typeof enhancedSchema>;

const modelMilliseconds = 20_000;

/**
 * What a language model makes of the prompt of a video whose owner asked for it. An answer is kept before it is used: a
 * task that runs again, and a later attempt, pay for no second one. It is judged as the prompt was, and has to fit what
 * was quoted.
 *
 * @param prompt without test values
 * @returns undefined where nobody asked, the account's day is used up, no model answered, or its answer is not fit:
 * then the prompt is told
 */
export const enhancedPrompt = async (video: Video, prompt: string): Promise<Enhanced | undefined> => {
  if (video.enhance !== true || video.kind !== 'prompt') return undefined;
  const { language, style, durationSeconds = defaultPromptSeconds } = video;
  const key = enhancedKey(video.id, contentHash(prompt, language, style, durationSeconds));
  const kept = z.safeParse(enhancedSchema, await getJson(key)).data;
  const enhanced = kept ?? (await ask(video, prompt, durationSeconds));
  if (enhanced === undefined) return undefined;
  if (kept === undefined) await putObject(key, JSON.stringify(enhanced), { contentType: 'application/json' });
  return (await isFit(video, enhanced.text)) ? enhanced : undefined;
};

const ask = async (video: Video, text: string, seconds: number): Promise<Enhanced | undefined> => {
  const { language, style, engineId } = video;
  const { speaker } = makersOf(engineId, 'prompt');
  const task = storyboardTask(
    { text, language, style },
    seconds,
    speaker.catalogue.charactersPerSecond(language),
  );
  const asker = { ownerId: video.ownerId, now: new Date() };
  const answered = await askText(task, asker, modelMilliseconds).catch((error: unknown) => {
    if (error instanceof RateLimited) return void reject('limit');
    throw error;
  });
  if (answered === undefined) return undefined;
  return { text: storyText(answered.answer.scenes), model: answered.model };
};

/** Whether a text may be told in the place of the prompt: by the content policy, by its engine, and for its price. */
const isFit = async (video: Video, text: string): Promise<boolean> => {
  const { language, price } = video;
  const { safe, feasible } = moderate(text, language);
  if (!safe || !feasible) return reject('content');
  const { problems, price: priceNow } = quoteVideo({ ...wishOf(video), text });
  if (problems.length > 0 || priceNow > price) return reject('size');
  try {
    return (await judgeByVendor(text)).length === 0 || reject('content');
  } catch (error) {
    log.warn('enhancement_not_judged', { error: error as Error });
    return false;
  }
};

const reject = (why: 'content' | 'limit' | 'size'): false => {
  log.info('enhancement_rejected', { why });
  return false;
};

const wishOf = (video: Video) => {
  const { title, voiceId, language, style, quality, aspectRatio, music, engineId, durationSeconds, frames } =
    video;
  return {
    ...{ title, voiceId, language, style, quality, aspectRatio, music, engineId, durationSeconds, frames },
    kind: 'prompt' as const,
  };
};
