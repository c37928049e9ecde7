import { contentTypes } from '../assets/content.ts';
import { assetFileKey } from '../assets/keys.ts';
import type { Asset } from '../assets/model.ts';
import { findAsset } from '../assets/store.ts';
import { demandScope } from '../platform/http/authentication.ts';
import type { Actor } from '../shared/actor.ts';
import { mapConcurrently } from '../shared/concurrency.ts';
import type { MovieContent } from './content.ts';
import type { Movie } from './model.ts';

/** The file of a clip with its content pinned: the movie is of these bytes or of none. */
export interface ClipFacts {
  key: string;
  bytes: number;
  checksum: string;
}

/** What was found of each asset that a movie names: its file, or why it cannot be shown. */
export type Clips = ReadonlyMap<string, ClipFacts | string>;

/** Assets read from the table at a time. */
const lanes = 8;

const assetIdsOf = ({ scenes }: MovieContent): string[] => [
  ...new Set(scenes.flatMap((scene) => (scene.kind === 'clip' ? [scene.asset_id] : []))),
];

/**
 * Looks at the files that a movie shows.
 *
 * @throws KinoraError 403 `INSUFFICIENT_SCOPE` where an API key may not read them
 */
export const findClips = async (
  actor: Actor,
  { ownerId, projectId, content }: Pick<Movie, 'ownerId' | 'projectId' | 'content'>,
): Promise<Clips> => {
  const ids = assetIdsOf(content);
  if (ids.length > 0) demandScope(actor, 'assets:read');
  const found = await mapConcurrently(ids, lanes, async (id) => {
    const name = { ownerId, projectId, id };
    const asset = await findAsset(name);
    return [id, obstacleOf(asset) ?? factsOf(assetFileKey(name), asset)] as const;
  });
  return new Map(found);
};

const factsOf = (key: string, asset: Asset | undefined): ClipFacts | string =>
  asset === undefined ? missing : { key, bytes: asset.bytes, checksum: asset.checksum };

const missing = 'This project has no asset with this id.';

const obstacleOf = (asset: Asset | undefined): string | undefined => {
  if (asset === undefined) return missing;
  if (contentTypes[asset.contentType].kind !== 'video')
    return `This asset is ${asset.contentType}; a clip is video/mp4.`;
  if (asset.status !== 'ready') return `This asset is ${asset.status}; only one that is ready can be shown.`;
  return undefined;
};
