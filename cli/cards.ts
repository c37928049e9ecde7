import type { Plan, Video, VideoFailure } from '@kinora/client/api-types';
import { ApiError, NotSignedInError } from '@kinora/client/errors';
import { messageOf, UsageError } from './errors.ts';
import { spell, spellBytes, spellCredits, spellUntil } from './quantities.ts';
import { line, type Output, paint, type Terminal } from './terminal.ts';

/** `  label   text` rows with the labels in one column; rows without text are left out. */
export const rows = (
  terminal: Terminal,
  output: Output,
  entries: readonly (readonly [label: string, text: string | undefined])[],
): void => {
  const shown = entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  const width = Math.max(...shown.map(([label]) => label.length));
  for (const [label, text] of shown) {
    line(output, `  ${paint(terminal, output, 'dim', label.padEnd(width))}  ${text}`);
  }
};

/** The failure card of a video that did not become one. */
export const printFailure = (terminal: Terminal, output: Output, failure: VideoFailure): void => {
  line(output, paint(terminal, output, ['red', 'bold'], `✗ ${failure.reason}`));
  rows(terminal, output, [
    ['Code', failure.code],
    ['Stage', failure.stage ?? undefined],
    ['Retryable', failure.retryable == null ? undefined : yesOrNo(failure.retryable)],
    ['Charged', failure.charged == null ? undefined : yesOrNo(failure.charged)],
    ['Vendor', failure.vendor_message ?? undefined],
    ['Try', failure.suggestion ?? undefined],
  ]);
};

const yesOrNo = (answer: boolean): string => (answer ? 'yes' : 'no');

/** A video in a few lines. */
export const printVideo = (terminal: Terminal, output: Output, video: Video): void => {
  const { status, stage, progress } = video;
  const running = status === 'processing' ? `${stage ?? 'processing'}, ${percent(progress)}` : undefined;
  rows(terminal, output, [
    ['Video', video.id],
    ['Title', video.title ?? undefined],
    ['Status', `${paint(terminal, output, statusStyle(status), status)}${running ? ` (${running})` : ''}`],
    ['Length', video.duration == null ? undefined : spell(video.duration)],
    ['Picture', pictureOf(video)],
    ['Engine', engineOf(video)],
    ['Directed by', directedBy(video)],
    ['Size', video.file_size == null ? undefined : spellBytes(video.file_size)],
    ['Price', video.price == null ? undefined : priceOf(video, video.price)],
    ['Made in', video.processing_time == null ? undefined : spell(video.processing_time)],
    ['Created', video.created_at ?? undefined],
  ]);
  if (video.failure != null) printFailure(terminal, output, video.failure);
};

const pictureOf = ({ width, height }: Video): string | undefined =>
  width == null || height == null ? undefined : `${width}×${height}`;

/** Who makes it, and why others that were allowed do not. */
const engineOf = ({ engine, engine_reason: reason }: Video): string | undefined => {
  if (engine == null || reason == null || reason.passed_over.length === 0) return engine ?? undefined;
  const others = reason.passed_over.map(({ engine: other, code }) => `${other}: ${code}`).join(', ');
  return `${engine} (${reason.code}; not ${others})`;
};

/** Who said what is shown while a presenter speaks: the rules or a language model; of what is drawn here alone. */
const directedBy = ({ metadata }: Video): string | undefined => {
  const who = (metadata as { directed_by?: unknown } | null | undefined)?.directed_by;
  return typeof who === 'string' ? who : undefined;
};

const priceOf = (video: Video, price: number): string => {
  if (video.status === 'failed' || video.status === 'cancelled') return chargedOf(video.charged);
  return spellCredits(video.status === 'completed' ? (video.charged ?? price) : price);
};

/** What an unfinished video cost: nothing, but scenes that a vendor was paid for. */
export const chargedOf = (charged: number | null | undefined): string =>
  (charged ?? 0) === 0
    ? 'nothing was charged'
    : `${spellCredits(charged ?? 0)} charged for scenes of a vendor`;

const percent = (fraction: number | null | undefined): string => `${Math.floor((fraction ?? 0) * 100)}%`;

