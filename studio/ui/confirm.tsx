import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './notice.tsx';

/** Asks before something is done that cannot be taken back. @param act what is done; its error is shown here */
export const Confirm = ({
  title,
  action,
  act,
  onClose,
  children,
}: {
  title: string;
  /** What the button says, e.g. "Delete the film". */
  action: string;
  act: () => Promise<void>;
  onClose: () => void;
  children: ComponentChildren;
}) => {
  const busy = useSignal(false);
  const error = useSignal<unknown>(undefined);
  const run = async (): Promise<void> => {
    busy.value = true;
    error.value = undefined;
    try {
      await act();
      onClose();
    } catch (failure) {
      error.value = failure;
      busy.value = false;
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="stack">
        {children}
        {error.value !== undefined && <ErrorNotice error={error.value} />}
        <div class="row dialog-actions">
          <Button onClick={onClose}>Keep it</Button>
          <Button look="danger" busy={busy.value} onClick={run}>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
