import type { ServerResponse } from 'node:http';

export const sendJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

/** An error of Google's APIs. */
export const refuse = (response: ServerResponse, status: number, reason: string): void =>
  sendJson(response, status, {
    error: { code: status, message: reason, errors: [{ domain: 'youtube', reason, message: reason }] },
  });
