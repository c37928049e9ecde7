import { demandScope } from '../platform/http/authentication.ts';
import { loadAnyProject } from '../projects/store.ts';
import type { Actor } from '../shared/actor.ts';
import { mapConcurrently } from '../shared/concurrency.ts';
import { type FieldError, KinoraError, problem } from '../shared/errors.ts';
import { quoteByChoice } from './choose-engine.ts';
import { type FilmAssets, findFilmAssets, namesAssets } from './film-assets.ts';
import { withNamedFiles } from './named-files.ts';
import { type GenerationRequest, infeasibility, type Quote } from './quote-video.ts';
import { webhookRefusal } from './webhook-url.ts';
import { wishOf } from './wish.ts';

/** One entry of a batch as it was read: what is wished for, or what is wrong with it. */
export interface BatchEntry {
  /** How the paths of its errors begin, e.g. `body.videos.3`. */
  path: string;
  /** Of the CSV text, from 1. */
  line?: number;
  wish?: GenerationRequest;
  maxCost?: number | undefined;
  errors: readonly FieldError[];
}

/** An entry thought through. */
export interface QuotedEntry {
  entry: BatchEntry;
  /** Absent where nothing could be planned. */
  quote?: Quote;
  shown?: FilmAssets;
  problems: FieldError[];
}

/** Entries that are looked into side by side. */
const lanes = 8;

const under = (path: string, errors: readonly FieldError[]): FieldError[] =>
  errors.map((error) => ({ ...error, path: error.path.replace(/^body/, path) }));

/** Reads one entry by the rules of the route that makes such videos. */
export const readEntry = (
  path: string,
  body: { script?: string | undefined; prompt?: string | undefined; max_cost?: number | undefined },
): BatchEntry => {
  try {
    return { path, wish: wishOf(body), maxCost: body.max_cost, errors: [] };
  } catch (error) {
    if (!(error instanceof KinoraError)) throw error;
    return { path, errors: under(path, error.errors) };
  }
};

/** Thinks all entries through without touching anything. */
export const quoteEntries = async (
  entries: readonly BatchEntry[],
  actor: Actor,
  now: Date,
): Promise<QuotedEntry[]> => {
  const missing = await missingProjects(entries, actor.userId);
  return await mapConcurrently(entries, lanes, (entry) => quoteEntry(entry, { actor, now, missing }));
};

const missingProjects = async (entries: readonly BatchEntry[], ownerId: string): Promise<Set<string>> => {
  const named = new Set(entries.flatMap(({ wish }) => wish?.projectId ?? []));
  const found = await mapConcurrently([...named], lanes, (id) => loadAnyProject(ownerId, id));
  return new Set(
    [...named].filter((_, index) => found[index] === undefined || found[index]?.deletedAt !== undefined),
  );
};

const quoteEntry = async (
  entry: BatchEntry,
  { actor, now, missing }: { actor: Actor; now: Date; missing: ReadonlySet<string> },
): Promise<QuotedEntry> => {
  const { maxCost, path } = entry;
  if (entry.wish === undefined) return { entry, problems: [...entry.errors] };
  const { wish, unusable } = await withNamedFiles(actor, entry.wish);
  if (namesAssets(wish)) demandScope(actor, 'assets:read');
  const quote = await quoteByChoice(wish, { now, maxCost });
  const { shown, obstacle } = await findFilmAssets(actor.userId, wish);
  const unreachable = await webhookRefusal(actor.userId, wish.webhookUrl);
  const problems = [
    ...entry.errors,
    ...under(path, obstacle?.errors ?? []),
    ...under(path, unusable?.errors ?? []),
    ...refusalsOf(infeasibility(quote, maxCost), `${path}.max_cost`),
    ...refusalsOf(unreachable, `${path}.webhook_url`),
    ...(wish.projectId !== undefined && missing.has(wish.projectId)
      ? [fieldErrorOf(problem('PROJECT_NOT_FOUND'), `${path}.project_id`)]
      : []),
  ];
  return { entry, quote, ...(shown === undefined ? {} : { shown }), problems };
};

/** @param member that it is about, where it names none itself */
const refusalsOf = (refusal: KinoraError | undefined, member: string): FieldError[] => {
  if (refusal === undefined) return [];
  return refusal.errors.length > 0
    ? under(member.slice(0, member.lastIndexOf('.')), refusal.errors)
    : [fieldErrorOf(refusal, member)];
};

/** An error of its own as one among others. */
export const fieldErrorOf = ({ message, code }: KinoraError, path: string): FieldError => ({
  path,
  message,
  code,
});

/** The first problem of every bad entry, then the others: an answer names the first twenty. */
const byEntry = (quoted: readonly QuotedEntry[]): FieldError[] => [
  ...quoted.flatMap(({ problems }) => problems.slice(0, 1)),
  ...quoted.flatMap(({ problems }) => problems.slice(1)),
];

/**
 * The error of a batch in which something is wrong; undefined where nothing is. `invalid_entries` are the indices of
 * all bad entries.
 *
 * @param first index of the first of these entries in the batch
 */
export const entriesProblem = (quoted: readonly QuotedEntry[], first = 0): KinoraError | undefined => {
  const bad = quoted.flatMap(({ problems }, index) => (problems.length > 0 ? [index + first] : []));
  if (bad.length === 0) return undefined;
  return problem('VALIDATION_ERROR', { invalid_entries: bad }, { errors: byEntry(quoted) });
};
