import type { FullProject } from '@kinora/client/project-contents';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { api } from '../app/api.ts';
import { capital } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { goTo, hrefOf } from '../app/router.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { ErrorNotice, Skeleton } from '../ui/notice.tsx';
import { ProjectForm } from './project-form.tsx';
import { type ProjectPart, projectHref, statusTones } from './project-state.ts';

const parts: readonly { part: ProjectPart; label: string }[] = [
  { part: 'videos', label: 'Videos' },
  { part: 'movies', label: 'Movies' },
  { part: 'assets', label: 'Assets' },
];

/** The head of a project and its parts. @param children the part, once the project is known */
export const ProjectFrame = ({
  id,
  part,
  actions,
  children,
}: {
  id: string;
  part: ProjectPart;
  /** Buttons of the part, before those of the project. */
  actions?: ComponentChildren;
  children: (project: FullProject) => ComponentChildren;
}) => {
  const project = useResource(() => api.fullProject(id), [id]);
  const isEdited = useSignal(false);
  const isRemoved = useSignal(false);
  const { data } = project;
  if (data === undefined || data.id !== id) {
    return project.state === 'failed' ? (
      <div class="page">
        <Back />
        <h1>Project</h1>
        <ErrorNotice error={project.error} retry={project.reload} />
      </div>
    ) : (
      <Skeleton lines={6} />
    );
  }
  return (
    <div class="page">
      <header class="page-head project-head">
        <div>
          <Back />
          <h1 dir="auto">
            {data.name} <Badge tone={statusTones[data.status] ?? 'neutral'}>{capital(data.status)}</Badge>
          </h1>
          {data.description != null && data.description !== '' && (
            <p class="lead" dir="auto">
              {data.description}
            </p>
          )}
        </div>
        <div class="actions">
          <Button icon="make" onClick={() => (isEdited.value = true)}>
            Edit
          </Button>
          <Button look="danger" icon="trash" onClick={() => (isRemoved.value = true)}>
            Delete
          </Button>
          {actions}
        </div>
      </header>
      <ul class="tabs" aria-label="Parts of the project">
        {parts.map((one) => (
          <li key={one.part}>
            <a href={projectHref(id, one.part)} aria-current={one.part === part ? 'page' : undefined}>
              {one.label}
            </a>
          </li>
        ))}
      </ul>
      {children(data)}
      {isEdited.value && (
        <ProjectForm
          project={data}
          onSaved={project.reload}
          onClose={() => {
            isEdited.value = false;
          }}
        />
      )}
      {isRemoved.value && (
        <ConfirmDialog
          title={`Delete “${data.name}”?`}
          action="Delete the project"
          onConfirm={async () => {
            await api.removeProject(id);
            goTo('/projects');
          }}
          onClose={() => {
            isRemoved.value = false;
          }}
        >
          <p>
            Its films, movies and files go with it, for good. What is being made is cancelled first, and costs
            nothing.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
};

const Back = () => (
  <p class="back">
    <a href={hrefOf('/projects')}>Projects</a>
  </p>
);
