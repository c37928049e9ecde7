import { useSignal } from '@preact/signals';
import { Button } from './button.tsx';

/** Copies a text, and says so. @param label of what is copied, for who does not see the page */
export const CopyButton = ({ text, label }: { text: string; label: string }) => {
  const state = useSignal<'' | 'Copied' | 'Select it to copy'>('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      state.value = 'Copied';
    } catch {
      // The browser allows it on safe origins alone, and after a click.
      state.value = 'Select it to copy';
    }
  };
  return (
    <>
      <Button icon={state.value === 'Copied' ? 'check' : 'copy'} label={`Copy ${label}`} onClick={copy}>
        {state.value === '' ? 'Copy' : state.value}
      </Button>
      <span class="hidden" role="status">
        {state.value}
      </span>
    </>
  );
};

/** A text to be taken away, such as a key that is told once. */
export const Secret = ({ text, label }: { text: string; label: string }) => (
  <div class="secret">
    <code>{text}</code>
    <CopyButton text={text} label={label} />
  </div>
);
