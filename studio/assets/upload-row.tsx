import { size } from '../app/format.ts';
import { online } from '../app/online.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { kindOf } from './file-types.ts';
import { StorageError } from './send-part.ts';
import { giveUp, pause, resume, type ShownUpload } from './uploads.ts';

export const kindIcons = { image: 'image', audio: 'sound', video: 'film' } as const;

/** A file that is being uploaded. */
export const UploadRow = ({ shown }: { shown: ShownUpload }) => {
  const { upload, share, error, refusal, isRunning, file } = shown;
  const { key, fileName, bytes, isPaused } = upload;
  const mayGoOn = file !== undefined && refusal === undefined;
  return (
    <li class="upload">
      <Icon name={kindIcons[kindOf(upload.contentType)]} />
      <div class="upload-words">
        <p class="upload-name">{fileName}</p>
        {refusal === undefined && <ProgressBar share={share} label={`Upload of ${fileName}`} />}
        <p class={refusal === undefined ? 'meta' : 'meta bad'} role="status">
          {refusal ?? `${stateOf(shown)} · ${Math.round(share * 100)} % of ${size(bytes)}`}
        </p>
        {error !== undefined && <UploadError error={error} onRetry={() => resume(key)} />}
      </div>
      <div class="row">
        {mayGoOn && isRunning && (
          <IconButton icon="pause" label={`Pause ${fileName}`} onClick={() => pause(key)} />
        )}
        {mayGoOn && !isRunning && (isPaused || error !== undefined) && (
          <IconButton icon="play" label={`Go on with ${fileName}`} onClick={() => resume(key)} />
        )}
        <IconButton icon="close" label={`Give up ${fileName}`} onClick={() => giveUp(key)} />
      </div>
    </li>
  );
};

const stateOf = ({ upload, file, error, isRunning }: ShownUpload): string => {
  if (file === undefined) return 'Choose the same file again to go on';
  if (error !== undefined) return online.value ? 'Stopped' : 'Waiting for the network';
  if (upload.isPaused) return 'Paused';
  if (!isRunning) return 'Waiting for its turn';
  if (upload.step === 'reading') return 'Reading the file';
  return upload.step === 'finishing' ? 'Being looked at' : 'Uploading';
};

/** The storage speaks no language of the API, so its answers are said here. */
const UploadError = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  if (!(error instanceof StorageError)) return <ErrorNotice error={error} retry={onRetry} />;
  const isNetwork = error.status === 0;
  return (
    <div class="row">
      <p class="meta bad">
        {isNetwork
          ? 'The network broke. It goes on from the last part that arrived.'
          : error.status === 400
            ? 'The file has changed since it was read. Give this upload up and choose the file again.'
            : `The storage did not take a part (${error.status}). Trying again asks for a fresh address.`}
      </p>
      {error.status !== 400 && (
        <Button icon="again" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
};
