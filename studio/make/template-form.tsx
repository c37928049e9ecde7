import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { credits } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { goTo, hrefOf } from '../app/router.ts';
import { submitOf, useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Choice, Input, Select } from '../ui/field.tsx';
import { Empty, ErrorNotice, Skeleton } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { CsvForm } from './csv-form.tsx';
import { forgetOrder, idempotencyKeyOf } from './order-keys.ts';

/** Makes a video of a template, or one for each row of a CSV text. */
export const TemplateForm = () => {
  const templates = useResource(() => api.templates({ limit: '100' }));
  const chosen = useSignal('');
  const mode = useSignal<'one' | 'many'>('one');
  if (templates.state === 'failed') return <ErrorNotice error={templates.error} retry={templates.reload} />;
  if (templates.data === undefined) return <Skeleton lines={4} />;
  const [first] = templates.data;
  if (first === undefined) {
    return (
      <Empty icon="film" title="No templates yet">
        <p>A template is a film with blanks. Whoever runs this service makes them; then they stand here.</p>
      </Empty>
    );
  }
  const id = chosen.value === '' ? first.id : chosen.value;
  const template = templates.data.find((one) => one.id === id);
  return (
    <Card>
      <div class="choices-grid">
        <Select
          label="Template"
          value={id}
          onValue={(value) => (chosen.value = value)}
          options={templates.data.map(({ id: value, name }) => ({ value, label: name }))}
          hint={template?.description ?? undefined}
        />
        <Choice
          label="How many"
          value={mode.value}
          onValue={(value) => (mode.value = value)}
          options={[
            { value: 'one', label: 'One film' },
            { value: 'many', label: 'Many, by CSV' },
          ]}
        />
      </div>
      {mode.value === 'one' ? <OneFilm key={id} id={id} /> : <CsvForm key={id} id={id} />}
    </Card>
  );
};

const OneFilm = ({ id }: { id: string }) => {
  const template = useResource(() => api.template(id), [id]);
  const balance = useResource(() => api.balance());
  const values = useSignal<Readonly<Record<string, string>>>({});
  const order = useAction(async () => {
    const given = (template.data?.variables ?? []).flatMap(({ name, type }) => {
      const value = values.value[name] ?? '';
      return value === '' ? [] : [[name, type === 'number' ? Number(value) : value] as const];
    });
    const request = { values: Object.fromEntries(given) };
    const video = await api.renderTemplate(id, request, idempotencyKeyOf({ id, request }));
    forgetOrder();
    goTo(hrefOf(`/videos/${video.id}`));
  });
  if (template.state === 'failed') return <ErrorNotice error={template.error} retry={template.reload} />;
  if (template.data === undefined) return <Skeleton lines={4} />;
  const { variables } = template.data;

  return (
    <form class="stack" onSubmit={submitOf(order)}>
      <div class="choices-grid">
        {variables.map(({ name, label, type, required, ...rest }) => {
          const value = values.value[name] ?? startOf(rest.default);
          const onValue = (text: string): void => {
            values.value = { ...values.value, [name]: text };
          };
          return Array.isArray(rest.choices) ? (
            <Select
              key={name}
              label={label}
              value={value}
              onValue={onValue}
              options={rest.choices.map((choice) => ({ value: String(choice), label: String(choice) }))}
            />
          ) : (
            <Input
              key={name}
              label={label}
              type={type === 'number' ? 'number' : 'text'}
              required={required === true && rest.default === undefined}
              value={value}
              onValue={onValue}
            />
          );
        })}
      </div>
      {order.error !== undefined && <ErrorNotice error={order.error} />}
      <div class="row">
        <Button type="submit" look="primary" icon="film" busy={order.busy}>
          Make the film
        </Button>
        {balance.data !== undefined && <span class="hint">You have {credits(balance.data.balance)}.</span>}
      </div>
    </form>
  );
};

const startOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
