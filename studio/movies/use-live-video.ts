import type { Video } from '@kinora/client/api-types';
import { watchVideo } from '@kinora/client/watch';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../app/api.ts';
import { useResource } from '../app/resource.ts';
import { isInWork } from '../library/video-state.ts';

/**
 * A video, followed while it is made; what was missed by a reload or a lost network is told when the page is back.
 *
 * @param id undefined where there is none
 * @param onEnd told when one that was followed has ended
 */
export const useLiveVideo = (id: string | undefined, onEnd: () => void) => {
  const video = useResource(async () => (id === undefined ? undefined : await api.get(id)), [id]);
  const error = useSignal<unknown>(undefined);
  const tries = useSignal(0);
  const { data } = video;
  const followed = data !== undefined && data.id === id && isInWork(data) ? data.id : undefined;
  const attempt = tries.value;
  useEffect(() => {
    if (followed === undefined || data === undefined) return;
    const controller = new AbortController();
    let current: Video = data;
    error.value = undefined;
    const follow = async (): Promise<void> => {
      for await (const event of watchVideo(api, followed, { signal: controller.signal })) {
        if (event.seq < (current.seq ?? 0)) continue;
        const { seq, status, stage, progress } = event;
        current = { ...current, seq, status, stage, progress: progress ?? current.progress };
        // Its files are told by the video alone, which is read at the end.
        if (isInWork(current)) video.set(current);
      }
      video.set(await api.get(followed));
      onEnd();
    };
    follow().catch((failure) => {
      if (!controller.signal.aborted) error.value = failure;
    });
    return () => controller.abort();
  }, [followed, attempt]);
  return {
    video: data?.id === id ? data : undefined,
    isLoading: video.state === 'loading',
    error: error.value ?? (video.state === 'failed' ? video.error : undefined),
    retry: (): void => {
      if (video.state === 'failed') video.reload();
      else tries.value += 1;
    },
    reload: video.reload,
  };
};
