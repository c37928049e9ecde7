import { describe, expect, it } from 'vitest';
import { newProject, type Project, pageOfProjects, projectSorts } from '../../../functions/projects/model.ts';

/** Projects with few names, states and times, so that most have something in common. */
const projects: Project[] = Array.from({ length: 23 }, (_, index) => {
  const now = new Date(Date.UTC(2026, 0, 1, 0, 0, index));
  const status = index % 3 === 0 ? 'archived' : 'draft';
  const project = newProject(
    'owner',
    { name: ['Zoo', 'apple', 'Äpfel', 'Apple'][index % 4] ?? '', status },
    now,
  );
  return { ...project, updatedAt: `2026-01-0${1 + (index % 2)}T00:00:00.000Z` };
});

const collect = (listing: Omit<Parameters<typeof pageOfProjects>[1], 'skip'>): string[] => {
  const found: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = pageOfProjects(projects, { ...listing, skip: 0, cursor });
    found.push(...page.projects.map(({ id }) => id));
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
};

describe('pages of projects', () => {
  it.each(projectSorts)('in order of %s each project once, whatever the size of the page', (sort) => {
    const whole = collect({ sort, limit: 100 });
    expect(new Set(whole).size).toBe(projects.length);
    for (const limit of [1, 2, 5, 22, 23]) expect(collect({ sort, limit })).toEqual(whole);
    const other = sort.startsWith('-') ? sort.slice(1) : `-${sort}`;
    expect(collect({ sort: other as typeof sort, limit: 7 })).toEqual([...whole].reverse());
  });

  it('goes on behind a project that is gone meanwhile', () => {
    const whole = collect({ sort: 'name', limit: 100 });
    const { nextCursor } = pageOfProjects(projects, { sort: 'name', skip: 0, limit: 5 });
    const left = projects.filter(({ id }) => id !== whole[4]);
    const page = pageOfProjects(left, { sort: 'name', skip: 0, limit: 100, cursor: nextCursor ?? '' });
    expect(page.projects.map(({ id }) => id)).toEqual(whole.slice(5));
  });

  it('tells no project of another state, and none that is being removed', () => {
    expect(collect({ sort: 'name', limit: 4, status: 'archived' })).toHaveLength(8);
    const [first, ...rest] = projects;
    const removed = { ...(first as Project), deletedAt: '2026-02-01T00:00:00.000Z' };
    const page = pageOfProjects([removed, ...rest], { sort: 'name', skip: 0, limit: 100 });
    expect(page.projects).toHaveLength(22);
  });

  it('refuses cursors that it did not give for this order', () => {
    const { nextCursor } = pageOfProjects(projects, { sort: 'name', skip: 0, limit: 1 });
    for (const cursor of [nextCursor ?? '', 'x', '', 'bnVsbA', 'W10']) {
      const page = () => pageOfProjects(projects, { sort: '-name', skip: 0, limit: 1, cursor });
      expect(page).toThrowError(expect.objectContaining({ code: 'CURSOR_INVALID' }));
    }
  });
});
