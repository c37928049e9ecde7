import { gunzipSync } from 'node:zlib';
import type { CloudWatchLogsDecodedData, CloudWatchLogsEvent, Context as LambdaContext } from 'aws-lambda';
import type { TriggerDeclaration } from '../../shared/contract.ts';
import { begin, type EventContext } from './begin.ts';

/** Lines of one log stream, in order. */
export interface LogBatch {
  /** The same for the same batch. */
  id: string;
  /** When its first line was written. */
  at: Date;
  lines: string[];
}

/**
 * The handler of lines of logs, in batches. An error is logged and thrown: Lambda tries the batch again.
 *
 * Source of the event: CloudWatch Logs user guide, "Using subscription filters".
 */
export const logsHandler =
  (
    _trigger: Extract<TriggerDeclaration, { on: 'logs' }>,
    handle: (batch: LogBatch, context: EventContext) => Promise<void>,
  ) =>
  async (event: CloudWatchLogsEvent, lambda: LambdaContext): Promise<void> => {
    const context = begin(lambda, 'logs');
    const data: CloudWatchLogsDecodedData = JSON.parse(
      gunzipSync(Buffer.from(event.awslogs.data, 'base64')).toString('utf8'),
    );
    // CloudWatch asks by such a message whether the function can be reached.
    if (data.messageType !== 'DATA_MESSAGE') return;
    const { logGroup, logStream, logEvents } = data;
    const id = [logGroup, logStream, ...logEvents.map(({ id }) => id)].join('\n');
    try {
      const at = new Date(logEvents[0]?.timestamp ?? Date.now());
      await handle({ id, at, lines: logEvents.map(({ message }) => message) }, context);
    } catch (error) {
      context.log.error('log_batch_failed', { log_group: logGroup, lines: logEvents.length, error });
      throw error;
    }
  };
