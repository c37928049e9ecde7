import * as z from 'zod/mini';
import type { Tool } from './tool.ts';
import { cancelVideo } from './tools/cancel-video.ts';
import { getVideo } from './tools/get-video.ts';
import { listCatalogue } from './tools/list-catalogue.ts';
import { listVideos } from './tools/list-videos.ts';
import { makeVideo } from './tools/make-video.ts';
import { publishVideo } from './tools/publish-video.ts';
import { quoteVideo } from './tools/quote-video.ts';

/** Every tool, in the order in which models read of them. */
export const tools: readonly Tool[] = [
  quoteVideo,
  makeVideo,
  getVideo,
  listVideos,
  cancelVideo,
  publishVideo,
  listCatalogue,
];

/** Members of a schema that say nothing to a model which the answer to a wrong call does not say better. */
const unsaid: ReadonlySet<string> = new Set(['$schema', 'pattern', 'minLength', 'maxLength']);

type Json = Record<string, unknown>;

const slim = (part: unknown): unknown => {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([name, member]) => (unsaid.has(name) ? [] : [[name, slim(member)]])),
  );
};

/** A tool as `tools/list` tells it. */
export const describeTool = ({ name, title, description, input, hints }: Tool) => ({
  name,
  title,
  description,
  inputSchema: slim(z.toJSONSchema(input, { io: 'input' })) as Json & { type: 'object' },
  annotations: { ...hints, openWorldHint: false },
});
