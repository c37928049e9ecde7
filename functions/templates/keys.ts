import { keyPart } from '../shared/keys.ts';

/** Partition of all templates of the environment, as lists show them. */
export const templatesPartition = 'templates';

/** Sort keys of that list, and the partition of the versions of one template. */
export const templatePart = keyPart('template#');

const versionPart = keyPart('version#');

export const templateKey = (templateId: string) => ({
  pk: templatesPartition,
  sk: templatePart.of(templateId),
});

/** How many templates there are. */
export const templateCountKey = { pk: templatesPartition, sk: 'count' };

/** What a template was made of in one version, from 1. */
export const templateVersionKey = (templateId: string, version: number) => ({
  pk: templatePart.of(templateId),
  sk: versionPart.of(String(version)),
});
