import { randomUUID } from 'node:crypto';
import type { AwsApi, AwsRequest, AwsResponse, Cloud } from '../cloud.ts';
import { type Connection, socketLimits } from './connection.ts';
import { splitUrl } from './http-event.ts';
import { decode } from './route-match.ts';

const connectionIdPattern = /^[\w-]{11,64}=?$/;

/**
 * The `@connections` API of the WebSocket stage: POST sends, GET describes, DELETE disconnects.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html
 */
export const connectionsApi = (cloud: Cloud, connections: ReadonlyMap<string, Connection>): AwsApi => ({
  signingName: 'execute-api',
  handle: async (request) => {
    const id = connectionIdOf(request);
    if (id === undefined) return failure(403, 'ForbiddenException', 'Forbidden');
    if (!connectionIdPattern.test(id))
      return failure(400, 'BadRequestException', `Invalid connectionId: ${id}`);
    const connection = connections.get(id);
    if (connection && cloud.faults.happens('websocket:gone')) connection.terminate();
    if (!connection?.isOpen) return failure(410, 'GoneException', 'Gone');
    if (request.method === 'POST') return post(connection, request.body);
    if (request.method === 'GET') return describe(connection);
    if (request.method !== 'DELETE') return failure(403, 'ForbiddenException', 'Forbidden');
    connection.close(1000, 'Connection Closed Normally');
    return { status: 204, headers: headers(), body: '' };
  },
});

const connectionIdOf = ({ url }: AwsRequest): string | undefined => {
  const id = /\/@connections\/([^/]+)$/.exec(
    splitUrl(url).rawPath.replace('%40connections', '@connections'),
  )?.[1];
  return id && decode(id);
};

const post = async (connection: Connection, body: Buffer): Promise<AwsResponse> => {
  if (body.length > socketLimits.messageBytes) {
    return failure(413, 'PayloadTooLargeException', 'Payload size limit exceeded');
  }
  const sent = await connection.send(body.toString('utf8'));
  return sent ? { status: 200, headers: headers(), body: '' } : failure(410, 'GoneException', 'Gone');
};

const describe = (connection: Connection): AwsResponse => {
  const { connectedAt, sourceIp, userAgent } = connection.client;
  const body = {
    connectedAt: new Date(connectedAt).toISOString(),
    identity: { sourceIp, userAgent: userAgent ?? '' },
    lastActiveAt: new Date(connection.lastActiveAt).toISOString(),
  };
  return { status: 200, headers: headers(), body: JSON.stringify(body) };
};

const headers = (): Record<string, string> => ({
  'content-type': 'application/json',
  'x-amzn-requestid': randomUUID(),
});

const failure = (status: number, type: string, message: string): AwsResponse => ({
  status,
  headers: { ...headers(), 'x-amzn-errortype': type },
  body: JSON.stringify({ message }),
});
