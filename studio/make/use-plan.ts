import type { GenerationRequest, Plan } from '@kinora/client/api-types';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../app/api.ts';
import { online } from '../app/online.ts';

/** What is known of a film before it is made. `plan` of an earlier text stays until the next one comes. */
export interface PlanState {
  state: 'none' | 'planning' | 'planned' | 'failed';
  plan: Plan | undefined;
  error: unknown;
}

const none: PlanState = { state: 'none', plan: undefined, error: undefined };

/** Milliseconds without a key before the service is asked. */
const pause = 450;

/** Asks for the plan of a film whenever what is asked for rests for a moment. */
export const usePlan = (request: GenerationRequest | undefined): PlanState & { retry: () => void } => {
  const state = useSignal<PlanState>(none);
  const tries = useSignal(0);
  const key = JSON.stringify(request);
  const isOnline = online.value;
  const attempt = tries.value;
  useEffect(() => {
    if (request === undefined) {
      state.value = none;
      return;
    }
    const { plan } = state.peek();
    state.value = { state: 'planning', plan, error: undefined };
    let isWanted = true;
    const timer = setTimeout(() => {
      // The ceiling is compared here: a dearer plan is shown, too.
      const { max_cost: _ceiling, ...asked } = request;
      api.plan(asked as GenerationRequest).then(
        (planned) => {
          if (isWanted) state.value = { state: 'planned', plan: planned, error: undefined };
        },
        (error) => {
          if (isWanted) state.value = { state: 'failed', plan: state.peek().plan, error };
        },
      );
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key, attempt, isOnline]);
  return {
    ...state.value,
    retry: () => {
      tries.value += 1;
    },
  };
};
