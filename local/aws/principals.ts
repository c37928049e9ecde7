import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringAt } from '../assembly/json.ts';
import type { Resource } from '../cloud.ts';
import type { Credentials } from '../lambda/environment.ts';

/** Who calls AWS: a function with its role, or the cloud itself. */
export interface Principal {
  credentials: Credentials;
  /** Physical name of the function; empty for the cloud itself. */
  functionName: string;
  /** Name of the function's role; absent for the cloud itself, which may do everything. */
  roleName: string | undefined;
}

/** All callers, found by their access key. */
export class Principals {
  readonly #byAccessKey = new Map<string, Principal>();
  readonly #byFunction = new Map<Resource, Principal>();
  readonly #key: Buffer;
  /** The cloud itself. */
  readonly internal: Principal;

  /** Keys derive from a secret in the data folder, so that a presigned URL outlives a restart. */
  constructor(dataDir: string, functions: readonly Resource[]) {
    this.#key = secretKey(join(dataDir, 'credentials.key'));
    this.internal = this.#add('the embedded cloud', '', undefined);
    for (const resource of functions) {
      const roleName = stringAt(resource.properties, 'Role')?.split('/').at(-1) ?? '';
      const principal = this.#add(`${resource.stack}/${resource.logicalId}`, resource.physicalId, roleName);
      this.#byFunction.set(resource, principal);
    }
  }

  find(accessKeyId: string): Principal | undefined {
    return this.#byAccessKey.get(accessKeyId);
  }

  /** @throws Error when the resource is not a function of this cloud. */
  ofFunction(resource: Resource): Principal {
    const principal = this.#byFunction.get(resource);
    if (!principal) throw new Error(`${resource.logicalId} is not a function of this cloud`);
    return principal;
  }

  #add(subject: string, functionName: string, roleName: string | undefined): Principal {
    const derive = (purpose: string): Buffer =>
      createHmac('sha256', this.#key).update(`${purpose}/${subject}`).digest();
    const credentials = {
      accessKeyId: `ASIA${derive('id').toString('hex').slice(0, 16).toUpperCase()}`,
      secretAccessKey: derive('secret').toString('base64url').slice(0, 40),
      sessionToken: derive('session').toString('base64url'),
    };
    const principal = { credentials, functionName, roleName };
    this.#byAccessKey.set(credentials.accessKeyId, principal);
    return principal;
  }
}

const secretKey = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    const key = randomBytes(32);
    writeFileSync(path, key, { mode: 0o600 });
    return key;
  }
};
