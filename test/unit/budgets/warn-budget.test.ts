import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { handler as setBudget } from '../../../functions/budgets/set-budget.ts';
import { handler as warnBudget } from '../../../functions/budgets/warn-budget.ts';
import { countersOf } from '../../../functions/credits/budget-model.ts';
import { budgetUseKey } from '../../../functions/credits/keys.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { register } from '../../support/small-people.ts';

const cloud = useSmallCloud({ demandSecondFactor: false });

describe('warnBudget', () => {
  it('orders one mail at four fifths, once in a period', async () => {
    const person = await register(cloud);
    await cloud.request(setBudget, {
      method: 'PUT',
      token: person.token,
      params: { target: 'account' },
      json: { daily: 1000, monthly: 1000 },
    });
    const [{ name } = { name: '' }] = countersOf('account', { daily: 10 }, new Date());
    const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 60_000 } as Context;
    const tell = async (figure: number) => {
      const { pk, sk } = budgetUseKey(person.userId, name);
      await commit([{ Update: updateOf({ pk, sk }, { set: { used: figure, limit: 10 } }) }]);
      const warnedAt = (await getItem({ pk, sk }))?.warnedAt;
      const image = {
        pk: { S: pk },
        sk: { S: sk },
        used: { N: String(figure) },
        limit: { N: '10' },
        ...(warnedAt === undefined ? {} : { warnedAt: { S: warnedAt } }),
      };
      const dynamodb = { Keys: { pk: { S: pk }, sk: { S: sk } }, NewImage: image };
      const body = JSON.stringify({ eventID: 'e', dynamodb });
      const record = { messageId: 'm', body, attributes: { MessageGroupId: 'g' } };
      const result = await warnBudget({ Records: [record] } as never, lambda);
      expect(result.batchItemFailures).toEqual([]);
    };
    const mails = () => cloud.mails.filter(({ kind }) => kind === 'budget-near');
    await tell(7);
    expect(mails()).toEqual([]);
    await tell(8);
    await tell(9);
    expect(mails()).toHaveLength(1);
    expect(mails()[0]).toMatchObject({
      email: person.email,
      about: expect.stringContaining('8 of 10 credits'),
    });
  });
});
