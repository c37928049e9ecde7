import type { Video } from '@kinora/client/api-types';
import { useSignal } from '@preact/signals';
import type { CSSProperties, Ref } from 'preact';
import { useEffect } from 'preact/hooks';
import { useResource } from '../app/resource.ts';

/** Undefined of what the API leaves empty. */
const told = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The captions of a finished video, and an address at which a player finds them. */
export const useCaptions = (video: Video) => {
  const url = told(video.captions_url);
  const captions = useResource(
    async (signal) => {
      if (url === undefined) return { text: '', track: undefined };
      const answer = await fetch(url, { signal });
      const text = answer.ok ? await answer.text() : '';
      // The player takes a track of this page alone.
      return { text, track: URL.createObjectURL(new Blob([text], { type: 'text/vtt' })) };
    },
    [video.id],
  );
  const track = captions.data?.track;
  useEffect(() => (track === undefined ? undefined : () => URL.revokeObjectURL(track)), [track]);
  return captions;
};

/** Plays a finished video with its captions. `onStale`: its links have ended, and it has to be read again. */
export const FilmPlayer = ({
  video,
  track,
  title,
  look,
  style,
  playerRef,
  onTime,
  onStale,
}: {
  video: Video;
  track: string | undefined;
  title: string;
  look: string;
  style?: CSSProperties;
  playerRef?: Ref<HTMLVideoElement>;
  onTime?: (seconds: number) => void;
  onStale: () => void;
}) => {
  const triedAgain = useSignal(false);
  const sized = { width: video.width ?? 16, height: video.height ?? 9 };
  return (
    <video
      {...sized}
      {...(playerRef === undefined ? {} : { ref: playerRef })}
      {...(style === undefined ? {} : { style })}
      class={look}
      controls
      playsInline
      preload="metadata"
      src={told(video.video_url)}
      poster={told(video.thumbnail_url)}
      aria-label={title}
      onTimeUpdate={({ currentTarget }) => onTime?.(currentTarget.currentTime)}
      onError={() => {
        // Links end after a while: the video is read again, once.
        if (!triedAgain.value) onStale();
        triedAgain.value = true;
      }}
    >
      {track !== undefined && (
        <track kind="captions" src={track} srclang={video.language ?? 'en'} label="Captions" />
      )}
    </video>
  );
};
