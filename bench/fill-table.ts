import { randomUUID } from 'node:crypto';
import { BatchWriteItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { newId } from '../functions/shared/ids.ts';
import { userPart } from '../functions/shared/keys.ts';
import type { Cloud } from '../local/cloud.ts';
import { sum } from './table.ts';

/** Items in one write, as DynamoDB takes them. */
const batch = 25;
/** Every second copy is the account's own; the others are spread over so many accounts. */
const otherAccounts = 500;
/** Days over which copies are spread, before today. */
const days = 365;

type Item = Record<string, unknown>;

/** What there is to copy: the items of an account whose keys name one of some ids. */
interface Sample {
  ownerId: string;
  ids: readonly string[];
}

/** Fills the cloud's table with copies of what an account has, half of them its own. @returns the items written */
export const fillTable = async (
  { internalClient, ofType }: Pick<Cloud, 'internalClient' | 'ofType'>,
  { ownerId, ids }: Sample,
  items: number,
): Promise<number> => {
  const client = new DynamoDBClient(internalClient);
  const table = ofType('AWS::DynamoDB::Table')[0]?.physicalId ?? '';
  const own = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: userPart.of(ownerId) } },
    }),
  );
  const samples = ids.map((id) =>
    (own.Items ?? []).filter(({ sk }) => sk?.S?.includes(id)).map((item) => JSON.stringify(item)),
  );
  const others = Array.from({ length: otherAccounts }, () => randomUUID());
  const all: Item[] = [];
  for (let copy = 0; all.length < items; copy += 1) {
    const owner = copy % 2 === 0 ? ownerId : (others[copy % otherAccounts] ?? ownerId);
    const id = newId(Date.now() - (1 + (copy % (days * 24))) * 3_600_000);
    const which = copy % ids.length;
    for (const text of samples[which] ?? [])
      all.push(JSON.parse(text.replaceAll(ids[which] ?? '', id).replaceAll(ownerId, owner)) as Item);
  }
  const batches = Array.from({ length: Math.ceil(all.length / batch) }, (_, n) =>
    all.slice(n * batch, (n + 1) * batch),
  );
  const written: number[] = [];
  for (const some of batches) {
    const PutRequests = some.map((Item) => ({ PutRequest: { Item: Item as never } }));
    const { UnprocessedItems } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [table]: PutRequests } }),
    );
    written.push(some.length - (UnprocessedItems?.[table]?.length ?? 0));
  }
  client.destroy();
  return sum(written);
};
