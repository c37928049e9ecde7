import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clip } from '../../../engine/backdrop/clip.ts';
import { openClip } from '../../../engine/clip.ts';
import { boxOf, fields } from '../../../engine/mux/boxes.ts';
import { demandSaneTables } from '../../../engine/mux/demand-sane-tables.ts';
import { heldFile } from '../../../engine/mux/range-file.ts';
import { decodeAudio } from '../../../engine/sound/decode-audio.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { encodedBy, encodedFile, toneOf, wavOf } from '../../support/sounds.ts';
import { plainSegment } from './segments.ts';

const most = 0xffff_ffff;
/** A box that begins with its version and flags, and numbers of 32 bits. */
const table = (name: string, ...values: readonly number[]): Uint8Array =>
  boxOf(name, fields(...values.map((value) => [value, 32] as const)));

/** Tables of three samples of 5 bytes in one chunk. */
const soundTables: Readonly<Record<string, Uint8Array>> = {
  stts: table('stts', 0, 1, 3, 1024),
  stsz: table('stsz', 0, 0, 3, 5, 5, 5),
  stsc: table('stsc', 0, 1, 1, 3, 1),
  stco: table('stco', 0, 1, 32),
};
const trackOf = (tables: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  boxOf('trak', boxOf('mdia', boxOf('minf', boxOf('stbl', ...Object.values(tables)))));
const fileOf = (...boxes: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([
    boxOf('ftyp', Buffer.from('isom'), fields([0, 32])),
    ...boxes,
    boxOf('mdat', Buffer.alloc(99)),
  ]);
const withTables = (tables: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  fileOf(boxOf('moov', trackOf({ ...soundTables, ...tables })));

const defaults = table('trex', 0, 1, 1, 1024, 5, 0);
const inFragments = (runs: readonly Uint8Array[], header = table('tfhd', 0, 1)): Uint8Array =>
  fileOf(boxOf('moov', trackOf({}), boxOf('mvex', defaults)), boxOf('moof', boxOf('traf', header, ...runs)));

const verdictOf = (file: Uint8Array): Promise<string> =>
  demandSaneTables(file).then(
    () => 'sound',
    (error: Error) => error.name,
  );

describe('tables of an MP4 file', () => {
  it('that agree are let through, and so is what is no MP4 file', async () => {
    const deep = boxOf('moov', trackOf(soundTables), boxOf('udta', boxOf('meta', fields([0, 32]))));
    for (const file of [
      withTables({}),
      withTables({ ctts: table('ctts', 0, 1, 3, 7) }),
      fileOf(deep),
      inFragments([table('trun', 0, 3), table('trun', 0x200, 2, 5, 6)]),
      Buffer.from('not a film at all'),
      new Uint8Array(0),
    ])
      expect(await verdictOf(file)).toBe('sound');
  });

  it.each<[string, Uint8Array]>([
    ['more times than samples can be', withTables({ stts: table('stts', 0, 1, most, 1) })],
    [
      'times of billions, and offsets',
      withTables({ stts: table('stts', 0, 1, most, 1), ctts: table('ctts', 0, 1, most, 1) }),
    ],
    ['more offsets than samples', withTables({ ctts: table('ctts', 0, 1, 4, 7) })],
    ['more rows than its box holds', withTables({ stts: table('stts', 0, 2, 3, 1024) })],
    ['chunks of billions', withTables({ stsc: table('stsc', 0, 1, 1, most, 1) })],
    ['chunks in no order', withTables({ stsc: table('stsc', 0, 2, 1, 3, 1, 1, 3, 1) })],
    ['chunks that are not there', withTables({ stsc: table('stsc', 0, 1, most, 3, 1) })],
    ['samples that weigh more than the file', withTables({ stsz: table('stsz', 0, 0, 3, 5, 5, 5000) })],
    ['equal samples that weigh more than the file', withTables({ stsz: table('stsz', 0, 5000, 3) })],
    ['a table twice', withTables({ again: soundTables.stsz ?? table('stsz') })],
    ['a table in another place', withTables({ minf: boxOf('minf', boxOf('stbl')) })],
    ['a table in the description', withTables({ stsd: boxOf('stsd', boxOf('avc1', boxOf('stbl'))) })],
    ['a table in its remarks', fileOf(boxOf('moov', boxOf('udta', boxOf('meta', trackOf({})))))],
    ['too many tracks', fileOf(boxOf('moov', ...Array.from({ length: 33 }, () => trackOf({}))))],
    ['a run of billions', inFragments([table('trun', 0, most)])],
    ['runs that come to millions', inFragments(Array.from({ length: 9 }, () => table('trun', 0, 300_000)))],
    ['a run longer than its box', inFragments([table('trun', 0x200, 2, 5)])],
    [
      'a run that weighs more than the file',
      inFragments([table('trun', 0, 3)], table('tfhd', 0x10, 1, 5000)),
    ],
    ['what is encrypted', inFragments([table('trun', 0, 3), table('senc', 0, most)])],
    ['many boxes', fileOf(...Array.from({ length: 10_001 }, () => boxOf('free')))],
  ])('are refused with %s', async (_, file) => {
    expect(await verdictOf(file)).toBe('TablesUnsound');
    expect(await decodeAudio(file, { maxSeconds: 1, sampleRate: 8000, channels: 1 }).catch(String)).toMatch(
      /^SoundUnreadable/,
    );
    expect(await openClip(heldFile(file)).catch(String)).toMatch(/^ClipUnusable/);
    await expect(Clip.open(file)).rejects.toThrow('cannot be true');
  });

  it('that name fragments which are hidden in the sound are refused', async () => {
    const hidden = table('tfra', 0, 1, 0, 1, 0, 500, 0);
    const index = boxOf('mfra', hidden, table('mfro', 0, hidden.length + 24));
    const begun = inFragments([table('trun', 0, 3)]);
    expect(await verdictOf(Buffer.concat([begun, index]))).toBe('TablesUnsound');
    const inSound = boxOf('mdat', index);
    expect(await verdictOf(Buffer.concat([begun, inSound]))).toBe('TablesUnsound');
  });

  it('of a file of ours, and those of other houses, are let through', async () => {
    const size = { width: 64, height: 32, framesPerSecond: 30 } as const;
    expect(await verdictOf(await plainSegment(size, 5))).toBe('sound');
    if (!hasFfmpeg) return;
    const wav = wavOf([toneOf(440, 2, 44_100)], 44_100);
    for (const file of [
      encodedBy(wav, 'mp4', ['-c:a', 'aac', '-movflags', 'frag_keyframe+empty_moov']),
      encodedFile(wav, 'mp4', ['-c:a', 'aac']),
      encodedFile(wav, 'm4a', ['-c:a', 'aac', '-movflags', 'faststart', '-metadata', 'title=A moof']),
      encodedFile(wav, 'mp4', ['-c:a', 'aac', '-movflags', 'frag_keyframe']),
    ])
      expect(await verdictOf(file)).toBe('sound');
  });

  it('of any bytes end in a verdict', async () => {
    const good = [
      withTables({ ctts: table('ctts', 0, 1, 3, 7) }),
      inFragments([table('trun', 0x200, 2, 5, 6)]),
    ];
    const spoilt = fc
      .tuple(
        fc.constantFrom(...good),
        fc.array(fc.tuple(fc.nat(400), fc.constantFrom(0, 1, 8, 127, 255)), { maxLength: 6 }),
        fc.nat(400),
      )
      .map(([file, changes, length]) => {
        const bytes = Uint8Array.from(file);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        return length < bytes.length / 4 ? bytes.subarray(0, length) : bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        expect(['sound', 'TablesUnsound']).toContain(await verdictOf(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});
