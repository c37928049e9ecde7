import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContentType, contentTypes, inspectContent } from '../../../functions/assets/content.ts';
import { html, jpegOf, mp3File, mp4File, pngOf, wavFile, webpOf } from '../../support/files.ts';

const types = Object.keys(contentTypes) as ContentType[];
const accepting = (bytes: Buffer): ContentType[] => types.filter((type) => inspectContent(bytes, type).ok);

/** A first page of Ogg. */
const oggHead = (name: string): Buffer =>
  Buffer.from(`OggS\0\x02${'\0'.repeat(20)}\x01\x13${name}${'\0'.repeat(11)}`, 'latin1');

describe('what a file is', () => {
  it.each<[string, Buffer, ContentType[]]>([
    ['a PNG', pngOf(640, 360), ['image/png']],
    ['a JPEG', jpegOf(640, 360), ['image/jpeg']],
    ['a JPEG with a long segment before its frame', jpegOf(640, 360, 60_000), ['image/jpeg']],
    ['a WebP', webpOf(640, 360), ['image/webp']],
    ['a WAV', wavFile(), ['audio/wav']],
    ['an MP3', mp3File(), ['audio/mpeg']],
    ['an MP3 with a tag', mp3File(300), ['audio/mpeg']],
    ['an M4A', mp4File('M4A '), ['audio/mp4']],
    ['an MP4', mp4File('mp42'), ['audio/mp4', 'video/mp4']],
    ['Opus in Ogg', oggHead('OpusHead'), ['audio/ogg']],
    ['Vorbis in Ogg', oggHead('\x01vorbis\0'), []],
    ['an HEIC', mp4File('heic'), []],
    ['an HTML page', html, []],
    ['a page behind the name of a tag', Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), html]), []],
    ['a page behind a start of picture', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), html]), []],
    ['nothing', Buffer.alloc(0), []],
    ['a PNG that is cut off', pngOf(640, 360).subarray(0, 20), []],
  ])('of %s is told by its beginning', (_name, bytes, expected) => {
    expect(accepting(bytes)).toEqual(expected);
  });

  it('of a picture is told with its size, and a vast one is refused', () => {
    for (const [type, make] of [
      ['image/png', pngOf],
      ['image/jpeg', jpegOf],
      ['image/webp', webpOf],
    ] as const) {
      expect(inspectContent(make(640, 360), type)).toEqual({ ok: true, width: 640, height: 360 });
      expect(inspectContent(make(9000, 10), type)).toMatchObject({ ok: false, code: 'PICTURE_TOO_LARGE' });
      expect(inspectContent(make(8000, 8000), type)).toMatchObject({ ok: false, code: 'PICTURE_TOO_LARGE' });
    }
  });

  it.each([0x00, 0x01, 0xd0, 0xd7, 0xd8, 0xd9, 0xda, 0x02, 0xbf, 0xc8, 0xdc, 0xde, 0xf0])(
    'of a JPEG is not told from behind the marker %i, which a decoder passes without a length',
    (marker) => {
      // To a decoder the vast frame is the first; who took 0xffc0 for a length would find the small one behind it.
      const vast = Buffer.concat([jpegOf(60_000, 60_000, 0).subarray(6), Buffer.alloc(0xffc0, 1)]);
      const bomb = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, marker]), vast]);
      jpegOf(16, 16, 0)
        .subarray(6)
        .copy(bomb, 4 + 0xffc0);
      expect(inspectContent(bomb, 'image/jpeg')).toMatchObject({ ok: false, code: 'CONTENT_MISMATCH' });
    },
  );

  it('is decided for any bytes', () => {
    const beginnings = [pngOf(1, 1), jpegOf(1, 1), webpOf(1, 1), wavFile(), mp3File(9), mp4File()];
    const anyBytes = fc.tuple(fc.constantFrom(...beginnings), fc.nat(64), fc.uint8Array({ maxLength: 200 }));
    fc.assert(
      fc.property(anyBytes, fc.constantFrom(...types), ([beginning, kept, rest], type) => {
        const { ok } = inspectContent(Buffer.concat([beginning.subarray(0, kept), rest]), type);
        expect(typeof ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
