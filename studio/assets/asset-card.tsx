import type { FullAsset } from '@kinora/client/project-contents';
import { clock, size } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { Badge } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { fileUrlOf } from './asset-files.ts';
import { kindIcons } from './upload-row.tsx';

const iconOf = (kind: string) =>
  kind === 'image' || kind === 'audio' || kind === 'video' ? kindIcons[kind] : 'image';

const looks = {
  awaiting_upload: { tone: 'neutral', label: 'Not uploaded' },
  checking: { tone: 'accent', label: 'Being looked at' },
  refused: { tone: 'bad', label: 'Refused' },
} as const;

/** A file of a project. */
export const AssetCard = ({ asset, onOpen }: { asset: FullAsset; onOpen: () => void }) => {
  const state = asset.status in looks ? looks[asset.status as keyof typeof looks] : undefined;
  return (
    <li class="asset-card">
      <div class="asset-frame">
        <button type="button" class="asset-open" aria-label={`Look at ${asset.file_name}`} onClick={onOpen}>
          <Thumbnail asset={asset} />
        </button>
        {asset.duration != null && <span class="video-length">{clock(asset.duration)}</span>}
      </div>
      <p class="upload-name" title={asset.file_name}>
        {asset.file_name}
      </p>
      <p class="meta">
        {asset.width != null && asset.height != null ? `${asset.width} × ${asset.height} · ` : ''}
        {size(asset.bytes)}
      </p>
      {state !== undefined && <Badge tone={state.tone}>{state.label}</Badge>}
    </li>
  );
};

/** A small picture of a file: itself, or the first of its film. */
const Thumbnail = ({ asset }: { asset: FullAsset }) => {
  const hasPicture = asset.kind === 'image' || asset.kind === 'video';
  const url = useResource(
    async () => (hasPicture ? await fileUrlOf(asset) : undefined),
    [asset.id, asset.status],
  );
  if (url.data === undefined) {
    return (
      <span class="video-none">
        <Icon name={iconOf(asset.kind)} size={28} />
      </span>
    );
  }
  return asset.kind === 'image' ? (
    <img src={url.data} alt="" loading="lazy" decoding="async" />
  ) : (
    <video src={`${url.data}#t=0.1`} preload="metadata" muted playsInline aria-hidden="true" tabIndex={-1} />
  );
};
