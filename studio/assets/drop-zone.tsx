import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { acceptedEnds, objectionTo, takenInWords } from './file-types.ts';
import { addFiles } from './uploads.ts';

/** Takes files that are dropped on the page, pasted, or chosen. */
export const DropZone = ({ projectId, isSmall }: { projectId: string; isSmall: boolean }) => {
  const isOver = useSignal(false);
  const objections = useSignal<readonly string[]>([]);
  const input = useRef<HTMLInputElement>(null);

  const take = (files: readonly File[]): void => {
    const judged = files.map((file) => ({ file, objection: objectionTo(file) }));
    objections.value = judged.flatMap(({ objection }) => objection ?? []);
    addFiles(
      projectId,
      judged.flatMap(({ file, objection }) => (objection === undefined ? [file] : [])),
    );
  };

  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      isOver.value = true;
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) isOver.value = false;
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      isOver.value = false;
      take([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) take(files);
    };
    const all = { dragover: over, dragleave: leave, drop, paste } as const;
    for (const [name, listener] of Object.entries(all)) {
      document.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(all)) {
        document.removeEventListener(name, listener as EventListener);
      }
    };
  }, [projectId]);

  return (
    <div class="stack">
      <div class={`drop ${isOver.value ? 'over' : ''} ${isSmall ? 'small-drop' : ''}`}>
        <span class="empty-icon">
          <Icon name="upload" size={24} />
        </span>
        <div>
          <p class="drop-title">{isOver.value ? 'Let go to upload' : 'Drop files anywhere on this page'}</p>
          <p class="hint">{takenInWords}.</p>
        </div>
        <input
          ref={input}
          type="file"
          multiple
          accept={acceptedEnds}
          class="hidden"
          tabIndex={-1}
          aria-label="Files to upload"
          onChange={({ currentTarget }) => {
            take([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
        <Button look="primary" icon="upload" onClick={() => input.current?.click()}>
          Choose files
        </Button>
      </div>
      {objections.value.length > 0 && (
        <Notice
          kind="error"
          title={objections.value.length === 1 ? 'One file is not taken' : 'Some files are not taken'}
        >
          {objections.value.map((objection) => (
            <p key={objection}>{objection}</p>
          ))}
          <Button look="quiet" onClick={() => (objections.value = [])}>
            I see
          </Button>
        </Notice>
      )}
    </div>
  );
};
