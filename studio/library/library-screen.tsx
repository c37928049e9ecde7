import type { Video } from '@kinora/client/api-types';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { api } from '../app/api.ts';
import { useResource } from '../app/resource.ts';
import { goTo } from '../app/router.ts';
import type { ScreenProps } from '../app/screen.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty, ErrorNotice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { FilterBar } from './filter-bar.tsx';
import { rangeOf, selectionOf, toggled } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useVideos } from './use-videos.ts';
import { type Asked, Question } from './video-actions.tsx';
import { VideoCard } from './video-card.tsx';
import { filterHref, filterOf, isFiltered, type VideoFilter } from './video-filter.ts';

/** All videos of the account. */
export const LibraryScreen = ({ query }: ScreenProps) => {
  const projects = useResource(() => api.fullProjects({ limit: 100, sort: 'name' }));
  return (
    <Page
      title="Videos"
      lead="Everything you have made, and what is being made."
      actions={
        <ButtonLink look="primary" icon="plus" href="#/">
          Make a film
        </ButtonLink>
      }
    >
      <VideoLibrary
        filter={filterOf(query)}
        onFilter={(filter) => goTo(filterHref(filter), true)}
        projects={projects.data ?? []}
      />
    </Page>
  );
};

/**
 * A list of videos with filters, selection and what can be done with them.
 *
 * @param projects to choose from; undefined where the project is given
 */
export const VideoLibrary = ({
  filter,
  onFilter,
  projects,
}: {
  filter: VideoFilter;
  onFilter: (filter: VideoFilter) => void;
  projects?: readonly { id: string; name: string }[] | undefined;
}) => {
  const list = useVideos(filter);
  const selected = useSignal<ReadonlySet<string>>(new Set());
  const asked = useSignal<Asked | undefined>(undefined);
  const failure = useSignal<unknown>(undefined);
  const last = useRef<string>(undefined);
  const { videos, state } = list;
  const { chosen, inWork } = selectionOf(videos, selected.value);

  const select = (id: string, isRange: boolean): void => {
    const ids = videos.map((video) => video.id);
    const range = isRange ? rangeOf(ids, last.current, id) : [];
    selected.value = range.length > 1 ? new Set([...selected.value, ...range]) : toggled(selected.value, id);
    last.current = id;
  };
  const again = async (video: Video): Promise<void> => {
    failure.value = undefined;
    try {
      list.learn([await api.regenerate(video.id)]);
    } catch (error) {
      failure.value = error;
    }
  };

  return (
    <div class="library">
      <FilterBar filter={filter} onFilter={onFilter} projects={projects} />
      {failure.value !== undefined && <ErrorNotice error={failure.value} />}
      <p class="hidden" role="status">
        {state === 'ready' ? `${videos.length} films` : ''}
      </p>
      {videos.length > 0 && (
        <ul class={`videos ${filter.look}`}>
          {videos.map((video) => (
            <VideoCard
              key={video.id}
              video={video}
              isSelected={selected.value.has(video.id)}
              onSelect={(isRange) => select(video.id, isRange)}
              onCancel={() => (asked.value = { act: 'cancel', videos: [video] })}
              onRemove={() => (asked.value = { act: 'remove', videos: [video] })}
              onAgain={() => again(video)}
            />
          ))}
        </ul>
      )}
      {state === 'loading' && videos.length === 0 && <Waiting look={filter.look} />}
      {state === 'ready' && videos.length === 0 && list.cursor === undefined && (
        <Nothing filter={filter} onFilter={onFilter} />
      )}
      {state === 'failed' && (
        <ErrorNotice error={list.error} retry={videos.length === 0 ? list.reload : list.more} />
      )}
      {list.cursor !== undefined && state !== 'failed' && (
        <div class="more">
          {filter.search.trim() !== '' && <p class="hint">Looked at {list.readCount} films so far.</p>}
          <Button busy={list.isPaging} onClick={list.more}>
            {filter.search.trim() === '' ? 'Show more' : 'Search further'}
          </Button>
        </div>
      )}
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          inWork={inWork.length}
          allSelected={chosen.length === videos.length}
          onAll={() => (selected.value = new Set(videos.map(({ id }) => id)))}
          onNone={() => (selected.value = new Set())}
          onCancel={() => (asked.value = { act: 'cancel', videos: inWork })}
          onRemove={() => (asked.value = { act: 'remove', videos: chosen })}
        />
      )}
      {asked.value !== undefined && (
        <Question asked={asked.value} onChanged={list.learn} onClose={() => (asked.value = undefined)} />
      )}
    </div>
  );
};

const Nothing = ({ filter, onFilter }: { filter: VideoFilter; onFilter: (filter: VideoFilter) => void }) => {
  const { status, kind, search } = filter;
  if (isFiltered({ ...filter, project: '' })) {
    const all = { ...filter, status: '', kind: '', search: '' };
    return (
      <Empty icon="search" title="Nothing fits">
        <p>
          {search.trim() === '' ? 'No film is like this.' : `No title has “${search.trim()}”.`}
          {status !== '' || kind !== '' ? ' A filter is set, too.' : ''}
        </p>
        <Button onClick={() => onFilter(all)}>Show all</Button>
      </Empty>
    );
  }
  return (
    <Empty icon="videos" title={filter.project === '' ? 'No films yet' : 'No films in this project'}>
      <p>
        {filter.project === ''
          ? 'Write a few sentences, and the first one is here in a minute.'
          : 'Movies that are rendered here appear, and films that are made for this project.'}
      </p>
      <ButtonLink look="primary" icon="plus" href="#/">
        Make a film
      </ButtonLink>
    </Empty>
  );
};

/** Stands for films that are read. */
const Waiting = ({ look }: { look: VideoFilter['look'] }) => (
  <div class={`videos ${look}`} role="status" aria-label="Loading films">
    {Array.from({ length: look === 'grid' ? 8 : 5 }, (_, index) => (
      <div key={index} class="video skeleton">
        <span class="video-frame" />
        <span />
        <span />
      </div>
    ))}
  </div>
);
