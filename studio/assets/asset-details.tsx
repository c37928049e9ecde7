import type { FullAsset, FullMovie, FullProject } from '@kinora/client/project-contents';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { capital, clock, moment, size } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { hrefOf } from '../app/router.ts';
import { movieHref, projectHref } from '../projects/project-state.ts';
import { useAction } from '../ui/action.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice, Notice, Skeleton } from '../ui/notice.tsx';
import { fileUrlOf } from './asset-files.ts';
import { type AssetUse, usesOf } from './asset-uses.ts';

/** Movies whose scenes are read to say where a file is used. */
const mostMovies = 20;

const readUses = async (asset: FullAsset, project: FullProject): Promise<AssetUse[]> => {
  const [summaries, { videos }] = await Promise.all([
    api.movieSummaries(project.id, mostMovies),
    api.list({ project_id: project.id, limit: 100 }),
  ]);
  const movies: FullMovie[] = await Promise.all(summaries.map(({ id }) => api.fullMovie(project.id, id)));
  return usesOf(asset.id, project, movies, videos);
};

/** A file at full size, what is known of it, where it is used, and how it is deleted. */
export const AssetDetails = ({
  asset,
  project,
  onRemoved,
  onClose,
}: {
  asset: FullAsset;
  project: FullProject;
  onRemoved: () => void;
  onClose: () => void;
}) => {
  const uses = useResource(() => readUses(asset, project), [asset.id]);
  const asks = useSignal(false);
  const remove = useAction(async () => {
    await api.removeAsset(project.id, asset.id);
    onRemoved();
    onClose();
  });
  const facts: [string, string | undefined][] = [
    ['Kind', `${capital(asset.kind)} · ${asset.content_type}`],
    ['Size', size(asset.bytes)],
    ['Pixels', asset.width == null ? undefined : `${asset.width} × ${asset.height}`],
    ['Length', asset.duration == null ? undefined : clock(asset.duration)],
    ['Uploaded', asset.created_at == null ? undefined : moment(asset.created_at)],
  ];
  return (
    <Dialog title={asset.file_name} onClose={onClose}>
      <div class="stack">
        {asset.refusal != null && (
          <Notice kind="error" title="This file was refused">
            <p>{asset.refusal.reason}</p>
            <p class="notice-ids">
              <code>{asset.refusal.code}</code>
            </p>
          </Notice>
        )}
        <Preview asset={asset} />
        <dl class="facts">
          {facts.map(([label, value]) =>
            value === undefined ? null : (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
        <section class="asset-uses">
          <h3>Where it is used</h3>
          {uses.state === 'loading' && <Skeleton lines={2} />}
          {uses.state === 'failed' && <ErrorNotice error={uses.error} retry={uses.reload} />}
          {uses.state === 'ready' && <Uses uses={uses.data} projectId={project.id} />}
        </section>
        {remove.error !== undefined && <ErrorNotice error={remove.error} retry={() => void remove.run()} />}
        {asks.value ? (
          <Notice kind="warning" title="Delete this file?">
            <p>
              {uses.state === 'ready' && uses.data.some(({ what }) => what === 'movie')
                ? 'Movies that use it cannot be rendered again until they have another one. Films that were made stay.'
                : 'It goes for good. Films that were made with it stay.'}
            </p>
            <div class="row">
              <Button look="danger" busy={remove.busy} onClick={() => void remove.run()}>
                Delete it
              </Button>
              <Button onClick={() => (asks.value = false)}>Keep it</Button>
            </div>
          </Notice>
        ) : (
          <div class="row spread">
            <Button look="danger" icon="trash" onClick={() => (asks.value = true)}>
              Delete
            </Button>
            <Download asset={asset} />
          </div>
        )}
      </div>
    </Dialog>
  );
};

const Preview = ({ asset }: { asset: FullAsset }) => {
  const url = useResource(() => fileUrlOf(asset), [asset.id]);
  if (url.state === 'failed') return <ErrorNotice error={url.error} retry={url.reload} />;
  if (url.state === 'loading') return <Skeleton lines={4} />;
  if (url.data === undefined) return null;
  if (asset.kind === 'image') return <img class="asset-preview" src={url.data} alt={asset.file_name} />;
  if (asset.kind === 'audio') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a file of its owner has no captions.
      <audio class="asset-sound" src={url.data} controls aria-label={asset.file_name} />
    );
  }
  return (
    // biome-ignore lint/a11y/useMediaCaption: a file of its owner has no captions.
    <video class="asset-preview" src={url.data} controls playsInline aria-label={asset.file_name} />
  );
};

const Download = ({ asset }: { asset: FullAsset }) => {
  const url = useResource(() => fileUrlOf(asset), [asset.id]);
  return url.data === undefined ? null : (
    <ButtonLink icon="external" href={url.data} isExternal>
      Open the file
    </ButtonLink>
  );
};

const Uses = ({ uses, projectId }: { uses: readonly AssetUse[]; projectId: string }) => {
  if (uses.length === 0) return <p class="soft">Nowhere in the newest movies and films of this project.</p>;
  return (
    <ul>
      {uses.map(({ what, id, title, how }) => (
        <li key={`${what} ${id}`}>
          <a href={hrefOfUse(what, id, projectId)} dir="auto">
            {title}
          </a>{' '}
          <span class="soft">
            {how} · {what}
          </span>
        </li>
      ))}
    </ul>
  );
};

const hrefOfUse = (what: AssetUse['what'], id: string, projectId: string): string => {
  if (what === 'movie') return movieHref(projectId, id);
  return what === 'video' ? hrefOf(`/videos/${id}`) : projectHref(projectId);
};
