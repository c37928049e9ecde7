import { describe, expect, it } from 'vitest';
import { videoFailure } from '../../../functions/generation/video-failures.ts';
import { handler as downloadVideo } from '../../../functions/videos/download-video.ts';
import { fail } from '../../../functions/videos/model.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';
import { change, putVideo } from '../../support/table.ts';

const cloud = useSmallCloud();
const film = (person: Person) => putVideo({ ...person, password: '' });

describe('the files of a video', () => {
  it('[S1-24] that failed cannot be had: the answer says why and what to do', async () => {
    const person = await register(cloud);
    const video = await film(person);
    const card = videoFailure('SPEECH_FAILED', 'speaking');
    await change(video, fail(1, card, new Date()));
    const path = `/api/v1/videos/${video.id}/download`;
    const { status, body } = await cloud.request(downloadVideo, {
      path,
      params: { id: video.id },
      token: person.token,
    });
    expect([status, body.code]).toEqual([422, 'VIDEO_PROCESSING_ERROR']);
    expect(body.error).toMatchObject({ code: 'VIDEO_PROCESSING_ERROR', type: 'HeyGenException' });
    expect(body.failure).toEqual(card);
    expect(body.detail).toContain(card.reason);
    expect(body.detail).toContain(card.suggestion);
  });
});
