import { runSimulation, type SimulationIdentityPolicy } from '@cloud-copilot/iam-simulate';
import { asList } from '../assembly/assembly.ts';
import { isObject, type JsonObject, listAt, objectAt, stringAt } from '../assembly/json.ts';
import type { Resource } from '../cloud.ts';
import type { Principal } from './principals.ts';
import { isTokenAction, reaching } from './task-token-policies.ts';

/** One permission that a call needs. */
export interface Need {
  action: string;
  /** ARN, or `*` for actions without a resource. */
  resource: string;
  /** Condition keys of the request. */
  context?: Record<string, string | string[]>;
}

/** AWS managed policies that the templates may name, in the part that matters to the calls made here. */
const managedPolicies: Readonly<Record<string, readonly string[]>> = {
  AWSLambdaBasicExecutionRole: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
  AWSXRayDaemonWriteAccess: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
};

const maxCachedDecisions = 20_000;
const leadingKeysName = 'dynamodb:LeadingKeys';
/** An object of a bucket whose key has no character that means something in a policy. */
const plainObject = /^arn:aws:s3:::[a-z0-9.-]+\/[\w./=-]+$/;

/** Decides from the policies of the templates what a role may do. */
export class Policies {
  readonly #identity = new Map<string, SimulationIdentityPolicy[]>();
  readonly #resource = new Map<string, JsonObject>();
  readonly #decisions = new Map<string, boolean>();
  /** What conditions of the policies compare partition keys with. */
  readonly #patterns: RegExp[] = [];
  /** What policies name objects by; undefined where one names them by variables of the request. */
  #objectPatterns: RegExp[] | undefined;
  readonly #accountId: string;

  /** @throws Error naming a managed policy that is not known here. */
  constructor(resources: readonly Resource[], accountId: string) {
    this.#accountId = accountId;
    const managed = new Map<string, JsonObject>();
    for (const policy of resources.filter(({ type }) => type === 'AWS::IAM::ManagedPolicy')) {
      managed.set(policy.physicalId, documentOf(policy.properties));
      for (const role of listAt(policy.properties, 'Roles')) this.#attach(String(role), policy.properties);
    }
    for (const role of resources.filter(({ type }) => type === 'AWS::IAM::Role')) {
      for (const inline of listAt(role.properties, 'Policies')) this.#attach(role.physicalId, inline);
      for (const arn of listAt(role.properties, 'ManagedPolicyArns')) {
        const document = managed.get(String(arn)) ?? awsManaged(String(arn));
        this.#attach(role.physicalId, { PolicyName: String(arn), PolicyDocument: document });
      }
    }
    for (const policy of resources.filter(({ type }) => type === 'AWS::IAM::Policy')) {
      for (const role of listAt(policy.properties, 'Roles')) this.#attach(String(role), policy.properties);
    }
    this.#attachToResources(resources);
    this.#learnPatterns();
  }

  /** Whether the principal may do all that is needed; the first need that is not granted otherwise. */
  async firstDenied(principal: Principal, needs: readonly Need[]): Promise<Need | undefined> {
    if (principal.roleName === undefined) return undefined;
    for (const need of needs) {
      if (!(await this.allows(principal.roleName, need))) return need;
    }
    return undefined;
  }

  /** Whether a role of the templates grants this. */
  async allows(roleName: string, need: Need): Promise<boolean> {
    const key = JSON.stringify([
      roleName,
      need.action,
      this.#classedResource(need.resource),
      this.#classed(need.context),
    ]);
    const known = this.#decisions.get(key);
    if (known !== undefined) return known;
    const decision = await this.#decide(roleName, need);
    if (this.#decisions.size >= maxCachedDecisions) this.#decisions.clear();
    this.#decisions.set(key, decision);
    return decision;
  }

  /** Partition keys are without number: those that no policy tells apart are one decision. */
  #classed(context: Need['context'] = {}): unknown {
    const { [leadingKeysName]: keys, ...others } = context;
    if (keys === undefined) return others;
    const classes = asList(keys).map((key) =>
      this.#patterns.map((pattern) => (pattern.test(String(key)) ? 1 : 0)).join(''),
    );
    return [others, [...new Set(classes)].sort()];
  }

  /** Objects are without number, too: those of a bucket that no policy tells apart are one decision. */
  #classedResource(resource: string): unknown {
    if (this.#objectPatterns === undefined || !plainObject.test(resource)) return resource;
    const bits = this.#objectPatterns.map((pattern) => (pattern.test(resource) ? 1 : 0));
    return [ownerArn(resource), bits.join('')];
  }

