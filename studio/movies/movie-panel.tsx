import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { api } from '../app/api.ts';
import { clock, credits, moment } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { hrefOf } from '../app/router.ts';
import { isInWork } from '../library/video-state.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice, Notice, Skeleton } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { changeInWords, changeOf, renderLabel } from './movie-change.ts';
import { MovieResult } from './movie-result.tsx';
import { useLiveVideo } from './use-live-video.ts';
import type { EditedMovie } from './use-movie.ts';

/** What the next version would be and cost, its order, and the newest version. */
export const MoviePanel = ({
  projectId,
  id,
  movie,
}: {
  projectId: string;
  id: string;
  movie: EditedMovie;
}) => {
  const { versions } = movie;
  const newest = versions.at(-1);
  const balance = useResource(() => api.balance(), [newest?.version]);
  const live = useLiveVideo(newest?.video_id, () => {
    void movie.estimate();
    balance.reload();
  });
  return (
    <div class="movie-panel">
      <Card title="Next version">
        <NextVersion
          projectId={projectId}
          id={id}
          movie={movie}
          isInWork={live.video !== undefined && isInWork(live.video)}
          balance={balance.data?.balance}
        />
      </Card>
      {newest !== undefined && (
        <Card title={`Version ${newest.version}`}>
          <MovieResult live={live} />
        </Card>
      )}
      {versions.length > 1 && (
        <Card title="Earlier versions">
          <ul class="versions">
            {versions
              .slice(0, -1)
              .toReversed()
              .map(({ version, video_id: videoId, created_at: at }) => (
                <li key={version}>
                  <a href={hrefOf(`/videos/${videoId}`)}>Version {version}</a>
                  <span class="meta">{moment(at)}</span>
                </li>
              ))}
          </ul>
        </Card>
      )}
    </div>
  );
};

const NextVersion = ({
  projectId,
  id,
  movie,
  isInWork: isBusy,
  balance,
}: {
  projectId: string;
  id: string;
  movie: EditedMovie;
  isInWork: boolean;
  balance: number | undefined;
}) => {
  const busy = useSignal(false);
  const error = useSignal<unknown>(undefined);
  /** The order that was sent last: its key stays until there is an answer, so that it is never made twice. */
  const sent = useRef<{ body: string; key: string }>(undefined);
  const { plan, isPlanned, gaps, revision, versions } = movie;
  if (gaps.length > 0) {
    return (
      <Notice kind="warning" title="Something is missing">
        <ul>
          {gaps.map(({ key, text }) => (
            <li key={`${key} ${text}`}>{text}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (plan === undefined) return movie.error === undefined ? <Skeleton lines={4} /> : null;
  const change = changeOf(plan);
  const version = (versions.at(-1)?.version ?? 0) + 1;
  const isDear = balance !== undefined && change.price > balance;

  const render = async (): Promise<void> => {
    busy.value = true;
    error.value = undefined;
    // It costs what is said here, or it is not made.
    const request = { revision, max_cost: change.price };
    const body = JSON.stringify(request);
    if (sent.current?.body !== body) sent.current = { body, key: crypto.randomUUID() };
    try {
      const video = await api.renderMovie(projectId, id, request, sent.current.key);
      sent.current = undefined;
      movie.ordered(video.id);
    } catch (failure) {
      error.value = failure;
    }
    busy.value = false;
  };

  return (
    <div class={isPlanned ? 'stack next-version' : 'stack next-version stale'} aria-busy={!isPlanned}>
      <div class="plan-figures">
        <div>
          <p class="plan-number">{clock(change.seconds)}</p>
          <p class="meta">the whole movie</p>
        </div>
        <div>
          <p class="plan-number">{change.price.toLocaleString('en')}</p>
          <p class="meta">{change.price === 1 ? 'credit, for what changed' : 'credits, for what changed'}</p>
        </div>
      </div>
      <Shares plan={plan} />
      <p role="status">{isPlanned ? changeInWords(change) : 'Saving, and looking at what changed…'}</p>
      {plan.problems.length > 0 && (
        <Notice kind="warning" title="Not like this">
          <ul>
            {plan.problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {error.value !== undefined && <ErrorNotice error={error.value} retry={render} />}
      <Button
        look="primary"
        icon="film"
        busy={busy.value}
        disabled={!isPlanned || plan.problems.length > 0 || isBusy || isDear}
        onClick={render}
      >
        {renderLabel(version, change)}
      </Button>
      {isBusy && <p class="hint">Version {version - 1} is being made; one is made at a time.</p>}
      {balance !== undefined && (
        <p class={isDear ? 'hint bad' : 'hint'}>
          You have {credits(balance)}
          {isDear ? ': not enough for this. Buy some under Account, or keep more scenes as they are.' : '.'}
        </p>
      )}
    </div>
  );
};

/** The movie as a bar: each scene as wide as it is long, those that are made anew filled. */
const Shares = ({ plan }: { plan: NonNullable<EditedMovie['plan']> }) => (
  <div class="shares" aria-hidden="true">
    {plan.scenes.map(({ index, seconds, reused }) => (
      <span key={index} class={reused ? 'kept' : 'made'} style={{ flexGrow: Math.max(0.5, seconds) }} />
    ))}
  </div>
);
