import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny';
import type { RangeFile } from '../contract.ts';
import type { FilmReport, PictureReport } from '../joining.ts';
import { boxNamesOf, heldFile, openInput } from './range-file.ts';

/**
 * Reads a finished MP4 back.
 *
 * @throws when it is not a readable MP4 with one picture and one sound track
 */
export const inspectFilm = async (given: Uint8Array | RangeFile): Promise<FilmReport> => {
  const file = given instanceof Uint8Array ? heldFile(given) : given;
  using input = openInput(file);
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  if (video === null || audio === null) throw new Error('The file lacks a picture or a sound track');
  const boxes = await boxNamesOf(file);
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
    bytes: file.size,
    fastStart: boxes.indexOf('moov') !== -1 && boxes.indexOf('moov') < boxes.indexOf('mdat'),
  };
};

/**
 * Reads the pictures of one scene back; sound beside them is not looked at.
 *
 * @throws when it is not a readable MP4 with a picture track
 */
export const inspectPictures = async (bytes: Uint8Array): Promise<PictureReport> => {
  using input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error('The file lacks a picture track');
  let frames = 0;
  let firstIsKey = false;
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    if (frames === 0) firstIsKey = packet.type === 'key';
    frames += 1;
  }
  return {
    codec: (await track.getCodec()) ?? 'unknown',
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    durationSeconds: await track.computeDuration(),
    frames,
    firstIsKey,
  };
};
