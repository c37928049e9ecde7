import { rows } from '../cards.ts';
import type { Invocation } from '../command.ts';
import { inDollars } from '../dollars.ts';
import { UsageError } from '../errors.ts';
import type { ExplainedVideo } from '../operations/explain-video.ts';
import { line, paint } from '../terminal.ts';

/** `kinora admin video explain ID`: what happened to a video, whoever owns it. */
export const adminVideo = async (verb: string, invocation: Invocation): Promise<void> => {
  const { arguments: given, terminal, json } = invocation;
  if (verb !== 'explain')
    throw new UsageError(`There is no "admin video ${verb}"; there is "admin video explain".`);
  const id = given.positionals[2];
  if (id === undefined) throw new UsageError('Which video? Say its id.');
  const { environmentOf, listQueueUrls, queueAttributes, workflowArnOf } = await import(
    '../operations/environment.ts'
  );
  const environment = environmentOf(process.env.TABLE_NAME ?? '');
  const [url] = await listQueueUrls(environment);
  if (url === undefined)
    throw new UsageError(`There is no queue of ${environment.prefix}: is the table's name right?`);
  const { QueueArn: arn = '' } = await queueAttributes(environment, url);
  process.env.WORKFLOW_ARN = workflowArnOf(environment, arn);
  const { explainVideo } = await import('../operations/explain-video.ts');
  const explained = await explainVideo(id, given.text('owner'));
  if (json) line(terminal.stdout, JSON.stringify(explained));
  else print(explained, invocation);
};

const print = (
  { id, ownerId, video, credits, microdollars, timeline, remedy, logs }: ExplainedVideo,
  { terminal }: Invocation,
): void => {
  const { stdout } = terminal;
  rows(terminal, stdout, [
    ['Video', id],
    ['Owner', ownerId],
    [
      'Status',
      video === undefined
        ? 'deleted'
        : `${video.status}${video.stage === undefined ? '' : ` (${video.stage})`}`,
    ],
    ['Attempt', video === undefined ? undefined : String(video.attempt)],
    ['Engine', video?.engineId],
    ['Price', video === undefined ? undefined : `${video.price} credits, ${video.charged ?? 0} charged`],
    ['Ledger', `${credits} credits in all`],
    ['Vendors', microdollars === 0 ? undefined : inDollars(microdollars)],
    [
      'Failure',
      video?.failure === undefined
        ? undefined
        : `${video.failure.code}, ${video.failure.retryable ? 'may succeed again' : 'fails again'}`,
    ],
    ['Reconciler', remedy === undefined ? undefined : `would ${remedy}`],
  ]);
  line(stdout);
  for (const { at, of, text } of timeline)
    line(stdout, `${at}  ${paint(terminal, stdout, 'cyan', of.padEnd(9))}  ${text}`);
  line(stdout, '\nLogs Insights:');
  for (const query of logs) line(stdout, `  ${query}`);
};
