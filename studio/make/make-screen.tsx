import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../app/api.ts';
import { credits } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { goTo, hrefOf } from '../app/router.ts';
import type { ScreenProps } from '../app/screen.ts';
import { Button } from '../ui/button.tsx';
import { Choice, Input } from '../ui/field.tsx';
import { ErrorNotice, Notice, Skeleton } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { readCatalogue } from './catalogue.ts';
import { Choices } from './choices.tsx';
import { ceilingOf, type Draft, draftOf, nextDraft, requestOf, type Source, textOf } from './draft.ts';
import { draft } from './kept-draft.ts';
import { forgetOrder, idempotencyKeyOf } from './order-keys.ts';
import { PlanPanel, problemsOf } from './plan-panel.tsx';
import { type PlaceInText, placeIn } from './problem-places.ts';
import { type Sample, samplePrompts, sampleScripts } from './samples.ts';
import { TemplateForm } from './template-form.tsx';
import { TextEditor } from './text-editor.tsx';
import { usePlan } from './use-plan.ts';

const change = (part: Partial<Draft>): void => {
  draft.value = { ...draft.value, ...part };
};

const sources: readonly { value: Source; label: string }[] = [
  { value: 'script', label: 'Script' },
  { value: 'prompt', label: 'Prompt' },
  { value: 'template', label: 'Template' },
];

/** Makes a video of a script, a prompt or a template. `?from=` names a video to be made again with changes. */
export const MakeScreen = ({ query }: ScreenProps) => {
  const source = useResource(async () => {
    if (query.from === undefined) return undefined;
    return await api.get(query.from);
  }, [query.from]);
  const original = source.state === 'ready' ? source.data : undefined;
  useEffect(() => {
    if (original !== undefined) draft.value = draftOf(original);
  }, [original]);
  const { source: kind } = draft.value;
  return (
    <Page title="Make a film" lead="Write it, look at what it will be, and have it made.">
      {source.state === 'failed' && <ErrorNotice error={source.error} retry={source.reload} />}
      {original !== undefined && (
        <Notice title={`Again, with changes: ${original.title ?? ''}`}>
          <p>This makes a new film at its full price; the one before stays as it is.</p>
        </Notice>
      )}
      <Choice
        label="Make it of"
        value={kind}
        onValue={(value) => change({ source: value })}
        options={sources}
      />
      {kind === 'template' ? <TemplateForm /> : <WrittenFilm />}
    </Page>
  );
};

const WrittenFilm = () => {
  const catalogue = useResource(readCatalogue);
  const balance = useResource(() => api.balance());
  const field = useRef<HTMLTextAreaElement>(null);
  const current = draft.value;
  const text = textOf(current);
  const request = requestOf(current);
  const planned = usePlan(request);
  const { plan } = planned;
  const places = (plan === undefined ? [] : problemsOf(plan)).flatMap(
    (problem) => placeIn(text, problem) ?? [],
  );
  const isPrompt = current.source === 'prompt';

  const show = ({ start, end }: PlaceInText): void => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };

  return (
    <div class="make">
      <div class="make-words">
        <TextEditor
          label={isPrompt ? 'Prompt' : 'Script'}
          value={text}
          onValue={(value) => change(isPrompt ? { prompt: value } : { script: value })}
          placeholder={
            isPrompt
              ? 'What the film shows, e.g. a harbour at dawn: boats go out, gulls fly, the sun rises.'
              : 'What the presenter says. Write as you would speak; an empty line is a pause for breath.'
          }
          longest={isPrompt ? 1000 : 10_000}
          places={places}
          language={current.language}
          field={field}
        />
        {text.trim() === '' && (
          <Samples
            samples={isPrompt ? samplePrompts : sampleScripts}
            onChoose={(sample) => {
              change(isPrompt ? { prompt: sample } : { script: sample });
              field.current?.focus();
            }}
          />
        )}
        {catalogue.data !== undefined && (
          <Choices catalogue={catalogue.data} draft={current} onChange={change} />
        )}
        {catalogue.state === 'loading' && catalogue.data === undefined && <Skeleton lines={5} />}
        {catalogue.state === 'failed' && <ErrorNotice error={catalogue.error} retry={catalogue.reload} />}
      </div>
      <PlanPanel {...planned} text={text} onShow={show}>
        <Order
          draft={current}
          price={plan?.price}
          balance={balance.data?.balance}
          isWrong={isWrong(planned)}
        />
      </PlanPanel>
    </div>
  );
};

const isWrong = ({ state, plan }: ReturnType<typeof usePlan>): boolean =>
  state === 'planned' && plan !== undefined && problemsOf(plan).length > 0;

/** Texts to begin with, while there is none. */
const Samples = ({ samples, onChoose }: { samples: readonly Sample[]; onChoose: (text: string) => void }) => (
  <section class="samples" aria-label="Begin with a sample">
    {samples.map(({ name, about, text }) => (
      <button key={name} type="button" class="sample" onClick={() => onChoose(text)}>
        <span class="sample-name">{name}</span>
        <span class="soft small">{about}</span>
      </button>
    ))}
  </section>
);

const Order = ({
  draft: current,
  price,
  balance,
  isWrong,
}: {
  draft: Draft;
  price: number | undefined;
  balance: number | undefined;
  isWrong: boolean;
}) => {
  const busy = useSignal(false);
  const error = useSignal<unknown>(undefined);
  const request = requestOf(current);
  const ceiling = ceilingOf(current);
  const isAbove = ceiling !== undefined && price !== undefined && price > ceiling;
  const isNumber = current.ceiling.trim() === '' || ceiling !== undefined;

  const order = async (): Promise<void> => {
    if (request === undefined) return;
    busy.value = true;
    error.value = undefined;
    try {
      const { id } = await api.generate(request, idempotencyKeyOf(request));
      forgetOrder();
      draft.value = nextDraft(current);
      goTo(hrefOf(`/videos/${id}`));
    } catch (failure) {
      error.value = failure;
    }
    busy.value = false;
  };

  return (
    <div class="order">
      <Input
        label="Price limit"
        inputMode="numeric"
        placeholder="No limit"
        value={current.ceiling}
        onValue={(value) => change({ ceiling: value })}
        hint="In credits. A film that costs more is not made."
        error={
          isAbove ? 'The film costs more than this.' : isNumber ? undefined : 'A whole number of credits.'
        }
      />
      {error.value !== undefined && <ErrorNotice error={error.value} retry={order} />}
      <Button
        look="primary"
        icon="film"
        busy={busy.value}
        disabled={request === undefined || isWrong || isAbove || !isNumber}
        onClick={order}
      >
        {price === undefined ? 'Make the film' : `Make the film for ${credits(price)}`}
      </Button>
      {balance !== undefined && (
        <p class="hint">You have {credits(balance)}. A film that fails costs nothing.</p>
      )}
    </div>
  );
};
