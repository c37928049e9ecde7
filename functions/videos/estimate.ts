import type * as z from 'zod/mini';
import { frameSize } from '../engines/frame-size.ts';
import { priceVersion } from '../engines/price-table.ts';
import type { Asker, AskText } from '../engines/text/ask-text.ts';
import { byRules } from '../planning/prompt-enhancement.ts';
import { numberedSentences } from '../planning/sentences.ts';
import { withoutTestValues } from '../planning/test-values.ts';
import { analyseText, type TextAnalysis, withModel } from '../planning/text-analysis.ts';
import { analysisTask } from '../planning/text-tasks.ts';
import { setting } from '../platform/env.ts';
import type { Context } from '../platform/http/context.ts';
import { shotsOf } from './b-roll.ts';
import { quoteByChoice } from './choose-engine.ts';
import { withNamedFiles } from './named-files.ts';
import { readOutlook } from './outlook.ts';
import { planProblems } from './plan-problems.ts';
import { presentExpectation } from './present-expectation.ts';
import type { planBody } from './schemas.ts';
import { textsProblem } from './script-or-prompt.ts';

/** Queueing, speaking, stitching and verifying, in seconds; drawing takes about a fifth of the film's length. */
const overheadSeconds = 4;
const secondsPerFilmSecond = 0.25;

/** About how long making a film of so many seconds takes, in whole seconds. */
export const makingSeconds = (filmSeconds: number): number =>
  Math.ceil(overheadSeconds + filmSeconds * secondsPerFilmSecond);

/**
 * What a video would be and cost, and what stands in its way. Nothing is spent or stored.
 *
 * @param ask asks a language model, where the caller may have one judge the text
 * @throws KinoraError 422 where there is no text, or a script and a prompt; 404 where a recording is not found
 */
export const estimateVideo = async (
  body: z.output<typeof planBody>,
  { actor, now, log }: Pick<Context, 'actor' | 'now' | 'log'>,
  ask?: AskText,
) => {
  const mistake = textsProblem(body);
  if (mistake !== undefined) throw mistake;
  const text = body.script ?? body.prompt ?? '';
  const { wish, unusable } = await withNamedFiles(actor, {
    kind: body.script === undefined ? ('prompt' as const) : ('avatar' as const),
    text,
    title: body.title,
    engineId: body.engine,
    allowedEngines: body.allow,
    avatarId: body.avatar_id,
    voiceId: body.voice_id,
    language: body.language,
    style: body.style,
    quality: body.quality,
    aspectRatio: body.aspect_ratio,
    music: body.music,
    durationSeconds: body.duration,
    projectId: body.project_id,
    narrationAssetId: body.narration_asset_id,
    firstFrameAssetId: body.first_frame_asset_id,
    lastFrameAssetId: body.last_frame_asset_id,
    // A prompt has none: what is shown are its words.
    ...(body.script === undefined ? {} : { direction: body.direction }),
    // A storyboard has nobody to show pictures in place of.
    bRoll: body.script === undefined ? undefined : shotsOf(body.b_roll),
  });
  const draft = await quoteByChoice(wish, { now, maxCost: body.max_cost });
  const { kind, resolution } = draft.request;
  const outlook = await readOutlook({ now, log });
  const estimatedSeconds = Math.round(draft.seconds * 10) / 10;
  const expectation = outlook.ofNext({ ownerId: actor.userId, kind, resolution, estimatedSeconds });
  const { title, language } = draft.request;
  const told = { text: setting('testValues') ? withoutTestValues(text) : text, title, language };
  const byTheRules = analyseText(told);
  const { judged, modelUsed } = await analysed(
    byTheRules,
    told,
    body.analysis === 'model' ? ask : undefined,
    {
      ownerId: actor.userId,
      now,
    },
  );
  if (judged.error !== undefined) log.error('text_not_judged', { error: judged.error as Error });
  const sentences = numberedSentences(draft.scenes, language);
  const outOfPlan = await planProblems(actor.userId, resolution, 'body.quality');
  const overCost = body.max_cost !== undefined && draft.price > body.max_cost;
  return {
    kind,
    title,
    safe: judged.safe,
    quality_score: judged.qualityScore,
    model_used: modelUsed,
    feasible: judged.feasible && draft.problems.length === 0 && unusable === undefined,
    suggestions: judged.suggestions,
    scenes: draft.scenes.map(({ index, narration, estimatedSeconds }) => ({
      index,
      narration,
      seconds: Math.round(estimatedSeconds * 10) / 10,
      sentences: (sentences[index] ?? []).map(({ number, text }) => ({ number, text })),
    })),
    duration: estimatedSeconds,
    ...frameSize(draft.request.resolution, draft.request.aspectRatio),
    price: draft.price,
    price_breakdown: {
      version: draft.request.priceVersion ?? priceVersion,
      engine: draft.request.engineId,
      kind,
      quality: resolution,
      parts: [...draft.priceParts],
    },
    processing_time: makingSeconds(draft.seconds),
    ...presentExpectation(expectation),
    problems: [
      ...draft.problems,
      ...outOfPlan,
      ...(unusable?.errors ?? []),
      ...(overCost
        ? [
            {
              path: 'body.max_cost',
              message: `The price is ${draft.price} credits.`,
              code: 'MAX_COST_EXCEEDED',
            },
          ]
        : []),
    ],
  };
};

/**
 * The judgement of the rules, and of a language model where it is asked for; what the rules refuse no model is shown.
 */
const analysed = async (
  rules: TextAnalysis,
  told: { text: string; title: string; language: string },
  ask: AskText | undefined,
  asker: Asker,
): Promise<{ judged: TextAnalysis; modelUsed: string }> => {
  const asked = rules.safe && rules.feasible ? await ask?.(analysisTask(told), asker) : undefined;
  if (asked === undefined) return { judged: rules, modelUsed: byRules };
  return { judged: withModel(rules, asked.answer), modelUsed: asked.model };
};
