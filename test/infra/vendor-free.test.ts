import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundle } from '../../lib/bundle.ts';

const root = join(import.meta.dirname, '../..');
const outdir = await mkdtemp(join(tmpdir(), 'kinora-vendor-free-'));
afterAll(() => rm(outdir, { recursive: true, force: true }));

/** One of each kind of function that neither offers engines nor asks a vendor. */
const files = {
  logIn: 'auth/log-in.ts',
  getSigningKeys: 'auth/get-signing-keys.ts',
  recordWebhook: 'webhooks/record-webhook.ts',
  orderWebhooks: 'webhooks/order-webhooks.ts',
  purgeFiles: 'maintenance/purge-files.ts',
  listVideos: 'videos/list-videos.ts',
  getSharedPage: 'shares/get-shared-page.ts',
  awaitScenePart: 'generation/tasks/await-scene-part.ts',
};

test('functions that talk to no vendor, and offer none, hold nothing of one', async () => {
  const entries = Object.entries(files).map(([operationId, file]) => ({
    operationId,
    file: join(root, 'functions', file),
  }));
  const { outputs } = await bundle({ entries, outdir });
  const bundles = Object.entries(outputs).filter(([path]) => path.endsWith('index.mjs'));
  expect(bundles).toHaveLength(entries.length);
  const ofVendors = bundles.flatMap(([path, { inputs }]) =>
    Object.keys(inputs)
      .filter((input) =>
        /functions\/engines\/(?!embedded\/|text\/)(providers|\w+\/|vendor-http)|@google|bedrock|polly|sherpa/.test(
          input,
        ),
      )
      .map((input) => `${path.split('/').at(-2)}: ${input}`),
  );
  expect(ofVendors).toEqual([]);
});
