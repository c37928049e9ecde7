import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { handler as changePassword } from '../../../functions/auth/change-password.ts';
import { handler as resetPassword } from '../../../functions/auth/reset-password.ts';
import { handler as sendMail } from '../../../functions/mail/send-mail.ts';
import { undeliverableWrite } from '../../../functions/mail/store.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { setRole } from '../../../functions/users/promotion.ts';
import { handler as updateUser } from '../../../functions/users/update-user.ts';
import { usePassingTime } from '../../support/passing-time.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, password, register, registerConfirmed, signIn } from '../../support/small-people.ts';
import { lambdaContext } from '../platform/request.ts';

const cloud = useSmallCloud();
const next = 'another password 456';

const pass = usePassingTime();

const deliver = async (messages: readonly object[]): Promise<void> => {
  const Records = messages.map((message, index) => ({
    messageId: `m${index}`,
    body: JSON.stringify(message),
  }));
  const answer = await sendMail({ Records } as never, lambdaContext());
  expect(answer).toEqual({ batchItemFailures: [] });
};
const order = (email: string, kind = 'reset-password') => ({ kind, id: newId(Date.now()), email });
const mailsTo = (email: string, about = '') =>
  cloud.delivered.filter(({ to, subject }) => to === email && subject.includes(about));
const tokenIn = (text: string | undefined): string => /#token=(\S+)$/m.exec(text ?? '')?.[1] ?? '';
/** What the last requests ordered, sent. */
const deliverOrdered = async (): Promise<void> => deliver(cloud.mails.splice(0));

describe('a mailbox', () => {
  it('gets one link in five minutes, and that one stays good', async () => {
    const { email } = await register(cloud);
    for (let turn = 0; turn < 5; turn += 1) {
      await deliver([order(email)]);
      pass(59);
    }
    const [only, ...others] = mailsTo(email, 'password');
    expect(others).toEqual([]);
    const json = { token: tokenIn(only?.text), password: next };
    expect((await cloud.request(resetPassword, { method: 'POST', json })).status).toBe(200);
  });

  it('gets another one afterwards, which makes the first useless', async () => {
    const { email } = await register(cloud);
    await deliver([order(email)]);
    pass(300);
    await deliver([order(email)]);
    const [first, second] = mailsTo(email, 'password').map(({ text }) => tokenIn(text));
    const reset = (token = '') =>
      cloud.request(resetPassword, { method: 'POST', json: { token, password: next } });
    expect((await reset(first)).body.code).toBe('TOKEN_INVALID');
    expect((await reset(second)).status).toBe(200);
  });

  it('gets 3 links for a new password in an hour, whoever orders them, and another in the next', async () => {
    const { email } = await register(cloud);
    vi.setSystemTime(new Date('2026-11-28T00:00:00Z'));
    for (let turn = 0; turn < 24 * 6; turn += 1) {
      await deliver([order(email)]);
      pass(600);
    }
    expect(mailsTo(email, 'password for')).toHaveLength(24 * 3);
    await deliver([order(email)]);
    const last = tokenIn(mailsTo(email, 'password for').at(-1)?.text);
    const json = { token: last, password: next };
    expect((await cloud.request(resetPassword, { method: 'POST', json })).status).toBe(200);
  });

  it('gets 10 links to confirm it in a day, and its notices and new passwords all the same', async () => {
    const { email } = await register(cloud);
    vi.setSystemTime(new Date('2026-11-28T00:00:00Z'));
    for (let turn = 0; turn < 15; turn += 1) {
      await deliver([order(email, 'verify-email')]);
      pass(600);
    }
    expect(mailsTo(email)).toHaveLength(10);
    await deliver([order(email, 'password-changed'), order(email)]);
    expect(mailsTo(email)).toHaveLength(12);
    vi.setSystemTime(new Date('2026-11-29T00:00:00Z'));
    await deliver([order(email, 'verify-email')]);
    expect(mailsTo(email, 'Confirm')).toHaveLength(11);
  });

  it('gets 3 mails of endpoints that were switched off in a day, and its notices all the same', async () => {
    const { email } = await register(cloud);
    await deliver(Array.from({ length: 60 }, () => order(email, 'webhook-disabled')));
    expect(mailsTo(email, 'webhook')).toHaveLength(3);
    await deliver([order(email, 'password-changed')]);
    expect(mailsTo(email)).toHaveLength(4);
  });

  it('that refuses mails gets none, of any kind', async () => {
    const { email } = await register(cloud);
    await commit([undeliverableWrite(email, 'bounced', new Date())]);
    await deliver([order(email), order(email, 'verify-email'), order(email, 'password-changed')]);
    expect(mailsTo(email)).toEqual([]);
  });

  it('gets no mail twice that was ordered once', async () => {
    const { email } = await register(cloud);
    const orders = [order(email), order(email, 'password-changed')];
    await deliver([...orders, ...orders]);
    await deliver(orders);
    expect(mailsTo(email)).toHaveLength(2);
  });
});

