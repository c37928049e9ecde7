import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../../functions/platform/http/validation.ts';
import { clientMessages } from '../../../functions/realtime/messages.ts';
import { parseTopic, partitionOf } from '../../../functions/realtime/model.ts';
import { realtimeTriggers } from '../../../functions/realtime/triggers.ts';
import { KinoraError } from '../../../functions/shared/errors.ts';

const errorsOf = (sent: unknown): string[] => {
  try {
    parseMessage(clientMessages.subscribe, sent);
    return [];
  } catch (error) {
    if (!(error instanceof KinoraError)) throw error;
    expect(error.code).toBe('VALIDATION_ERROR');
    return error.errors.map(({ path, code }) => `${path}: ${code}`);
  }
};

describe('a subscribe message', () => {
  it('has a topic and may have a number', () => {
    expect(errorsOf({ action: 'subscribe', topic: 'video:1' })).toEqual([]);
    expect(errorsOf({ action: 'subscribe', topic: 'video:1', after: 0 })).toEqual([]);
  });

  it.each([
    [{ action: 'subscribe' }, ['message.topic: required']],
    [{ action: 'subscribe', topic: '' }, ['message.topic: too_small']],
    [{ action: 'subscribe', topic: 'x'.repeat(101) }, ['message.topic: too_big']],
    [{ action: 'subscribe', topic: 'video:1', after: -1 }, ['message.after: too_small']],
    [{ action: 'subscribe', topic: 'video:1', after: 1.5 }, ['message.after: invalid_type']],
    [{ action: 'subscribe', topic: 'video:1', after: '3' }, ['message.after: invalid_type']],
    [[], ['message: invalid_type']],
  ])('%j is refused with the fields that are wrong', (sent, errors) => {
    expect(errorsOf(sent)).toEqual(errors);
  });
});

describe('silence', () => {
  it('[C47] is looked for every minute', () => {
    expect(realtimeTriggers.sweepConnections).toMatchObject({ on: 'schedule', everyMinutes: 1 });
  });
});

describe('topics', () => {
  it('name a video or the own account', () => {
    expect(parseTopic('video:0192-ab')).toEqual({ kind: 'video', videoId: '0192-ab' });
    expect(parseTopic('user:me')).toEqual({ kind: 'account' });
  });

  it.each(['', 'video:', 'video:a b', 'video:a#b', `video:${'a'.repeat(65)}`, 'user:other', 'project:'])(
    '%j is none',
    (text) => {
      expect(parseTopic(text)).toBeUndefined();
    },
  );

  it('have their subscribers beside what they tell of', () => {
    expect(partitionOf({ kind: 'video', videoId: 'v' }, 'u')).toBe('video#v');
    expect(partitionOf({ kind: 'account' }, 'u')).toBe('user#u');
  });
});
