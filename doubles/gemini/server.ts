import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listenOnLoopback } from '../loopback.ts';
import { modelAnswer, moodOf, tokensOf } from '../model-answers.ts';

export interface GeminiDouble {
  url: string;
  /** Questions that arrived: what they are about, as JSON text. */
  asked: string[];
  /** What was asked for beside: how freely, and how much at most. */
  configs: GenerationConfig[];
  /** Times that the models were listed. */
  readonly lists: number;
  close(): Promise<void>;
}

/** As far as it is read here. */
export interface GenerationConfig {
  responseJsonSchema?: unknown;
  temperature?: number;
  maxOutputTokens?: number;
}

interface GenerateRequest {
  contents?: { parts?: { text?: string }[] }[];
  generationConfig?: GenerationConfig;
}

const path = /^\/v1(?:beta)?\/models\/([\w.-]+):generateContent$/;
const listPath = /^\/v1(?:beta)?\/models$/;
/** The models that it has. */
const models: readonly string[] = ['gemini-3.8-flash', 'gemini-3.8-pro'];

/**
 * A server that speaks the part of the Gemini API that Kinora asks for texts.
 *
 * @param options.apiKey the only one that is let in
 */
export const startGeminiDouble = async ({ apiKey }: { apiKey: string }): Promise<GeminiDouble> => {
  const world: World = { apiKey, asked: [], configs: [], lists: 0 };
  const server = createServer((request, response) => {
    respond(world, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  return Object.assign(world, await listenOnLoopback(server));
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const fail = (response: ServerResponse, code: number, status: string, message: string): void =>
  send(response, code, { error: { code, message, status } });

interface World {
  apiKey: string;
  asked: string[];
  configs: GenerationConfig[];
  lists: number;
}

const respond = async (world: World, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const sent = await text(request);
  if (request.headers['x-goog-api-key'] !== world.apiKey)
    return fail(response, 400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.');
  const [url = ''] = (request.url ?? '').split('?');
  if (request.method === 'GET' && listPath.test(url)) {
    world.lists += 1;
    return send(response, 200, { models: models.map((name) => ({ name: `models/${name}` })) });
  }
  const [, model = ''] = path.exec(url) ?? [];
  if (request.method !== 'POST' || !models.includes(model))
    return fail(response, 404, 'NOT_FOUND', `models/${model} is not found`);
  const body = JSON.parse(sent) as GenerateRequest;
  const data = body.contents?.[0]?.parts?.[0]?.text ?? '';
  world.asked.push(data);
  world.configs.push(body.generationConfig ?? {});
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