const move = ({ token }: Person, id: string) =>
  cloud.request(updateUser, {
    method: 'PATCH',
    token,
    params: { id },
    json: { email: `${randomUUID()}@example.com`, current_password: password },
  });

describe('the address of an account', () => {
  it("is changed 5 times in a day: each change sends mails to addresses of the caller's choice", async () => {
    const owner = await register(cloud);
    vi.setSystemTime(new Date('2027-01-02T00:00:00Z'));
    const { token } = await signIn(cloud, owner.email);
    cloud.mails.splice(0);
    const answers = [];
    for (let turn = 0; turn < 7; turn += 1) {
      pass(60);
      answers.push(await move({ ...owner, token }, 'me'));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(80_000);
    expect(cloud.mails).toHaveLength(5);
    // Whoever took the account over does not keep an administrator from giving it back.
    const admin = await registerConfirmed(cloud);
    await setRole(admin.email, 'admin');
    const signedIn = await signIn(cloud, admin.email);
    expect((await move({ ...admin, token: signedIn.token }, owner.userId)).status).toBe(200);
  });
});

describe('a notice', () => {
  it('follows every change of the password and of the address, to the address from before', async () => {
    const owner = await registerConfirmed(cloud);
    cloud.mails.splice(0);
    const change = { current_password: password, new_password: next };
    await cloud.request(changePassword, { method: 'POST', token: owner.token, json: change });
    const moved = `${randomUUID()}@example.com`;
    await cloud.request(updateUser, {
      method: 'PATCH',
      token: owner.token,
      params: { id: 'me' },
      json: { email: moved, current_password: next },
    });
    await deliverOrdered();
    expect(mailsTo(owner.email).map(({ subject }) => subject)).toEqual([
      'Your Kinora password was changed',
      'The address of your Kinora account was changed',
    ]);
    expect(mailsTo(moved).map(({ subject }) => subject)).toEqual(['Confirm your address for Kinora']);
    await deliver([order(moved)]);
    const json = { token: tokenIn(mailsTo(moved, 'password')[0]?.text), password };
    expect((await cloud.request(resetPassword, { method: 'POST', json })).status).toBe(200);
    await deliverOrdered();
    expect(mailsTo(moved, 'set anew')).toHaveLength(1);
    for (const { text } of mailsTo(owner.email)) expect(text).not.toContain('http');
  });

  it("of a changed address goes to a confirmed one alone: the other may be a stranger's", async () => {
    const owner = await register(cloud);
    cloud.mails.splice(0);
    await move(owner, 'me');
    expect(cloud.mails.map(({ kind }) => kind)).toEqual(['verify-email']);
  });
});

describe("an administrator who changes another's password or address", () => {
  it('proves to be one by their own password, and the owner is told', async () => {
    const [person, owner] = [await register(cloud), await registerConfirmed(cloud)];
    await setRole(person.email, 'admin');
    const { token } = await signIn(cloud, person.email);
    cloud.mails.splice(0);
    const update = (json: object) =>
      cloud.request(updateUser, { method: 'PATCH', token, params: { id: owner.userId }, json });
    const moved = `${randomUUID()}@example.com`;
    for (const change of [{ password: next }, { email: moved }]) {
      expect((await update(change)).status).toBe(422);
      const wrong = await update({ ...change, current_password: 'a wrong guess' });
      expect([wrong.status, wrong.body.code]).toEqual([403, 'PASSWORD_WRONG']);
    }
    expect(cloud.mails).toEqual([]);
    expect((await update({ full_name: 'Ada King' })).status).toBe(200);
    expect((await update({ password: next, current_password: password })).status).toBe(200);
    expect((await update({ email: moved, current_password: password })).status).toBe(200);
    await deliverOrdered();
    expect(mailsTo(owner.email).map(({ subject }) => subject)).toEqual([
      'An administrator set a new password for your Kinora account',
      'The address of your Kinora account was changed',
    ]);
  });
});
