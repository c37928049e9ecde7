import type { Plan } from '@kinora/client/api-types';
import type { ComponentChildren } from 'preact';
import { clock, credits, span } from '../app/format.ts';
import { Icon } from '../ui/icon.tsx';
import { ErrorNotice, Skeleton } from '../ui/notice.tsx';
import { lineAndColumn, type PlaceInText, type Problem, placeIn } from './problem-places.ts';
import type { PlanState } from './use-plan.ts';

interface PanelProps extends PlanState {
  text: string;
  retry: () => void;
  /** Shows a place of the text. */
  onShow: (place: PlaceInText) => void;
  /** What is ordered with. */
  children: ComponentChildren;
}

/** Beside the text: what film it makes, what that costs, and what stands in its way. */
export const PlanPanel = ({ state, plan, error, text, retry, onShow, children }: PanelProps) => (
  <aside class="plan" aria-label="Your film">
    <dl class="figures" aria-live="polite" aria-busy={state === 'planning'}>
      <Figure label="Length" value={plan && clock(plan.duration ?? 0)} />
      <Figure label="Scenes" value={plan && String(plan.scenes.length)} />
      <Figure label="Price" value={plan && credits(plan.price)} isStrong />
      <Figure label="Ready in about" value={plan && span(readyIn(plan))} />
    </dl>
    {state === 'failed' && <ErrorNotice error={error} retry={retry} />}
    {plan !== undefined && <Problems problems={plan.problems ?? []} text={text} onShow={onShow} />}
    {children}
    {state === 'none' && (
      <p class="soft">Write something: the scenes, the length and the price appear here as you type.</p>
    )}
    {state === 'planning' && plan === undefined && <Skeleton lines={4} label="Planning" />}
    {plan !== undefined && plan.scenes.length > 0 && <Scenes plan={plan} />}
    {plan !== undefined && <Suggestions suggestions={plan.suggestions ?? []} />}
  </aside>
);

/** Seconds until the film is there: what half of such films took where that is known, else about its making. */
const readyIn = ({ expected_end: end, processing_time: making }: Plan): number => {
  const seconds = end == null ? Number.NaN : (Date.parse(end.p50) - Date.now()) / 1000;
  return seconds > 0 ? seconds : (making ?? 0);
};

const Figure = ({
  label,
  value,
  isStrong = false,
}: {
  label: string;
  value: string | undefined;
  isStrong?: boolean;
}) => (
  <div class={isStrong ? 'figure strong' : 'figure'}>
    <dt>{label}</dt>
    <dd>{value ?? '–'}</dd>
  </div>
);

const Problems = ({
  problems,
  text,
  onShow,
}: {
  problems: readonly Problem[];
  text: string;
  onShow: (place: PlaceInText) => void;
}) => {
  if (problems.length === 0) return null;
  return (
    <ul class="problems" role="alert">
      {problems.map((problem) => {
        const place = placeIn(text, problem);
        const at = place && lineAndColumn(text, place);
        return (
          <li key={`${problem.code} ${problem.message}`}>
            <Icon name="warning" size={18} />
            <div>
              <p>{problem.message}</p>
              <p class="small">
                {problem.code != null && <code>{problem.code}</code>}{' '}
                {place !== undefined && at !== undefined && (
                  <button type="button" class="link" onClick={() => onShow(place)}>
                    Show it: line {at.line}, letter {at.column}
                  </button>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
};

const Scenes = ({ plan }: { plan: Plan }) => (
  <section>
    <h2 class="plan-title">Scenes</h2>
    <ol class="scenes">
      {plan.scenes.map(({ narration, seconds }, index) => (
        <li key={`${index} ${narration}`}>
          <span class="scene-number">{index + 1}</span>
          <span class="scene-text" dir="auto">
            {narration}
          </span>
          <span class="scene-seconds">{clock(seconds)}</span>
        </li>
      ))}
    </ol>
  </section>
);

const Suggestions = ({ suggestions }: { suggestions: readonly string[] }) =>
  suggestions.length === 0 ? null : (
    <section>
      <h2 class="plan-title">To make it better</h2>
      <ul class="suggestions">
        {suggestions.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
