import type { Video } from '@kinora/client/api-types';
import { api } from '../app/api.ts';
import { credits } from '../app/format.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';

/** A film that was not made: why, what it cost, and what to do. */
export const Ended = ({ video, onAgain }: { video: Video; onAgain: () => void }) => {
  const { failure, status, charged } = video;
  const again = useAction(async () => {
    await api.regenerate(video.id);
    onAgain();
  });
  const cost = (charged ?? 0) > 0 ? `${credits(charged ?? 0)} went to vendors.` : 'It cost nothing.';
  if (status === 'cancelled') {
    return (
      <Notice kind="info" title="This film was cancelled">
        <p>{cost}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="error" title="This film could not be made">
        {failure != null && <p>{failure.reason}</p>}
        {failure?.suggestion != null && <p>{failure.suggestion}</p>}
        <p>{cost}</p>
        {failure != null && (
          <p class="notice-ids">
            <code>{failure.code}</code> Film {video.id}
          </p>
        )}
        {failure?.retryable === true && (
          <>
            <p>Scenes that are finished are kept: they are not made or paid for again.</p>
            <Button icon="again" busy={again.busy} onClick={() => void again.run()}>
              Try again
            </Button>
          </>
        )}
      </Notice>
      {again.error !== undefined && <ErrorNotice error={again.error} retry={() => void again.run()} />}
    </>
  );
};
