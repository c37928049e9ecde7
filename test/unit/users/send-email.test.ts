import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { handler as sendMail } from '../../../functions/mail/send-mail.ts';
import { handler as sendEmail } from '../../../functions/users/send-email.ts';
import { handler as updateUser } from '../../../functions/users/update-user.ts';
import { usePassingTime } from '../../support/passing-time.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, password, register, registerConfirmed } from '../../support/small-people.ts';
import { putVideo } from '../../support/table.ts';
import { lambdaContext } from '../platform/request.ts';

const cloud = useSmallCloud();
usePassingTime();

const words = { subject: 'Your film is done', body: 'Have a look at it.' };
const ask = ({ token }: Person, json: object = words, headers: Record<string, string> = {}) =>
  cloud.request(sendEmail, { method: 'POST', path: '/send-email', token, json, headers });

/** What the last requests ordered, sent. */
const deliver = async (): Promise<void> => {
  const Records = cloud.mails
    .splice(0)
    .map((message, index) => ({ messageId: `m${index}`, body: JSON.stringify(message) }));
  expect(await sendMail({ Records } as never, lambdaContext())).toEqual({ batchItemFailures: [] });
};
const mailsTo = (email: string) =>
  cloud.delivered.filter(({ to, subject }) => to === email && subject === words.subject);
const ordered = (): number => cloud.mails.filter(({ kind }) => kind === 'own-message').length;

describe('[S2-8] POST /send-email', () => {
  it('sends in the background, to the own confirmed address', async () => {
    const person = await registerConfirmed(cloud);
    const video = await putVideo({ ...person, password: '' });
    const recipient = person.email.toUpperCase();
    const { status, body } = await ask(person, { ...words, recipient, video_id: video.id });
    expect([status, body.message]).toEqual([200, 'Email will be sent in the background']);
    expect(mailsTo(person.email)).toEqual([]);
    await deliver();
    const [mail, ...others] = mailsTo(person.email);
    expect([mail?.subject, others.length]).toEqual([words.subject, 0]);
    for (const part of [words.body, video.title, 'pending']) expect(mail?.text).toContain(part);
  });

  it('to nobody else: another address, an unconfirmed one, and about no video of another', async () => {
    const [person, other] = [await registerConfirmed(cloud), await registerConfirmed(cloud)];
    const video = await putVideo({ ...other, password: '' });
    const before = ordered();
    const code = async (who: Person, json: object) => {
      const { status, body } = await ask(who, json);
      return `${status} ${body.code}`;
    };
    expect(await code(person, { ...words, recipient: other.email })).toBe('403 RECIPIENT_NOT_OWN');
    expect(await code(await register(cloud), words)).toBe('403 EMAIL_NOT_CONFIRMED');
    expect(await code(person, { ...words, video_id: video.id })).toBe('404 VIDEO_NOT_FOUND');
    expect(await code(person, { ...words, subject: 'a\r\nBcc: b@example.com' })).toBe('422 VALIDATION_ERROR');
    expect(ordered()).toBe(before);
  });

  it('is withheld where the address is no longer the account’s when it is to go out', async () => {
    const person = await registerConfirmed(cloud);
    expect((await ask(person)).status).toBe(200);
    const json = { email: `${randomUUID()}@example.com`, current_password: password };
    const params = { id: 'me' };
    expect(
      (await cloud.request(updateUser, { method: 'PATCH', params, token: person.token, json })).status,
    ).toBe(200);
    await deliver();
    expect([...mailsTo(person.email), ...mailsTo(json.email)]).toEqual([]);
  });

  it('with an idempotency key is one mail, also where the queue did not have it at first', async () => {
    const person = await registerConfirmed(cloud);
    const headers = { 'idempotency-key': 'done-7' };
    const first = await ask(person, words, headers);
    cloud.mails.splice(0);
    const second = await ask(person, words, headers);
    expect([second.status, second.body]).toEqual([200, first.body]);
    await ask(person, words, headers);
    await deliver();
    expect(mailsTo(person.email)).toHaveLength(1);
    const other = await ask(person, { ...words, body: 'Another.' }, headers);
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('can be asked for 20 times a day, refused requests included', async () => {
    const person = await registerConfirmed(cloud);
    const recipient = 'somebody@example.com';
    for (let turn = 0; turn < 19; turn += 1)
      expect((await ask(person, { ...words, recipient })).status).toBe(403);
    expect((await ask(person)).status).toBe(200);
    const { status, body, headers } = await ask(person);
    expect([status, body.code]).toEqual([429, 'RATE_LIMIT_EXCEEDED']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await deliver();
    expect(mailsTo(person.email)).toHaveLength(1);
  });
});
