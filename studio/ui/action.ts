import { useSignal } from '@preact/signals';

/** Something that is done at a click: whether it is under way, and what went wrong. */
export interface Action<Given extends unknown[]> {
  busy: boolean;
  error: unknown;
  /** Whether it came to its end; false while it is done again. */
  done: boolean;
  /** @returns whether it came to its end */
  run: (...given: Given) => Promise<boolean>;
  /** Forgets what went wrong. */
  clear: () => void;
}

/** Does `act` when it is run, once at a time. */
export const useAction = <Given extends unknown[]>(
  act: (...given: Given) => Promise<unknown>,
): Action<Given> => {
  const state = useSignal<{ busy: boolean; error: unknown; done: boolean }>({
    busy: false,
    error: undefined,
    done: false,
  });
  const run = async (...given: Given): Promise<boolean> => {
    if (state.peek().busy) return false;
    state.value = { busy: true, error: undefined, done: false };
    try {
      await act(...given);
      state.value = { busy: false, error: undefined, done: true };
      return true;
    } catch (error) {
      state.value = { busy: false, error, done: false };
      return false;
    }
  };
  const clear = (): void => {
    state.value = { busy: false, error: undefined, done: false };
  };
  return { ...state.value, run, clear };
};

/** What a form does that is sent: the action, and no new page. */
export const submitOf =
  ({ run }: Pick<Action<[]>, 'run'>) =>
  (event: Event): void => {
    event.preventDefault();
    void run();
  };
