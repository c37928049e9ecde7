import type { JsonObject } from '../../assembly/json.ts';
import { addIndexUnits, openConsumption, writeUnits } from './capacity.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { invalid } from './errors.ts';
import { writeChange } from './items.ts';
import { project } from './paths.ts';
import { choiceAt } from './request.ts';
import { planChange, readWrite, type Write } from './write.ts';

const returnValues = ['ALL_NEW', 'UPDATED_OLD', 'ALL_OLD', 'NONE', 'UPDATED_NEW'] as const;
type ReturnValues = (typeof returnValues)[number];

const returned = (write: Write, { before, after }: Change, wish: ReturnValues): JsonObject => {
  const item = wish.endsWith('OLD') ? before?.item : after?.item;
  if (wish === 'NONE' || !item) return {};
  if (wish.startsWith('ALL')) return { Attributes: item };
  const part = project(item, write.paths);
  return Object.keys(part).length > 0 ? { Attributes: part } : {};
};

/** The larger of the two states of an item counts. */
export const changedBytes = ({ before, after }: Change): number =>
  Math.max(before?.size ?? 0, after?.size ?? 0);

/** PutItem, UpdateItem or DeleteItem. */
export const writeItem = (
  context: Context,
  kind: 'Put' | 'Update' | 'Delete',
  request: JsonObject,
): JsonObject => {
  const wish = choiceAt(request, 'ReturnValues', returnValues) ?? 'NONE';
  if (kind !== 'Update' && wish !== 'NONE' && wish !== 'ALL_OLD') {
    throw invalid('ReturnValues can only be ALL_OLD or NONE');
  }
  const consumption = openConsumption(request);
  const write = readWrite(kind, request);
  const table = context.tables.find(write.tableName);
  const key = write.key(table);
  const change = context.database.transaction(() => {
    const planned = planChange(context, write, table, key);
    consumption.add(table, writeUnits(changedBytes(planned)));
    addIndexUnits(consumption, table, writeChange(context, planned));
    return planned;
  });
  return { ...returned(write, change, wish), ...consumption.one() };
};
