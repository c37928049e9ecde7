import type { FullMovie, FullProject } from '@kinora/client/project-contents';
import { describe, expect, it } from 'vitest';
import { contentTypes } from '../../../functions/assets/content.ts';
import { announcementErrors, partBytes as partBytesOfApi } from '../../../functions/assets/model.ts';
import { usesOf } from '../../../studio/assets/asset-uses.ts';
import { objectionTo, typeOf } from '../../../studio/assets/file-types.ts';
import {
  announcementOf,
  isSameFile,
  missingParts,
  newUpload,
  partBytes,
  placeOfPart,
  readUpload,
  shareOf,
  withPart,
} from '../../../studio/assets/upload-plan.ts';

const file = (name: string, size: number) => ({ name, size, lastModified: 1 });
const digest = 'a'.repeat(64);

describe('an upload', () => {
  it.each([1, partBytes, partBytes + 1, 3 * partBytes, 3 * partBytes - 1])(
    'of %i bytes is announced as the API wants it',
    (bytes) => {
      const upload = newUpload('key', 'project', file('wind.wav', bytes), 'audio/wav');
      const announced = announcementOf({ ...upload, digests: upload.etags.map(() => digest) });
      expect(announcementErrors(announced)).toEqual([]);
      expect(partBytes).toBe(partBytesOfApi);
    },
  );

  it('has parts that follow one another up to the last byte', () => {
    const bytes = 2 * partBytes + 5;
    expect([0, 1, 2].map((index) => placeOfPart(bytes, index))).toEqual([
      { start: 0, end: partBytes },
      { start: partBytes, end: 2 * partBytes },
      { start: 2 * partBytes, end: bytes },
    ]);
  });

  it('goes on with the parts that are missing, whichever arrived', () => {
    const upload = newUpload('key', 'project', file('wind.wav', 3 * partBytes), 'audio/wav');
    const resumed = withPart(upload, 1, '"b"');
    expect(missingParts(resumed)).toEqual([0, 2]);
    expect(shareOf(resumed)).toBeCloseTo(1 / 3);
    expect(shareOf(resumed, partBytes / 2)).toBeCloseTo(1 / 2);
    expect(missingParts(withPart(withPart(resumed, 0, '"a"'), 2, '"c"'))).toEqual([]);
  });

  it('is read as it was kept; anything else is none', () => {
    const upload = withPart(newUpload('key', 'p', file('wind.wav', 2 * partBytes), 'audio/wav'), 0, '"a"');
    expect(readUpload(structuredClone({ ...upload, isPaused: true }))).toEqual({ ...upload, isPaused: true });
    for (const other of [
      null,
      'upload',
      {},
      { ...upload, etags: ['"a"'] },
      { ...upload, digests: undefined },
    ]) {
      expect(readUpload(other)).toBeUndefined();
    }
  });

  it('takes the same file again where the browser lost it', () => {
    const upload = newUpload('key', 'project', file('wind.wav', 9), 'audio/wav');
    expect(isSameFile(upload, { ...file('wind.wav', 9), lastModified: 2 })).toBe(true);
    expect(isSameFile(upload, file('wind.wav', 10))).toBe(false);
  });
});

describe('a file', () => {
  it('is of every type that the API takes, and of its sizes', () => {
    const names = ['a.png', 'a.JPG', 'a.webp', 'a.wav', 'a.mp3', 'a.m4a', 'a.opus', 'a.mp4'];
    expect(names.map(typeOf).sort()).toEqual(Object.keys(contentTypes).sort());
    for (const name of names) {
      const { maxBytes } = contentTypes[typeOf(name) ?? 'image/png'];
      expect(objectionTo({ name, size: maxBytes })).toBeUndefined();
      expect(objectionTo({ name, size: maxBytes + 1 })).toContain('at most');
    }
  });

  it('is refused in words that say what to do', () => {
    expect(objectionTo({ name: 'notes.txt', size: 5 })).toMatch(
      /“notes.txt” is of a kind that is not taken\..*PNG/,
    );
    expect(objectionTo({ name: 'empty.png', size: 0 })).toBe('“empty.png” is empty.');
    expect(objectionTo({ name: 'big.png', size: 30e6 })).toContain('30 MB. A picture may have 20 MB at most');
    expect(objectionTo({ name: 'a\\b.png', size: 5 })).toContain('Rename it');
  });
});

describe('where an asset is used', () => {
  const project: FullProject = {
    id: 'p',
    name: 'Orchard',
    status: 'active',
    brand: { lower_third: { shown: true }, logo_asset_id: 'logo' },
  };
  const movie: FullMovie = {
    id: 'm',
    title: 'Harvest',
    revision: 1,
    scene_count: 3,
    versions: [],
    scenes: [
      { kind: 'title', text: 'Harvest' },
      { kind: 'avatar', script: 'One.', b_roll: [{ asset_id: 'tree', sentence: 1 }] },
      { kind: 'clip', asset_id: 'tree', to: 4 },
    ],
  };
  const videos = [
    {
      id: 'v',
      status: 'completed',
      title: 'News',
      background_asset_id: 'tree',
      b_roll: [{ asset_id: 'tree' }],
    },
  ];

  it('is told of brand, scenes and films', () => {
    expect(usesOf('logo', project, [movie], videos).map(({ what }) => what)).toEqual(['brand']);
    expect(usesOf('tree', project, [movie], videos)).toEqual([
      { what: 'movie', id: 'm', title: 'Harvest', how: 'B-roll of scene 2, clip of scene 3' },
      { what: 'video', id: 'v', title: 'News', how: 'Background, b-roll' },
    ]);
    expect(usesOf('other', project, [movie], videos)).toEqual([]);
  });
});