  async #decide(roleName: string, need: Need): Promise<boolean> {
    const resourcePolicy = this.#resource.get(ownerArn(need.resource));
    const identityPolicies = this.#identity.get(roleName) ?? [];
    const byToken = isTokenAction(need.action);
    const result = await runSimulation(
      {
        request: {
          principal: `arn:aws:sts::${this.#accountId}:assumed-role/${roleName}/embedded`,
          action: need.action,
          resource: { resource: byToken ? '*' : need.resource, accountId: this.#accountId },
          // The local endpoint is plain HTTP on the loopback device; AWS serves the same call over TLS.
          contextVariables: { 'aws:SecureTransport': 'true', ...need.context },
        },
        identityPolicies: byToken ? reaching(identityPolicies, need.resource, wildcard) : identityPolicies,
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        ...(resourcePolicy ? { resourcePolicy } : {}),
      },
      {},
    );
    if (result.resultType === 'error') {
      throw new Error(`Policy of ${roleName} on ${need.action}: ${JSON.stringify(result.errors)}`);
    }
    return result.overallResult === 'Allowed';
  }

  #attach(roleName: string, policy: unknown): void {
    const policies = this.#identity.get(roleName) ?? [];
    policies.push({
      name: `${stringAt(policy, 'PolicyName')}#${policies.length}`,
      policy: documentOf(policy),
    });
    this.#identity.set(roleName, policies);
  }

  #learnPatterns(): void {
    const documents = [...this.#identity.values()].flat().map(({ policy }) => policy);
    const statements = documents.flatMap((document) => listAt(document, 'Statement'));
    const ofResources = [...this.#resource.values()].flatMap((document) => listAt(document, 'Statement'));
    this.#objectPatterns = objectPatterns([...statements, ...ofResources]);
    const conditions = statements.flatMap((statement) => Object.values(objectAt(statement, 'Condition')));
    const compared = conditions.flatMap((condition) =>
      asList(isObject(condition) ? condition[leadingKeysName] : undefined),
    );
    for (const value of new Set(compared.map(String))) this.#patterns.push(wildcard(value));
  }

  #attachToResources(resources: readonly Resource[]): void {
    for (const { type, properties } of resources) {
      if (type === 'AWS::S3::BucketPolicy') {
        this.#resource.set(`arn:aws:s3:::${stringAt(properties, 'Bucket')}`, documentOf(properties));
      }
      if (type === 'AWS::SQS::QueuePolicy') {
        for (const url of listAt(properties, 'Queues')) {
          const queue = resources.find(({ physicalId }) => physicalId === url);
          if (queue?.arn) this.#resource.set(queue.arn, documentOf(properties));
        }
      }
    }
  }
}

/** A value of a condition as `StringLike` reads it: `*` is any text, `?` one character. */
const wildcard = (pattern: string): RegExp => {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
};

/** Both in the case of letters as it is and without it, as policies are not read alike in every part. */
const objectPatterns = (statements: readonly unknown[]): RegExp[] | undefined => {
  const named = statements
    .filter(isObject)
    .flatMap(({ Resource, NotResource }) => [...asList(Resource), ...asList(NotResource)].map(String));
  if (named.some((pattern) => pattern.includes('${'))) return undefined;
  const ofObjects = named.filter((pattern) => /[*?]/.test(pattern) || plainObject.test(pattern));
  return [...new Set(ofObjects)].flatMap((pattern) => {
    const exact = wildcard(pattern);
    return [exact, new RegExp(exact.source, 'is')];
  });
};

/** The resource that a policy would be attached to: the bucket of an object. */
const ownerArn = (arn: string): string =>
  arn.startsWith('arn:aws:s3:::') ? (arn.split('/')[0] ?? arn) : arn;

const documentOf = (policy: unknown): JsonObject => {
  const document = isObject(policy) ? policy.PolicyDocument : undefined;
  return isObject(document) ? document : { Version: '2012-10-17', Statement: [] };
};

const awsManaged = (arn: string): JsonObject => {
  const actions = managedPolicies[arn.split('/').at(-1) ?? ''];
  if (!actions) throw new Error(`The managed policy ${arn} is not known to the embedded cloud`);
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: asList(actions), Resource: '*' }],
  };
};
