import type { Video } from '@kinora/client/api-types';
import { ApiError } from '@kinora/client/errors';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { isInWork, titleOf } from './video-state.ts';

/** What its owner wants done with videos, before it is done. */
export interface Asked {
  act: 'cancel' | 'remove';
  videos: readonly Video[];
}

/** Asks once more, and then does it video by video; what is done stays done where a later one fails. */
export const Question = ({
  asked: { act, videos },
  onChanged,
  onClose,
}: {
  asked: Asked;
  onChanged: (news: readonly Video[], gone?: ReadonlySet<string>) => void;
  onClose: () => void;
}) => {
  const done = useSignal(0);
  const [only] = videos;
  const what = videos.length === 1 && only !== undefined ? `“${titleOf(only)}”` : `${videos.length} films`;
  const run = async (): Promise<void> => {
    for (const video of videos.slice(done.peek())) {
      if (act === 'cancel') onChanged([await api.cancel(video.id)]);
      else {
        await removed(video.id);
        onChanged([], new Set([video.id]));
      }
      done.value += 1;
    }
  };
  const inWork = videos.filter(isInWork).length;
  return (
    <ConfirmDialog
      title={act === 'cancel' ? `Cancel ${what}?` : `Delete ${what}?`}
      action={act === 'cancel' ? 'Cancel the making' : 'Delete'}
      onConfirm={run}
      onClose={onClose}
    >
      {act === 'cancel' ? (
        <p>The credits come back, but for scenes that a vendor was paid for.</p>
      ) : (
        <p>
          The film goes with its files and its shares, for good.
          {inWork > 0 && ' What is being made is cancelled first.'}
        </p>
      )}
      {videos.length > 1 && done.value > 0 && (
        <p role="status" class="hint">
          {done.value} of {videos.length} done
        </p>
      )}
    </ConfirmDialog>
  );
};

/** One that is gone already is as good as deleted. */
const removed = async (id: string): Promise<void> => {
  try {
    await api.remove(id);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
  }
};
