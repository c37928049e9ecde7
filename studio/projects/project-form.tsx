import type { FullProject } from '@kinora/client/project-contents';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { api } from '../app/api.ts';
import { useResource } from '../app/resource.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Choice, Field, Input, Select } from '../ui/field.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { type ProjectDraft, projectChangeOf, projectDraftOf } from './project-state.ts';

/** Makes a project, or changes one. @param project to be changed; without it a new one is made */
export const ProjectForm = ({
  project,
  onSaved,
  onClose,
}: {
  project?: FullProject;
  onSaved: (project: { id: string }) => void;
  onClose: () => void;
}) => {
  const draft = useSignal(projectDraftOf(project));
  const busy = useSignal(false);
  const error = useSignal<unknown>(undefined);
  const key = useSignal<string>(crypto.randomUUID());
  const change = (part: Partial<ProjectDraft>): void => {
    draft.value = { ...draft.value, ...part };
    key.value = crypto.randomUUID();
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    error.value = undefined;
    const said = projectChangeOf(draft.value, project);
    try {
      onSaved(
        project === undefined
          ? await api.createProject(said, key.value)
          : await api.updateProject(project.id, said),
      );
      onClose();
    } catch (failure) {
      error.value = failure;
      busy.value = false;
    }
  };
  const { name, description, status, hasBrand } = draft.value;
  return (
    <Dialog title={project === undefined ? 'New project' : 'Edit project'} onClose={onClose}>
      <form class="stack" onSubmit={save}>
        <Input
          label="Name"
          value={name}
          onValue={(value) => change({ name: value })}
          required
          maxLength={255}
        />
        <Field label="Description">
          {(described) => (
            <textarea
              {...described}
              class="input"
              rows={3}
              maxLength={2000}
              value={description}
              onInput={({ currentTarget }) => change({ description: currentTarget.value })}
            />
          )}
        </Field>
        <Choice
          label="Status"
          value={status}
          onValue={(value) => change({ status: value })}
          options={[
            { value: 'draft', label: 'Draft' },
            { value: 'active', label: 'Active' },
            { value: 'archived', label: 'Archived' },
          ]}
        />
        <label class="tick">
          <input
            type="checkbox"
            checked={hasBrand}
            onChange={({ currentTarget }) => change({ hasBrand: currentTarget.checked })}
          />
          <span>
            Films have a brand
            <span class="hint">
              Colours, type, a name below the presenter, and a logo, of every new film.
            </span>
          </span>
        </label>
        {hasBrand && <Brand draft={draft.value} projectId={project?.id} onChange={change} />}
        {error.value !== undefined && <ErrorNotice error={error.value} />}
        <div class="row dialog-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy.value} disabled={name.trim() === ''}>
            {project === undefined ? 'Make the project' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

const Brand = ({
  draft,
  projectId,
  onChange,
}: {
  draft: ProjectDraft;
  /** Absent of a project that is not made yet: it has no pictures. */
  projectId: string | undefined;
  onChange: (part: Partial<ProjectDraft>) => void;
}) => (
  <fieldset class="brand-form">
    <legend class="hidden">Brand</legend>
    <div class="colors">
      <Color label="Accent" value={draft.accentColor} onValue={(accentColor) => onChange({ accentColor })} />
      <Color
        label="Background"
        value={draft.backgroundColor}
        onValue={(backgroundColor) => onChange({ backgroundColor })}
      />
      <Color label="Words" value={draft.textColor} onValue={(textColor) => onChange({ textColor })} />
    </div>
    <Choice
      label="Type"
      value={draft.font}
      onValue={(font) => onChange({ font })}
      options={[
        { value: 'sans', label: 'Sans (Inter)' },
        { value: 'serif', label: 'Serif (Fraunces)' },
      ]}
    />
    <label class="tick">
      <input
        type="checkbox"
        checked={draft.lowerThird}
        onChange={({ currentTarget }) => onChange({ lowerThird: currentTarget.checked })}
      />
      <span>A name below the presenter in the first seconds</span>
    </label>
    {draft.lowerThird && (
      <div class="pair">
        <Input
          label="Name"
          placeholder="The presenter’s"
          value={draft.personName}
          onValue={(personName) => onChange({ personName })}
          maxLength={60}
        />
        <Input
          label="Line below"
          value={draft.personTitle}
          onValue={(personTitle) => onChange({ personTitle })}
          maxLength={80}
        />
      </div>
    )}
    {projectId !== undefined && (
      <Logo
        projectId={projectId}
        value={draft.logoAssetId}
        onValue={(logoAssetId) => onChange({ logoAssetId })}
      />
    )}
  </fieldset>
);

const Logo = ({
  projectId,
  value,
  onValue,
}: {
  projectId: string;
  value: string;
  onValue: (value: string) => void;
}) => {
  const assets = useResource(() => api.assetsOf(projectId, { skip: 0, limit: 100 }), [projectId]);
  const pictures = (assets.data ?? []).filter(({ kind, status }) => kind === 'image' && status === 'ready');
  const isKnown = value === '' || pictures.some(({ id }) => id === value);
  return (
    <Select
      label="Logo"
      hint={pictures.length === 0 ? 'Upload a picture under Assets first.' : undefined}
      value={value}
      onValue={onValue}
      options={[
        { value: '', label: 'None' },
        ...(isKnown ? [] : [{ value, label: 'As it is' }]),
        ...pictures.map(({ id, file_name: name }) => ({ value: id, label: name })),
      ]}
    />
  );
};

const Color = ({
  label,
  value,
  onValue,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
}) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="color">
        <input
          id={id}
          type="color"
          value={value}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
        <code aria-hidden="true">{value}</code>
      </span>
    </div>
  );
};
