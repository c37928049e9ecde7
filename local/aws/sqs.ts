import type { Place } from '../assembly/identity.ts';
import { listAt, stringAt } from '../assembly/json.ts';
import type { Faults } from '../cloud.ts';
import { Backend } from './forward.ts';
import type { Need } from './policies.ts';
import { type AwsService, type Call, parseJson, refuseJson, targetOperation } from './service.ts';

/** Batches need the permission of the single call. Source: SQS developer guide, "Actions and resources". */
const singleActions: Readonly<Record<string, string>> = {
  SendMessageBatch: 'SendMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
};

/** SQS over its JSON protocol, passed on to the server that carries it. */
export class Sqs implements AwsService {
  readonly streamsBody = false;
  readonly refuse = refuseJson;
  readonly #backend: Backend;
  readonly #place: Place;
  readonly #faults: Faults;

  constructor(backendUrl: string, place: Place, faults: Faults) {
    this.#backend = new Backend(backendUrl);
    this.#place = place;
    this.#faults = faults;
  }

  operation(call: Call): string {
    return targetOperation(call.request);
  }

  needs(call: Call): Need[] {
    const action = `sqs:${singleActions[call.operation] ?? call.operation}`;
    if (call.operation === 'ListQueues') return [{ action, resource: '*' }];
    const body = parseJson(call.body);
    const name = stringAt(body, 'QueueUrl')?.split('/').at(-1) ?? stringAt(body, 'QueueName') ?? '';
    return [{ action, resource: `arn:aws:sqs:${this.#place.region}:${this.#place.accountId}:${name}` }];
  }

  async answer(call: Call): Promise<void> {
    if (call.principal.roleName !== undefined && this.#faults.happens('sqs:unavailable')) {
      this.refuse(call, {
        status: 503,
        code: 'ServiceUnavailable',
        message: 'The request has failed due to a temporary failure of the server.',
      });
      return;
    }
    const namesQueues = call.operation === 'GetQueueUrl' || call.operation === 'ListQueues';
    await this.#backend.forward(
      call,
      namesQueues ? { onBody: (_status, body) => this.#withOurUrls(body) } : {},
    );
  }

  close(): void {
    this.#backend.close();
  }

  /** Queue URLs lead to the front endpoint, wherever the queues themselves are. */
  #withOurUrls(body: Buffer): Buffer {
    const answer = parseJson(body);
    const ours = (url: string): string => {
      const name = url.split('/').at(-1) ?? '';
      return `${this.#place.endpoint}/${this.#place.accountId}/${name}`;
    };
    const url = stringAt(answer, 'QueueUrl');
    if (url !== undefined) answer.QueueUrl = ours(url);
    if ('QueueUrls' in answer) {
      answer.QueueUrls = listAt(answer, 'QueueUrls').map((item) => ours(String(item)));
    }
    return Buffer.from(JSON.stringify(answer));
  }
}
