import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Field of `ModelProto` that holds a pair of key and value. Source: onnx.proto, `metadata_props`. */
const metadataField = 14;
/** Longest pair that is read: texts of some words. */
const mostBytes = 1_000_000;

/** Reads whole numbers of protobuf at a place of a file. */
class Reader {
  at = 0;
  readonly #file: number;

  constructor(file: number) {
    this.#file = file;
  }

  bytes(length: number): Buffer {
    const bytes = Buffer.alloc(length);
    if (readSync(this.#file, bytes, 0, length, this.at) < length) throw new RangeError('It ends too early');
    this.at += length;
    return bytes;
  }

  number(): number {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const [byte = 0] = this.bytes(1);
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      if (scale > 2 ** 49) throw new RangeError('It has a number without an end');
    }
  }
}

/** A text at a place of a message of texts. */
const textsOf = (message: Buffer): string[] => {
  const texts: string[] = [];
  for (let at = 0; at < message.length; ) {
    at += 1;
    let length = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = message[at] ?? 0;
      at += 1;
      length += (byte & 127) * scale;
      if (byte < 128) break;
    }
    texts.push(message.toString('utf8', at, at + length));
    at += length;
  }
  return texts;
};

/**
 * What a model says of itself. The model is not loaded: only the fields of the file are walked over.
 *
 * @throws RangeError where the file is no ONNX model
 */
export const onnxMetadata = (path: string): ReadonlyMap<string, string> => {
  const { size } = statSync(path);
  const file = openSync(path, 'r');
  const found = new Map<string, string>();
  try {
    const reader = new Reader(file);
    while (reader.at < size) {
      const tag = reader.number();
      const [field, wire] = [Math.floor(tag / 8), tag % 8];
      if (wire === 0) reader.number();
      else if (wire === 2) {
        const length = reader.number();
        if (reader.at + length > size) throw new RangeError('It ends too early');
        if (field === metadataField && length < mostBytes) {
          const [key = '', value = ''] = textsOf(reader.bytes(length));
          found.set(key, value);
        } else reader.at += length;
      } else throw new RangeError('It has fields that no model has');
    }
    return found;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new RangeError(`${path} is no ONNX model: ${cause.message}`, { cause });
  } finally {
    closeSync(file);
  }
};
