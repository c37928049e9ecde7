import { keyPart, userPart } from '../shared/keys.ts';

/** Sort keys of an owner's projects. */
export const projectPart = keyPart('project#');

/** Sort keys that say which videos a project has, in order of their creation. */
const projectVideoPart = keyPart('projectvideo#');

/** An owner's project is addressed by owner and id, so another's id is missing. */
export const projectKey = (ownerId: string, projectId: string) => ({
  pk: userPart.of(ownerId),
  sk: projectPart.of(projectId),
});

/** How the sort keys of a project's videos begin. */
export const projectVideosPrefix = (projectId: string): string => projectVideoPart.of(`${projectId}#`);

export const projectVideoKey = (ownerId: string, projectId: string, videoId: string) => ({
  pk: userPart.of(ownerId),
  sk: `${projectVideosPrefix(projectId)}${videoId}`,
});

/** The index partition of projects that are being removed, in order of when that began. */
export const projectRemovalsIndex = 'project-removals';
