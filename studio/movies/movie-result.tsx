import type { Video } from '@kinora/client/api-types';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { clock, credits, size } from '../app/format.ts';
import { isInWork, stateOf, titleOf, videoHref } from '../library/video-state.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { FilmPlayer, useCaptions } from '../ui/film-player.tsx';
import { ErrorNotice, Notice, Skeleton } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import type { useLiveVideo } from './use-live-video.ts';

/** The newest version: how far it is, its film, or why there is none. */
export const MovieResult = ({ live }: { live: ReturnType<typeof useLiveVideo> }) => {
  const { video, isLoading, error, retry, reload } = live;
  if (error !== undefined) return <ErrorNotice error={error} retry={retry} />;
  if (video === undefined) return isLoading ? <Skeleton lines={4} /> : null;
  if (isInWork(video)) return <InWork video={video} onCancelled={reload} />;
  if (video.status === 'completed') return <Player video={video} onStale={reload} />;
  const { failure } = video;
  return (
    <Notice
      kind={video.status === 'failed' ? 'error' : 'warning'}
      title={video.status === 'failed' ? 'It did not come about' : 'It was cancelled'}
    >
      {failure != null && (
        <p>
          {failure.reason} {failure.suggestion}
        </p>
      )}
      <p>
        {(video.charged ?? 0) > 0
          ? `${credits(video.charged ?? 0)} were paid to vendors.`
          : 'It costs nothing.'}
      </p>
      {failure != null && (
        <p class="notice-ids">
          <code>{failure.code}</code>
        </p>
      )}
    </Notice>
  );
};

const InWork = ({ video, onCancelled }: { video: Video; onCancelled: () => void }) => {
  const state = stateOf(video);
  const busy = useSignal(false);
  const error = useSignal<unknown>(undefined);
  const cancel = async (): Promise<void> => {
    busy.value = true;
    try {
      await api.cancel(video.id);
      onCancelled();
    } catch (failure) {
      error.value = failure;
    }
    busy.value = false;
  };
  return (
    <div class="stack">
      <div class="row spread">
        <p role="status">{state.label}</p>
        <p class="meta">{Math.round((state.progress ?? 0) * 100)} %</p>
      </div>
      <ProgressBar share={state.progress ?? 0} label="Progress of the movie" />
      <p class="hint">
        You can leave this page, and go on with the movie: this version is as it was ordered.
      </p>
      {error.value !== undefined && <ErrorNotice error={error.value} retry={cancel} />}
      <div class="row">
        <Button look="quiet" icon="close" busy={busy.value} onClick={cancel}>
          Cancel this version
        </Button>
      </div>
    </div>
  );
};

const Player = ({ video, onStale }: { video: Video; onStale: () => void }) => {
  const captions = useCaptions(video);
  return (
    <div class="stack">
      <FilmPlayer
        video={video}
        track={captions.data?.track}
        title={titleOf(video)}
        look="movie-player"
        onStale={onStale}
      />
      <p class="meta">
        {[
          video.duration == null ? undefined : clock(video.duration),
          video.file_size == null ? undefined : size(video.file_size),
          video.charged == null ? undefined : credits(video.charged),
        ]
          .filter((fact) => fact !== undefined)
          .join(' · ')}
      </p>
      <div class="row">
        <ButtonLink icon="play" href={videoHref(video)}>
          Watch, share, publish
        </ButtonLink>
      </div>
    </div>
  );
};
