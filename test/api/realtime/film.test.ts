import { describe, expect, it } from 'vitest';
import { useSharedCloud } from '../../support/cloud.ts';
import { connect } from '../../support/socket-client.ts';

const cloud = useSharedCloud();

describe('a film in the making', () => {
  it('[S0-31] [S0-32] [S4-12] is told from its creation to its end, and the end is what the API shows', async () => {
    const user = await cloud.register();
    const client = await connect(cloud, user);
    await client.ask({ action: 'subscribe', topic: 'user:me' });
    await client.untilType('state');
    const { status, body } = await cloud.request('POST', '/api/v1/videos', {
      token: user.token,
      body: { script: 'Hello. This is a short film.', quality: 'low' },
    });
    expect(status).toBe(200);
    await client.until((message) => message.type === 'event' && message.event.type === 'completed');
    if (!client.received.some(({ type }) => type === 'notice')) await client.untilType('notice');
    expect(client.received.find(({ type }) => type === 'notice')).toMatchObject({
      notice: { type: 'video.completed', video_id: String(body.id), attempt: 1 },
    });
    const { body: shown } = await cloud.ended(user, String(body.id));
    const events = client.received.flatMap((message) => (message.type === 'event' ? [message] : []));
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const fractions = events.map(({ event }) => event.progress);
    expect(fractions).toEqual([...fractions].sort((left, right) => left - right));
    expect(events.at(-1)?.event).toMatchObject({
      type: 'completed',
      seq: Number(shown.seq),
      duration: Number(shown.duration),
      file_size: Number(shown.file_size),
    });
    const file = await fetch(String(events.at(-1)?.event.url));
    expect([file.status, (await file.arrayBuffer()).byteLength]).toEqual([200, Number(shown.file_size)]);
    await client.close();
  });
});
