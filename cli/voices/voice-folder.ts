import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBeside } from '../../functions/engines/neural/runtime.ts';
import type { NeuralKind } from '../../functions/engines/neural/voices.ts';
import { onnxMetadata } from './onnx-metadata.ts';

/** A folder cannot be taken for a voice; the message says what is wrong with it, and how to mend it. */
export class VoiceUnusable extends Error {
  override readonly name = 'VoiceUnusable';
}

/** What a folder of a model holds. */
export interface VoiceFolder {
  kind: NeuralKind;
  folder: string;
  model: string;
  speakers: number;
  /** BCP 47, as far as the model tells: of its name (`en_US-amy-low`), or of what it says. */
  language: string | undefined;
  /** Of the speaker or the model, as far as the file's name tells. */
  name: string | undefined;
}

const howPacked =
  'Take it as sherpa-onnx packs it (releases "tts-models" of k2-fsa/sherpa-onnx): a folder with the model, tokens.txt ' +
  'and espeak-ng-data.';

const kindOf = (metadata: ReadonlyMap<string, string>): NeuralKind | undefined => {
  const type = metadata.get('model_type')?.toLowerCase() ?? '';
  if (type.includes('kokoro')) return 'kokoro';
  if (type.includes('kitten')) return 'kitten';
  return type === 'vits' && /piper/i.test(metadata.get('comment') ?? '') ? 'piper' : undefined;
};

/** `en-us` of a model is `en-US`; undefined for what is no tag of a language. */
const tagOf = (text: string | undefined): string | undefined => {
  if (text === undefined || !/^[a-z]{2,3}([-_][a-z]{2})?$/i.test(text)) return undefined;
  return new Intl.Locale(text.replace('_', '-')).toString();
};

/**
 * Looks at a folder.
 *
 * @throws {VoiceUnusable}
 */
export const lookAtFolder = (folder: string): VoiceFolder => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new VoiceUnusable(`${folder} is no folder. ${howPacked}`);
  const models = readdirSync(folder).filter((name) => name.endsWith('.onnx'));
  // A second one is the same model, rounded.
  const model = models.find((name) => !/int8|fp16/.test(name)) ?? models[0];
  if (model === undefined)
    throw new VoiceUnusable(`${folder} holds no model: there is no file that ends with .onnx. ${howPacked}`);
  const metadata = metadataOf(join(folder, model));
  const kind = kindOf(metadata);
  if (kind === undefined)
    throw new VoiceUnusable(
      `${model} in ${folder} does not say that it is a Piper, Kokoro or Kitten model (model_type is ` +
        `"${metadata.get('model_type')?.slice(0, 40) ?? 'missing'}"). ${howPacked}`,
    );
  const missing = filesBeside[kind].find((name) => !existsSync(join(folder, name)));
  if (missing !== undefined)
    throw new VoiceUnusable(`${folder} lacks ${missing}, which a ${kind} model needs. ${howPacked}`);
  const [, language, name] = /^([a-z]{2,3}_[A-Z]{2})-([a-z0-9_]+)/.exec(basename(model)) ?? [];
  return {
    kind,
    folder,
    model,
    speakers: Number(metadata.get('n_speakers') ?? 1),
    language: tagOf(language) ?? tagOf(metadata.get('voice')),
    name,
  };
};

const metadataOf = (path: string): ReadonlyMap<string, string> => {
  try {
    return onnxMetadata(path);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new VoiceUnusable(`${cause.message}. Fetch it again.`, { cause });
  }
};

/** SHA-256 of a file, in hex. */
export const checksumOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
};
