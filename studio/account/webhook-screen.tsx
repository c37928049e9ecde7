import type { WebhookEndpoint } from '@kinora/client/webhooks';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { useResource } from '../app/resource.ts';
import { goTo, hrefOf } from '../app/router.ts';
import type { ScreenProps } from '../app/screen.ts';
import { useAction } from '../ui/action.ts';
import { Badge } from '../ui/badge.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Read } from '../ui/listing.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Card, Page } from '../ui/page.tsx';
import { Deliveries } from './deliveries.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { endpointState } from './webhook-words.ts';
import { RotateSecret, SecretDialog } from './webhooks.tsx';

/** An endpoint of webhooks and what was sent to it; `jobs` is that of single videos. */
export const WebhookScreen = ({ params }: ScreenProps) => {
  const id = params.id ?? '';
  return (
    <Page
      title={id === 'jobs' ? 'Webhooks of single videos' : 'Webhook endpoint'}
      actions={<ButtonLink href={hrefOf('/account/webhooks')}>All endpoints</ButtonLink>}
    >
      {id !== 'jobs' && <Endpoint id={id} />}
      <Deliveries id={id} />
    </Page>
  );
};

const Endpoint = ({ id }: { id: string }) => {
  const endpoint = useResource(() => api.webhookEndpoint(id), [id]);
  return (
    <Card>
      <Read of={endpoint}>{(of) => <Facts of={of} onChange={endpoint.reload} />}</Read>
    </Card>
  );
};

const Facts = ({ of, onChange }: { of: WebhookEndpoint; onChange: () => void }) => {
  const open = useSignal<'change' | 'rotate' | 'delete' | undefined>(undefined);
  const secret = useSignal<string | undefined>(undefined);
  const { tone, text } = endpointState(of);
  const close = (): void => {
    open.value = undefined;
  };
  const turn = useAction(async () => {
    await api.updateWebhookEndpoint(of.id, { enabled: !of.enabled });
    onChange();
  });
  return (
    <>
      <div class="row spread">
        <h2 class="break address">{of.url}</h2>
        <Badge tone={tone}>{text}</Badge>
      </div>
      {of.description != null && of.description !== '' && <p>{of.description}</p>}
      <ul class="tags" aria-label="Events">
        {of.events.map((event) => (
          <li key={event}>{event}</li>
        ))}
      </ul>
      {of.disabled_reason === 'dead' && (
        <Notice kind="warning" title="It was switched off">
          <p>Nothing arrived there for days. Mend it, switch it on, and send again what was given up.</p>
        </Notice>
      )}
      {turn.error !== undefined && <ErrorNotice error={turn.error} />}
      <div class="row">
        <Button onClick={() => (open.value = 'change')}>Change</Button>
        <Button busy={turn.busy} onClick={() => void turn.run()}>
          {of.enabled ? 'Switch off' : 'Switch on'}
        </Button>
        <Button onClick={() => (open.value = 'rotate')}>Make a new secret</Button>
        <Button look="danger" icon="trash" onClick={() => (open.value = 'delete')}>
          Delete
        </Button>
      </div>
      {open.value === 'change' && <WebhookForm endpoint={of} onDone={onChange} onClose={close} />}
      {open.value === 'rotate' && (
        <RotateSecret id={of.id} of={of.url} onSecret={(told) => (secret.value = told)} onClose={close} />
      )}
      {open.value === 'delete' && (
        <ConfirmDialog
          title="Delete this endpoint?"
          action="Delete"
          typed={hostOf(of.url)}
          onConfirm={async () => {
            await api.removeWebhookEndpoint(of.id);
            goTo('/account/webhooks');
          }}
          onClose={close}
        >
          <p>Nothing more is sent there, not even what is under way. Its secret is gone.</p>
        </ConfirmDialog>
      )}
      {secret.value !== undefined && (
        <SecretDialog secret={secret.value} onClose={() => (secret.value = undefined)} />
      )}
    </>
  );
};

const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
};
