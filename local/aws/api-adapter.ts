import type { Place } from '../assembly/identity.ts';
import { stringAt } from '../assembly/json.ts';
import type { AwsApi } from '../cloud.ts';
import type { Need } from './policies.ts';
import {
  type AwsService,
  type Call,
  parseJson,
  type Refusal,
  refuseJson,
  targetOperation,
} from './service.ts';

/** Puts an API of another part of the cloud behind the front endpoint, policies included. */
export const serviceOf = (api: AwsApi, place: Place): AwsService => {
  const isConnections = api.signingName === 'execute-api';
  return {
    streamsBody: false,
    operation: (call) => (isConnections ? connectionOperation(call.method) : targetOperation(call.request)),
    needs: (call) => (isConnections ? [connectionNeed(call, place)] : [jsonNeed(api, call)]),
    async answer(call) {
      const isLocal = call.url.startsWith(localPrefix);
      const answer = await api.handle({
        method: call.method,
        url: isLocal ? call.url.slice(call.url.indexOf('/', localPrefix.length)) : call.url,
        headers: {
          ...flatten(call),
          ...(isLocal ? { 'x-amzn-apigateway-api-id': apiIdOf(call.url) } : {}),
        },
        body: call.body,
      });
      call.response.writeHead(answer.status, {
        ...answer.headers,
        'content-length': Buffer.byteLength(answer.body),
      });
      call.response.end(answer.body);
    },
    refuse: (call, refusal) => (isConnections ? refuseConnection(call, refusal) : refuseJson(call, refusal)),
  };
};

/** Where the management API of a WebSocket API lies on the front endpoint: `/_execute-api/{apiId}/{stage}`. */
export const localPrefix = '/_execute-api/';

const apiIdOf = (url: string): string => url.slice(localPrefix.length).split('/')[0] ?? '';

const connectionOperation = (method: string): string =>
  ({ POST: 'PostToConnection', GET: 'GetConnection', DELETE: 'DeleteConnection' })[method] ?? method;

/** Source: API Gateway developer guide, "Control access to WebSocket APIs with AWS IAM authorization". */
const connectionNeed = (call: Call, place: Place): Need => {
  const path = (call.url.startsWith(localPrefix) ? call.url.slice(localPrefix.length) : call.url).split(
    '?',
  )[0];
  const [apiId, stage, , connectionId] = (path ?? '').split('/');
  const resource = `${apiId}/${stage}/${call.method}/@connections/${decodeURIComponent(connectionId ?? '')}`;
  return {
    action: 'execute-api:ManageConnections',
    resource: `arn:aws:execute-api:${place.region}:${place.accountId}:${resource}`,
  };
};

/** The ARN that a call names; Step Functions names state machines and executions so. */
const jsonNeed = ({ signingName, resourceOf }: AwsApi, call: Call): Need => {
  const body = parseJson(call.body);
  const named = stringAt(body, 'executionArn') ?? stringAt(body, 'stateMachineArn');
  const resource = named ?? resourceOf?.(Object(body)) ?? '*';
  return { action: `${signingName}:${call.operation}`, resource };
};

const refuseConnection = (call: Pick<Call, 'response'>, refusal: Refusal): void => {
  const text = JSON.stringify({ Message: refusal.message });
  call.response.writeHead(403, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'x-amzn-errortype': refusal.code.replace('AccessDeniedException', 'ForbiddenException'),
  });
  call.response.end(text);
};

const flatten = (call: Call): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(call.request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
};
