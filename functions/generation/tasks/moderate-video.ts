import { makersOf } from '../../engines/registry.ts';
import { judgeByVendor } from '../../engines/text/judge-by-vendor.ts';
import { guardrails } from '../../engines/text/providers.ts';
import { moderate, type Verdict } from '../../planning/moderation.ts';
import { testValuesIn, withoutTestValues } from '../../planning/test-values.ts';
import { setting } from '../../platform/env.ts';
import { log } from '../../platform/log.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { failure, retryableFailure } from '../failures.ts';
import { beginStage, generationTask, jobSchema } from '../task.ts';
import { actOnTestValues } from '../test-values.ts';
import { type JudgedVoice, textsToJudge } from '../texts-to-judge.ts';
import { videoText } from '../video-text.ts';
import { taskTriggers } from './triggers.ts';

/** Refuses what the content policy does not allow and what no video can be made of. */
const moderateVideo = async (job: GenerationJob): Promise<{ safe: true }> => {
  const video = await beginStage(job, 'moderating');
  const written = await videoText(video);
  const hasTestValues = setting('testValues');
  if (hasTestValues) await actOnTestValues(testValuesIn(written), 'moderation');
  const judged: string[] = [];
  for (const { title = '', text: asWritten, language, voice } of textsToJudge(video, written)) {
    const text = hasTestValues ? withoutTestValues(asWritten) : asWritten;
    const verdict = judge(`${title}\n\n${text}`, language);
    if (!verdict.safe) {
      log.info('video_refused', { categories: verdict.reasons.map(({ category }) => category) });
      throw failure('CONTENT_REFUSED', refusalWords(verdict));
    }
    if (voice !== undefined) demandSpeakable(text, language, voice);
    judged.push(title, text);
  }
  await demandAllowed(judged.join('\n\n'));
  return { safe: true };
};

/** What the rules allow is shown to the vendor that judges texts, where this environment has one. */
const demandAllowed = async (text: string): Promise<void> => {
  const found = await judgeByVendor(text).catch((error: unknown) => {
    throw retryableFailure('MODERATION_UNAVAILABLE', {}, error);
  });
  if (found.length === 0) return;
  log.info('video_refused', { categories: found, by: guardrails.id });
  throw failure('CONTENT_REFUSED', {
    reason: `The content policy does not allow this text: ${found.join(', ').toLowerCase().replaceAll('_', ' ')}.`,
    suggestion: 'Rewrite what the content policy does not allow and create the video again.',
  });
};

const demandSpeakable = (text: string, language: string, { id, engineId, kind }: JudgedVoice): void => {
  if (!judge(text, language).feasible)
    throw failure('NOT_FEASIBLE', {
      reason: 'There is no word or number in this text that a voice could speak.',
      suggestion: 'Write at least one word that can be spoken.',
    });
  const { speaker } = makersOf(engineId, kind);
  if (speaker.catalogue.resolveVoice(id, language) === undefined)
    throw failure('NOT_FEASIBLE', {
      reason: `The voice ${id} does not speak ${language}.`,
      suggestion: 'Choose a voice of that language; GET /api/v1/voices lists them.',
    });
};

/** Whatever goes wrong in judging, nothing passes unjudged. */
const judge = (text: string, language: string): Verdict => {
  try {
    return moderate(text, language);
  } catch (error) {
    throw retryableFailure('MODERATION_UNAVAILABLE', {}, error);
  }
};

const categoryWords = {
  hate: 'hate against a group of people',
  dangerous: 'a danger to people',
  sexual: 'sexual content',
  harassment: 'harassment',
} as const;

const refusalWords = ({ reasons, suggestions }: Verdict) => ({
  reason: `The content policy does not allow ${reasons
    .map(({ category, excerpt }) => `${categoryWords[category]} (“${excerpt ?? '…'}”)`)
    .join(' and ')}.`,
  suggestion: suggestions.join(' '),
});

export const handler = generationTask(taskTriggers.moderateVideo, jobSchema, moderateVideo);
