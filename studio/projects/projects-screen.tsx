import type { Video } from '@kinora/client/api-types';
import type { FullProject } from '@kinora/client/project-contents';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { capital, moment } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { goTo, hrefOf } from '../app/router.ts';
import type { ScreenProps } from '../app/screen.ts';
import { Poster } from '../library/poster.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Choice, Input, Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Empty, ErrorNotice, Skeleton } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ProjectForm } from './project-form.tsx';
import { postersByProject, projectHref, projectsLike, statusTones } from './project-state.ts';

const pageSize = 24;

/** The projects of the account. */
export const ProjectsScreen = ({ query }: ScreenProps) => {
  const status = query.status ?? '';
  const sort = query.sort ?? '-updated_at';
  const words = useSignal('');
  const isMaking = useSignal(query.new !== undefined);
  const count = useSignal(pageSize);
  const limit = count.value;
  const projects = useResource(
    () => readProjects(limit, { sort, ...(status === '' ? {} : { status }) }),
    [status, sort, limit],
  );
  // Pictures are of the newest films alone, so that one request has them all.
  const videos = useResource(() => api.list({ limit: 100, thumbnails: true }));
  const shown = projectsLike(projects.data?.projects ?? [], words.value);
  const posters = postersByProject(videos.data?.videos ?? []);
  const go = (change: Record<string, string | undefined>): void =>
    goTo(hrefOf('/projects', { ...query, new: undefined, ...change }), true);
  return (
    <Page
      title="Projects"
      lead="A project holds films, movies and files that belong together, under one brand."
      actions={
        <Button look="primary" icon="plus" onClick={() => (isMaking.value = true)}>
          New project
        </Button>
      }
    >
      <div class="project-filters">
        <Input
          label="Find"
          type="search"
          placeholder="Name or description"
          value={words.value}
          onValue={(value) => (words.value = value)}
        />
        <Choice
          label="Status"
          value={status}
          onValue={(value) => go({ status: value || undefined })}
          options={[
            { value: '', label: 'All' },
            { value: 'draft', label: 'Draft' },
            { value: 'active', label: 'Active' },
            { value: 'archived', label: 'Archived' },
          ]}
        />
        <Select
          label="Order"
          value={sort}
          onValue={(value) => go({ sort: value === '-updated_at' ? undefined : value })}
          options={[
            { value: '-updated_at', label: 'Changed last' },
            { value: '-created_at', label: 'Newest first' },
            { value: 'created_at', label: 'Oldest first' },
            { value: 'name', label: 'By name' },
          ]}
        />
      </div>
      {projects.state === 'failed' && <ErrorNotice error={projects.error} retry={projects.reload} />}
      {projects.state === 'loading' && projects.data === undefined && <Skeleton lines={6} />}
      {shown.length > 0 && (
        <ul class="project-cards">
          {shown.map((project) => (
            <ProjectCard key={project.id} project={project} posters={posters.get(project.id) ?? []} />
          ))}
        </ul>
      )}
      {projects.state === 'ready' && shown.length === 0 && (
        <Empty
          icon="projects"
          title={words.value !== '' || status !== '' ? 'Nothing fits' : 'No projects yet'}
        >
          <p>
            {words.value !== '' || status !== ''
              ? 'No project is like this.'
              : 'Make one to collect films, upload pictures and recordings, and edit movies of many scenes.'}
          </p>
          <Button icon="plus" onClick={() => (isMaking.value = true)}>
            New project
          </Button>
        </Empty>
      )}
      {projects.data?.hasMore === true && (
        <div class="more">
          <Button busy={projects.state === 'loading'} onClick={() => (count.value += pageSize)}>
            Show more
          </Button>
        </div>
      )}
      {isMaking.value && (
        <ProjectForm
          onSaved={({ id }) => goTo(projectHref(id))}
          onClose={() => {
            isMaking.value = false;
          }}
        />
      )}
    </Page>
  );
};

interface ProjectPieces {
  projects: FullProject[];
  hasMore: boolean;
}

/** The first projects; one more is asked for than is shown, to know whether there are more. */
const readProjects = async (
  count: number,
  which: { sort: string; status?: string },
): Promise<ProjectPieces> => {
  const projects: FullProject[] = [];
  while (projects.length <= count) {
    const limit = Math.min(100, count + 1 - projects.length);
    const piece = await api.fullProjects({ ...which, skip: projects.length, limit });
    projects.push(...piece);
    if (piece.length < limit) break;
  }
  return { projects: projects.slice(0, count), hasMore: projects.length > count };
};

const ProjectCard = ({ project, posters }: { project: FullProject; posters: readonly Video[] }) => (
  <li class="project-card">
    <span class={`mosaic of-${Math.min(posters.length, 3)}`} aria-hidden="true">
      {posters.slice(0, 3).map((video) => (
        <Poster key={video.id} video={video} />
      ))}
      {posters.length === 0 && <Icon name="projects" size={32} />}
    </span>
    <div class="row spread project-name">
      <h2>
        <a href={projectHref(project.id)} dir="auto">
          {project.name}
        </a>
      </h2>
      <Badge tone={statusTones[project.status] ?? 'neutral'}>{capital(project.status)}</Badge>
    </div>
    {project.description != null && project.description !== '' && (
      <p class="soft project-about" dir="auto">
        {project.description}
      </p>
    )}
    <p class="meta">{project.updated_at == null ? '' : `Changed ${moment(project.updated_at)}`}</p>
  </li>
);
