import type { BatchPlan, BatchResult } from '@kinora/client/batch-types';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../app/api.ts';
import { clock, credits } from '../app/format.ts';
import { hrefOf } from '../app/router.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { forgetOrder, idempotencyKeyOf } from './order-keys.ts';

/** Milliseconds without a key before the service is asked. */
const pause = 600;

/** Orders a film of a template for each row of a CSV text, whose first line names the blanks. */
export const CsvForm = ({ id }: { id: string }) => {
  const csv = useSignal('');
  const plan = useSignal<BatchPlan | undefined>(undefined);
  const result = useSignal<BatchResult | undefined>(undefined);
  const error = useSignal<unknown>(undefined);
  const order = useAction(async () => {
    result.value = await api.createTemplateBatch(
      id,
      csv.value,
      {},
      idempotencyKeyOf({ id, text: csv.value }),
    );
    forgetOrder();
  });
  const text = csv.value;
  useEffect(() => {
    plan.value = undefined;
    error.value = undefined;
    order.clear();
    if (text.trim() === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      api.planTemplateBatch(id, text).then(
        (planned) => {
          if (isWanted) plan.value = planned;
        },
        (failure) => {
          if (isWanted) error.value = failure;
        },
      );
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [id, text]);

  return (
    <div class="stack">
      <Field label="CSV" hint="The first line names the blanks; each further line is a film.">
        {(described) => (
          <textarea
            {...described}
            class="input csv"
            rows={6}
            spellcheck={false}
            placeholder={'name,count\nAda,2\nGrace,1'}
            value={text}
            onInput={({ currentTarget }) => (csv.value = currentTarget.value)}
          />
        )}
      </Field>
      <label class="row">
        <span class="hidden">A CSV file</span>
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={({ currentTarget }) => take(currentTarget, csv)}
        />
      </label>
      {error.value !== undefined && <ErrorNotice error={error.value} />}
      {order.error !== undefined && <ErrorNotice error={order.error} />}
      {plan.value !== undefined && <Rows plan={plan.value} />}
      {result.value !== undefined && <Ordered result={result.value} />}
      <div class="row">
        <Button
          look="primary"
          icon="film"
          busy={order.busy}
          disabled={plan.value === undefined || hasProblems(plan.value)}
          onClick={() => void order.run()}
        >
          {plan.value === undefined
            ? 'Make the films'
            : `Make ${plan.value.count} films for ${credits(plan.value.price)}`}
        </Button>
      </div>
    </div>
  );
};

/** Whether anything of the text or of a row stands in the way: nothing is made by halves. */
const hasProblems = ({ problems, videos }: BatchPlan): boolean =>
  problems.length > 0 || videos.some((video) => video.problems.length > 0);

/** The column that a problem is in: `values.count` is that of `count`. */
const columnOf = (path: string): string => path.split('.').at(-1) ?? path;

const take = async (input: HTMLInputElement, csv: { value: string }): Promise<void> => {
  const file = input.files?.[0];
  if (file !== undefined) csv.value = await file.text();
};

const Rows = ({ plan }: { plan: BatchPlan }) => (
  <>
    {plan.problems.map(({ message }) => (
      <Notice key={message} kind="warning">
        <p>{message}</p>
      </Notice>
    ))}
    <ol class="scenes">
      {plan.videos.map(({ index, line, title, duration, price, problems }) => (
        <li key={index}>
          <span class="scene-number">{line ?? index + 1}</span>
          <span class="two">
            <span>{title ?? ''}</span>
            {problems.map(({ path, message }) => (
              <span key={`${path} ${message}`} class="hint bad">
                Line {line ?? index + 1}, <code>{columnOf(path)}</code>: {message}
              </span>
            ))}
          </span>
          <span class="scene-seconds">
            {duration != null && clock(duration)} {price != null && `· ${credits(price)}`}
          </span>
        </li>
      ))}
    </ol>
  </>
);

const Ordered = ({ result }: { result: BatchResult }) => (
  <Notice kind={result.refused > 0 ? 'warning' : 'good'} title={`${result.accepted} films are being made`}>
    <ul>
      {result.videos.map(({ index, line, video_id: videoId, error }) => (
        <li key={index}>
          Line {line ?? index + 1}:{' '}
          {videoId != null ? (
            <a href={hrefOf(`/videos/${videoId}`)}>watch</a>
          ) : (
            `${error?.message ?? 'refused'} (${error?.code ?? ''})`
          )}
        </li>
      ))}
    </ul>
  </Notice>
);
