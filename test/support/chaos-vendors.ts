import { randomUUID } from 'node:crypto';
import { falDoubleUser, startFalDouble } from '../../doubles/fal/server.ts';
import { veoDoubleSecret } from '../../doubles/google/offer.ts';
import { startVeoDouble } from '../../doubles/google/veo.ts';
import { startHeygenDouble } from '../../doubles/heygen/server.ts';
import { isRunning, type Job } from '../../doubles/vendor-jobs.ts';
import type { VendorDouble } from '../../doubles/vendor-server.ts';
import { webhookPath } from '../../functions/shared/webhook-path.ts';
import { operatorSecretStore } from '../../local/aws/operator-secrets.ts';

/** Kinds of vendors: `heygen` takes a key that makes a repeat free, `veo` none but a folder, `fal` calls alone tell. */
type Vendor = 'heygen' | 'veo' | 'fal';

/** The vendor of each engine that chaos knows. */
export const vendorOfEngine: Readonly<Record<string, Vendor>> = {
  heygen: 'heygen',
  veo: 'veo',
  'veo-fast': 'veo',
  'fal-kling': 'fal',
  'fal-ltx': 'fal',
};

/** What doubles do that does not keep a film from being made, and what does: see `doubles/vendor-jobs.ts`. */
const passing = 'none cut busy broken slow long blind expired torn trickles'.split(' ');
const ending = 'refuses forbids fails empty nonsense'.split(' ');
const ofVendor: Readonly<Record<Vendor, readonly string[]>> = {
  heygen: ['long double:twice', 'long double:late', 'long double:quiet', 'long double:forged'],
  veo: ['filtered', 'throttled', 'silent', 'silent double:long'],
  fal: ['long double:twice', 'long double:late', 'long double:quiet', 'cut double:twice'],
};

/** A video that a vendor makes, and what it is asked with. */
export interface VendorWish {
  path: string;
  body: Record<string, unknown>;
  mustFail: boolean;
}

/** A start that the vendor took. */
export interface TakenWork {
  vendor: Vendor;
  /** Number of its video in the run. */
  number: number;
  /** Our name of the start, as it was sent. */
  token: string;
  /** The vendor's name of it. */
  id: string;
  /** Neither stopped nor filtered by chance. */
  isBilled: boolean;
  isCancelled: boolean;
  isRunning: boolean;
}

/** Doubles of vendors that outlive the clouds of a run. */
export interface ChaosVendors {
  /** Names for the setting `engines`. */
  names: string;
  /** Has the functions of a cloud call them, and be called. @param http address of its API */
  store(dataDir: string, http: string): void;
  /** @param more words of its text */
  wishOf(number: number, more: readonly string[]): VendorWish;
  taken(): TakenWork[];
  /** Starts that arrived, answered or not, and calls that were made at the end of works. */
  figures(): { starts: number; calls: number };
  close(): Promise<void>;
}

const tokenIn: Readonly<Record<Vendor, (job: Job) => string>> = {
  heygen: ({ key }) => key ?? '',
  veo: ({ body }) => /\/([^/]+)\/$/.exec(String(Object(body.parameters).storageUri))?.[1] ?? '',
  fal: ({ callback = '' }) => new URL(callback, 'http://none').searchParams.get('job') ?? '',
};

const numberIn = ({ text }: Job): number => Number(/double:n(\d+)/.exec(text)?.[1] ?? -1);

/**
 * Starts the doubles of engines, over which the videos of a run are spread.
 *
 * @param seed decides which video meets what; every vendor meets all of it in turn
 * @throws RangeError for an engine that chaos does not know
 */
export const openChaosVendors = async (engines: readonly string[], seed: number): Promise<ChaosVendors> => {
  const unknown = engines.find((engine) => vendorOfEngine[engine] === undefined);
  if (unknown !== undefined)
    throw new RangeError(`Chaos knows no ${unknown}; it knows ${Object.keys(vendorOfEngine).join(', ')}`);
  const apiKey = `double-${randomUUID()}`;
  const secret = randomUUID();
  let http = '';
  const doubles: Readonly<Record<Vendor, VendorDouble>> = {
    heygen: await startHeygenDouble(apiKey, { url: () => `${http}${webhookPath('heygen')}`, secret }),
    veo: await startVeoDouble(apiKey),
    fal: await startFalDouble(apiKey),
  };
  const all = Object.entries(doubles) as [Vendor, VendorDouble][];
  return {
    names: [...new Set(engines.map((engine) => vendorOfEngine[engine]))].join(','),
    store: (dataDir, address) => {
      http = address;
      const put = operatorSecretStore(dataDir);
      put('heygen', { apiKey, apiBase: doubles.heygen.url });
      put('heygen-webhook', { secret });
      put('veo', veoDoubleSecret(apiKey, doubles.veo.url));
      put('fal', { apiKey, apiBase: doubles.fal.url });
      put('fal-webhook', { userId: falDoubleUser, publicUrl: address, apiBase: doubles.fal.url });
    },
    wishOf: (number, more) => {
      const engine = engines[number % engines.length] ?? '';
      const vendor = vendorOfEngine[engine] ?? 'heygen';
      const words = [...passing, ...ofVendor[vendor], ...ending];
      // A step that has no factor in common with any count of words, so that neighbours differ.
      const word = words[(seed + Math.floor(number / engines.length) * 7) % words.length] ?? 'none';
      const text = `A bay, ${[`double:n${number}`, `double:${word}`, ...more].join(' ')}.`;
      const mustFail = ending.includes(word);
      return vendor === 'heygen'
        ? { path: '/api/v2/videos/generate', body: { script: text, engine }, mustFail }
        : {
            path: '/api/v1/videos/generate',
            body: { prompt: text, duration: 5, engine, aspect_ratio: '9:16' },
            mustFail,
          };
    },
    taken: () =>
      all.flatMap(([vendor, { jobs }]) =>
        jobs.all.map((job) => ({
          vendor,
          number: numberIn(job),
          token: tokenIn[vendor](job),
          id: job.id,
          isBilled: !job.filtered && !job.cancelled,
          isCancelled: job.cancelled,
          isRunning: isRunning(job),
        })),
      ),
    figures: () => ({
      starts: all.reduce((sum, [, { jobs }]) => sum + jobs.starts.length, 0),
      calls: all.reduce((sum, [, { callbacks }]) => sum + callbacks.length, 0),
    }),
    close: async () => {
      for (const [, double] of all) await double.close();
    },
  };
};
