import type { FunctionComponent } from 'preact';
import type { Section } from '../ui/sections.tsx';

/** A part of what administrators see, with its code. */
interface OperateSection extends Section {
  load: () => Promise<FunctionComponent>;
}

/** Every part, in the order in which they are shown. */
export const operateSections: readonly OperateSection[] = [
  { id: 'overview', label: 'Overview', load: async () => (await import('./overview.tsx')).Overview },
  { id: 'users', label: 'Users', load: async () => (await import('./users.tsx')).Users },
  {
    id: 'dead-letters',
    label: 'Dead letters',
    load: async () => (await import('./dead-letters.tsx')).DeadLetters,
  },
  { id: 'audit', label: 'Audit log', load: async () => (await import('./audit.tsx')).Audit },
];
