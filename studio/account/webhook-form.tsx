import type { WebhookEndpoint } from '@kinora/client/webhooks';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { Checks } from '../ui/checks.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Input } from '../ui/field.tsx';
import { type WebhookEvent, webhookEvents } from './webhook-words.ts';

/** Asks for an endpoint, and adds or changes it. @param onDone is given the secret of a new one */
export const WebhookForm = ({
  endpoint,
  onDone,
  onClose,
}: {
  endpoint?: WebhookEndpoint;
  onDone: (secret?: string) => void;
  onClose: () => void;
}) => {
  const url = useSignal(endpoint?.url ?? 'https://');
  const description = useSignal(endpoint?.description ?? '');
  const known = webhookEvents.filter(
    (event) => endpoint?.events.includes(event) ?? event !== 'video.progress',
  );
  const events = useSignal<ReadonlySet<WebhookEvent>>(new Set(known));
  const save = async (): Promise<void> => {
    const request = {
      url: url.value.trim(),
      description: description.value.trim(),
      events: [...events.value],
    };
    if (endpoint === undefined) onDone((await api.createWebhookEndpoint(request)).secret);
    else {
      await api.updateWebhookEndpoint(endpoint.id, request);
      onDone();
    }
  };
  return (
    <ConfirmDialog
      title={endpoint === undefined ? 'Add an endpoint' : 'Change the endpoint'}
      action={endpoint === undefined ? 'Add' : 'Save'}
      isDangerous={false}
      ready={events.value.size > 0 && url.value.trim().length > 'https://'.length}
      onConfirm={save}
      onClose={onClose}
    >
      <Input
        label="Address"
        type="url"
        hint="A public https:// address."
        value={url.value}
        onValue={(value) => (url.value = value)}
      />
      <Input
        label="Description"
        maxLength={200}
        hint="Optional."
        value={description.value}
        onValue={(value) => (description.value = value)}
      />
      <fieldset class="choice">
        <legend>Events</legend>
        <Checks
          options={webhookEvents.map((value) => ({
            value,
            label: value.slice('video.'.length).replaceAll('_', ' '),
          }))}
          chosen={events.value}
          onChosen={(chosen) => (events.value = chosen)}
        />
      </fieldset>
    </ConfirmDialog>
  );
};
