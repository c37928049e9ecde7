import type { ComponentChildren } from 'preact';
import { hrefOf } from '../app/router.ts';

export interface Section {
  /** The last part of its address. */
  id: string;
  label: string;
}

/** A screen of several parts, with what leads to each. @param base address of the screen, e.g. `/account` */
export const Sections = ({
  label,
  base,
  sections,
  current,
  children,
}: {
  label: string;
  base: string;
  sections: readonly Section[];
  current: string;
  children: ComponentChildren;
}) => (
  <div class="sections">
    <nav class="sections-list" aria-label={label}>
      {sections.map(({ id, label: name }) => (
        <a key={id} href={hrefOf(`${base}/${id}`)} aria-current={id === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
    <div class="sections-part">{children}</div>
  </div>
);
