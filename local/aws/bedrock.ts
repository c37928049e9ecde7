import type { Place } from '../assembly/identity.ts';
import { AsyncInvokes } from './async-invokes.ts';
import type { Need } from './policies.ts';
import { type AwsService, type Call, refuseJson } from './service.ts';

/** Operations by method and path. Source: Amazon Bedrock API reference, "Actions, Amazon Bedrock Runtime". */
const operations: readonly { name: string; action: string; called: RegExp }[] = [
  { name: 'Converse', action: 'InvokeModel', called: /^POST \/model\/([^/]+)\/converse$/ },
  {
    name: 'ApplyGuardrail',
    action: 'ApplyGuardrail',
    called: /^POST \/guardrail\/([^/]+)\/version\/[^/]+\/apply$/,
  },
];

/**
 * Amazon Bedrock as far as it is asked here, for texts and for films: deterministic answers that say so, and cost
 * nothing.
 */
export class Bedrock implements AwsService {
  readonly streamsBody = false;
  readonly refuse = refuseJson;
  readonly #place: Pick<Place, 'region' | 'accountId'>;

  readonly #invokes: AsyncInvokes;

  /** @param s3Url of the server that holds the objects: films are left there */
  constructor(place: Pick<Place, 'region' | 'accountId'>, s3Url: string) {
    this.#place = place;
    this.#invokes = new AsyncInvokes(place, s3Url);
  }

  operation(call: Call): string {
    return found(call)?.name ?? this.#invokes.operation(call);
  }

  /** Source: service authorization reference, "Amazon Bedrock". */
  needs(call: Call): Need[] {
    const { action, name = '', id = '' } = found(call) ?? {};
    if (action === undefined) return this.#invokes.needs(call);
    const { region, accountId } = this.#place;
    const arn = (account: string, resource: string): string =>
      `arn:aws:bedrock:${region}:${account}:${resource}`;
    if (name !== 'Converse')
      return [{ action: `bedrock:${action}`, resource: arn(accountId, `guardrail/${id}`) }];
    // A profile is asked for itself and for its model.
    const [, base] = /^(?:us|eu|apac|global)\.(.+)$/.exec(id) ?? [];
    const profile = base === undefined ? [] : [arn(accountId, `inference-profile/${id}`)];
    return [...profile, arn('', `foundation-model/${base ?? id}`)].map((resource) => ({
      action: `bedrock:${action}`,
      resource,
    }));
  }

  async answer(call: Call): Promise<void> {
    if (found(call) === undefined) return this.#invokes.answer(call);
    // Most clouds never ask a model: its double is loaded by the first call.
    const { converseAnswer, guardrailAnswer } = await import('../../doubles/bedrock/wire.ts');
    const answer = call.operation === 'Converse' ? converseAnswer(call.body) : guardrailAnswer(call.body);
    if (answer === undefined) return;
    call.response.writeHead(answer.status, answer.headers).end(answer.body);
  }
}

const calledIn = ({ method, url }: Pick<Call, 'method' | 'url'>): string => `${method} ${url.split('?')[0]}`;

/** The operation that is called, and the model or guardrail that it names. */
const found = (call: Call): { name: string; action: string; id: string } | undefined => {
  const path = calledIn(call);
  for (const { name, action, called } of operations) {
    const [, id] = called.exec(path) ?? [];
    if (id !== undefined) return { name, action, id: decodeURIComponent(id) };
  }
  return undefined;
};
