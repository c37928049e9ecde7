import { ConditionFailed, commit } from './commit.ts';
import type { Item } from './table.ts';

/**
 * Writes an item if nobody has written it since it was read. The need is `table:put`.
 *
 * @param item with its keys and its new `version`, from 1
 * @param before the version that was read; undefined or 0 where there was none
 * @returns false when somebody else was faster, or it was removed
 */
export const putIfVersion = async (item: Item, before: number | undefined): Promise<boolean> => {
  const condition =
    before === undefined || before === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before },
        };
  try {
    await commit([{ Put: { Item: item, ...condition } }]);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};
