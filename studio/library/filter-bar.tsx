import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { capital } from '../app/format.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { kinds, statuses, type VideoFilter } from './video-filter.ts';
import { kindNames } from './video-state.ts';

interface Option {
  value: string;
  label: string;
}

/** Milliseconds without a key before a search is made. */
const pause = 250;

/** Search, filters, order and look of a list of videos. */
export const FilterBar = ({
  filter,
  onFilter,
  projects,
}: {
  filter: VideoFilter;
  onFilter: (filter: VideoFilter) => void;
  projects: readonly { id: string; name: string }[] | undefined;
}) => {
  const words = useSignal(filter.search);
  useEffect(() => {
    if (words.peek().trim() !== filter.search) words.value = filter.search;
  }, [filter.search]);
  const typed = words.value;
  useEffect(() => {
    if (typed.trim() === filter.search) return;
    const timer = setTimeout(() => onFilter({ ...filter, search: typed.trim() }), pause);
    return () => clearTimeout(timer);
  }, [typed, filter]);
  return (
    <search class="filters">
      <label class="search">
        <Icon name="search" size={18} />
        <span class="hidden">Search titles</span>
        <input
          class="input"
          type="search"
          placeholder="Search titles"
          value={typed}
          onInput={({ currentTarget }) => (words.value = currentTarget.value)}
        />
      </label>
      <Picker
        label="Status"
        value={filter.status}
        onValue={(status) => onFilter({ ...filter, status })}
        options={[
          { value: '', label: 'Any status' },
          ...statuses.map((value) => ({ value, label: capital(value) })),
        ]}
      />
      <Picker
        label="Kind"
        value={filter.kind}
        onValue={(kind) => onFilter({ ...filter, kind })}
        options={[
          { value: '', label: 'Any kind' },
          ...kinds.map((value) => ({ value, label: kindNames[value] ?? value })),
        ]}
      />
      {projects !== undefined && (
        <Picker
          label="Project"
          value={filter.project}
          onValue={(project) => onFilter({ ...filter, project })}
          options={[
            { value: '', label: 'Any project' },
            ...projects.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Picker
        label="Order"
        value={filter.sort}
        onValue={(sort) => onFilter({ ...filter, sort: sort === 'oldest' ? 'oldest' : 'newest' })}
        options={[
          { value: 'newest', label: 'Newest first' },
          { value: 'oldest', label: 'Oldest first' },
        ]}
      />
      <div class="looks">
        <IconButton
          icon="grid"
          label="As cards"
          isPressed={filter.look === 'grid'}
          onClick={() => onFilter({ ...filter, look: 'grid' })}
        />
        <IconButton
          icon="rows"
          label="As a list"
          isPressed={filter.look === 'rows'}
          onClick={() => onFilter({ ...filter, look: 'rows' })}
        />
      </div>
    </search>
  );
};

/** One of several, in one line; its label is heard, and its first option says what it is about. */
const Picker = ({
  label,
  value,
  onValue,
  options,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  options: readonly Option[];
}) => {
  const id = useId();
  return (
    <div class="picker">
      <label for={id} class="hidden">
        {label}
      </label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};
