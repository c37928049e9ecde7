import type { ProjectChange, ProjectRequest, Video } from '@kinora/client/api-types';
import type { FullProject } from '@kinora/client/project-contents';
import { hrefOf } from '../app/place.ts';
import { isFound } from '../library/video-filter.ts';

export type ProjectPart = 'videos' | 'movies' | 'assets';

/** The address of a project, or of a part of it. */
export const projectHref = (id: string, part: ProjectPart = 'videos'): string =>
  hrefOf(`/projects/${encodeURIComponent(id)}${part === 'videos' ? '' : `/${part}`}`);

export const movieHref = (projectId: string, id: string): string =>
  hrefOf(`/projects/${encodeURIComponent(projectId)}/movies/${encodeURIComponent(id)}`);

export const statusTones: Readonly<Record<string, 'neutral' | 'accent' | 'good'>> = {
  draft: 'accent',
  active: 'good',
  archived: 'neutral',
};

/** The finished films of each project, in the order of `videos`. */
export const postersByProject = (videos: readonly Video[]): ReadonlyMap<string, Video[]> => {
  const byProject = new Map<string, Video[]>();
  for (const video of videos) {
    const { project_id: id, status } = video;
    if (typeof id !== 'string' || status !== 'completed') continue;
    byProject.set(id, [...(byProject.get(id) ?? []), video]);
  }
  return byProject;
};

/** Projects whose name or description has every word. */
export const projectsLike = (projects: readonly FullProject[], words: string): FullProject[] =>
  projects.filter(({ name, description }) => isFound(`${name} ${description ?? ''}`, words.trim()));

/** What a form says of a project; empty texts are not told. */
export interface ProjectDraft {
  name: string;
  description: string;
  status: 'draft' | 'active' | 'archived';
  hasBrand: boolean;
  accentColor: string;
  backgroundColor: string;
  textColor: string;
  font: 'sans' | 'serif';
  lowerThird: boolean;
  personName: string;
  personTitle: string;
  logoAssetId: string;
}

const usualColors = { accent: '#3a4fd0', background: '#f6f6f4', text: '#15181e' } as const;

export const projectDraftOf = (project?: FullProject): ProjectDraft => {
  const brand = project?.brand ?? undefined;
  const status = project?.status;
  return {
    name: project?.name ?? '',
    description: project?.description ?? '',
    status: status === 'active' || status === 'archived' ? status : 'draft',
    hasBrand: brand !== undefined,
    accentColor: brand?.accent_color ?? usualColors.accent,
    backgroundColor: brand?.background_color ?? usualColors.background,
    textColor: brand?.text_color ?? usualColors.text,
    font: brand?.font === 'serif' ? 'serif' : 'sans',
    lowerThird: brand?.lower_third.shown ?? true,
    personName: brand?.lower_third.name ?? '',
    personTitle: brand?.lower_third.title ?? '',
    logoAssetId: brand?.logo_asset_id ?? '',
  };
};

/** What the API is told of a draft. @param before the project as it is: how its logo is shown stays */
export const projectChangeOf = (draft: ProjectDraft, before?: FullProject): ProjectWords => {
  const [name, title] = [told(draft.personName), told(draft.personTitle)];
  const brand = {
    accent_color: draft.accentColor,
    background_color: draft.backgroundColor,
    text_color: draft.textColor,
    font: draft.font,
    lower_third: { shown: draft.lowerThird, ...known({ name, title }) },
    ...logoOf(draft, before),
  };
  return {
    name: draft.name.trim(),
    description: told(draft.description) ?? null,
    status: draft.status,
    brand: draft.hasBrand ? brand : null,
  };
};

type ProjectWords = ProjectRequest & ProjectChange;

const told = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

type Known<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

/** The members that are there. */
const known = <T extends object>(members: T): Known<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value != null)) as Known<T>;

const logoOf = ({ logoAssetId }: ProjectDraft, before: FullProject | undefined) => {
  if (logoAssetId === '') return {};
  const { logo_corner, logo_size, logo_opacity } = before?.brand ?? {};
  return { logo_asset_id: logoAssetId, ...known({ logo_corner, logo_size, logo_opacity }) };
};
