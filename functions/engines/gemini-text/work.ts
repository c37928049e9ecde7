import type { GenerateContentResponse, GoogleGenAI, SafetySetting } from '@google/genai';
import { vendorSecret } from '../../platform/aws/secrets.ts';
import { setting } from '../../platform/env.ts';
import { type CallFailure, type TextWork, VendorFailed } from '../capabilities.ts';
import { formless, refused } from '../text/failures.ts';
import { demandModel } from '../text/model-list.ts';

/** Ends of an answer that tell of its content. Source: Gemini API reference, "FinishReason". */
const refusals: ReadonlySet<string> = new Set([
  'SAFETY',
  'PROHIBITED_CONTENT',
  'BLOCKLIST',
  'SPII',
  'RECITATION',
]);

type Sdk = typeof import('@google/genai');

/** What is refused: medium and above. */
const safetyOf = ({ HarmCategory, HarmBlockThreshold }: Sdk): SafetySetting[] =>
  [
    HarmCategory.HARM_CATEGORY_HATE_SPEECH,
    HarmCategory.HARM_CATEGORY_DANGEROUS_CONTENT,
    HarmCategory.HARM_CATEGORY_SEXUALLY_EXPLICIT,
    HarmCategory.HARM_CATEGORY_HARASSMENT,
  ].map((category) => ({ category, threshold: HarmBlockThreshold.BLOCK_MEDIUM_AND_ABOVE }));

interface Access {
  client: GoogleGenAI;
  safetySettings: SafetySetting[];
  /** Of a double in the place of Google. */
  apiBase: string | undefined;
}

const accessOf = async (): Promise<Access> => {
  const secret = await vendorSecret('gemini', new Date());
  if (secret === undefined)
    throw failed({
      state: 'failed',
      code: 'ENGINE_FAILED',
      vendorMessage: 'There is no key of Gemini.',
      retryable: false,
      charged: false,
    });
  // The SDK is loaded by the first question alone.
  const sdk = await import('@google/genai');
  const { apiKey, apiBase } = secret;
  // Every call is made once: who repeats a call pays for it again.
  const httpOptions = {
    retryOptions: { attempts: 1 },
    ...(apiBase === undefined ? {} : { baseUrl: apiBase }),
  };
  const client = new sdk.GoogleGenAI({ apiKey, vertexai: false, httpOptions });
  return { client, safetySettings: safetyOf(sdk), apiBase };
};

const failed = (failure: CallFailure, cause?: unknown): VendorFailed => new VendorFailed(failure, { cause });

/** The SDK's errors have the status of the answer; one without is of the line. */
const vendorFailed = (error: unknown): VendorFailed => {
  const { status } = Object(error) as { status?: unknown };
  const vendorMessage = 'Gemini did not answer.';
  if (status === 429) return failed({ state: 'busy', vendorMessage: 'Gemini is busy.' }, error);
  if (typeof status !== 'number' || status >= 500)
    return failed({ state: 'unanswered', vendorMessage }, error);
  const words = { code: 'ENGINE_FAILED', vendorMessage: 'Gemini cannot be asked from here.' } as const;
  return failed({ state: 'failed', ...words, retryable: false, charged: false }, error);
};

const answerIn = ({ candidates, promptFeedback, text }: GenerateContentResponse): unknown => {
  const [candidate] = candidates ?? [];
  const reason = String(promptFeedback?.blockReason ?? candidate?.finishReason ?? '');
  if (promptFeedback?.blockReason !== undefined || refusals.has(reason))
    throw refused('The model does not answer to this content.');
  if (reason !== 'STOP') throw formless(`The model ended with "${reason}".`);
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw formless('The model answered no JSON.');
  }
};

/** The names of all models, `gemini-...`. */
const listModels = async (client: GoogleGenAI, milliseconds: number): Promise<string[]> => {
  const names: string[] = [];
  const config = { pageSize: 1000, abortSignal: AbortSignal.timeout(Math.floor(milliseconds)) };
  for await (const { name = '' } of await client.models.list({ config }))
    names.push(name.replace(/^models\//, ''));
  return names;
};

/** The language model of Gemini that the setting `geminiTextModel` names. */
export const geminiText = (): TextWork => {
  const model = setting('geminiTextModel');
  return {
    model,
    answer: async ({ instructions, data, schema, maxTokens }, milliseconds) => {
      const { client, safetySettings, apiBase } = await accessOf();
      const left = await demandModel(
        model,
        {
          vendor: 'Gemini',
          address: apiBase,
          setting: 'geminiTextModel',
          list: (most) => listModels(client, most),
        },
        milliseconds,
      );
      const response = await client.models
        .generateContent({
          model,
          contents: JSON.stringify(data),
          config: {
            systemInstruction: instructions,
            responseMimeType: 'application/json',
            responseJsonSchema: schema,
            temperature: 0.7,
            maxOutputTokens: maxTokens,
            safetySettings,
            abortSignal: AbortSignal.timeout(left),
          },
        })
        .catch((error: unknown) => {
          throw vendorFailed(error);
        });
      const {
        promptTokenCount = 0,
        candidatesTokenCount = 0,
        thoughtsTokenCount = 0,
      } = response.usageMetadata ?? {};
      const output = candidatesTokenCount + thoughtsTokenCount;
      return { answer: answerIn(response), tokens: { input: promptTokenCount, output } };
    },
  };
};
