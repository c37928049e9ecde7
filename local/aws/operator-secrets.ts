import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JsonObject } from '../assembly/json.ts';

/** Names as Secrets Manager takes them, less those that would leave the folder. */
const secretName = /^(?!.*\.\.)[\w+=.@-]+(\/[\w+=.@-]+)*$/;

/** Where the value of a secret is that no template makes. */
const fileOf = (dataDir: string, name: string): string => join(dataDir, 'secrets', `${name}.json`);

/** Six characters end every secret's ARN. */
const suffix = '-file00';

/**
 * The secrets that an operator made beside the templates: one file each, `secrets/<name>.json` of the data folder,
 * read at every call.
 */
export class OperatorSecrets {
  readonly #dataDir: string;
  readonly #arnPrefix: string;

  /** @param arnPrefix what every secret's ARN begins with, up to its name */
  constructor(dataDir: string, arnPrefix: string) {
    this.#dataDir = dataDir;
    this.#arnPrefix = arnPrefix;
  }

  /** The ARN that a call by this name or ARN is checked against; of a missing one it ends in the name. */
  arn(id: string): string {
    const name = this.#nameOf(id);
    return `${this.#arnPrefix}${name}${this.#read(name) === undefined ? '' : suffix}`;
  }

  /** What `GetSecretValue` answers; undefined where there is no such secret. */
  value(id: string): JsonObject | undefined {
    const name = this.#nameOf(id);
    const found = this.#read(name);
    return found && { ARN: `${this.#arnPrefix}${name}${suffix}`, Name: name, ...found };
  }

  #nameOf(id: string): string {
    return id.startsWith(this.#arnPrefix) ? id.slice(this.#arnPrefix.length).replace(/-.{6}$/, '') : id;
  }

  #read(name: string): JsonObject | undefined {
    if (!secretName.test(name)) return undefined;
    try {
      const path = fileOf(this.#dataDir, name);
      const createdAt = statSync(path).mtimeMs / 1000;
      const VersionId = `file-${createdAt}`.padEnd(32, '0');
      const SecretString = readFileSync(path, 'utf8');
      return { SecretString, VersionId, VersionStages: ['AWSCURRENT'], CreatedDate: createdAt };
    } catch {
      return undefined;
    }
  }
}

/** Stores a secret where the embedded cloud reads it, for its owner alone. @throws RangeError for no name of one */
export const putOperatorSecret = (dataDir: string, name: string, value: string): void => {
  if (!secretName.test(name)) throw new RangeError(`No name of a secret: ${name}`);
  const path = fileOf(dataDir, name);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, value, { mode: 0o600 });
};

/**
 * Stores secrets of one environment's vendors, as its operator would.
 *
 * @param dataDir folder of the embedded cloud
 * @param env name of the environment
 * @returns a function that keeps an object as JSON under a name such as `heygen`; it throws what `putOperatorSecret` does
 */
export const operatorSecretStore =
  (dataDir: string, env = 'dev') =>
  (name: string, secret: object): void =>
    putOperatorSecret(dataDir, `kinora/${env}/${name}`, JSON.stringify(secret));
