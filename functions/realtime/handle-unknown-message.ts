import * as z from 'zod/mini';
import { socketHandler } from '../platform/events/socket.ts';
import { problem } from '../shared/errors.ts';
import { clientMessages } from './messages.ts';
import { realtimeTriggers } from './triggers.ts';

const actions = Object.keys(clientMessages);

/** Whatever names no action ends here: the connection stays, and the client learns what it may say. */
const handleUnknownMessage = (): Promise<never> => Promise.reject(problem('UNKNOWN_ACTION', { actions }));

export const handler = socketHandler(
  realtimeTriggers.handleUnknownMessage,
  z.unknown(),
  handleUnknownMessage,
);
