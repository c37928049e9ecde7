import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isUndeliverable } from '../../../functions/mail/store.ts';
import { useSharedCloud } from '../../support/cloud.ts';
import { mailsTo, tokenOf } from '../../support/mailbox.ts';
import { eventually, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();

/** Has `sendMail` work on an order at once, and answers what it could not do. */
const order = async (email: string): Promise<unknown> => {
  const body = JSON.stringify({ kind: 'reset-password', id: randomUUID(), email });
  const Records = [{ messageId: 'm', body, eventSource: 'aws:sqs', attributes: {}, messageAttributes: {} }];
  const functions = cloud.running.cloud.ofType('AWS::Lambda::Function');
  const sendMail = functions.find(({ logicalId }) => logicalId.startsWith('sendMail'));
  const result = await cloud.running.cloud.invoke(sendMail?.physicalId ?? '', { Records });
  return result.ok ? result.payload : result;
};

const nothingFailed = { batchItemFailures: [] };

describe('an address whose mail', () => {
  it.each(['bounce', 'complaint'])('ends in a %s gets none again', async (mailbox) => {
    useTable(cloud);
    const email = `${mailbox}+${randomUUID()}@simulator.amazonses.com`;
    await cloud.registerByRequest({ email });
    await tokenOf(cloud, email, 'Confirm');
    await eventually(() => isUndeliverable(email));
    expect(await isUndeliverable(email.toUpperCase())).toBe(true);
    expect(await order(email)).toEqual(nothingFailed);
    expect(await mailsTo(cloud, email)).toHaveLength(1);
  });

  it('arrives gets the next one', async () => {
    useTable(cloud);
    const email = `success+${randomUUID()}@simulator.amazonses.com`;
    await cloud.registerByRequest({ email });
    await tokenOf(cloud, email, 'Confirm');
    expect(await order(email)).toEqual(nothingFailed);
    expect(await mailsTo(cloud, email)).toHaveLength(2);
    expect(await isUndeliverable(email)).toBe(false);
  });
});

describe('a link in a mail', () => {
  it('leads to a page of our own, whose policy lets its own script run and nothing else', async () => {
    const { email } = await cloud.registerByRequest();
    await tokenOf(cloud, email, 'Confirm');
    const [mail] = await mailsTo(cloud, email);
    const link = /^https?:\/\/\S+$/m.exec(mail?.text ?? '')?.[0] ?? '';
    expect(link.startsWith(`${cloud.http}/verify-email#token=`)).toBe(true);
    for (const path of ['/verify-email', '/reset-password', '/reset-password/']) {
      const page = await fetch(`${cloud.http}${path}`);
      expect([path, page.status, page.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});
