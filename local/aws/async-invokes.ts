import { folderOf, lookAt, lumaFilm, startInvoke } from '../../doubles/luma/wire.ts';
import { type Job, Jobs, says } from '../../doubles/vendor-jobs.ts';
import type { Place } from '../assembly/identity.ts';
import type { Need } from './policies.ts';
import { type AwsService, type Call, parseJson, refuseJson, sendJson } from './service.ts';

/** Operations by method and path. Source: Amazon Bedrock API reference, "Amazon Bedrock Runtime". */
const operationOf = ({ method, url }: Pick<Call, 'method' | 'url'>): string => {
  const path = url.split('?')[0] ?? '';
  if (method === 'POST' && path === '/async-invoke') return 'StartAsyncInvoke';
  return method === 'GET' && /^\/async-invoke\/[^/]+$/.test(path) ? 'GetAsyncInvoke' : `${method} ${path}`;
};

/**
 * What Luma is asked to film through Amazon Bedrock: cards that say that they are samples, left in the bucket that the
 * caller may write to. Known as long as the cloud runs.
 */
export class AsyncInvokes implements AwsService {
  readonly streamsBody = false;
  readonly refuse = refuseJson;
  readonly #place: Pick<Place, 'region' | 'accountId'>;
  readonly #s3Url: string;
  readonly #jobs = new Jobs();
  readonly #left = new Set<string>();

  /** @param s3Url of the server that holds the objects */
  constructor(place: Pick<Place, 'region' | 'accountId'>, s3Url: string) {
    this.#place = place;
    this.#s3Url = s3Url;
  }

  operation(call: Call): string {
    return operationOf(call);
  }

  /**
   * A start is an invocation of the model, and writes for its caller. Source: Bedrock user guide, "Async invocation".
   */
  needs(call: Call): Need[] {
    const { region } = this.#place;
    if (call.operation === 'GetAsyncInvoke')
      return [{ action: 'bedrock:GetAsyncInvoke', resource: arnIn(call) }];
    if (call.operation !== 'StartAsyncInvoke')
      return [{ action: `bedrock:${call.operation}`, resource: '*' }];
    const body = parseJson(call.body);
    const model = `arn:aws:bedrock:${region}::foundation-model/${String(body.modelId)}`;
    const folder = folderOf({ id: 'output.mp4', body }).replace('s3://', 'arn:aws:s3:::');
    return [
      { action: 'bedrock:InvokeModel', resource: model },
      { action: 'bedrock:InvokeModel', resource: this.#arnOf({ id: 'new' }) },
      { action: 's3:PutObject', resource: folder },
    ];
  }

  async answer(call: Call): Promise<void> {
    const answer = this.#answerTo(call);
    if (answer === 'silence') return;
    if (answer === 'hang-up') return void call.request.socket.destroy();
    sendJson(call.response, answer.status, answer.body, answer.headers);
  }

  #answerTo(call: Call): ReturnType<typeof startInvoke> {
    if (call.operation === 'GetAsyncInvoke') {
      const arn = arnIn(call);
      const job = this.#jobs.find(arn.split('/').at(-1));
      return lookAt(job, arn, job !== undefined && this.#left.has(job.id));
    }
    if (call.operation !== 'StartAsyncInvoke') {
      const message = `The embedded cloud has no ${call.operation} of Amazon Bedrock`;
      return { status: 404, headers: { 'x-amzn-errortype': 'UnknownOperationException' }, body: { message } };
    }
    const before = this.#jobs.all.length;
    const answer = startInvoke(this.#jobs, parseJson(call.body), (job) => this.#arnOf(job));
    for (const job of this.#jobs.all.slice(before)) this.#leave(job).catch(() => {});
    return answer;
  }

  /** What cannot be made or written is never done, as far as the caller can see. */
  async #leave(job: Job): Promise<void> {
    if (!says(job, 'empty')) {
      const file = says(job, 'nonsense') ? Buffer.from('This is no film. ') : await lumaFilm(job);
      const place = folderOf(job).replace('s3://', '');
      const { ok } = await fetch(`${this.#s3Url}/${place}/output.mp4`, {
        method: 'PUT',
        body: Buffer.from(file),
      });
      if (!ok) return;
    }
    this.#left.add(job.id);
  }

  #arnOf({ id }: { id: string }): string {
    const { region, accountId } = this.#place;
    return `arn:aws:bedrock:${region}:${accountId}:async-invoke/${id}`;
  }
}

const arnIn = ({ url }: Pick<Call, 'url'>): string =>
  decodeURIComponent(url.split('?')[0]?.split('/').at(-1) ?? '');
