import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny';
import type { FilmReport } from '../../film.ts';

/** Top-level boxes of an MP4 file in order (ISO/IEC 14496-12, 4.2). */
const topLevelBoxes = (bytes: Uint8Array): string[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    names.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    const size = view.getUint32(at);
    const length = size === 1 ? Number(view.getBigUint64(at + 8)) : size;
    if (length < 8) break;
    at += length;
  }
  return names;
};

/**
 * Reads a finished MP4 back.
 *
 * @throws when it is not a readable MP4 with one picture and one sound track
 */
export const inspectFilm = async (bytes: Uint8Array): Promise<FilmReport> => {
  using input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  if (video === null || audio === null) throw new Error('The file lacks a picture or a sound track');
  const boxes = topLevelBoxes(bytes);
  let videoFrames = 0;
  for await (const _ of new EncodedPacketSink(video).packets(undefined, undefined, { metadataOnly: true }))
    videoFrames += 1;
  return {
    container: 'mp4',
    videoCodec: (await video.getCodec()) ?? 'unknown',
    audioCodec: (await audio.getCodec()) ?? 'unknown',
    width: await video.getDisplayWidth(),
    height: await video.getDisplayHeight(),
    durationSeconds: await video.computeDuration(),
    audioDurationSeconds: await audio.computeDuration(),
    videoFrames,
    bytes: bytes.length,
    fastStart: boxes.indexOf('moov') !== -1 && boxes.indexOf('moov') < boxes.indexOf('mdat'),
  };
};
