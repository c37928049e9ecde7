import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { newStripe } from '../functions/subscriptions/stripe.ts';
import { offeredBy, publishCatalogue } from './stripe-catalogue.ts';

const usage = `npm run prices -- --url URL --secret @stripe.json    makes the prices of plans and credits at Stripe

  --url <address>         the API whose plans are sold
  --secret <@file.json>   the secret that is stored in Secrets Manager, with "secretKey"

It may be run again whenever plans or prices have changed: what is there already stays.`;

const { values } = parseArgs({
  options: { url: { type: 'string' }, secret: { type: 'string' }, help: { type: 'boolean', default: false } },
});
const { url, secret, help } = values;
if (help || url === undefined || secret?.startsWith('@') !== true) {
  console.log(usage);
  process.exitCode = help ? 0 : 2;
} else {
  const { secretKey, apiBase } = JSON.parse(readFileSync(secret.slice(1), 'utf8'));
  const made = await publishCatalogue(newStripe(secretKey, apiBase), await offeredBy(url));
  console.log(made.length === 0 ? 'All prices are there.' : `Made: ${made.join(', ')}`);
}
