import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listenOnLoopback } from '../loopback.ts';
import { modelAnswer, moodOf, tokensOf } from '../model-answers.ts';

export interface GeminiDouble {
  url: string;
  /** Questions that arrived: what they are about, as JSON text. */
  asked: string[];
  close(): Promise<void>;
}

interface GenerateRequest {
  contents?: { parts?: { text?: string }[] }[];
  generationConfig?: { responseJsonSchema?: unknown };
}

const path = /^\/v1(?:beta)?\/models\/[\w.-]+:generateContent$/;

/**
 * A server that speaks the part of the Gemini API that Kinora asks for texts.
 *
 * @param options.apiKey the only one that is let in
 */
export const startGeminiDouble = async ({ apiKey }: { apiKey: string }): Promise<GeminiDouble> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    respond({ apiKey, asked }, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const listening = await listenOnLoopback(server);
  return {
    asked,
    ...listening,
  };
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const fail = (response: ServerResponse, code: number, status: string, message: string): void =>
  send(response, code, { error: { code, message, status } });

const respond = async (
  { apiKey, asked }: { apiKey: string; asked: string[] },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = JSON.parse(await text(request)) as GenerateRequest;
  if (request.headers['x-goog-api-key'] !== apiKey)
    return fail(response, 400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.');
  if (request.method !== 'POST' || !path.test((request.url ?? '').split('?')[0] ?? ''))
    return fail(response, 404, 'NOT_FOUND', 'models/x is not found');
  const data = body.contents?.[0]?.parts?.[0]?.text ?? '';
  asked.push(data);
  const mood = moodOf(data);
  if (mood === 'silent') return;
  if (mood === 'busy') return fail(response, 429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.');
  if (mood === 'broken') return fail(response, 500, 'INTERNAL', 'An internal error has occurred.');
  const usage = (output: string) => {
    const [promptTokenCount, candidatesTokenCount] = [tokensOf(data), tokensOf(output)];
    return {
      promptTokenCount,
      candidatesTokenCount,
      totalTokenCount: promptTokenCount + candidatesTokenCount,
    };
  };
  if (mood === 'refuses')
    return send(response, 200, { promptFeedback: { blockReason: 'SAFETY' }, usageMetadata: usage('') });
  const answer =
    mood === 'formless'
      ? '{"nothing":true}'
      : JSON.stringify(modelAnswer(body.generationConfig?.responseJsonSchema ?? {}, data));
  const cut = mood === 'cut';
  const content = { role: 'model', parts: [{ text: cut ? answer.slice(0, 10) : answer }] };
  const candidates = [{ content, finishReason: cut ? 'MAX_TOKENS' : 'STOP', index: 0 }];
  send(response, 200, { candidates, usageMetadata: usage(answer), modelVersion: 'double' });
};
