import type { FullAsset, FullProject } from '@kinora/client/project-contents';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../app/api.ts';
import { useResource } from '../app/resource.ts';
import type { ScreenProps } from '../app/screen.ts';
import { ProjectFrame } from '../projects/project-frame.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/field.tsx';
import { Empty, ErrorNotice, Skeleton } from '../ui/notice.tsx';
import { AssetCard } from './asset-card.tsx';
import { AssetDetails } from './asset-details.tsx';
import { DropZone } from './drop-zone.tsx';
import { UploadRow } from './upload-row.tsx';
import { arrivals, restoreUploads, uploads } from './uploads.ts';

/** The files of a project. */
export const AssetsScreen = ({ params }: ScreenProps) => {
  const id = params.id ?? '';
  return (
    <ProjectFrame id={id} part="assets">
      {(project) => <Assets key={id} project={project} />}
    </ProjectFrame>
  );
};

const pageSize = 48;

/** The first assets, and whether there are more. */
const readAssets = async (
  projectId: string,
  count: number,
): Promise<{ assets: FullAsset[]; hasMore: boolean }> => {
  const assets: FullAsset[] = [];
  while (assets.length <= count) {
    const limit = Math.min(100, count + 1 - assets.length);
    const piece = await api.assetsOf(projectId, { skip: assets.length, limit });
    assets.push(...piece);
    if (piece.length < limit) break;
  }
  return { assets: assets.slice(0, count), hasMore: assets.length > count };
};

type Kind = '' | 'image' | 'audio' | 'video';

const Assets = ({ project }: { project: FullProject }) => {
  const count = useSignal(pageSize);
  const kind = useSignal<Kind>('');
  const opened = useSignal<FullAsset | undefined>(undefined);
  const list = useResource(
    () => readAssets(project.id, count.value),
    [project.id, count.value, arrivals.value],
  );
  useEffect(() => {
    void restoreUploads();
  }, []);
  const own = uploads.value.filter(({ upload }) => upload.projectId === project.id);
  const uploading = new Set(own.map(({ upload }) => upload.assetId));
  // What is being uploaded has its own line.
  const all = (list.data?.assets ?? []).filter(({ id }) => !uploading.has(id));
  const assets = all.filter((asset) => kind.value === '' || asset.kind === kind.value);
  return (
    <div class="assets">
      <DropZone projectId={project.id} isSmall={all.length > 0} />
      {own.length > 0 && (
        <ul class="uploads" aria-label="Uploads">
          {own.map((one) => (
            <UploadRow key={one.upload.key} shown={one} />
          ))}
        </ul>
      )}
      {list.state === 'failed' && <ErrorNotice error={list.error} retry={list.reload} />}
      {list.state === 'loading' && list.data === undefined && <Skeleton lines={6} />}
      {all.length > 0 && (
        <>
          <div class="asset-kinds">
            <Choice
              label="Show"
              value={kind.value}
              onValue={(value) => (kind.value = value)}
              options={[
                { value: '', label: 'All' },
                { value: 'image', label: 'Pictures' },
                { value: 'audio', label: 'Sound' },
                { value: 'video', label: 'Films' },
              ]}
            />
          </div>
          {assets.length === 0 && <p class="soft">There are no such files here.</p>}
          <ul class="asset-cards">
            {assets.map((asset) => (
              <AssetCard key={asset.id} asset={asset} onOpen={() => (opened.value = asset)} />
            ))}
          </ul>
        </>
      )}
      {list.state === 'ready' && all.length === 0 && own.length === 0 && (
        <Empty icon="image" title="No files yet">
          <p>
            Pictures become backgrounds, logos and b-roll; films become clips of movies; recordings are music
            and narration.
          </p>
        </Empty>
      )}
      {list.data?.hasMore === true && (
        <div class="more">
          <Button busy={list.state === 'loading'} onClick={() => (count.value += pageSize)}>
            Show more
          </Button>
        </div>
      )}
      {opened.value !== undefined && (
        <AssetDetails
          key={opened.value.id}
          asset={opened.value}
          project={project}
          onRemoved={list.reload}
          onClose={() => {
            opened.value = undefined;
          }}
        />
      )}
    </div>
  );
};
