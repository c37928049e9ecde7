import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, exportJWK, SignJWT } from 'jose';
import type { RouteDeclaration } from '../functions/shared/contract.ts';
import { queueNames, queueVariable } from '../functions/shared/queues.ts';
import { type SettingName, settingVariable } from '../functions/shared/settings.ts';
import { valuesOf } from '../lib/config-values.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/**
 * Answers every AWS call of a first request at once, so that what is measured is the function's own time: the
 * signing key is found, an admission passes, and nothing else is there.
 */
export const startAnsweringServer = async (): Promise<{ url: string; close(): Promise<void> }> => {
  const jwk = await exportJWK(publicKey);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      response.end(JSON.stringify(answerTo(String(request.headers['x-amz-target']), text, jwk)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

const answerTo = (target: string, text: string, jwk: { x?: string; crv?: string; kty?: string }): unknown => {
  if (target.endsWith('GetItem') && text.includes('"jwks"')) {
    const member = { kty: { S: jwk.kty }, crv: { S: jwk.crv }, x: { S: jwk.x } };
    return { Item: { pk: { S: 'jwks' }, jwk: { M: member } } };
  }
  if (target.endsWith('GetSecretValue')) return { SecretString: 'a secret of the benchmark' };
  if (target.endsWith('UpdateItem')) return { Attributes: {} };
  if (target.endsWith('Query')) return { Items: [], Count: 0 };
  if (target.endsWith('SendMessage')) {
    const md5 = createHash('md5').update(JSON.parse(text).MessageBody).digest('hex');
    return { MessageId: randomUUID(), MD5OfMessageBody: md5 };
  }
  return {};
};

/** What every measured process is given: an environment as Lambda makes it, and a request for a route. */
export const coldEnvironment = async (
  url: string,
): Promise<{ variables: Record<string, string>; eventFor(route: RouteDeclaration): unknown }> => {
  const token = await accessToken();
  const settings = Object.fromEntries(
    Object.entries(valuesOf('dev')).map(([name, value]) => [
      settingVariable(name as SettingName),
      String(value),
    ]),
  );
  return {
    variables: {
      ...settings,
      ENVIRONMENT_NAME: 'dev',
      LOG_LEVEL: 'SILENT',
      PATH: process.env.PATH ?? '',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIABENCH',
      AWS_SECRET_ACCESS_KEY: 'bench',
      AWS_ENDPOINT_URL: url,
      AWS_LAMBDA_FUNCTION_NAME: 'bench',
      TABLE_NAME: 'table',
      MEDIA_BUCKET: 'media',
      ...Object.fromEntries(queueNames.map((name) => [queueVariable(name), `${url}/000000000000/${name}`])),
      WORKFLOW_ARN: 'arn:aws:states:us-east-1:000000000000:stateMachine:bench',
      SIGNING_KEY_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:bench',
      CONNECTIONS_URL: url,
      WEBSOCKET_URL: url.replace('http', 'ws'),
      SCRAPE_TOKEN_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:scrape',
      FRONT_DOOR_SECRET_ARN: '',
      SITE_URL: url,
      PUBLIC_URL: url,
      VENDOR_SECRETS_PREFIX: 'kinora/dev/',
    },
    eventFor: (route) => httpEvent(route, token),
  };
};

const accessToken = async (): Promise<string> => {
  const kid = await calculateJwkThumbprint(await exportJWK(publicKey));
  return new SignJWT({ sid: randomUUID(), gen: 0, role: 'user', email: 'bench@example.com' })
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
    .setSubject(randomUUID())
    .setIssuer('kinora/dev')
    .setAudience('kinora')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
};

const httpEvent = (route: RouteDeclaration, token: string) => ({
  version: '2.0',
  routeKey: `${route.method} ${route.path}`,
  rawPath: route.path.replace(/\{\w+\+?\}/, '01900000-0000-7000-8000-000000000000'),
  rawQueryString: '',
  headers: {
    'content-type': 'application/json',
    host: 'localhost',
    ...(route.auth === 'bearer' ? { authorization: `Bearer ${token}` } : {}),
  },
  pathParameters: { id: '01900000-0000-7000-8000-000000000000', file: 'index.html' },
  requestContext: {
    http: {
      method: route.method,
      path: route.path,
      sourceIp: '127.0.0.1',
      protocol: 'HTTP/1.1',
      userAgent: 'bench',
    },
    requestId: 'bench',
    stage: '$default',
  },
  body: JSON.stringify(route.examples?.body ?? { video_id: '01900000-0000-7000-8000-000000000000' }),
  isBase64Encoded: false,
});
