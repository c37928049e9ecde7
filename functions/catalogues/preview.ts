import { createHash } from 'node:crypto';
import type { PreviewEngine } from '@kinora/engine/contract';
import { embedded } from '../engines/embedded/provider.ts';
import { makerName } from '../engines/registry.ts';
import { loadPreview } from '../engines/work.ts';
import { isKnown, notModified, type Reply, reply } from '../platform/http/reply.ts';
import { problem } from '../shared/errors.ts';

/** Previews that this function has made, by what they are made of. */
const made = new Map<string, Promise<Uint8Array>>();

/**
 * A preview with its tag. The tag names what the preview is made of and the engine's version, so who has it is
 * told so before anything is drawn or spoken. It belongs to nobody: anybody between us may keep it for a day.
 *
 * @param source everything that decides the preview
 */
export const previewReply = async (
  source: unknown,
  ifNoneMatch: string | undefined,
  make: (engine: PreviewEngine) => Promise<Uint8Array>,
): Promise<Reply<Uint8Array<ArrayBuffer>>> => {
  const digest = createHash('sha256')
    .update(JSON.stringify([makerName(embedded, 'preview'), embedded.version, source]))
    .digest('base64url');
  const headers = { etag: `"${digest.slice(0, 27)}"`, 'cache-control': 'public, max-age=86400' };
  if (isKnown(headers.etag, ifNoneMatch)) return notModified(headers);
  const making = made.get(digest) ?? loadPreview().then(make);
  made.set(digest, making);
  try {
    return reply(new Uint8Array(await making), { headers });
  } catch (error) {
    made.delete(digest);
    throw error;
  }
};

/** @throws KinoraError 404 for an id that the catalogue does not have */
export const known = <Entry>(
  entry: Entry | undefined,
  code: 'AVATAR_NOT_FOUND' | 'STYLE_NOT_FOUND' | 'VOICE_NOT_FOUND',
): Entry => {
  if (entry === undefined) throw problem(code);
  return entry;
};
