import { configuredVendors } from '../configured-vendors.ts';
import { countedCall } from '../counted-call.ts';
import { isConfigured } from '../registry.ts';
import { loadWork, moderationWork } from '../work.ts';
import { guardrails } from './providers.ts';

/**
 * Characters of one call: a guardrail takes 25 text units of 1000 characters in a second, and what is sent twice at
 * the edges is not said in two halves. Source: Amazon Bedrock endpoints and quotas, "Guardrails".
 */
const partLength = 10_000;
const overlap = 300;
const answerMilliseconds = 8000;

const partsOf = (text: string): string[] => {
  const parts: string[] = [];
  for (let at = 0; at === 0 || at + overlap < text.length; at += partLength - overlap)
    parts.push(text.slice(at, at + partLength));
  return parts;
};

/**
 * Has a text judged by the vendor of this environment's, if it has one.
 *
 * @returns names of what is refused; empty where nothing is, or there is no vendor
 * @throws {VendorFailed} where it could not be judged: then nothing is safe
 */
export const judgeByVendor = async (text: string): Promise<readonly string[]> => {
  if (!isConfigured(guardrails, configuredVendors)) return [];
  const work = await loadWork(moderationWork, guardrails.id);
  for (const part of partsOf(text)) {
    const found = await countedCall({ engine: guardrails.id, capability: 'moderation' }, () =>
      work.judge(part, answerMilliseconds),
    );
    if (found.length > 0) return found;
  }
  return [];
};
