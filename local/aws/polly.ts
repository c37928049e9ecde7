import type { Need } from './policies.ts';
import { type AwsService, type Call, refuseJson } from './service.ts';

/** Operations by method and path. Source: Amazon Polly API reference, "Actions". */
const operations: Readonly<Record<string, string>> = {
  'POST /v1/speech': 'SynthesizeSpeech',
  'GET /v1/voices': 'DescribeVoices',
};

/** Amazon Polly as far as it is called here: the embedded voice speaks in place of its voices, and costs nothing. */
export class Polly implements AwsService {
  readonly streamsBody = false;
  readonly refuse = refuseJson;

  operation({ method, url }: Call): string {
    const called = `${method} ${url.split('?')[0]}`;
    return operations[called] ?? called;
  }

  /** Without lexicons there is no resource. Source: service authorization reference, "Amazon Polly". */
  needs({ operation }: Call): Need[] {
    return [{ action: `polly:${operation}`, resource: '*' }];
  }

  async answer(call: Call): Promise<void> {
    if (call.operation !== 'SynthesizeSpeech') {
      const message = `The embedded cloud has no ${call.operation} of Amazon Polly`;
      return this.refuse(call, { status: 404, code: 'UnknownOperationException', message });
    }
    // Most clouds never speak with Polly: the voice is loaded by the first call.
    const { synthesizeSpeech } = await import('../../doubles/polly/synthesis.ts');
    const { status, headers, body } = await synthesizeSpeech(call.body);
    call.response.writeHead(status, headers).end(body);
  }
}
