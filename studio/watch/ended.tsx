import type { Video } from '@kinora/client/api-types';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { credits } from '../app/format.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';

/** A film that was not made: why, what it cost, and what to do. */
export const Ended = ({ video, onAgain }: { video: Video; onAgain: () => void }) => {
  const busy = useSignal(false);
  const error = useSignal<unknown>(undefined);
  const { failure, status, charged } = video;
  const again = async (): Promise<void> => {
    busy.value = true;
    error.value = undefined;
    try {
      await api.regenerate(video.id);
      onAgain();
    } catch (caught) {
      error.value = caught;
    }
    busy.value = false;
  };
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
            <Button icon="again" busy={busy.value} onClick={again}>
              Try again
            </Button>
          </>
        )}
      </Notice>
      {error.value !== undefined && <ErrorNotice error={error.value} retry={again} />}
    </>
  );
};
