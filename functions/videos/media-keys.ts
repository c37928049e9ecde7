import { mediaFolders } from '../shared/media-folders.ts';

/** The files of a finished video, by what a client calls them. */
export const videoFiles = {
  video: 'video.mp4',
  captions: 'captions.vtt',
  thumbnail: 'thumbnail.jpg',
  manifest: 'manifest.json',
} as const;
export type VideoFile = keyof typeof videoFiles;

/** What each of them is, whoever serves it. */
export const contentTypes: Readonly<Record<VideoFile, string>> = {
  video: 'video/mp4',
  captions: 'text/vtt; charset=utf-8',
  thumbnail: 'image/jpeg',
  manifest: 'application/json',
};

/** Everything that a finished video leaves in the bucket. */
export const videoPrefix = (videoId: string): string => `${mediaFolders.videos}${videoId}/`;

export const videoFileKey = (videoId: string, file: VideoFile): string =>
  `${videoPrefix(videoId)}${videoFiles[file]}`;
