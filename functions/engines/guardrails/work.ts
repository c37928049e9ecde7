import type { ApplyGuardrailRequest } from '@aws-sdk/client-bedrock-runtime';
import { applyGuardrail } from '../../platform/aws/bedrock-text.ts';
import { setting } from '../../platform/env.ts';
import { recordMetric } from '../../platform/metrics.ts';
import { vendorFailed } from '../bedrock-text/failures.ts';
import type { ModerationWork } from '../capabilities.ts';
import { costOfUnits } from '../vendor-cost.ts';

/** What a policy of the guardrail found: a filter, a topic or words, each with its name and what is done about it. */
const findingsIn = (assessment: unknown): string[] => {
  if (Array.isArray(assessment)) return assessment.flatMap(findingsIn);
  if (typeof assessment !== 'object' || assessment === null) return [];
  const { action, name, type, ...rest } = assessment as Record<string, unknown>;
  const found = action === 'BLOCKED' || action === 'ANONYMIZED' ? [String(type ?? name ?? 'WORD')] : [];
  return [...found, ...Object.values(rest).flatMap(findingsIn)];
};

/** The guardrail that the setting `guardrail` names. */
export const guardrailsModeration = (): ModerationWork => ({
  judge: async (text, milliseconds) => {
    const [guardrailIdentifier = '', guardrailVersion = ''] = setting('guardrail').split(':');
    const input: ApplyGuardrailRequest = {
      guardrailIdentifier,
      guardrailVersion,
      source: 'INPUT',
      content: [{ text: { text } }],
    };
    const { action, assessments, usage } = await applyGuardrail(input, milliseconds).catch(
      (error: unknown) => {
        throw vendorFailed(error);
      },
    );
    const cost = costOfUnits(usage);
    if (cost > 0) recordMetric('ai_cost_microdollars_total', { model: 'guardrails' }, cost);
    if (action === 'NONE') return [];
    const found = new Set(findingsIn(assessments));
    return found.size === 0 ? ['GUARDRAIL'] : [...found];
  },
});
