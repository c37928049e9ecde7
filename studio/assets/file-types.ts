import type { AssetRequest } from '@kinora/client/api-types';
import { size } from '../app/format.ts';

export type ContentType = AssetRequest['content_type'];
export type FileKind = 'image' | 'audio' | 'video';

const mebibyte = 1024 * 1024;

/** Most bytes of a file of each kind, as the API documents them. */
const mostBytes: Readonly<Record<FileKind, number>> = {
  image: 20 * mebibyte,
  audio: 100 * mebibyte,
  video: 500 * mebibyte,
};

/** Browsers name types of sound each in their own way; the end of a name says it better. */
const typesByEnd: Readonly<Record<string, ContentType>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  opus: 'audio/ogg',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
};

/** For the attribute `accept` of a file input. */
export const acceptedEnds = Object.keys(typesByEnd)
  .map((end) => `.${end}`)
  .join(',');

/** What is taken, in words. */
export const takenInWords =
  'Pictures (PNG, JPEG, WebP; 20 MB), sound (WAV, MP3, M4A, Opus; 100 MB) and films (MP4; 500 MB)';

/** The type of a file by its name; undefined where such files are not taken. */
export const typeOf = (name: string): ContentType | undefined =>
  typesByEnd[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];

export const kindOf = (type: ContentType): FileKind =>
  type.startsWith('image/') ? 'image' : type.startsWith('audio/') ? 'audio' : 'video';

const kindWords: Readonly<Record<FileKind, string>> = {
  image: 'A picture',
  audio: 'A recording',
  video: 'A film',
};

/** Control characters and slashes: the API refuses names with them. */
const isRefused = (sign: string): boolean => sign < ' ' || sign === '/' || sign === '\\';

/** Why a file cannot be uploaded, in words; undefined of one that can. */
export const objectionTo = ({ name, size: bytes }: { name: string; size: number }): string | undefined => {
  const type = typeOf(name);
  if (type === undefined) return `“${name}” is of a kind that is not taken. ${takenInWords} are.`;
  if (bytes === 0) return `“${name}” is empty.`;
  const most = mostBytes[kindOf(type)];
  if (bytes > most) {
    return `“${name}” has ${size(bytes)}. ${kindWords[kindOf(type)]} may have ${most / mebibyte} MB at most: make it smaller or shorter.`;
  }
  if (name.length > 255 || [...name].some(isRefused)) {
    return `“${name.slice(0, 40)}” has a name that is too long or has signs that are not taken. Rename it first.`;
  }
  return undefined;
};
