import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useAction } from './action.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Input } from './field.tsx';
import { useFirstField } from './first-field.ts';
import { ErrorNotice } from './notice.tsx';

/**
 * Asks before something is done that cannot be taken back.
 *
 * @param typed what has to be typed first, where a click is not enough
 * @param ready whether what else is asked for is there
 */
export const ConfirmDialog = ({
  title,
  action,
  typed,
  ready = true,
  isDangerous = true,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  /** Of the button, e.g. "Revoke the key". */
  action: string;
  typed?: string;
  ready?: boolean;
  isDangerous?: boolean;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
  children: ComponentChildren;
}) => {
  const given = useSignal('');
  const act = useAction(onConfirm);
  const form = useFirstField();
  const isTyped = typed === undefined || given.value.trim() === typed;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isTyped && ready && (await act.run())) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form ref={form} class="stack" onSubmit={submit}>
        {children}
        {typed !== undefined && (
          <Input
            label={`Type ${typed} to confirm`}
            autocomplete="off"
            value={given.value}
            onValue={(value) => (given.value = value)}
          />
        )}
        {act.error !== undefined && <ErrorNotice error={act.error} />}
        <div class="row dialog-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            look={isDangerous ? 'danger' : 'primary'}
            busy={act.busy}
            disabled={!isTyped || !ready}
          >
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
