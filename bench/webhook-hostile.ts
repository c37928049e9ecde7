import type { LookupFunction } from 'node:net';
import { checkedLookup } from '../functions/platform/checked-lookup.ts';
import { callWebhook } from '../functions/webhooks/call.ts';
import { newWebhookSecret } from '../functions/webhooks/signature.ts';
import { hostileAddresses, hostileUrls } from '../test/support/hostile-urls.ts';

/**
 * Calls every hostile URL, and a good name that leads to every hostile address, as deployed functions do.
 *
 * @returns what was looked up or dialled though it must not be, and how many names were asked for
 */
export const callHostile = async (): Promise<{ dialled: string[]; namesAsked: number }> => {
  const dialled: string[] = [];
  let namesAsked = 0;
  const call = async (url: string, shown: string, lookup: LookupFunction): Promise<void> => {
    const sent = { url, id: 'evt_1', body: '{}', secrets: [newWebhookSecret()] };
    const { mishap } = await callWebhook(sent, { reach: 'public', lookup });
    if (mishap !== 'address_refused') dialled.push(shown);
  };
  for (const url of hostileUrls)
    await call(url, url, (name, _options, done) => {
      dialled.push(name);
      done(new Error('Looked up'), []);
    });
  for (const address of Object.keys(hostileAddresses)) {
    const lookup = checkedLookup((_name, _options, done) => {
      namesAsked += 1;
      done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
    });
    await call('https://rebinding.example.com/', address, lookup);
  }
  return { dialled, namesAsked };
};
