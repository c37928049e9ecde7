import { CustomSource, Input, MP4 } from 'mediabunny';
import type { RangeFile } from '../contract.ts';

/** Bytes of a file that are kept: reads are small and many. */
const cacheBytes = 16 * 1024 * 1024;

/** Opens an MP4 file by reading parts of it. The caller disposes of it. */
export const openInput = (file: RangeFile): Input =>
  new Input({
    source: new CustomSource({
      getSize: () => file.size,
      read: (first, end) => file.read(first, end),
      maxCacheSize: cacheBytes,
      prefetchProfile: 'network',
    }),
    formats: [MP4],
  });

/** A file that is in memory, as one that is read in parts. */
export const heldFile = (bytes: Uint8Array): RangeFile => ({
  size: bytes.length,
  read: async (first, end) => bytes.subarray(first, end),
});

/** Names of the boxes of a file, in order (ISO/IEC 14496-12, 4.2). What is no box ends the row. */
export const boxNamesOf = async (file: RangeFile): Promise<string[]> => {
  const names: string[] = [];
  for (let at = 0; at + 8 <= file.size; ) {
    const bytes = await file.read(at, Math.min(file.size, at + 16));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = view.getUint32(0);
    const length = size === 1 && bytes.length === 16 ? Number(view.getBigUint64(8)) : size;
    if (length < 8) break;
    names.push(String.fromCharCode(...bytes.subarray(4, 8)));
    at += length;
  }
  return names;
};
