import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse, sendJson } from './answers.ts';
import type { Session, YoutubeWorld } from './world.ts';

/** Bytes of which all chunks but the last must be a multiple. */
const unit = 262_144;

const tellState = (world: YoutubeWorld, session: Session, response: ServerResponse): void => {
  if (session.size >= session.total) {
    sendJson(response, 200, { kind: 'youtube#video', id: world.finish(session) });
    return;
  }
  const last = session.size - 1;
  response.writeHead(308, last < 0 ? {} : { range: `bytes=0-${last}` }).end();
};

/** Takes bytes as they come, so that a line that breaks leaves what had arrived. */
const take = async (request: IncomingMessage, session: Session, most: number): Promise<boolean> => {
  let taken = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      const part = piece.subarray(0, most - taken);
      session.pieces.push(part);
      session.size += part.length;
      taken += part.length;
      if (taken >= most) return false;
    }
    return true;
  } catch {
    return false;
  }
};

/**
 * A `PUT` of a resumable upload: asks, or sends a chunk.
 * Source: YouTube Data API, "Resumable Uploads".
 */
export const putSession = async (
  world: YoutubeWorld,
  session: Session | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (session === undefined) return refuse(response, 404, 'notFound');
  const { socket } = request;
  const range = String(request.headers['content-range'] ?? '');
  const [, first, last, total] = /^bytes (?:\*|(\d+)-(\d+))\/(\d+)$/.exec(range) ?? [];
  if (Number(total) !== session.total) return refuse(response, 400, 'badContent');
  const isQuestion = first === undefined;
  const fault = world.faultOf(isQuestion ? 'ask' : 'send', [Number(first), Number(last)]);
  if (fault === 'hang-up') return void socket.destroy();
  if (typeof fault === 'object' && 'status' in fault) return refuse(response, fault.status, fault.reason);
  if (isQuestion) return tellState(world, session, response);
  if (session.videoId !== undefined) return tellState(world, session, response);
  const length = Number(last) - Number(first) + 1;
  if (Number(first) !== session.size || (Number(last) + 1 < session.total && length % unit !== 0))
    return refuse(response, 400, 'badContent');
  const most = typeof fault === 'object' ? fault.cutAt - Number(first) : Number.POSITIVE_INFINITY;
  const isWhole = await take(request, session, most);
  // The file arrived whole also where nobody hears of it.
  if (session.size >= session.total) world.finish(session);
  if (!isWhole || fault === 'lost-answer') return void socket.destroy();
  tellState(world, session, response);
};
