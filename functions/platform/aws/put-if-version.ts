import { ConditionFailed, commit, type TransactWrite } from './commit.ts';
import type { Item } from './table.ts';

type Condition = Omit<Extract<TransactWrite, { ConditionCheck: unknown }>['ConditionCheck'], 'Key'>;

/**
 * The condition that nobody has written an item since it was read.
 *
 * @param before the version that was read; undefined or 0 where there was none
 */
export const ifVersion = (before: number | undefined): Condition =>
  before === undefined || before === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': before },
      };

/**
 * Writes an item if nobody has written it since it was read. The need is `table:put`.
 *
 * @param item with its keys and its new `version`, from 1
 * @param before the version that was read; undefined or 0 where there was none
 * @returns false when somebody else was faster, or it was removed
 */
export const putIfVersion = async (item: Item, before: number | undefined): Promise<boolean> => {
  try {
    await commit([{ Put: { Item: item, ...ifVersion(before) } }]);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};
