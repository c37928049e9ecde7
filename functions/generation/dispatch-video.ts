import { queueHandler } from '../platform/events/queue.ts';
import { dispatch } from './dispatch.ts';
import { generationTriggers } from './triggers.ts';

export const handler = queueHandler(generationTriggers.dispatchVideo, dispatch);
