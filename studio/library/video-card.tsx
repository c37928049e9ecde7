import type { Video } from '@kinora/client/api-types';
import { clock, credits, languageName, moment, size } from '../app/format.ts';
import { Badge } from '../ui/badge.tsx';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { Poster } from './poster.tsx';
import { againOf, isInWork, kindNames, stateOf, titleOf, videoHref } from './video-state.ts';

interface CardProps {
  video: Video;
  isSelected: boolean;
  /** @param isRange everything between the one before and this one is meant */
  onSelect: (isRange: boolean) => void;
  onCancel: () => void;
  onRemove: () => void;
  onAgain: () => void;
}

/** A video of the library, as a card or a row: the style of the list decides. */
export const VideoCard = ({ video, isSelected, onSelect, onCancel, onRemove, onAgain }: CardProps) => {
  const title = titleOf(video);
  const state = stateOf(video);
  const again = againOf(video);
  return (
    <li class={isSelected ? 'video selected' : 'video'}>
      <div class="video-frame">
        <Poster video={video} />
        <label class="video-check">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={`Select ${title}`}
            onClick={(event) => onSelect(event.shiftKey)}
          />
        </label>
        {video.duration != null && <span class="video-length">{clock(video.duration)}</span>}
      </div>
      <div class="video-words">
        <h2>
          <a href={videoHref(video)} dir="auto">
            {title}
          </a>
        </h2>
        <p class="meta">{factsOf(video)}</p>
        {state.progress !== undefined && (
          <div class="video-making">
            <ProgressBar share={state.progress} label={`Progress of ${title}`} />
            <span>
              {state.label} · {Math.round(state.progress * 100)} %
            </span>
          </div>
        )}
        {video.failure != null && <p class="video-failure">{video.failure.reason}</p>}
      </div>
      <div class={isInWork(video) || video.status === 'completed' ? 'video-state usual' : 'video-state'}>
        <Badge tone={state.tone}>{state.label}</Badge>
      </div>
      <p class="video-cost meta">{costOf(video)}</p>
      <div class="video-actions">
        {again?.way === 'open' && (
          <a
            class="icon-button"
            href={again.href}
            aria-label={`${again.label}: ${title}`}
            title={again.label}
          >
            <Icon name={video.kind === 'movie' ? 'make' : 'again'} />
          </a>
        )}
        {again?.way === 'regenerate' && (
          <IconButton icon="again" label={`Try again: ${title}`} onClick={onAgain} />
        )}
        {isInWork(video) && <IconButton icon="close" label={`Cancel: ${title}`} onClick={onCancel} />}
        <IconButton icon="trash" label={`Delete: ${title}`} onClick={onRemove} />
      </div>
    </li>
  );
};

const factsOf = (video: Video): string =>
  [
    kindNames[String(video.kind)],
    typeof video.language === 'string' ? languageName(video.language) : undefined,
    video.created_at == null ? undefined : moment(video.created_at),
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ');

const costOf = ({ status, charged, price, file_size: bytes }: Video): string => {
  const cost =
    status === 'completed' || (charged ?? 0) > 0 ? charged : isInWork({ status } as Video) ? price : 0;
  return [cost == null ? '' : credits(cost), bytes == null ? '' : size(bytes)].filter(Boolean).join(' · ');
};
