/** Writes the few messages of ONNX that a model of a test needs. Source: onnx.proto. */

const varint = (value: number): Buffer => {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest % 128) + (rest >= 128 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Buffer.from(bytes);
};

const int = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8), varint(value)]);

const bytes = (field: number, content: Uint8Array | string): Buffer => {
  const body = Buffer.from(content as string);
  return Buffer.concat([varint(field * 8 + 2), varint(body.length), body]);
};

const message = (...parts: Buffer[]): Buffer => Buffer.concat(parts);

/** Numbers of the types of elements. */
const types = { float: 1, int64: 7 } as const;
type Type = keyof typeof types;

const tensor = (name: string, type: Type, dims: readonly number[], raw: Uint8Array): Buffer =>
  message(...dims.map((dim) => int(1, dim)), int(2, types[type]), bytes(8, name), bytes(9, raw));

const value = (name: string, type: Type, dims: readonly (number | string)[]): Buffer => {
  const shape = dims.map((dim) => bytes(1, typeof dim === 'number' ? int(1, dim) : bytes(2, dim)));
  const tensorType = message(int(1, types[type]), bytes(2, message(...shape)));
  return message(bytes(1, name), bytes(2, bytes(1, tensorType)));
};

const node = (operation: string, inputs: readonly string[], output: string): Buffer =>
  message(...inputs.map((name) => bytes(1, name)), bytes(2, output), bytes(4, operation));

const rawOf = (array: Float32Array | BigInt64Array): Uint8Array => new Uint8Array(array.buffer);

/**
 * A model in Piper's form that says, for each token, the same sound each time: a row of a table.
 *
 * @param sounds of every token, all of one length
 * @param metadata as Piper's models have it
 */
export const modelOfSounds = (
  sounds: readonly Float32Array[],
  metadata: Readonly<Record<string, string>>,
): Buffer => {
  const length = sounds[0]?.length ?? 0;
  const table = new Float32Array(sounds.length * length);
  for (const [row, sound] of sounds.entries()) table.set(sound, row * length);
  const graph = message(
    bytes(1, node('Gather', ['sounds', 'input'], 'rows')),
    bytes(1, node('Reshape', ['rows', 'shape'], 'output')),
    bytes(2, 'sounds'),
    bytes(5, tensor('sounds', 'float', [sounds.length, length], rawOf(table))),
    bytes(5, tensor('shape', 'int64', [4], rawOf(new BigInt64Array([1n, 1n, 1n, -1n])))),
    bytes(11, value('input', 'int64', [1, 'phonemes'])),
    bytes(11, value('input_lengths', 'int64', [1])),
    bytes(11, value('scales', 'float', [3])),
    bytes(12, value('output', 'float', [1, 1, 1, 'time'])),
  );
  const pairs = Object.entries(metadata).map(([key, text]) =>
    bytes(14, message(bytes(1, key), bytes(2, text))),
  );
  return message(int(1, 8), bytes(7, graph), bytes(8, int(2, 13)), ...pairs);
};
