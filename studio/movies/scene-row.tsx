import type { MoviePlan } from '@kinora/client/api-types';
import type { FullAsset } from '@kinora/client/project-contents';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { clock } from '../app/format.ts';
import { Badge } from '../ui/badge.tsx';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { type DraftScene, sceneNames, wordsOf } from './movie-draft.ts';
import { sceneIcons } from './scene-icons.ts';

interface RowProps {
  one: DraftScene;
  /** From 0. */
  index: number;
  count: number;
  assets: readonly FullAsset[];
  planned: MoviePlan['scenes'][number] | undefined;
  problems: readonly string[];
  isOpen: boolean;
  isDragged: boolean;
  dropAt: 'before' | 'after' | undefined;
  onOpen: () => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  onDrag: (isDragged: boolean) => void;
  onOver: (isAfter: boolean) => void;
  onDrop: () => void;
  children: ComponentChildren;
}

/** A scene in its place. Alt and an arrow move it; its handle is dragged. @param children its form */
export const SceneRow = (props: RowProps) => {
  const { one, index, count, planned, problems, isOpen, isDragged, dropAt, children } = props;
  const { onOpen, onMove, onRemove, onDrag, onOver, onDrop } = props;
  const id = useId();
  const { scene } = one;
  const number = index + 1;
  const byKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li
      class={`scene-row ${isOpen ? 'open' : ''} ${isDragged ? 'dragged' : ''} ${dropAt === undefined ? '' : `drop-${dropAt}`}`}
      data-key={one.key}
      onDragOver={(event) => {
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        onOver(event.clientY > top + height / 2);
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <div class="scene-head">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: buttons and keys do the same. */}
        <span
          class="scene-grip"
          title="Drag to another place"
          draggable
          onDragStart={(event) => {
            const row = event.currentTarget.closest('li');
            if (row !== null) event.dataTransfer?.setDragImage(row, 16, 24);
            event.dataTransfer?.setData('text/plain', String(number));
            onDrag(true);
          }}
          onDragEnd={() => onDrag(false)}
        >
          <Icon name="grip" />
        </span>
        <button
          type="button"
          class="scene-open"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={onOpen}
          onKeyDown={byKey}
        >
          <span class={`scene-icon ${scene.kind}`}>
            <Icon name={sceneIcons[scene.kind]} />
          </span>
          <span class="scene-said">
            <span class="meta">
              <span class="scene-at">{number}</span> {sceneNames[scene.kind]}
              {scene.transition === 'fade' ? ' · fades' : ''}
              {planned === undefined ? '' : ` · ${clock(planned.seconds)}`}
            </span>
            <span class="scene-words" dir="auto">
              {summaryOf(one, props.assets)}
            </span>
          </span>
        </button>
        <span class="scene-badge">
          {problems.length > 0 ? (
            <Badge tone="bad">Look here</Badge>
          ) : (
            planned !== undefined && (
              <Badge tone={planned.reused ? 'good' : 'accent'}>{planned.reused ? 'Kept' : 'To make'}</Badge>
            )
          )}
        </span>
        <span class="scene-moves">
          <IconButton
            icon="up"
            label={`Move scene ${number} up`}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon="down"
            label={`Move scene ${number} down`}
            disabled={number === count}
            onClick={() => onMove(1)}
          />
          <IconButton icon="trash" label={`Remove scene ${number}`} onClick={onRemove} />
        </span>
      </div>
      {problems.length > 0 && (
        <ul class="scene-problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div id={id} class="scene-body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  );
};

const summaryOf = ({ scene }: DraftScene, assets: readonly FullAsset[]): string => {
  if (scene.kind !== 'clip') return wordsOf(scene).trim() || 'No words yet';
  const file = assets.find(({ id }) => id === scene.asset_id)?.file_name;
  if (scene.asset_id === '') return 'No film yet';
  return `${file ?? 'A film of the project'}, ${clock(scene.from ?? 0)} to ${clock(scene.to)}`;
};
