import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listenOnLoopback } from '../loopback.ts';
import { modelAnswer, moodOf, tokensOf } from '../model-answers.ts';

/** What a request for a completion holds, as far as it is read here. */
export interface CompletionRequest {
  model?: string;
  messages?: { role?: string; content?: string }[];
  response_format?: { type?: string; json_schema?: { name?: string; schema?: unknown } };
  max_tokens?: number;
  max_completion_tokens?: number;
  temperature?: number;
}

export interface OpenaiDouble {
  url: string;
  /** Requests for completions that arrived. */
  asked: CompletionRequest[];
  /** Times that the models were listed. */
  lists: number;
  /** Models that it has; a test may change them. Undefined: it does not tell. */
  models: string[] | undefined;
  close(): Promise<void>;
}

type World = Pick<OpenaiDouble, 'asked' | 'lists' | 'models'> & { apiKey: string };

/**
 * A server that speaks the part of the OpenAI API that Kinora asks for texts: models, and chat completions.
 *
 * @param options.apiKey the only one that is let in
 */
export const startOpenaiDouble = async ({ apiKey }: { apiKey: string }): Promise<OpenaiDouble> => {
  const world: World = { apiKey, asked: [], lists: 0, models: ['gpt-5.4-mini', 'gpt-5.4'] };
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

const fail = (response: ServerResponse, status: number, code: string, message: string): void =>
  send(response, status, { error: { message, type: 'invalid_request_error', param: null, code } });

const respond = async (world: World, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await text(request);
  if (request.headers.authorization !== `Bearer ${world.apiKey}`)
    return fail(response, 401, 'invalid_api_key', 'Incorrect API key provided.');
  if (request.method === 'GET' && request.url === '/v1/models') return list(world, response);
  if (request.method === 'POST' && request.url === '/v1/chat/completions')
    return complete(world, JSON.parse(body) as CompletionRequest, response);
  fail(response, 404, 'unknown_url', `Unknown request URL: ${request.method} ${request.url}.`);
};

const list = async (world: World, response: ServerResponse): Promise<void> => {
  world.lists += 1;
  if (world.models === undefined) return fail(response, 404, 'unknown_url', 'Models are not listed here.');
  const data = world.models.map((id) => ({
    id,
    object: 'model',
    created: 1_700_000_000,
    owned_by: 'double',
  }));
  send(response, 200, { object: 'list', data });
};

const complete = async (
  { asked, models }: World,
  body: CompletionRequest,
  response: ServerResponse,
): Promise<void> => {
  if (models !== undefined && !models.includes(body.model ?? ''))
    return fail(response, 404, 'model_not_found', `The model \`${body.model}\` does not exist.`);
  const data = body.messages?.find(({ role }) => role === 'user')?.content ?? '';
  asked.push(body);
  const mood = moodOf(data);
  if (mood === 'silent') return;
  if (mood === 'busy') return fail(response, 429, 'rate_limit_exceeded', 'Rate limit reached.');
  if (mood === 'broken') return fail(response, 500, 'server_error', 'The server had an error.');
  const answer =
    mood === 'formless'
      ? '{"nothing":true}'
      : JSON.stringify(modelAnswer(body.response_format?.json_schema?.schema ?? {}, data));
  const content = mood === 'cut' ? answer.slice(0, 10) : answer;
  const [promptTokens, completionTokens] = [tokensOf(data), tokensOf(answer)];
  send(response, 200, {
    id: 'chatcmpl-double',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: body.model,
    choices: [
      {
        index: 0,
        finish_reason: mood === 'cut' ? 'length' : 'stop',
        message:
          mood === 'refuses'
            ? { role: 'assistant', content: null, refusal: 'I cannot help with that.' }
            : { role: 'assistant', content, refusal: null },
      },
    ],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
  });
};
