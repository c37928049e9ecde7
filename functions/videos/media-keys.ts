import { mediaFolders } from '../shared/media-folders.ts';

/** The files of a finished video, by what a client calls them. */
export const videoFiles = {
  video: 'video.mp4',
  captions: 'captions.vtt',
  thumbnail: 'thumbnail.jpg',
  manifest: 'manifest.json',
} as const;
export type VideoFile = keyof typeof videoFiles;

/** Everything that a finished video leaves in the bucket. */
export const videoPrefix = (videoId: string): string => `${mediaFolders.videos}${videoId}/`;

export const videoFileKey = (videoId: string, file: VideoFile): string =>
  `${videoPrefix(videoId)}${videoFiles[file]}`;
