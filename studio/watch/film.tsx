import type { DownloadableFile, Video } from '@kinora/client/api-types';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { api } from '../app/api.ts';
import { capital, clock, credits, size, span } from '../app/format.ts';
import { Button } from '../ui/button.tsx';
import { FilmPlayer, useCaptions } from '../ui/film-player.tsx';
import { ErrorNotice, Skeleton } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { Publish } from './publish.tsx';
import { Shares } from './shares.tsx';
import { readCaptions } from './transcript.ts';
import { Transcript } from './transcript-view.tsx';

/** A finished film: to watch, to read along, to take along and to hand on. */
export const Film = ({ video, onStale }: { video: Video; onStale: () => void }) => {
  const player = useRef<HTMLVideoElement>(null);
  const time = useSignal(0);
  const captions = useCaptions(video);
  const cues = captions.data === undefined ? [] : readCaptions(captions.data.text);

  const seek = (seconds: number): void => {
    const element = player.current;
    if (element === null) return;
    element.currentTime = seconds + 0.01;
    time.value = seconds + 0.01;
    element.play().catch(() => undefined);
  };
  const [width, height] = [video.width ?? 16, video.height ?? 9];
  return (
    <div class="watch">
      <div class="watch-top">
        <FilmPlayer
          video={video}
          track={captions.data?.track}
          title={video.title ?? 'Film'}
          look="player"
          // As wide as the column, or as its shape is at 70 % of the window's height.
          style={{ aspectRatio: `${width} / ${height}`, maxWidth: `calc(70svh * ${width / height})` }}
          playerRef={player}
          onTime={(seconds) => (time.value = seconds)}
          onStale={onStale}
        />
        <Card title="Transcript">
          {captions.state === 'loading' && <Skeleton lines={6} />}
          {captions.state === 'failed' && <ErrorNotice error={captions.error} retry={captions.reload} />}
          {captions.state === 'ready' && (
            <Transcript cues={cues} time={time.value} language={video.language ?? 'en'} onSeek={seek} />
          )}
        </Card>
      </div>
      <Facts video={video} />
      <div class="watch-parts">
        <Downloads id={video.id} />
        <Shares id={video.id} />
        <Publish video={video} />
      </div>
    </div>
  );
};

const Facts = ({ video }: { video: Video }) => {
  const { duration, width, height, charged, processing_time: making, file_size: bytes } = video;
  const facts: [label: string, value: string | undefined][] = [
    ['Length', duration == null ? undefined : clock(duration)],
    ['Size', width == null || height == null ? undefined : `${width} × ${height}`],
    ['File', bytes == null ? undefined : size(bytes)],
    ['Style', video.style == null ? undefined : capital(video.style)],
    ['Cost', charged == null ? undefined : credits(charged)],
    ['Made in', making == null ? undefined : span(making)],
  ];
  return (
    <dl class="film-facts">
      {facts.map(([label, value]) =>
        value === undefined ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
};

const files: readonly { file: DownloadableFile; label: string }[] = [
  { file: 'video', label: 'Film' },
  { file: 'captions', label: 'Captions' },
  { file: 'thumbnail', label: 'Poster' },
];

const Downloads = ({ id }: { id: string }) => {
  const busy = useSignal('');
  const error = useSignal<unknown>(undefined);
  const download = async (file: DownloadableFile): Promise<void> => {
    busy.value = file;
    error.value = undefined;
    try {
      // The answer to the link says that it is to be saved: the page stays.
      location.assign((await api.downloadLink(id, file)).url);
    } catch (failure) {
      error.value = failure;
    }
    busy.value = '';
  };
  return (
    <Card title="Download">
      <div class="downloads">
        {files.map(({ file, label }) => (
          <Button key={file} icon="download" busy={busy.value === file} onClick={() => download(file)}>
            {label}
          </Button>
        ))}
      </div>
      {error.value !== undefined && <ErrorNotice error={error.value} />}
    </Card>
  );
};
