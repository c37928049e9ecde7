import type { MoviePlan } from '@kinora/client/api-types';
import type { FullAsset } from '@kinora/client/project-contents';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Catalogue } from '../make/catalogue.ts';
import { Button } from '../ui/button.tsx';
import {
  type DraftScene,
  type MovieDraft,
  mostScenes,
  moved,
  newScene,
  placeAfterDrop,
  type SceneKind,
  sceneKinds,
  sceneNames,
  withNewScene,
  withoutScene,
  withScene,
} from './movie-draft.ts';
import { SceneForm } from './scene-form.tsx';
import { sceneIcons } from './scene-icons.ts';
import { SceneRow } from './scene-row.tsx';
import type { EditedMovie } from './use-movie.ts';

/** The scenes of a movie, in order: opened, moved, removed and added. */
export const SceneList = ({
  movie,
  draft,
  projectId,
  catalogue,
  assets,
}: {
  movie: EditedMovie;
  draft: MovieDraft;
  projectId: string;
  catalogue: Catalogue | undefined;
  assets: readonly FullAsset[];
}) => {
  const opened = useSignal<number | undefined>(undefined);
  const dragged = useSignal<number | undefined>(undefined);
  const over = useSignal<{ index: number; isAfter: boolean } | undefined>(undefined);
  const said = useSignal('');
  const focused = useRef<number>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const { scenes } = draft;

  useEffect(() => {
    if (focused.current === undefined) return;
    // A row that was moved or added is where its owner goes on.
    list.current?.querySelector<HTMLElement>(`[data-key="${focused.current}"] .scene-open`)?.focus();
    focused.current = undefined;
  });

  const move = (from: number, to: number): void => {
    const place = Math.max(0, Math.min(scenes.length - 1, to));
    if (place === from) return;
    said.value = `Scene ${from + 1} is now scene ${place + 1} of ${scenes.length}.`;
    movie.edit({ ...draft, scenes: moved(scenes, from, place) });
  };
  const moveByKey = (index: number, by: number): void => {
    focused.current = scenes[index]?.key;
    move(index, index + by);
  };
  const remove = (index: number): void => {
    const one = scenes[index];
    if (one === undefined) return;
    focused.current = (scenes[index + 1] ?? scenes[index - 1])?.key;
    said.value = `Scene ${index + 1} is removed. Undo brings it back.`;
    movie.edit(withoutScene(draft, one.key));
  };
  const add = (kind: SceneKind): void => {
    const { draft: next, key } = withNewScene(draft, newScene(kind), opened.value);
    opened.value = key;
    focused.current = key;
    movie.edit(next);
  };
  const drop = (): void => {
    const [from, place] = [dragged.value, over.value];
    if (from !== undefined && place !== undefined) {
      move(from, placeAfterDrop(from, place.index, place.isAfter));
    }
    dragged.value = undefined;
    over.value = undefined;
  };

  return (
    <section class="scene-editor" aria-label="Scenes">
      <p class="hidden" role="status">
        {said.value}
      </p>
      <ol ref={list} class="scene-rows">
        {scenes.map((one, index) => (
          <SceneRow
            key={one.key}
            one={one}
            index={index}
            count={scenes.length}
            assets={assets}
            planned={plannedOf(movie, index, scenes)}
            problems={problemsOf(movie, one, index)}
            isOpen={opened.value === one.key}
            isDragged={dragged.value === index}
            dropAt={over.value?.index === index ? (over.value.isAfter ? 'after' : 'before') : undefined}
            onOpen={() => (opened.value = opened.value === one.key ? undefined : one.key)}
            onMove={(by) => moveByKey(index, by)}
            onRemove={() => remove(index)}
            onDrag={(isDragged) => {
              dragged.value = isDragged ? index : undefined;
              if (!isDragged) over.value = undefined;
            }}
            onOver={(isAfter) => {
              if (dragged.value !== undefined) over.value = { index, isAfter };
            }}
            onDrop={drop}
          >
            <SceneForm
              scene={one.scene}
              look={draft.look}
              projectId={projectId}
              catalogue={catalogue}
              assets={assets}
              onChange={(scene) => movie.edit(withScene(draft, one.key, scene))}
            />
          </SceneRow>
        ))}
        <li class="scene-end meta">The movie ends with a card that has its title.</li>
      </ol>
      <div class="scene-add">
        <p class="hint">Add a scene{opened.value === undefined ? '' : ' after the open one'}</p>
        <div class="row">
          {sceneKinds.map((kind) => (
            <Button
              key={kind}
              icon={sceneIcons[kind]}
              disabled={scenes.length >= mostScenes}
              onClick={() => add(kind)}
            >
              {sceneNames[kind]}
            </Button>
          ))}
        </div>
      </div>
    </section>
  );
};

type PlannedScene = MoviePlan['scenes'][number];

/** What the plan says of a scene; undefined while the plan is of another state of the movie. */
const plannedOf = (
  { plan, isPlanned }: EditedMovie,
  index: number,
  scenes: readonly DraftScene[],
): PlannedScene | undefined =>
  isPlanned && plan !== undefined && plan.scenes.length >= scenes.length ? plan.scenes[index] : undefined;

/** What keeps a scene from being saved or made. */
const problemsOf = ({ gaps, plan, isPlanned }: EditedMovie, one: DraftScene, index: number): string[] => {
  const missing = gaps.flatMap(({ key, text }) => (key === one.key ? [text] : []));
  const planned = isPlanned ? (plan?.problems ?? []) : [];
  const place = new RegExp(`scenes[.[]${index}\\b`);
  return [...missing, ...planned.flatMap(({ path, message }) => (place.test(path) ? [message] : []))];
};
