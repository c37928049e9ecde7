import type { LedgerEntry } from '../../functions/credits/model.ts';
import { listLinesOfVideo } from '../../functions/credits/store.ts';
import { listRemoteJobs, type RemoteJob } from '../../functions/generation/remote/job-store.ts';
import { remedyFor } from '../../functions/maintenance/reconciliation.ts';
import { describeExecution, type Execution } from '../../functions/platform/aws/workflow.ts';
import { listEvents } from '../../functions/videos/event-store.ts';
import { executionName } from '../../functions/videos/job.ts';
import type { Video, VideoEvent, VideoFailure } from '../../functions/videos/model.ts';
import { loadVideo } from '../../functions/videos/store.ts';
import { inDollars } from '../dollars.ts';
import { UsageError } from '../errors.ts';

/** Something that happened to a video. */
export interface Happening {
  at: string;
  of: 'event' | 'execution' | 'engine' | 'credits';
  text: string;
}

/** All that is known of a video, without a word of what is in it. */
export interface ExplainedVideo {
  id: string;
  ownerId: string;
  /** Absent where it was deleted. */
  video?: ReturnType<typeof toldOf>;
  /** Sum of its lines in the ledger: 0 where nothing is held or charged any more. */
  credits: number;
  /** About what vendors bill for its scenes, in millionths of a dollar; kept for seven days, and without voices. */
  microdollars: number;
  timeline: Happening[];
  /** What the reconciler would do about it now, where it has not ended. */
  remedy?: string;
  /** Queries of CloudWatch Logs Insights that find its lines. */
  logs: string[];
}

/** Events, attempts and parts of which more are not read. */
const most = { events: 500, attempts: 20 } as const;

const ofEvent = ({ at, type, attempt, stage, progress, failure, seq }: VideoEvent): Happening => ({
  at,
  of: 'event',
  text: [
    `${seq}`,
    type,
    `attempt ${attempt}`,
    ...(stage === undefined ? [] : [stage]),
    ...(type === 'progress' ? [`${Math.round(progress * 100)} %`] : []),
    // Its reason may quote the text of the video.
    ...(failure === undefined ? [] : [failure.code]),
  ].join(' · '),
});

const ofExecution = (name: string, { status, startedAt, error }: Execution): Happening => ({
  at: startedAt.toISOString(),
  of: 'execution',
  text: [name, status, ...(error === undefined ? [] : [error])].join(' · '),
});

const ofPart = ({
  engineId,
  capability,
  sceneIndex,
  state,
  tries,
  token,
  firstCallAt,
  microdollars,
}: RemoteJob): Happening => ({
  at: firstCallAt,
  of: 'engine',
  text: `${engineId} · ${capability} of scene ${sceneIndex} · ${state} · ${tries} tries · ${token}${microdollars ? ` · ${inDollars(microdollars)}` : ''}`,
});

const ofLine = ({ createdAt, type, amount, attempt }: LedgerEntry): Happening => ({
  at: createdAt,
  of: 'credits',
  text: `${type} · ${amount > 0 ? '+' : ''}${amount}${attempt === undefined ? '' : ` · attempt ${attempt}`}`,
});

/**
 * Reads what happened to a video, from the table and the workflow.
 *
 * @param owner its owner's id; else that of its events, which are kept for 30 days
 * @throws UsageError when there is no such video
 */
export const explainVideo = async (id: string, owner?: string): Promise<ExplainedVideo> => {
  const events = await listEvents(id, 0, most.events);
  const ownerId = owner ?? events[0]?.ownerId;
  if (ownerId === undefined)
    throw new UsageError(
      `No event of a video ${id} is kept: is the id right? With --owner ID older ones are found.`,
    );
  const video = await loadVideo(ownerId, id, { consistent: true });
  if (video === undefined && events.length === 0) throw new UsageError(`${ownerId} has no video ${id}.`);
  const attempt = video?.attempt ?? events.at(-1)?.attempt ?? 1;
  const attempts = Array.from({ length: Math.min(attempt, most.attempts) }, (_, index) => attempt - index);
  const [executions, parts, lines] = await Promise.all([
    Promise.all(
      attempts.map(async (number) => {
        const name = executionName({ videoId: id, attempt: number });
        return { name, execution: await describeExecution(name) };
      }),
    ),
    listRemoteJobs(id),
    listLinesOfVideo(ownerId, id, madeBefore(video?.createdAt ?? events[0]?.at)),
  ]);
  const timeline = [
    ...events.map(ofEvent),
    ...executions.flatMap(({ name, execution }) =>
      execution === undefined ? [] : [ofExecution(name, execution)],
    ),
    ...parts.map(ofPart),
    ...lines.map(ofLine),
  ].sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
  const remedy = video === undefined ? undefined : remedyFor(video, executions[0]?.execution, new Date());
  return {
    id,
    ownerId,
    ...(video === undefined ? {} : { video: toldOf(video) }),
    credits: lines.reduce((sum, { amount }) => sum + amount, 0),
    microdollars: parts.reduce((sum, part) => sum + (part.microdollars ?? 0), 0),
    timeline,
    ...(remedy === undefined || remedy.do === 'nothing' ? {} : { remedy: remedy.do }),
    logs: [
      `filter video_id = "${id}" | sort @timestamp`,
      ...(video?.correlationId === undefined
        ? []
        : [`filter correlation_id = "${video.correlationId}" | sort @timestamp`]),
    ],
  };
};

/** A second earlier: a line of the ledger may bear the time at which the request came. */
const madeBefore = (at: string | undefined): Date => new Date(Date.parse(at ?? '') - 1000);

const failureOf = ({ code, stage, retryable }: VideoFailure) => ({ code, stage, retryable });

const toldOf = ({ kind, status, stage, progress, attempt, engineId, price, charged, failure }: Video) => ({
  kind,
  status,
  ...(stage === undefined ? {} : { stage }),
  progress,
  attempt,
  engineId,
  price,
  ...(charged === undefined ? {} : { charged }),
  ...(failure === undefined ? {} : { failure: failureOf(failure) }),
});
