import type { Stack } from 'aws-cdk-lib';
import { mediaFolders } from '../functions/shared/media-folders.ts';
import type { Config } from './config.ts';
import type { Media } from './constructs/media.ts';

/**
 * What Luma Ray2 on Bedrock is reached by: its model, invocations of this account, and the folders of its films;
 * nothing where the setting `engines` does not name it. Source: service authorization reference, "Amazon Bedrock".
 */
export const lumaArns = ({ partition, region, account }: Stack, { engines }: Config, media: Media) => {
  const isNamed = engines.split(',').includes('luma');
  const jobs = `arn:${partition}:bedrock:${region}:${account}:async-invoke/*`;
  const model = `arn:${partition}:bedrock:${region}::foundation-model/luma.ray-v2:0`;
  // `work`: starts of releases before this one, whose films are written by the right of who started them.
  const folders = [mediaFolders.movies, mediaFolders.vendors, mediaFolders.work];
  const films = folders.map((folder) => media.bucket.arnForObjects(`${folder}*/luma-*`));
  return {
    luma: isNamed ? [model, jobs] : [],
    'luma-jobs': isNamed ? [jobs] : [],
    'luma-objects': isNamed ? films : [],
  };
};
