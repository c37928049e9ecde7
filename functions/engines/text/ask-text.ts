import { updateItem } from '../../platform/aws/commit.ts';
import { setting } from '../../platform/env.ts';
import { dayLimitWrite } from '../../platform/http/day-limit.ts';
import { log } from '../../platform/log.ts';
import { recordMetric } from '../../platform/metrics.ts';
import type { TextQuestion } from '../capabilities.ts';
import { configuredVendors } from '../configured-vendors.ts';
import { countedCall } from '../counted-call.ts';
import { modelTextsKey } from '../keys.ts';
import { isAlive, isConfigured } from '../registry.ts';
import { loadWork, textWork } from '../work.ts';
import { formless, isRefusal } from './failures.ts';
import { textProviders } from './providers.ts';

/** For whom a model is asked, and when. */
export interface Asker {
  ownerId: string;
  now: Date;
}

/** A question with the check of its answer. */
export interface TextTask<Answer> extends TextQuestion {
  /** @returns undefined where the answer cannot be used */
  check(answer: unknown): Answer | undefined;
}

/** Longest time for one model, in milliseconds: two times this, and what is around it, end within 29 seconds. */
const answerMilliseconds = 11_000;

/**
 * Asks the language models of this environment in their order until one answers what can be used. Content that one
 * refuses is shown to no other. Logs tell which question it was, and nothing of the texts. The question counts for the
 * day of who asks before it is asked, however it ends; where there is no model, nothing counts.
 *
 * @param milliseconds longest time for one model; all of them have twice as much
 * @returns the answer and who gave it, e.g. `gemini:gemini-3.8-flash`; undefined where there is none, or none has
 * answered: then the rules answer
 * @throws RateLimited when the account has asked `maxModelTextsPerDay` questions today (UTC)
 */
export const askText = async <Answer>(
  task: TextTask<Answer>,
  { ownerId, now }: Asker,
  milliseconds = answerMilliseconds,
): Promise<{ answer: Answer; model: string } | undefined> => {
  const providers = textProviders.filter(
    (provider) => isConfigured(provider, configuredVendors) && isAlive(provider, now),
  );
  if (providers.length === 0) return undefined;
  await updateItem(dayLimitWrite((day) => modelTextsKey(ownerId, day), setting('maxModelTextsPerDay'), now));
  const end = performance.now() + 2 * milliseconds;
  for (const provider of providers) {
    const left = Math.floor(Math.min(milliseconds, end - performance.now()));
    if (left < 1) return undefined;
    try {
      return await askProvider(provider.id, task, left);
    } catch (error) {
      log.warn('text_not_answered', { engine: provider.id, task: task.name, error: error as Error });
      if (isRefusal(error)) return undefined;
    }
  }
  return undefined;
};

export type AskText = typeof askText;

const askProvider = async <Answer>(
  engine: string,
  { check, ...question }: TextTask<Answer>,
  milliseconds: number,
): Promise<{ answer: Answer; model: string }> => {
  const work = await loadWork(textWork, engine);
  return countedCall({ engine, capability: 'text' }, async () => {
    const { answer: raw, tokens } = await work.answer(question, milliseconds);
    for (const direction of ['input', 'output'] as const)
      if (tokens[direction] > 0)
        recordMetric('ai_tokens_total', { model: `${engine}/text`, direction }, tokens[direction]);
    const answer = check(raw);
    if (answer === undefined) throw formless('The model answered what cannot be used.');
    return { answer, model: `${engine}:${work.model}` };
  });
};
