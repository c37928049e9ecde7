import type { WebhookEndpoint } from '@kinora/client/webhooks';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { useResource } from '../app/resource.ts';
import { hrefOf } from '../app/router.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Read } from '../ui/listing.tsx';
import { Empty, Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { Secret } from '../ui/secret.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { endpointState } from './webhook-words.ts';

/** Addresses that events of videos are sent to. */
export const Webhooks = () => {
  const all = useResource(() => api.webhookEndpoints());
  const isAdding = useSignal(false);
  const secret = useSignal<string | undefined>(undefined);
  const isRotating = useSignal(false);
  const tell = (told: string): void => {
    secret.value = told;
    all.reload();
  };
  return (
    <>
      <Card
        title="Endpoints"
        actions={
          <Button look="primary" icon="plus" onClick={() => (isAdding.value = true)}>
            Add an endpoint
          </Button>
        }
      >
        <p class="soft">Each gets the events of your videos, signed, and again until it has answered.</p>
        <Read of={all}>
          {({ endpoints, deliveries_today: today, deliveries_per_day: most, dropped_today: dropped }) => (
            <>
              {endpoints.length === 0 ? (
                <Empty icon="share" title="No endpoints yet">
                  <p>Add the address of a program of yours, and it hears of every film as it is made.</p>
                </Empty>
              ) : (
                <ul class="entries">
                  {endpoints.map((endpoint) => (
                    <Entry key={endpoint.id} of={endpoint} />
                  ))}
                </ul>
              )}
              <p class="soft small">
                Deliveries today: {today.toLocaleString('en')} of {most.toLocaleString('en')}
                {dropped > 0 && `; ${dropped.toLocaleString('en')} were dropped beyond that`}
              </p>
            </>
          )}
        </Read>
      </Card>
      <Card
        title="Secret for single videos"
        actions={<Button onClick={() => (isRotating.value = true)}>Make a new secret</Button>}
      >
        <p class="soft">
          A request for a video can name a <code>webhook_url</code> of its own. What is sent there is signed
          with this secret; without one no request can name an address.{' '}
          <a href={hrefOf('/account/webhooks/jobs')}>Its deliveries</a>
        </p>
      </Card>
      {isAdding.value && (
        <WebhookForm
          onDone={(made) => {
            if (made !== undefined) tell(made);
          }}
          onClose={() => (isAdding.value = false)}
        />
      )}
      {isRotating.value && (
        <RotateSecret
          id="jobs"
          of="single videos"
          onSecret={tell}
          onClose={() => (isRotating.value = false)}
        />
      )}
      {secret.value !== undefined && (
        <SecretDialog secret={secret.value} onClose={() => (secret.value = undefined)} />
      )}
    </>
  );
};

const Entry = ({ of }: { of: WebhookEndpoint }) => {
  const { tone, text } = endpointState(of);
  return (
    <li class="entry">
      <div class="row spread">
        <a class="break entry-link" href={hrefOf(`/account/webhooks/${of.id}`)}>
          {of.url}
        </a>
        <Badge tone={tone}>{text}</Badge>
      </div>
      <p class="soft small">
        {of.description != null && of.description !== '' && `${of.description} · `}
        {of.events.length} {of.events.length === 1 ? 'event' : 'events'}
      </p>
    </li>
  );
};

/** Asks, and makes a new secret; the former ones sign beside it for as long as is chosen. */
export const RotateSecret = ({
  id,
  of,
  onSecret,
  onClose,
}: {
  id: string;
  of: string;
  onSecret: (secret: string) => void;
  onClose: () => void;
}) => {
  const isLeaked = useSignal(false);
  return (
    <ConfirmDialog
      title="Make a new secret?"
      action="Make a new secret"
      isDangerous={isLeaked.value}
      onConfirm={async () => {
        onSecret((await api.rotateWebhookSecret(id, isLeaked.value ? 0 : undefined)).secret);
      }}
      onClose={onClose}
    >
      <p>
        What is sent to {of} is signed with the new secret and, for 24 hours, with the former one, so that
        nothing is refused while you change over.
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={isLeaked.value}
          onChange={({ currentTarget }) => (isLeaked.value = currentTarget.checked)}
        />
        <span>The former one leaked: it is to sign nothing from now on</span>
      </label>
    </ConfirmDialog>
  );
};

/** A secret of webhooks, told once. */
export const SecretDialog = ({ secret, onClose }: { secret: string; onClose: () => void }) => (
  <Dialog title="The signing secret" onClose={onClose}>
    <div class="stack">
      <Notice kind="warning" title="It is shown this once">
        <p>Give it to the program that receives: with it the program knows that a request is ours.</p>
      </Notice>
      <Secret text={secret} label="the secret" />
      <div class="row dialog-end">
        <Button look="primary" onClick={onClose}>
          I have kept it
        </Button>
      </div>
    </div>
  </Dialog>
);
