import * as z from 'zod/mini';
import { vendorSecret } from '../../platform/aws/secrets.ts';
import { setting } from '../../platform/env.ts';
import { type CallFailure, type TextQuestion, type TextWork, VendorFailed } from '../capabilities.ts';
import { formless, refused } from '../text/failures.ts';
import { demandModel } from '../text/model-list.ts';
import { callVendor, type VendorAddress, type VendorAnswer } from '../vendor-http.ts';

const ownBase = 'https://api.openai.com/v1';

interface Access {
  address: VendorAddress;
  headers: Record<string, string>;
}

const failed = (failure: CallFailure, cause?: unknown): VendorFailed => new VendorFailed(failure, { cause });

const notOurs = (vendorMessage: string): VendorFailed =>
  failed({ state: 'failed', code: 'ENGINE_FAILED', vendorMessage, retryable: false, charged: false });

const accessOf = async (): Promise<Access> => {
  const secret = await vendorSecret('openai', new Date());
  if (secret === undefined) throw notOurs('There is no key of OpenAI.');
  const { apiKey, apiBase } = secret;
  const base = apiBase === undefined ? setting('openaiBaseUrl') : `${apiBase}/v1`;
  return {
    address: { base, isDouble: apiBase !== undefined },
    headers: { authorization: `Bearer ${apiKey}` },
  };
};

const call = (
  { address, headers }: Access,
  method: 'GET' | 'POST',
  path: string,
  { body, milliseconds }: { body?: unknown; milliseconds: number },
): Promise<VendorAnswer> =>
  callVendor(address, method, path, { headers, body, milliseconds }).catch((cause: unknown) => {
    throw failed({ state: 'unanswered', vendorMessage: 'OpenAI did not answer.' }, cause);
  });

const modelsAnswer = z.object({ data: z.array(z.object({ id: z.string() })) });

const listModels = async (access: Access, milliseconds: number): Promise<string[]> => {
  const { body } = await call(access, 'GET', '/models', { milliseconds });
  return z.parse(modelsAnswer, body).data.map(({ id }) => id);
};

/**
 * How much is answered, and how freely. Models of OpenAI that think take no other temperature than their own, and name
 * the bound anew; servers that speak its protocol know the older name.
 */
const boundsOf = ({ base }: VendorAddress, maxTokens: number) =>
  base === ownBase ? { max_completion_tokens: maxTokens } : { max_tokens: maxTokens, temperature: 0.7 };

const bodyOf = (
  model: string,
  { name, instructions, data, schema, maxTokens }: TextQuestion,
  access: Access,
) => ({
  model,
  messages: [
    { role: 'system', content: instructions },
    { role: 'user', content: JSON.stringify(data) },
  ],
  response_format: { type: 'json_schema', json_schema: { name, schema } },
  ...boundsOf(access.address, maxTokens),
});

const errorAnswer = z.object({ error: z.object({ code: z.nullish(z.union([z.string(), z.number()])) }) });

/** Codes of errors that tell of the content. Source: OpenAI and Azure OpenAI, "Error codes", "Content filtering". */
const refusals: ReadonlySet<unknown> = new Set(['content_filter', 'content_policy_violation']);

/** An answer without success. Source: OpenAI API reference, "Error codes". */
const failureOf = ({ status, body, retryAfterSeconds }: VendorAnswer): VendorFailed => {
  const code = z.safeParse(errorAnswer, body).data?.error.code;
  if (refusals.has(code)) return refused('The model does not answer to this content.');
  if (status === 429 && code !== 'insufficient_quota') {
    const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    return failed({ state: 'busy', vendorMessage: 'OpenAI is busy.', ...wait });
  }
  if (status >= 500) return failed({ state: 'unanswered', vendorMessage: 'OpenAI did not answer.' });
  return notOurs('OpenAI cannot be asked from here.');
};

const completion = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.nullish(z.string()),
      message: z.object({ content: z.nullish(z.string()), refusal: z.nullish(z.string()) }),
    }),
  ),
  usage: z.nullish(z.object({ prompt_tokens: z.number(), completion_tokens: z.number() })),
});

const answerIn = (body: unknown): Awaited<ReturnType<TextWork['answer']>> => {
  const parsed = z.safeParse(completion, body);
  const choice = parsed.data?.choices[0];
  if (parsed.data === undefined || choice === undefined) throw formless('The model answered no completion.');
  const { finish_reason: reason, message } = choice;
  if (message.refusal != null || reason === 'content_filter')
    throw refused('The model does not answer to this content.');
  if (reason !== 'stop') throw formless(`The model ended with "${reason}".`);
  const { prompt_tokens: input = 0, completion_tokens: output = 0 } = parsed.data.usage ?? {};
  try {
    return { answer: JSON.parse(message.content ?? ''), tokens: { input, output } };
  } catch {
    throw formless('The model answered no JSON.');
  }
};

/**
 * The language model that the setting `openaiTextModel` names, at OpenAI or at another server that speaks its protocol
 * (`openaiBaseUrl`). Source: OpenAI API reference, "Chat Completions", "Models".
 */
export const openaiText = (): TextWork => {
  const model = setting('openaiTextModel');
  return {
    model,
    answer: async (question, milliseconds) => {
      const access = await accessOf();
      const left = await demandModel(
        model,
        {
          vendor: 'OpenAI',
          address: access.address.base,
          setting: 'openaiTextModel',
          list: (most) => listModels(access, most),
        },
        milliseconds,
      );
      const body = bodyOf(model, question, access);
      const answer = await call(access, 'POST', '/chat/completions', { body, milliseconds: left });
      if (answer.status !== 200) throw failureOf(answer);
      return answerIn(answer.body);
    },
  };
};
