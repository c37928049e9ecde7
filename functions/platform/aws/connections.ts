import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  GoneException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import { env } from '../env.ts';

/** A post that hangs holds up everyone whose events stand in the same shard of the stream. */
const answerMilliseconds = 3000;

let client: ApiGatewayManagementApiClient | undefined;

const connections = (): ApiGatewayManagementApiClient => {
  client ??= new ApiGatewayManagementApiClient({
    endpoint: env('CONNECTIONS_URL'),
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: answerMilliseconds,
      requestTimeout: answerMilliseconds,
      throwOnRequestTimeout: true,
    },
  });
  return client;
};

/**
 * Sends one JSON message to a WebSocket.
 *
 * @returns `gone` when that connection is closed
 */
export const sendMessage = async (connectionId: string, message: unknown): Promise<'sent' | 'gone'> => {
  try {
    await connections().send(
      new PostToConnectionCommand({ ConnectionId: connectionId, Data: JSON.stringify(message) }),
    );
    return 'sent';
  } catch (error) {
    if (isGone(error)) return 'gone';
    throw error;
  }
};

/** Closes a WebSocket; one that is closed already is left as it is. */
export const dropConnection = async (connectionId: string): Promise<void> => {
  try {
    await connections().send(new DeleteConnectionCommand({ ConnectionId: connectionId }));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
};

const isGone = (error: unknown): boolean =>
  error instanceof GoneException ||
  (error instanceof Error &&
    '$metadata' in error &&
    (error.$metadata as { httpStatusCode?: number }).httpStatusCode === 410);
