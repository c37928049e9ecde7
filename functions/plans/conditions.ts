import type { Quality } from '../engines/frame-size.ts';
import type { Item } from '../platform/aws/table.ts';
import { allowsQuality } from './model.ts';
import { type PlanLimits, type PlanName, type PlanTable, planNames } from './plan-table.ts';

/**
 * A condition of a write on an item that has `plan`, with the values that it names. A write that is conditioned on the
 * plan asks after it in the very transaction, and costs no read.
 */
export interface PlanCondition {
  condition: string;
  values: Readonly<Item>;
}

const others = planNames.filter((name) => name !== 'free');
const otherValues = Object.fromEntries(others.map((name) => [name, name]));

/** Every item that names no other plan is on `free`. */
const isOn = (name: PlanName): PlanCondition =>
  name === 'free'
    ? {
        condition: `(attribute_not_exists(#plan) OR NOT #plan IN (${others.map((other) => `:${other}`).join(', ')}))`,
        values: otherValues,
      }
    : { condition: `#plan = :${name}`, values: { [name]: name } };

const anyOf = (conditions: readonly PlanCondition[]): PlanCondition => ({
  condition: `(${conditions.map(({ condition }) => `(${condition})`).join(' OR ')})`,
  values: Object.assign({}, ...conditions.map(({ values }) => values)),
});

/**
 * A condition with a number of each plan.
 *
 * @param test the condition on that number; `value`: how an expression names it
 */
export const byPlan = (
  plans: PlanTable,
  numberOf: (limits: PlanLimits) => number,
  test: (value: string, number: number) => string,
): PlanCondition => {
  const all = planNames.map((name) => numberOf(plans[name]));
  const [first = 0] = all;
  if (all.every((number) => number === first))
    return { condition: test(':ofAll', first), values: { ofAll: first } };
  return anyOf(
    planNames.map((name) => {
      const { condition, values } = isOn(name);
      const number = numberOf(plans[name]);
      const value = `of_${name}`;
      return {
        condition: `${condition} AND ${test(`:${value}`, number)}`,
        values: { ...values, [value]: number },
      };
    }),
  );
};

/** That the plan allows a quality; undefined where every plan does. */
export const qualityCondition = (plans: PlanTable, quality: Quality): PlanCondition | undefined => {
  const allowed = planNames.filter((name) => allowsQuality(plans[name], quality));
  if (allowed.length === planNames.length) return undefined;
  if (allowed.length === 0) return { condition: 'attribute_not_exists(pk)', values: {} };
  return anyOf(allowed.map(isOn));
};
