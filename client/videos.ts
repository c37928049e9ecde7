import {
  type AcceptedVideo,
  type GenerationRequest,
  isTerminal,
  type Video,
  type VideoEvent,
  type VideoLabels,
} from './api-types.ts';
import { VideoNotMadeError } from './errors.ts';
import { type WatchableApi, type WatchOptions, watchVideo } from './watch.ts';

/** What making a video asks of the API. */
interface MakingApi extends WatchableApi {
  generate(request: GenerationRequest & VideoLabels, idempotencyKey?: string): Promise<AcceptedVideo>;
}

export interface MakeOptions extends Pick<WatchOptions, 'signal' | 'onChannel' | 'timing'> {
  /** The same key and request never make a second video (24 h): what was interrupted goes on with it. */
  idempotencyKey?: string;
  /** Told once the video is accepted: from then on it is made, whatever becomes of this program. */
  onAccepted?: (video: AcceptedVideo) => void;
  /** Told every change, once and in order. */
  onProgress?: (event: VideoEvent) => void;
}

/** Videos from the order to the end; a part of the client. */
export const videoCalls = (api: MakingApi) => ({
  videos: {
    /**
     * Orders a video and waits for its end.
     *
     * @returns the completed video, with links to its files
     * @throws VideoNotMadeError when it failed or was cancelled; its `charged` says what vendors were paid for it
     * @throws the reason of `signal` when that is aborted; the video goes on
     */
    make: async (request: GenerationRequest & VideoLabels, options: MakeOptions = {}): Promise<Video> => {
      const { idempotencyKey, onAccepted, onProgress, ...watching } = options;
      const accepted = await api.generate(request, idempotencyKey);
      onAccepted?.(accepted);
      return end(api, accepted.id, { ...watching, onProgress });
    },

    /**
     * Waits for the end of a video that was ordered before.
     *
     * @param options `after`: number of the last event that is known
     * @throws what `make` throws
     */
    wait: (id: string, options: WatchOptions & Pick<MakeOptions, 'onProgress'> = {}): Promise<Video> =>
      end(api, id, options),

    /** Every event of a video after `after`, once and in order, until its end; over broken connections, too. */
    events: (id: string, options: WatchOptions = {}): AsyncGenerator<VideoEvent, void> =>
      watchVideo(api, id, options),
  },
});

const end = async (
  api: MakingApi,
  id: string,
  { onProgress, ...options }: WatchOptions & { onProgress?: MakeOptions['onProgress'] | undefined },
): Promise<Video> => {
  for await (const event of watchVideo(api, id, options)) onProgress?.(event);
  const video = await api.get(id);
  if (isTerminal(video.status) && video.status !== 'completed') throw new VideoNotMadeError(video);
  return video;
};
