import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Of a form in a window: its first field has the focus when the window opens, rather than what closes it. */
export const useFirstField = (): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector('input, select, textarea')?.setAttribute('autofocus', '');
  }, []);
  return form;
};