const statusStyle = (status: string) =>
  status === 'completed' ? 'green' : status === 'failed' ? 'red' : 'yellow';

/** One line per video: id, status, length, title. */
export const printVideoLine = (terminal: Terminal, output: Output, video: Video): void => {
  const status = paint(terminal, output, statusStyle(video.status), video.status.padEnd(10));
  const state = video.status === 'processing' ? percent(video.progress) : '';
  const length = video.duration == null ? state : spell(video.duration);
  line(output, `${video.id}  ${status}  ${length.padStart(10)}  ${video.title ?? ''}`.trimEnd());
};

const likely = (expected: Plan['expected_start']): string | undefined =>
  expected == null ? undefined : `${spellUntil(expected.p90)} at the latest, most likely`;

/** What a video would be: scenes, length, price, and what is wrong with the request. */
export const printPlan = (terminal: Terminal, output: Output, plan: Plan): void => {
  for (const [index, scene] of plan.scenes.entries()) {
    const number = paint(terminal, output, 'dim', `${String(index + 1).padStart(3)}.`);
    line(output, `${number} ${scene.seconds.toFixed(1).padStart(5)} s  ${scene.narration}`);
  }
  rows(terminal, output, [
    ['Length', plan.duration == null ? undefined : `about ${spell(plan.duration)}`],
    ['Price', spellCredits(plan.price)],
    ['Ready in', plan.processing_time == null ? undefined : `about ${spell(plan.processing_time)}`],
    ['In line', (plan.queue_position ?? 1) > 1 ? `place ${plan.queue_position}` : undefined],
    ['Begins', likely(plan.expected_start)],
    ['Ends', likely(plan.expected_end)],
    ['Judged by', plan.model_used === 'rules' ? undefined : (plan.model_used ?? undefined)],
  ]);
  for (const suggestion of plan.suggestions ?? []) line(output, `• ${suggestion}`);
  for (const { path, message } of plan.problems ?? []) {
    line(output, paint(terminal, output, 'red', `✗ ${path ? `${path}: ` : ''}${message}`));
  }
};

/** An error that ended the command, and what can be done about it. */
export const printError = (terminal: Terminal, error: unknown, command?: string): void => {
  const output = terminal.stderr;
  const message = messageOf(error);
  line(output, `${paint(terminal, output, ['red', 'bold'], 'kinora:')} ${message}`);
  if (error instanceof ApiError) {
    for (const { path, message } of error.errors) line(output, `  ${path ? `${path}: ` : ''}${message}`);
    rows(terminal, output, [
      ['Code', error.code],
      ['Retry', error.retryAfterSeconds === undefined ? undefined : `in ${spell(error.retryAfterSeconds)}`],
      ['Request', error.requestId],
    ]);
  }
  const advice = adviceFor(error, command);
  if (advice !== undefined) line(output, advice);
};

const adviceFor = (error: unknown, command: string | undefined): string | undefined => {
  if (error instanceof UsageError) return `See \`kinora ${['help', command].join(' ').trimEnd()}\`.`;
  const signedOut = error instanceof NotSignedInError || (error instanceof ApiError && error.status === 401);
  if (signedOut) return 'Sign in with `kinora login`, or open an account with `kinora login --register`.';
  if (error instanceof ApiError) return advices.get(error.code);
  return undefined;
};

/** What can be done about refusals that a user meets first, by the code of the error. */
const advices: ReadonlyMap<string, string> = new Map([
  [
    'INSUFFICIENT_CREDITS',
    'Make it shorter or of lower --quality, name another --engine, or buy credits: `kinora credits packs`.',
  ],
  ['ENGINE_NOT_CONFIGURED', 'Those that this service has: `kinora engines`.'],
]);

/** The same as one JSON object, for programs. */
export const errorAsJson = (error: unknown): Record<string, unknown> => {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof ApiError)) {
    return { code: error instanceof Error ? error.name : 'Error', detail: message };
  }
  const { code, detail, status, requestId, errors } = error;
  return { code, detail, status, request_id: requestId ?? null, errors };
};
