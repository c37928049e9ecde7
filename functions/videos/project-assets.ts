import { contentTypes } from '../assets/content.ts';
import { assetFileKey } from '../assets/keys.ts';
import { findAsset } from '../assets/store.ts';
import type { FieldError } from '../shared/errors.ts';
import type { PinnedAsset } from './placement.ts';

type AssetKind = (typeof contentTypes)[keyof typeof contentTypes]['kind'];

/** A clip is in the memory of what draws it. */
const mostClipBytes = 100 * 1024 * 1024;

/** What a place of a film takes: a kind of assets, or sound that is its voice. */
type AssetPlace = AssetKind | 'recording';

/** The same in words. */
const takes: Readonly<Record<AssetPlace, string>> = {
  image: 'a picture is PNG, JPEG or WebP',
  audio: 'music is WAV, MP3, M4A or Opus in Ogg',
  recording: 'a recording is WAV, MP3, M4A or Opus in Ogg',
  video: 'a clip is MP4',
};

/** An asset that a request names, as the film has it. */
interface FoundAsset extends PinnedAsset {
  kind: AssetKind;
  /** Bytes of its file. */
  bytes: number;
  /** Of sound whose file tells how long it is. */
  seconds?: number;
  /** Of a picture, in pixels. */
  width?: number;
  height?: number;
}

/**
 * Finds an asset that a request names, and pins its content: the film is of these bytes or of none.
 *
 * @param path of the member that names it
 * @param kinds that the place takes
 * @returns the asset, or why it cannot be used
 */
export const findProjectAsset = async (
  { ownerId, projectId, id }: { ownerId: string; projectId: string | undefined; id: string },
  path: string,
  kinds: readonly AssetPlace[],
): Promise<FoundAsset | FieldError> => {
  const refused = (message: string): FieldError => ({ path, message, code: 'ASSET_NOT_USABLE' });
  if (projectId === undefined)
    return refused(
      'Say "project_id", too: pictures, clips, music and recordings are assets of the project of the video.',
    );
  const name = { ownerId, projectId, id };
  const asset = await findAsset(name);
  if (asset === undefined) return refused('This project has no asset with this id.');
  const { kind } = contentTypes[asset.contentType];
  if (!kinds.some((place) => (place === 'recording' ? 'audio' : place) === kind))
    return refused(`This asset is ${asset.contentType}; ${kinds.map((one) => takes[one]).join(', ')}.`);
  if (asset.status !== 'ready')
    return refused(`This asset is ${asset.status}; only one that is ready can be used.`);
  if (kind === 'video' && asset.bytes > mostClipBytes)
    return refused(`This clip has ${asset.bytes} bytes; one in a film may have at most ${mostClipBytes}.`);
  const { checksum, bytes, seconds, width, height } = asset;
  const length = seconds === undefined ? {} : { seconds };
  const size = width === undefined || height === undefined ? {} : { width, height };
  return { assetId: id, key: assetFileKey(name), checksum, kind, bytes, ...length, ...size };
};

/** What of an asset is kept with a video. */
export const pinned = ({ assetId, key, checksum }: FoundAsset): PinnedAsset => ({ assetId, key, checksum });

export const isFound = (found: FoundAsset | FieldError): found is FoundAsset => 'assetId' in found;
