import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { ledgerPart } from '../../functions/credits/keys.ts';
import type { LedgerEntry } from '../../functions/credits/model.ts';
import type { TransactWrite } from '../../functions/platform/aws/commit.ts';
import { userPart } from '../../functions/shared/keys.ts';
import type { Video } from '../../functions/videos/model.ts';
import { openStore } from '../../local/aws/dynamodb/store.ts';
import { answerCall } from '../../local/aws/dynamodb/wire.ts';

/** A table without a server: what a test writes is written or refused at once, as DynamoDB would. */
export const openLedger = () => {
  const store = openStore(':memory:', { region: 'eu-central-1', accountId: '000000000000' });
  const TableName = 'ledger';
  answerCall(store, 'CreateTable', {
    TableName,
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    BillingMode: 'PAY_PER_REQUEST',
  });

  const entryOf = (write: TransactWrite) => {
    const [kind = '', value = {}] =
      Object.entries(write).find(([name]) => ['Put', 'Update', 'Delete'].includes(name)) ?? [];
    const { Item, Key, ExpressionAttributeValues: values, ...rest } = value as Record<string, object>;
    const options = { removeUndefinedValues: true };
    return {
      [kind]: {
        ...rest,
        TableName,
        ...(Item === undefined ? {} : { Item: marshall(Item, options) }),
        ...(Key === undefined ? {} : { Key: marshall(Key) }),
        ...(values === undefined ? {} : { ExpressionAttributeValues: marshall(values, options) }),
      },
    };
  };

  /** @returns whether all was written; nothing was where a condition failed */
  const perform = (writes: readonly TransactWrite[]): boolean => {
    const { status, body } = answerCall(store, 'TransactWriteItems', { TransactItems: writes.map(entryOf) });
    if (status !== 200 && !String(body.__type).endsWith('#TransactionCanceledException'))
      throw new Error(JSON.stringify(body));
    return status === 200;
  };

  const read = (
    userId: string,
  ): {
    account: Record<string, unknown>;
    lines: LedgerEntry[];
    videos: Video[];
    items: Record<string, unknown>[];
  } => {
    const { body } = answerCall(store, 'Query', {
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: userPart.of(userId) } },
      ConsistentRead: true,
    });
    const items = (body.Items as Parameters<typeof unmarshall>[0][]).map((item) => unmarshall(item));
    const of = (matches: (sk: string) => boolean) => items.filter(({ sk }) => matches(String(sk)));
    return {
      account: of((sk) => sk === 'account')[0] ?? {},
      lines: of(ledgerPart.matches) as unknown as LedgerEntry[],
      videos: of((sk) => sk.startsWith('video#')) as unknown as Video[],
      items,
    };
  };

  return { perform, read, close: () => store.close() };
};
