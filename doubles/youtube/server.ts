import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import { listenOnLoopback } from '../loopback.ts';
import { refuse, sendJson } from './answers.ts';
import { putSession } from './upload.ts';
import { type YoutubeFault, YoutubeWorld } from './world.ts';

/** The OAuth client that the double knows. */
export interface DoubleClient {
  clientId: string;
  clientSecret: string;
}

export interface YoutubeDouble {
  url: string;
  world: YoutubeWorld;
  close(): Promise<void>;
}

interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  query: URLSearchParams;
}

/** Answers with the fault that a call meets. @returns whether there was one */
const meets = (world: YoutubeWorld, name: YoutubeFault['call'], { request, response }: Call): boolean => {
  const fault = world.faultOf(name);
  if (fault === undefined) return false;
  if (typeof fault === 'object' && 'status' in fault) refuse(response, fault.status, fault.reason);
  else if (fault === 'odd-answer')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Back soon</p>');
  else request.socket.destroy();
  return true;
};

/** The page of consent: whoever comes says yes. */
const consent = (world: YoutubeWorld, { clientId }: DoubleClient, { response, query }: Call): void => {
  const redirectUri = query.get('redirect_uri') ?? '';
  if (query.get('client_id') !== clientId || query.get('code_challenge_method') !== 'S256') {
    refuse(response, 400, 'invalid_request');
    return;
  }
  const code = world.consent({
    challenge: query.get('code_challenge') ?? '',
    redirectUri,
    scope: query.get('scope') ?? '',
  });
  const back = new URL(redirectUri);
  back.search = String(new URLSearchParams({ state: query.get('state') ?? '', code }));
  response.writeHead(302, { location: back.href }).end();
};

const token = async (world: YoutubeWorld, client: DoubleClient, call: Call): Promise<void> => {
  const form = new URLSearchParams(await text(call.request));
  const { response } = call;
  if (meets(world, 'token', call)) return;
  if (form.get('client_id') !== client.clientId || form.get('client_secret') !== client.clientSecret)
    return sendJson(response, 401, { error: 'invalid_client' });
  const common = { expires_in: 3599, token_type: 'Bearer' };
  if (form.get('grant_type') === 'refresh_token') {
    const access = world.refresh(form.get('refresh_token') ?? '');
    if (access === undefined) return sendJson(response, 400, { error: 'invalid_grant' });
    return sendJson(response, 200, { access_token: access, ...common });
  }
  const tokens = world.exchange(
    form.get('code') ?? '',
    form.get('code_verifier') ?? '',
    form.get('redirect_uri') ?? '',
  );
  if (tokens === undefined) return sendJson(response, 400, { error: 'invalid_grant' });
  const { access, refresh } = tokens;
  const scope = world.refreshTokens.get(refresh)?.scope;
  sendJson(response, 200, { access_token: access, refresh_token: refresh, scope, ...common });
};

const revoke = async (world: YoutubeWorld, call: Call): Promise<void> => {
  const form = new URLSearchParams(await text(call.request));
  if (meets(world, 'revoke', call)) return;
  const wasKnown = world.revoke(form.get('token') ?? '');
  sendJson(call.response, wasKnown ? 200 : 400, wasKnown ? {} : { error: 'invalid_token' });
};

const listChannels = (world: YoutubeWorld, call: Call): void => {
  if (meets(world, 'channels', call)) return;
  const bearer = call.request.headers.authorization?.slice('Bearer '.length) ?? '';
  const channel = world.accessTokens.get(bearer)?.grant.channel;
  const snippet = { title: channel?.title, customUrl: '@double' };
  sendJson(call.response, 200, channel === undefined ? {} : { items: [{ id: channel.id, snippet }] });
};

const listVideos = (world: YoutubeWorld, call: Call): void => {
  if (meets(world, 'look', call)) return;
  const video = world.videos.get(call.query.get('id') ?? '');
  if (video === undefined) {
    sendJson(call.response, 200, { items: [] });
    return;
  }
  video.looks += 1;
  const asked = video.resource.status.privacyStatus;
  const uploadStatus = video.looks > world.processingLooks ? 'processed' : 'uploaded';
  const status = {
    uploadStatus,
    ...(uploadStatus === 'processed' ? video.outcome : {}),
    privacyStatus: world.isUnaudited ? 'private' : asked,
  };
  sendJson(call.response, 200, { items: [{ id: video.id, status }] });
};

const open = async (world: YoutubeWorld, url: string, call: Call): Promise<void> => {
  const resource = JSON.parse(await text(call.request));
  if (meets(world, 'open', call)) return;
  if (String(resource.snippet?.title ?? '') === '') return refuse(call.response, 400, 'invalidTitle');
  const session = world.open(Number(call.request.headers['x-upload-content-length']), resource);
  call.response.writeHead(200, { location: `${url}/upload/sessions/${session.id}` }).end();
};

const setThumbnail = async (world: YoutubeWorld, call: Call): Promise<void> => {
  const image = await buffer(call.request);
  if (meets(world, 'thumbnail', call)) return;
  const video = world.videos.get(call.query.get('videoId') ?? '');
  if (video === undefined) return refuse(call.response, 404, 'videoNotFound');
  video.thumbnail = image;
  sendJson(call.response, 200, { kind: 'youtube#thumbnailSetResponse' });
};

const insertCaptions = async (world: YoutubeWorld, call: Call): Promise<void> => {
  const sent = await text(call.request);
  if (meets(world, 'captions', call)) return;
  const video = world.videos.get(/"videoId":"([\w-]+)"/.exec(sent)?.[1] ?? '');
  if (video === undefined) return refuse(call.response, 404, 'videoNotFound');
  if (video.captions.length > 0) return refuse(call.response, 409, 'captionExists');
  video.captions.push(sent);
  sendJson(call.response, 200, { kind: 'youtube#caption' });
};

/**
 * A server that speaks the parts of Google's OAuth 2.0 and of the YouTube Data API v3 that Kinora uses, on a free port
 * of this machine.
 *
 * @param client the only one that is let in
 */
export const startYoutubeDouble = async (client: DoubleClient): Promise<YoutubeDouble> => {
  const world = new YoutubeWorld();
  let url = '';
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://double');
    const call = { request, response, query };
    if (pathname === '/o/oauth2/v2/auth') return consent(world, client, call);
    if (pathname === '/token') return token(world, client, call);
    if (pathname === '/revoke') return revoke(world, call);
    const bearer = request.headers.authorization?.slice('Bearer '.length) ?? '';
    if (!world.accessTokens.has(bearer)) return refuse(response, 401, 'authError');
    const session = /^\/upload\/sessions\/([\w-]+)$/.exec(pathname)?.[1];
    if (session !== undefined) return putSession(world, world.sessions.get(session), request, response);
    if (pathname === '/youtube/v3/channels') return listChannels(world, call);
    if (pathname === '/youtube/v3/videos') return listVideos(world, call);
    if (pathname === '/upload/youtube/v3/videos') return open(world, url, call);
    if (pathname === '/upload/youtube/v3/thumbnails/set') return setThumbnail(world, call);
    if (pathname === '/upload/youtube/v3/captions') return insertCaptions(world, call);
    refuse(response, 404, 'notFound');
  };
  const server = createServer((request, response) => {
    const { socket } = request;
    answer(request, response).catch(() => socket.destroy());
  });
  const listening = await listenOnLoopback(server);
  url = listening.url;
  return { ...listening, world };
};
