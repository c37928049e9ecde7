import type { Plan } from '@kinora/client/api-types';
import type { ComponentChildren } from 'preact';
import { clock, span } from '../app/format.ts';
import { Icon } from '../ui/icon.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
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
      <Figure label="Credits" value={plan?.price.toLocaleString('en')} />
      <Figure label="Ready in" value={plan && span(readyIn(plan))} />
    </dl>
    <div class="plan-body">
      {state === 'failed' && <ErrorNotice error={error} retry={retry} />}
      {plan !== undefined && <Problems problems={problemsOf(plan)} text={text} onShow={onShow} />}
      {plan === undefined && state !== 'failed' && (
        <p class="plan-none">
          {state === 'none'
            ? 'Scenes, length and price appear here as you write. Nothing is spent until you order.'
            : 'Reading what you wrote …'}
        </p>
      )}
      {plan !== undefined && plan.scenes.length > 0 && <Scenes plan={plan} />}
      {plan !== undefined && plan.safe !== false && <Suggestions suggestions={plan.suggestions ?? []} />}
    </div>
    <div class="plan-foot">{children}</div>
  </aside>
);

/** What refuses the film; of a text that is not allowed the advice stands for the problem. */
export const problemsOf = ({ problems, safe, suggestions }: Plan): Problem[] => [
  ...(problems ?? []),
  ...(safe === false
    ? [
        {
          code: 'CONTENT_REFUSED',
          message: ['This text is not allowed by the content policy.', ...(suggestions ?? [])].join(' '),
        },
      ]
    : []),
];

/** Seconds until the film is there: what half of such films took where that is known, else about its making. */
const readyIn = ({ expected_end: end, processing_time: making }: Plan): number => {
  const seconds = end == null ? Number.NaN : (Date.parse(end.p50) - Date.now()) / 1000;
  return seconds > 0 ? seconds : (making ?? 0);
};

const Figure = ({ label, value }: { label: string; value: string | undefined }) => (
  <div class="figure">
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
    <div role="alert">
      <ul class="problems">
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
    </div>
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
