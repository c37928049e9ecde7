import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { moment } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { ErrorNotice, Skeleton } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';

/** Addresses at which anyone may watch the film: made, told once, and taken back. */
export const Shares = ({ id }: { id: string }) => {
  const shares = useResource(() => api.shares(id), [id]);
  const address = useSignal('');
  const isCopied = useSignal(false);
  const busy = useSignal(false);
  const error = useSignal<unknown>(undefined);

  const act = async (action: () => Promise<void>): Promise<void> => {
    busy.value = true;
    error.value = undefined;
    try {
      await action();
      shares.reload();
    } catch (failure) {
      error.value = failure;
    }
    busy.value = false;
  };
  const create = () =>
    act(async () => {
      address.value = (await api.createShare(id)).url;
      isCopied.value = false;
    });
  const revoke = (shareId: string) =>
    act(async () => {
      await api.removeShare(id, shareId);
      address.value = '';
    });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address.value);
    isCopied.value = true;
  };

  return (
    <Card title="Share">
      {address.value !== '' && (
        <div class="share-new">
          <label class="hidden" for="share-address">
            Address of the film
          </label>
          <input id="share-address" class="input" readOnly value={address.value} />
          <Button icon={isCopied.value ? 'check' : 'copy'} onClick={copy}>
            {isCopied.value ? 'Copied' : 'Copy'}
          </Button>
          <p class="hint">Anyone with this address can watch. It is shown only now: keep it.</p>
        </div>
      )}
      {shares.state === 'loading' && shares.data === undefined && <Skeleton lines={1} />}
      {shares.state === 'failed' && <ErrorNotice error={shares.error} retry={shares.reload} />}
      {(shares.data ?? []).length > 0 && (
        <ul class="lines">
          {(shares.data ?? []).map((share) => (
            <li key={share.id}>
              <span>Until {moment(share.expires_at)}</span>
              <IconButton icon="trash" label="Take the link back" onClick={() => revoke(share.id)} />
            </li>
          ))}
        </ul>
      )}
      {error.value !== undefined && <ErrorNotice error={error.value} />}
      <div class="row">
        <Button icon="share" busy={busy.value} onClick={create}>
          Make a link
        </Button>
      </div>
    </Card>
  );
};
