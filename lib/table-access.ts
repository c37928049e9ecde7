import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  guardedKeyNames,
  guardedKeys,
  type KeyAccess,
  keyActions,
} from '../functions/shared/guarded-keys.ts';
import { type Need, type NeedName, needs as needTable } from '../functions/shared/needs.ts';

const leadingKeys = 'dynamodb:LeadingKeys';

/**
 * Conditions under which a call reaches certain partitions alone. `Null` is for calls that name no partition at all:
 * of no keys, `ForAllValues` says yes.
 * Source: IAM user guide, "Multivalued context keys"; DynamoDB developer guide, "Using IAM policy conditions".
 */
export const onlyPartitions = (patterns: readonly string[]) => ({
  'ForAllValues:StringLike': { [leadingKeys]: [...patterns] },
  Null: { [leadingKeys]: 'false' },
});

/** Denies the guarded partitions that no need unlocks, whatever is allowed elsewhere. */
export const guardStatements = (
  needs: readonly NeedName[],
  actions: ReadonlySet<string>,
  tableArns: readonly string[],
): PolicyStatement[] => {
  const unlocked = needs.flatMap((need) => {
    const { unlocks }: Need = needTable[need];
    return unlocks === undefined ? [] : [`${unlocks.keys}:${unlocks.access}`];
  });
  return (['read', 'write'] as const satisfies KeyAccess[]).flatMap((access) => {
    const locked = guardedKeyNames.filter((keys) => !unlocked.includes(`${keys}:${access}`));
    const denied = keyActions[access].filter((action) => actions.has(action));
    if (locked.length === 0 || denied.length === 0) return [];
    return [
      new PolicyStatement({
        effect: Effect.DENY,
        actions: denied,
        resources: [...tableArns],
        conditions: {
          'ForAnyValue:StringLike': { [leadingKeys]: locked.map((keys) => guardedKeys[keys]) },
        },
      }),
    ];
  });
};
