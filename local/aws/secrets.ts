import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type JsonObject, listAt, stringAt } from '../assembly/json.ts';
import type { Cloud, Resource } from '../cloud.ts';
import { OperatorSecrets } from './operator-secrets.ts';
import type { Need } from './policies.ts';
import { firstSecretValue } from './secret-values.ts';
import { type AwsService, type Call, parseJson, refuseJson, sendJson, targetOperation } from './service.ts';

interface SecretVersion {
  id: string;
  value: string;
  stages: string[];
  /** Unix seconds. */
  createdAt: number;
}

type SecretsPlace = Pick<Cloud, 'dataDir' | 'region' | 'accountId'>;

/** Secrets Manager over the secrets of the templates and those of the operator; values live in files of the user. */
export class Secrets implements AwsService {
  readonly streamsBody = false;
  readonly refuse = refuseJson;
  readonly #path: string;
  readonly #resources: readonly Resource[];
  readonly #versions: Map<string, SecretVersion[]>;
  readonly #operator: OperatorSecrets;

  constructor({ dataDir, region, accountId }: SecretsPlace, resources: readonly Resource[]) {
    this.#operator = new OperatorSecrets(dataDir, `arn:aws:secretsmanager:${region}:${accountId}:secret:`);
    this.#path = join(dataDir, 'secrets.json');
    this.#resources = resources;
    this.#versions = new Map(Object.entries(read(this.#path)));
    for (const resource of resources) {
      if (this.#versions.has(resource.physicalId)) continue;
      this.#add(resource.physicalId, randomUUID(), firstSecretValue(resource.properties), ['AWSCURRENT']);
    }
    this.#save();
  }

  operation(call: Call): string {
    return targetOperation(call.request);
  }

  needs(call: Call): Need[] {
    const input = parseJson(call.body);
    const resource = this.#find(input)?.physicalId ?? this.#operator.arn(stringAt(input, 'SecretId') ?? '');
    return [{ action: `secretsmanager:${call.operation}`, resource }];
  }

  async answer(call: Call): Promise<void> {
    const input = parseJson(call.body);
    const secret = this.#find(input);
    const value = call.operation === 'GetSecretValue' && this.#operatorValue(input);
    if (!secret && value) {
      sendJson(call.response, 200, value, { 'content-type': 'application/x-amz-json-1.1' });
      return;
    }
    if (!secret) {
      const message = "Secrets Manager can't find the specified secret.";
      this.refuse(call, { status: 400, code: 'ResourceNotFoundException', message });
      return;
    }
    const output = this.#operate(call.operation, secret, input);
    if (output) sendJson(call.response, 200, output, { 'content-type': 'application/x-amz-json-1.1' });
    else {
      const message = `Secrets Manager can't find the specified value or operation for ${call.operation}.`;
      this.refuse(call, { status: 400, code: 'ResourceNotFoundException', message });
    }
  }

  #operate(operation: string, secret: Resource, input: JsonObject): JsonObject | undefined {
    const versions = this.#versions.get(secret.physicalId) ?? [];
    const names = { ARN: secret.physicalId, Name: nameOf(secret) };
    switch (operation) {
      case 'GetSecretValue': {
        const version = wanted(versions, input);
        if (!version) return undefined;
        const { id, value, stages, createdAt } = version;
        return {
          ...names,
          VersionId: id,
          SecretString: value,
          VersionStages: stages,
          CreatedDate: createdAt,
        };
      }
      case 'DescribeSecret': {
        const VersionIdsToStages = Object.fromEntries(versions.map(({ id, stages }) => [id, stages]));
        return { ...names, VersionIdsToStages };
      }
      case 'PutSecretValue': {
        const id = stringAt(input, 'ClientRequestToken') ?? randomUUID();
        const stages = listAt(input, 'VersionStages').map(String);
        const version = this.#add(secret.physicalId, id, stringAt(input, 'SecretString') ?? '', stages);
        this.#save();
        return { ...names, VersionId: id, VersionStages: version.stages };
      }
      case 'UpdateSecretVersionStage': {
        const target = versions.find(({ id }) => id === stringAt(input, 'MoveToVersionId'));
        moveStage(versions, stringAt(input, 'VersionStage') ?? '', target);
        this.#save();
        return names;
      }
      default:
        return undefined;
    }
  }

  /** Adds a version; one staged AWSCURRENT makes the former current one AWSPREVIOUS. */
  #add(secretArn: string, id: string, value: string, stages: string[]): SecretVersion {
    const versions = this.#versions.get(secretArn) ?? [];
    this.#versions.set(secretArn, versions);
    const known = versions.find((version) => version.id === id);
    if (known) return known;
    const version: SecretVersion = { id, value, stages: [], createdAt: Date.now() / 1000 };
    versions.push(version);
    for (const stage of stages.length > 0 ? stages : ['AWSCURRENT']) moveStage(versions, stage, version);
    return version;
  }

  /** A secret of a file has one version. */
  #operatorValue(input: JsonObject): JsonObject | undefined {
    const isCurrent = (stringAt(input, 'VersionStage') ?? 'AWSCURRENT') === 'AWSCURRENT';
    return isCurrent ? this.#operator.value(stringAt(input, 'SecretId') ?? '') : undefined;
  }

  /** By ARN, name, or an ARN without its random suffix. */
  #find(input: JsonObject): Resource | undefined {
    const id = stringAt(input, 'SecretId') ?? '';
    return this.#resources.find(
      (resource) =>
        resource.physicalId === id ||
        nameOf(resource) === id ||
        resource.physicalId.replace(/-.{6}$/, '') === id,
    );
  }

  #save(): void {
    const draft = `${this.#path}.new`;
    writeFileSync(draft, JSON.stringify(Object.fromEntries(this.#versions)), { mode: 0o600 });
    renameSync(draft, this.#path);
  }
}

const wanted = (versions: readonly SecretVersion[], input: JsonObject): SecretVersion | undefined => {
  const id = stringAt(input, 'VersionId');
  if (id !== undefined) return versions.find((version) => version.id === id);
  const stage = stringAt(input, 'VersionStage') ?? 'AWSCURRENT';
  return versions.find(({ stages }) => stages.includes(stage));
};

const moveStage = (
  versions: readonly SecretVersion[],
  stage: string,
  target: SecretVersion | undefined,
): void => {
  const holder = versions.find(({ stages }) => stages.includes(stage));
  if (holder === target) return;
  if (holder) holder.stages = holder.stages.filter((name) => name !== stage);
  if (stage === 'AWSCURRENT' && holder) moveStage(versions, 'AWSPREVIOUS', holder);
  target?.stages.push(stage);
};

const nameOf = (secret: Resource): string =>
  secret.physicalId.split(':secret:')[1]?.replace(/-.{6}$/, '') ?? secret.physicalId;

const read = (path: string): Record<string, SecretVersion[]> => {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isStored(stored) ? stored : {};
  } catch {
    return {};
  }
};

const isStored = (value: unknown): value is Record<string, SecretVersion[]> =>
  isObject(value) && Object.values(value).every(Array.isArray);
