import { describe, expect, it } from 'vitest';
import * as types from '../../../client/subscription-types.ts';
import { subscriptionsRoutes } from '../../../functions/subscriptions/routes.ts';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();
const run = async (line: string) => await cli.kinora(line.split(' '));

describe('kinora credits and kinora subscription', () => {
  it('show what there is, and print where to pay alone on standard output', async () => {
    expect((await run('credits')).out).toMatch(/Credits\s+42\n.*Owed\s+3\n/);
    expect((await run('credits packs')).out).toBe('small     100 credits  9.00 USD\n');
    const bought = await run('credits buy small');
    expect(bought.out).toBe('https://pay.example.com/cs_1\n');
    expect(cli.server.seen.at(-1)).toMatchObject({
      route: 'POST /api/v1/subscriptions/checkout',
      body: { pack: 'small' },
    });
    expect(cli.server.seen.at(-1)?.headers['idempotency-key']).toBeDefined();
    expect((await run('subscription')).out).toContain('Ends');
    expect((await run('subscription plans')).out).toContain('500 credits a month');
    expect((await run('subscription portal')).out).toBe('https://pay.example.com/portal\n');
    expect((await run('subscription invoices')).out).toContain('KINORA-1');
    expect(JSON.parse((await run('subscription buy creator --json')).out)).toMatchObject({ id: 'cs_1' });
  });

  it.each([
    ['credits sell', 'there is show, packs, buy'],
    ['subscription buy', 'Say what'],
  ])('"%s" is no command line, and says why', async (given, reason) => {
    const { code, err } = await run(given);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });

  it('read the answers as they are declared', () => {
    const { examples } = subscriptionsRoutes.listPlans;
    expect(types.plans.parse(examples.success).packs).toHaveLength(1);
    types.subscription.parse(subscriptionsRoutes.getCurrentSubscription.examples.success);
    types.checkout.parse(subscriptionsRoutes.createCheckout.examples.success);
    types.invoices.parse(subscriptionsRoutes.listInvoices.examples.success);
  });
});
