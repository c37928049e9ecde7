import { describe, expect, it } from 'vitest';
import {
  announcementErrors,
  bytesOfPart,
  newAsset,
  partBytes,
  partsOf,
} from '../../../functions/assets/model.ts';
import { completeAssetBody } from '../../../functions/assets/schemas.ts';
import { sha256Of } from '../../support/files.ts';

const digest = 'a'.repeat(64);
const file = (bytes: number, more: object) => ({
  file_name: 'film.mp4',
  content_type: 'video/mp4' as const,
  bytes,
  ...more,
});
const codes = (announced: Parameters<typeof announcementErrors>[0]) =>
  announcementErrors(announced).map(({ path, code }) => `${path} ${code}`);

describe('the announcement of a file', () => {
  it('of one part has its digest, a larger one those of its parts', () => {
    expect(codes(file(partBytes, { sha256: digest }))).toEqual([]);
    expect(codes(file(partBytes + 1, { part_sha256: [digest, digest] }))).toEqual([]);
    expect(codes(file(partBytes, {}))).toEqual(['body.sha256 CHECKSUM_REQUIRED']);
    expect(codes(file(partBytes, { sha256: digest, part_sha256: [digest] }))).toHaveLength(1);
    for (const wrong of [{}, { sha256: digest }, { part_sha256: [digest] }])
      expect(codes(file(partBytes + 1, wrong))).toEqual(['body.part_sha256 CHECKSUM_REQUIRED']);
  });

  it('of a kind has a most of bytes', () => {
    const picture = { ...file(20 * 1024 * 1024 + 1, {}), content_type: 'image/png' as const };
    expect(codes(picture)).toEqual(['body.bytes FILE_TOO_LARGE']);
  });

  it('is cut into parts that together are the file', () => {
    for (const bytes of [1, partBytes - 1, partBytes, partBytes + 1, 5 * partBytes + 7]) {
      const parts = Array.from({ length: partsOf(bytes) }, (_, index) => bytesOfPart(bytes, index));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(bytes);
      expect(Math.min(...parts)).toBeGreaterThan(0);
    }
  });

  it('names a file in parts as S3 does', () => {
    const place = { ownerId: 'o', projectId: 'p' };
    const parts = ['a', 'b'].map((letter) => sha256Of(Buffer.from(letter)));
    const { checksum } = newAsset(place, file(partBytes + 1, { part_sha256: parts }), new Date());
    expect(checksum).toBe(`${sha256Of(Buffer.from(parts.join(''), 'hex'))}-2`);
  });
});

it('an ETag that no XML can carry is refused before S3 is asked', () => {
  const isTaken = (etag: string) => completeAssetBody.safeParse({ etags: [etag] }).success;
  expect(['"d41d8cd98f00b204e9800998ecf8427e"', 'd41d8cd98f00b204e9800998ecf8427e-2'].map(isTaken)).toEqual([
    true,
    true,
  ]);
  expect(['\0', 'a\u0001b', 'a b', 'ü', '\ufffe'].map(isTaken)).toEqual(Array(5).fill(false));
});
