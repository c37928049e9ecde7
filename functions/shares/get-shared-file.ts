import { getObject } from '../platform/aws/media.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { contentTypes, videoFileKey } from '../videos/media-keys.ts';
import { sharedLink } from '../videos/media-links.ts';
import { missingPage, privateHeaders } from './page.ts';
import { sharesRoutes } from './routes.ts';
import { findSharedVideo, type SharedVideo } from './store.ts';

/** Files that lead to the bucket, by what the page's address calls them. */
const linked = new Map([
  ['video.mp4', 'video'],
  ['poster.jpg', 'thumbnail'],
] as const);

const isLinked = (file: string): file is 'video.mp4' | 'poster.jpg' => linked.has(file as 'video.mp4');

const missing = () => reply(missingPage.html, { status: 404, headers: missingPage.headers });

export const handler = http(sharesRoutes.getSharedFile, async ({ params: { token, file } }, { now }) => {
  const kind = isLinked(file) ? linked.get(file) : undefined;
  if (kind === undefined && file !== 'captions.vtt') return missing();
  const shared = await findSharedVideo(token, now);
  if (shared === undefined) return missing();
  if (kind === undefined) return captionsOf(shared);
  return reply('', { headers: { ...privateHeaders, location: await sharedLink(shared, kind, now) } });
});

const captionsOf = async ({ video }: SharedVideo) => {
  const bytes = await getObject(videoFileKey(video.id, 'captions'));
  if (bytes === undefined) return missing();
  const headers = { ...privateHeaders, 'content-type': contentTypes.captions };
  return reply(Buffer.from(bytes).toString('utf8'), { status: 200, headers });
};
