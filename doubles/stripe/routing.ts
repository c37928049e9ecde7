import { invalid, StripeFailure } from './failure.ts';
import { type Form, formOf, textOf, wholeOf } from './form.ts';
import { type List, listOf } from './things.ts';
import type { World } from './world.ts';

/** One operation of the API. */
export interface Operation {
  method: 'GET' | 'POST' | 'DELETE';
  /** `:id` stands for an id. */
  path: string;
  /** Parameters that it knows; Stripe refuses all others. */
  takes?: readonly string[];
  run: (world: World, form: Form, id: string) => unknown;
}

const paging = ['limit', 'starting_after', 'created'];

/** @returns the operation and the id in its path */
export const find = (
  operations: readonly Operation[],
  method: string,
  path: string,
): { operation: Operation; id: string } => {
  for (const operation of operations) {
    if (operation.method !== method) continue;
    const pattern = new RegExp(`^${operation.path.replace(':id', '([\\w]+)')}$`);
    const match = pattern.exec(path);
    if (match !== null) return { operation, id: match[1] ?? '' };
  }
  throw new StripeFailure(404, `Unrecognized request URL (${method}: ${path}).`);
};

/** @throws StripeFailure 400 `parameter_unknown` */
export const demandKnown = ({ takes = [], method, path }: Operation, form: Form): void => {
  const isList = method === 'GET' && !path.includes(':id');
  const known = new Set([...takes, 'expand', ...(isList ? paging : [])]);
  const unknown = Object.keys(form).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw invalid(unknown, `Received unknown parameter: ${unknown}`, 'parameter_unknown');
};

/** A page of what there is, newest first. Source: docs.stripe.com/api/pagination. */
export const pageOf = <Item extends { id: string; created: number }>(
  all: readonly Item[],
  form: Form,
  url: string,
): List<Item> => {
  const limit = wholeOf(form, 'limit') ?? 10;
  if (limit < 1 || limit > 100) throw invalid('limit', 'This value must be between 1 and 100.');
  const range = formOf(form, 'created');
  const [gte, gt, lte, lt] = ['gte', 'gt', 'lte', 'lt'].map((name) => wholeOf(range, name));
  const fitting = all.filter(
    ({ created }) =>
      created >= (gte ?? 0) &&
      created > (gt ?? -1) &&
      created <= (lte ?? Number.MAX_SAFE_INTEGER) &&
      created < (lt ?? Number.MAX_SAFE_INTEGER),
  );
  const after = textOf(form, 'starting_after');
  const from = after === undefined ? 0 : fitting.findIndex(({ id }) => id === after) + 1;
  const data = fitting.slice(from, from + limit);
  return listOf(data, url, from + limit < fitting.length);
};
