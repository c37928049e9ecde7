import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAccount } from '../../../deploy/account.ts';
import { configOf } from '../../../deploy/context.ts';
import { preflight, report } from '../../../deploy/preflight.ts';
import { requirementsOf } from '../../../deploy/requirements.ts';

/** An account as the four services tell it on the wire. */
interface Wire {
  executions: number;
  /** Set aside for functions already. */
  reserved: number;
  sandbox: boolean;
  verified: readonly string[];
  bootstrapped: boolean;
  /** Services that refuse to be read. */
  denied: readonly string[];
}

const established: Wire = {
  executions: 1000,
  reserved: 0,
  sandbox: false,
  verified: ['studio.test'],
  bootstrapped: true,
  denied: [],
};

let wire: Wire;
let server: Server;
let endpoint = '';
const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' };

/** Status, body and, of an error, its type. */
type Answer = readonly [status: number, body: object, type?: string];

const xmlOf = (form: URLSearchParams): readonly [status: number, body: string] => {
  if (form.get('Action') === 'GetCallerIdentity') {
    const result = '<Account>123456789012</Account><Arn>arn:aws:iam::123456789012:user/ada</Arn>';
    return [
      200,
      `<GetCallerIdentityResponse><GetCallerIdentityResult>${result}</GetCallerIdentityResult></GetCallerIdentityResponse>`,
    ];
  }
  if (!wire.bootstrapped) {
    const error = '<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error>';
    return [403, `<ErrorResponse>${error}</ErrorResponse>`];
  }
  const given =
    '<AccessKeyId>A</AccessKeyId><SecretAccessKey>S</SecretAccessKey><SessionToken>T</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration>';
  return [
    200,
    `<AssumeRoleResponse><AssumeRoleResult><Credentials>${given}</Credentials></AssumeRoleResult></AssumeRoleResponse>`,
  ];
};

const jsonOf = (service: string, url: string, body: string): Answer => {
  if (wire.denied.includes(service)) return [403, { message: 'no' }, 'AccessDeniedException'];
  if (url.startsWith('/2016-08-19/account-settings')) {
    const AccountLimit = {
      ConcurrentExecutions: wire.executions,
      UnreservedConcurrentExecutions: wire.executions - wire.reserved,
      TotalCodeSize: 80_530_636_800,
    };
    return [200, { AccountLimit, AccountUsage: { TotalCodeSize: 1_000_000, FunctionCount: 3 } }];
  }
  if (url === '/v2/email/account') {
    const SendQuota = { Max24HourSend: wire.sandbox ? 200 : 50_000, MaxSendRate: 14, SentLast24Hours: 0 };
    const ProductionAccessEnabled = !wire.sandbox;
    return [200, { ProductionAccessEnabled, SendingEnabled: true, EnforcementStatus: 'HEALTHY', SendQuota }];
  }
  if (url.startsWith('/v2/email/identities/')) {
    return wire.verified.includes(decodeURIComponent(url.slice(21)))
      ? [200, { IdentityType: 'DOMAIN', VerifiedForSendingStatus: true }]
      : [404, { message: 'none' }, 'NotFoundException'];
  }
  const { QuotaCode } = JSON.parse(body) as { QuotaCode: string };
  return [200, { Quota: { QuotaCode, Value: QuotaCode === 'L-FE177D64' ? 1000 : 10_000 } }];
};

const serviceOf = ({ headers }: IncomingMessage): string =>
  /Credential=[^/]+\/\d+\/[^/]+\/([\w-]+)\//.exec(headers.authorization ?? '')?.[1] ?? '';

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await textOf(request);
  const service = serviceOf(request);
  if (service === 'sts') {
    const [status, xml] = xmlOf(new URLSearchParams(body));
    response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
    return;
  }
  const [status, json, type] = jsonOf(service, request.url ?? '', body);
  const error = type === undefined ? {} : { 'x-amzn-errortype': type };
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', ...error });
  response.end(JSON.stringify(json));
};

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  wire = established;
});

const check = async (context: string[] = [], region = 'us-east-1') => {
  const config = configOf(context);
  const account = await readAccount({ region, endpoint, credentials }, config.mailFrom);
  return report(requirementsOf(config, region), account);
};

const staging = ['env=staging', 'mailFrom=hello@studio.test'];
const linesWith = (text: string, mark: string): string[] =>
  text.split('\n').filter((line) => line.startsWith(mark));

describe('preflight', () => {
  it('finds an established account ready', async () => {
    const { text, ready } = await check(staging);
    expect(ready).toBe(true);
    expect(linesWith(text, 'MISSING')).toEqual([]);
    expect(text).toContain('account 123456789012');
  });

  it('finds dev deployable in a new account, and says what to ask for all the same', async () => {
    wire = { ...established, executions: 10, sandbox: true, verified: [] };
    const { text, ready } = await check();
    expect(ready).toBe(true);
    expect(linesWith(text, 'advice').map((line) => line.split(': ').at(0))).toEqual([
      'advice   Lambda',
      'advice   SES',
      'advice   SES',
    ]);
    expect(text).toContain('--quota-code L-B99A9384 --desired-value 1000');
  });

  it('names what staging lacks in a new account', async () => {
    wire = { ...established, executions: 10, sandbox: true, verified: [], bootstrapped: false };
    const { text, ready } = await check([...staging, 'renderReservedConcurrency=50']);
    expect(ready).toBe(false);
    expect(linesWith(text, 'MISSING').join('\n')).toMatch(
      /roles of `cdk bootstrap`.*\n.*executions at once: 10\n.*SES: the sender hello@studio\.test: not verified\n.*in the sandbox/,
    );
    expect(text).toContain('Request production access');
  });

  it('counts what other functions have set aside already', async () => {
    wire = { ...established, executions: 1000, reserved: 900 };
    const { text } = await check([...staging, 'renderReservedConcurrency=50']);
    expect(linesWith(text, 'MISSING')).toEqual([expect.stringContaining('executions at once: 100')]);
  });

  it('says what it may not look at, and goes on', async () => {
    wire = { ...established, denied: ['ses', 'servicequotas'] };
    const { text, ready } = await check(staging);
    expect(ready).toBe(true);
    expect(linesWith(text, '?').filter((line) => line.includes('not allowed to look'))).toHaveLength(4);
  });

  it('demands us-east-1 where there is a web ACL', async () => {
    const { text } = await check([...staging, 'wafRequestsPerFiveMinutes=2000'], 'eu-west-1');
    expect(linesWith(text, 'MISSING')).toEqual([expect.stringContaining('WAF: us-east-1: eu-west-1')]);
  });

  it('explains everything without an account', async () => {
    const printed: string[] = [];
    const code = await preflight(['--explain', '-c', 'env=prod'], {}, (line) => printed.push(line));
    expect(code).toBe(0);
    for (const word of ['cdk bootstrap', 'L-B99A9384', 'sandbox', 'CloudFront', 'IAM']) {
      expect(printed.join('\n')).toContain(word);
    }
  });

  it('refuses a command line that it does not understand', async () => {
    const printed: string[] = [];
    expect(await preflight(['--explain', '-c', 'env=live'], {}, (line) => printed.push(line))).toBe(2);
    expect(printed.join()).toContain('Unknown env "live"');
    expect(await preflight(['--nonsense'], {}, () => undefined)).toBe(2);
  });
});
