import { modelAnswer, moodOf, tokensOf } from '../model-answers.ts';
import type { Answer } from '../vendor-fault.ts';

/** What Converse takes, as far as it is known here. */
interface ConverseRequest {
  messages?: { content?: { text?: string }[] }[];
  inferenceConfig?: { maxTokens?: number };
  toolConfig?: {
    tools?: { toolSpec?: { name?: string; inputSchema?: { json?: unknown } } }[];
    toolChoice?: { tool?: { name?: string } };
  };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const failed = (name: string, message: string, status = 400): Answer =>
  json({ message }, status, { 'x-amzn-errortype': name });

/**
 * Answers `Converse` as a model that calls the tool it has to call; undefined where it never answers. `double:next` has
 * no place here, so that the next model is asked. Source of the
 * shapes: Amazon Bedrock API reference, Converse.
 */
export const converseAnswer = (body: Buffer): Answer | undefined => {
  const request = JSON.parse(body.toString()) as ConverseRequest;
  const data = request.messages?.[0]?.content?.[0]?.text ?? '';
  const name = request.toolConfig?.toolChoice?.tool?.name;
  const spec = request.toolConfig?.tools?.find(({ toolSpec }) => toolSpec?.name === name)?.toolSpec;
  if (data === '') return failed('ValidationException', 'The double wants a message');
  if (name === undefined || spec === undefined)
    return failed('ValidationException', 'The double calls the tool that toolChoice names');
  const mood = moodOf(data);
  if (mood === 'silent') return undefined;
  if (mood === 'busy' || data.includes('double:next'))
    return failed('ThrottlingException', 'Too many requests, please wait.', 429);
  if (mood === 'broken') return failed('InternalServerException', 'Something went wrong.', 500);
  const input = mood === 'formless' ? { nothing: true } : modelAnswer(spec.inputSchema?.json, data);
  const content =
    mood === 'refuses'
      ? [{ text: 'The generated text has been blocked by our content filters.' }]
      : [{ toolUse: { toolUseId: 'tooluse_double', name, input } }];
  const [inputTokens, outputTokens] = [tokensOf(data), tokensOf(JSON.stringify(content))];
  const reasons = { refuses: 'content_filtered', cut: 'max_tokens' } as Partial<Record<string, string>>;
  return json({
    output: { message: { role: 'assistant', content } },
    stopReason: reasons[mood] ?? 'tool_use',
    usage: { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens },
    metrics: { latencyMs: 1 },
  });
};

/** Answers `ApplyGuardrail`: `double:blocked` is refused as hate, `double:unjudged` cannot be judged. */
export const guardrailAnswer = (body: Buffer): Answer => {
  const { content = [] } = JSON.parse(body.toString()) as { content?: { text?: { text?: string } }[] };
  const text = content.map((part) => part.text?.text ?? '').join('\n');
  if (text === '') return failed('ValidationException', 'The double wants a text');
  if (text.includes('double:unjudged')) return failed('ThrottlingException', 'Too many requests.', 429);
  const usage = {
    topicPolicyUnits: 0,
    contentPolicyUnits: Math.ceil(text.length / 1000),
    wordPolicyUnits: 0,
    sensitiveInformationPolicyUnits: 0,
    sensitiveInformationPolicyFreeUnits: 0,
    contextualGroundingPolicyUnits: 0,
  };
  if (!text.includes('double:blocked'))
    return json({ usage, action: 'NONE', outputs: [], assessments: [{}] });
  const filter = { type: 'HATE', confidence: 'HIGH', filterStrength: 'MEDIUM', action: 'BLOCKED' };
  const outputs = [{ text: 'Blocked.' }];
  const assessments = [{ contentPolicy: { filters: [filter] } }];
  return json({ usage, action: 'GUARDRAIL_INTERVENED', outputs, assessments });
};
