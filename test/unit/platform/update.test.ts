import { describe, expect, test } from 'vitest';
import { updateOf } from '../../../functions/platform/aws/update.ts';

const key = { pk: 'user#1', sk: 'account' };

describe('the update of an item', () => {
  test('says every clause once, with names and values apart from the text', () => {
    const update = updateOf(key, {
      set: { state: 'active', 'ended.s-1': 5 },
      setOnce: { createdAt: 'now' },
      add: { total: 2 },
      remove: ['expiresAt', 'ended.s-2'],
      take: { topics: new Set(['a']) },
    });
    expect(update).toEqual({
      Key: key,
      UpdateExpression:
        'SET #u0 = :u0, #u1.#u2 = :u1, #u3 = if_not_exists(#u3, :u2) ADD #u4 :u3 ' +
        'REMOVE #u5, #u1.#u6 DELETE #u7 :u4',
      ExpressionAttributeNames: {
        '#u0': 'state',
        '#u1': 'ended',
        '#u2': 's-1',
        '#u3': 'createdAt',
        '#u4': 'total',
        '#u5': 'expiresAt',
        '#u6': 's-2',
        '#u7': 'topics',
      },
      ExpressionAttributeValues: { ':u0': 'active', ':u1': 5, ':u2': 'now', ':u3': 2, ':u4': new Set(['a']) },
    });
  });

  test('leaves undefined fields as they are', () => {
    const { UpdateExpression, ExpressionAttributeValues } = updateOf(key, { set: { a: undefined, b: 0 } });
    expect(UpdateExpression).toBe('SET #u0 = :u0');
    expect(ExpressionAttributeValues).toEqual({ ':u0': 0 });
  });

  test('a condition has its own names and values', () => {
    const update = updateOf(key, {
      set: { 'heard.v-1': 3 },
      condition: '#state <> :gone AND heard.#video < :seq',
      names: { video: 'v-1' },
      values: { gone: 'deleted', seq: 3 },
    });
    expect(update.ConditionExpression).toBe('#state <> :gone AND heard.#video < :seq');
    expect(update.ExpressionAttributeNames).toMatchObject({ '#state': 'state', '#video': 'v-1' });
    expect(update.ExpressionAttributeValues).toEqual({ ':u0': 3, ':gone': 'deleted', ':seq': 3 });
  });

  test('values are left out where there are none', () => {
    expect(updateOf({ ...key, extra: 1 } as typeof key, { remove: ['a'] })).toEqual({
      Key: key,
      UpdateExpression: 'REMOVE #u0',
      ExpressionAttributeNames: { '#u0': 'a' },
    });
  });
});
