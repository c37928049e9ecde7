import { keyPart, userPart } from '../shared/keys.ts';
import { assetsFolder } from '../shared/media-folders.ts';

/** Sort keys of an owner's assets. */
export const assetPart = keyPart('asset#');

const announcementsPart = keyPart('announcements#');

/** How many files an owner announced on a day. @param day since the epoch */
export const announcementsKey = (ownerId: string, day: number) => ({
  pk: userPart.of(ownerId),
  sk: announcementsPart.of(String(day)),
});

/** How the sort keys of a project's assets begin. */
export const projectAssetsPrefix = (projectId: string): string => assetPart.of(`${projectId}#`);

/** An asset is addressed by owner, project and id, so another's is missing. */
export const assetKey = ({ ownerId, projectId, id }: AssetName) => ({
  pk: userPart.of(ownerId),
  sk: `${projectAssetsPrefix(projectId)}${id}`,
});

/** Whose an asset is, in which project, and its id. */
export interface AssetName {
  ownerId: string;
  projectId: string;
  id: string;
}

/** The name of the asset that a table key belongs to. */
export const assetNameOf = ({ pk, sk }: { pk: string; sk: string }): AssetName => {
  const [projectId = '', id = ''] = assetPart.idIn(sk).split('#');
  return { ownerId: userPart.idIn(pk), projectId, id };
};

/** The index partition of uploads that have not ended, in order of when they began. */
export const uploadsIndex = 'uploads';

/** All files that an owner uploaded. */
export const ownerFilesPrefix = (ownerId: string): string => `${assetsFolder}${ownerId}/`;

/** Where the file of an asset lies in the bucket. */
export const assetFileKey = ({ ownerId, projectId, id }: AssetName): string =>
  `${ownerFilesPrefix(ownerId)}${projectId}/${id}`;

/** The name of the asset that a file belongs to; undefined for what lies otherwise. */
export const assetOfFile = (key: string): AssetName | undefined => {
  const [ownerId, projectId, id, ...rest] = key.slice(assetsFolder.length).split('/');
  if (!key.startsWith(assetsFolder) || !ownerId || !projectId || !id || rest.length > 0) return undefined;
  return { ownerId, projectId, id };
};
