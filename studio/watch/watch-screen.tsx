import { isTerminal } from '@kinora/client/api-types';
import { api } from '../app/api.ts';
import { moment } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { hrefOf } from '../app/router.ts';
import type { ScreenProps } from '../app/screen.ts';
import { ButtonLink } from '../ui/button.tsx';
import { ErrorNotice, Skeleton } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Ended } from './ended.tsx';
import { Film } from './film.tsx';
import { Making } from './making.tsx';

/** A video: how far it is, and once it is made, the film. */
export const WatchScreen = ({ params }: ScreenProps) => {
  const id = params.id ?? '';
  const { state, data: video, reload, ...rest } = useResource(() => api.get(id), [id]);
  if (video === undefined || video.id !== id) {
    return (
      <Page title="Film">
        {state === 'failed' && 'error' in rest ? (
          <ErrorNotice error={rest.error} retry={reload} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  }
  const { status, title, created_at: createdAt } = video;
  return (
    <Page
      title={title ?? 'Film'}
      lead={createdAt == null ? undefined : moment(createdAt)}
      actions={
        isTerminal(status) && (
          <ButtonLink icon="again" href={hrefOf('/', { from: id })}>
            Make again, changed
          </ButtonLink>
        )
      }
    >
      {!isTerminal(status) && <Making key={video.attempt} video={video} onEnd={reload} />}
      {status === 'completed' && <Film video={video} onStale={reload} />}
      {(status === 'failed' || status === 'cancelled') && <Ended video={video} onAgain={reload} />}
    </Page>
  );
};
