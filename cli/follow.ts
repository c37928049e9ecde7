import { isTerminal, type Video, type VideoEvent } from '@kinora/client/api-types';
import type { KinoraClient } from '@kinora/client/client';
import { type WatchTiming, watchVideo } from '@kinora/client/watch';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface FollowOptions {
  terminal: Terminal;
  /** Number of the last event that is known. */
  after?: number;
  signal: AbortSignal;
  /** Gives up watching (never the video) after so long. */
  timeoutSeconds?: number | undefined;
  /** Told each event instead of showing progress. */
  onEvent?: ((event: VideoEvent) => void) | undefined;
  timing?: Partial<WatchTiming>;
}

/**
 * Follows a video to its end and shows how it comes along.
 *
 * @returns the video as it is then; not terminal when the time ran out
 */
export const followVideo = async (
  client: KinoraClient,
  videoId: string,
  options: FollowOptions,
): Promise<Video> => {
  const timeout =
    options.timeoutSeconds === undefined
      ? undefined
      : AbortSignal.timeout(Math.min(options.timeoutSeconds * 1000, 2 ** 31 - 1));
  const signal = timeout === undefined ? options.signal : AbortSignal.any([options.signal, timeout]);
  const progress = options.onEvent === undefined ? createProgress(options.terminal) : undefined;
  try {
    const events = watchVideo(client, videoId, {
      after: options.after ?? 0,
      signal,
      onChannel: (channel) => {
        if (channel === 'polling') progress?.note('No live connection: asking every few seconds instead.');
      },
      ...(options.timing === undefined ? {} : { timing: options.timing }),
    });
    for await (const event of events) {
      progress?.update(event);
      options.onEvent?.(event);
    }
  } catch (error) {
    if (options.signal.aborted || timeout?.aborted !== true) throw error;
  } finally {
    progress?.stop();
  }
  return client.get(videoId);
};

/** Whether a followed video is still being made. */
export const isRunning = (video: Video): boolean => !isTerminal(video.status);
