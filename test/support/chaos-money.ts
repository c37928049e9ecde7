import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import { vendorWorksKey } from '../../functions/engines/keys.ts';
import { remoteJobPart, videoPart } from '../../functions/videos/keys.ts';
import type { ChaosVendors, TakenWork } from './chaos-vendors.ts';
import type { Body } from './cloud.ts';
import type { CloudProcess } from './cloud-process.ts';

/** What became of all that vendors were paid for. */
export interface VendorMoney {
  /** Starts that arrived at vendors, and works that they took. */
  starts: number;
  taken: number;
  /** Of these: part of a completed video. */
  used: number;
  /** Known to a video that ended otherwise: a later attempt finds it, or its end was told and counted. */
  kept: number;
  /** Stopped before they were billed; refused by chance and not billed. */
  stopped: number;
  filtered: number;
  /** Billed works that no video knows of, of which an operator was told (`ENGINE_START_UNKNOWN`). */
  givenUp: number;
  /** Videos that ended unfinished and were charged for what their vendor had begun. */
  settled: number;
  /** Calls that vendors made at the ends of works. */
  calls: number;
  /** Places at vendors that a killed function left, which end by their lease. */
  placesLeft: number;
}

interface VideoOfRun {
  id: string;
  number: number;
  end: Body;
}

/** Part of a scene at a vendor, as the table has it. */
interface Known {
  token: string;
  state: string;
  handle?: string;
  wasted?: number;
}

const tableIn = ({ client, resources }: CloudProcess) => {
  const table = resources.find(({ type }) => type === 'AWS::DynamoDB::Table');
  if (table === undefined) throw new Error('The template has no table');
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(client));
  const TableName = table.physicalId;
  return {
    partsOf: async (videoId: string): Promise<Known[]> => {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': videoPart.of(videoId), ':sk': remoteJobPart.prefix },
        }),
      );
      return Items as Known[];
    },
    placesAt: async (vendor: string): Promise<string[]> => {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: vendorWorksKey(vendor), ConsistentRead: true }),
      );
      return Object.keys(Object(Item?.running));
    },
  };
};

const isCompleted = ({ end }: VideoOfRun): boolean => String(end.status) === 'completed';

/** Whether a part of a video knows a work: by our name of it, or as one that was given up or refused by chance. */
const isOf = ({ id, token }: TakenWork, known: Known): boolean =>
  known.token === token &&
  (known.handle === undefined || known.handle.includes(id) || known.handle.includes(token));

/**
 * Demands of all works that vendors took for the videos of a run, all of which have ended: each scene is billed once
 * at most; a completed video shows what was billed for it; whatever else was billed is known to its video, or was given
 * up and told; a charge of an unfinished video has a billed work; what can be stopped and is not wanted does not run.
 *
 * @param isKilled functions were killed in it: then places at vendors may be left to their leases
 */
export const expectPaidOnce = async (
  running: CloudProcess,
  vendors: ChaosVendors,
  videos: readonly VideoOfRun[],
  { isKilled }: { isKilled: boolean },
): Promise<VendorMoney> => {
  const table = tableIn(running);
  const known = new Map<number, Known[]>();
  for (const { id, number } of videos) known.set(number, await table.partsOf(id));
  const partsOf = ({ number }: { number: number }): Known[] => known.get(number) ?? [];
  const wanted = new Set(videos.map(({ number }) => number));
  const taken = vendors.taken();
  // A double that was asked for no video of the run: the run looks at the wrong works.
  expect(taken.filter(({ number }) => !wanted.has(number))).toEqual([]);
  const money = { used: 0, kept: 0, givenUp: 0, settled: 0 };
  for (const video of videos) {
    const works = taken.filter(({ number }) => number === video.number);
    const billed = works.filter(({ isBilled }) => isBilled);
    const told = JSON.stringify({ video, works, known: partsOf(video) });
    // Each video of such a run has one scene.
    expect(billed.length, `paid twice: ${told}`).toBeLessThanOrEqual(1);
    const [work] = billed;
    const part = work && partsOf(video).find((one) => isOf(work, one));
    if (isCompleted(video)) {
      expect(part?.state, `completed of nothing that was billed: ${told}`).toBe('collected');
      money.used += 1;
      continue;
    }
    if (Number(video.end.charged) > 0) {
      expect(part, `charged for nothing that was billed: ${told}`).toBeDefined();
      money.settled += 1;
    }
    if (work === undefined) continue;
    expect(part, `paid and lost: ${told}`).toBeDefined();
    if (Object(video.end.failure).code === 'ENGINE_START_UNKNOWN') {
      expect(part?.wasted, told).toBe(1);
      money.givenUp += 1;
    } else money.kept += 1;
  }
  const stuck = taken.filter(
    (work) =>
      work.vendor === 'fal' && work.isRunning && partsOf(work).some(({ handle }) => handle === work.id),
  );
  expect(
    stuck.filter(({ isCancelled }) => !isCancelled),
    'still made, and nobody wants it',
  ).toEqual([]);
  const places = await Promise.all(vendors.names.split(',').map((vendor) => table.placesAt(vendor)));
  if (!isKilled) expect(places.flat(), 'places that nobody gave back').toEqual([]);
  const { starts, calls } = vendors.figures();
  return {
    starts,
    taken: taken.length,
    ...money,
    stopped: taken.filter(({ isCancelled }) => isCancelled).length,
    filtered: taken.filter(({ isBilled, isCancelled }) => !isBilled && !isCancelled).length,
    calls,
    placesLeft: places.flat().length,
  };
};
