import { startVendorDouble, type VendorDouble } from '../vendor-server.ts';
import { lookAt, lumaFilm, startInvoke } from './wire.ts';

const arnOf = ({ id }: { id: string }): string => `arn:aws:bedrock:us-west-2:123456789012:async-invoke/${id}`;

/** A server that speaks the asynchronous invocations of Bedrock; films are fetched from it instead of a bucket. */
export const startLumaDouble = (): Promise<VendorDouble> =>
  startVendorDouble({
    film: lumaFilm,
    answer: ({ method, path, body }, jobs) => {
      if (method === 'POST') return startInvoke(jobs, body, arnOf);
      const arn = decodeURIComponent(path.split('/').at(-1) ?? '');
      return lookAt(jobs.find(arn.split('/').at(-1)), arn, true);
    },
  });
