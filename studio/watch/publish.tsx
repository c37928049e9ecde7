import type { Video } from '@kinora/client/api-types';
import type { Publication } from '@kinora/client/youtube';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../app/api.ts';
import { useResource } from '../app/resource.ts';
import { submitOf, useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Input, Select } from '../ui/field.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';

type Privacy = 'private' | 'unlisted' | 'public';

const ended: readonly string[] = ['completed', 'failed', 'cancelled'];

/** Publishes the film on YouTube; there only where a channel is connected. */
export const Publish = ({ video }: { video: Video }) => {
  // A service without Google has no channels, and this page no card of them.
  const channels = useResource(() => api.youtubeChannels().catch(() => []), []);
  const connected = (channels.data ?? []).filter(({ status }) => status === 'connected');
  const [first] = connected;
  const title = useSignal(video.title ?? '');
  const channelId = useSignal('');
  const privacy = useSignal<Privacy>('unlisted');
  const lost = useSignal<unknown>(undefined);
  const publication = useSignal<Publication | undefined>(undefined);
  const publish = useAction(async () => {
    publication.value = await api.publish({
      video_id: video.id,
      channel_id: channelId.value || (first?.id ?? ''),
      title: title.value,
      privacy: privacy.value,
    });
  });
  const { id, status } = publication.value ?? {};
  useEffect(() => {
    if (id === undefined || ended.includes(status ?? '')) return;
    const timer = setInterval(() => {
      api.publication(id).then(
        (news) => {
          lost.value = undefined;
          publication.value = news;
        },
        (failure) => {
          lost.value = failure;
        },
      );
    }, 3000);
    return () => clearInterval(timer);
  }, [id, status]);
  if (first === undefined) return null;

  return (
    <Card title="YouTube">
      {publication.value === undefined ? (
        <form class="stack" onSubmit={submitOf(publish)}>
          <Select
            label="Channel"
            value={channelId.value || first.id}
            onValue={(value) => (channelId.value = value)}
            options={connected.map((channel) => ({ value: channel.id, label: channel.title }))}
          />
          <Input
            label="Title"
            required
            maxLength={100}
            value={title.value}
            onValue={(value) => (title.value = value)}
          />
          <Select
            label="Who may see it"
            value={privacy.value}
            onValue={(value) => (privacy.value = value as Privacy)}
            options={[
              { value: 'private', label: 'Only me' },
              { value: 'unlisted', label: 'Whoever has the address' },
              { value: 'public', label: 'Everyone' },
            ]}
          />
          <Button type="submit" icon="external" busy={publish.busy}>
            Publish
          </Button>
        </form>
      ) : (
        <Published publication={publication.value} />
      )}
      {publish.error !== undefined && <ErrorNotice error={publish.error} />}
      {lost.value !== undefined && <ErrorNotice error={lost.value} />}
    </Card>
  );
};

const Published = ({ publication }: { publication: Publication }) => {
  const { status, progress, youtube_url: url, failure } = publication;
  if (status === 'completed') {
    return (
      <Notice kind="good" title="It is on YouTube">
        {url != null && (
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        )}
      </Notice>
    );
  }
  if (failure != null) {
    return (
      <Notice kind="error" title="It could not be published">
        <p>{failure.message}</p>
        <p class="notice-ids">
          <code>{failure.code}</code> Publication {publication.id}
        </p>
      </Notice>
    );
  }
  return <p role="status">Publishing, {Math.round(progress * 100)} %</p>;
};
