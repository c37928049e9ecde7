import type { Video } from '@kinora/client/api-types';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../app/api.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

/** Addresses are good for 15 minutes; older ones are asked for anew. */
const freshMilliseconds = 10 * 60_000;
/** Addresses of posters come with lists; one that is too old is asked for by itself, so many at a time. */
const mostAtOnce = 4;

const known = new Map<string, { at: number; url: Promise<string | undefined> }>();
const waiting: (() => void)[] = [];
let underWay = 0;

const inTurn = async <T,>(act: () => Promise<T>): Promise<T> => {
  if (underWay >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  underWay += 1;
  try {
    return await act();
  } finally {
    underWay -= 1;
    waiting.shift()?.();
  }
};

/** The address of a finished video's poster, asked for once in ten minutes. */
const askForPoster = (id: string): Promise<string | undefined> => {
  const before = known.get(id);
  if (before !== undefined && performance.now() - before.at < freshMilliseconds) return before.url;
  const url = inTurn(async () => {
    const { thumbnail_url: address } = await api.get(id);
    return typeof address === 'string' ? address : undefined;
  });
  known.set(id, { at: performance.now(), url });
  url.catch(() => known.delete(id));
  return url;
};

/** The poster of a video, fetched when it comes into view. @param none what stands for one that is not there */
export const Poster = ({ video, none = 'film' }: { video: Video | undefined; none?: IconName }) => {
  const place = useRef<HTMLSpanElement>(null);
  const url = useSignal<string | undefined>(undefined);
  const id = video?.status === 'completed' ? video.id : undefined;
  const told = typeof video?.thumbnail_url === 'string' ? video.thumbnail_url : undefined;
  const shown = useRef(id);
  shown.current = id;
  const ask = (): void => {
    if (id === undefined) return;
    askForPoster(id).then(
      // Meanwhile it may be the place of another film.
      (address) => {
        if (shown.current === id) url.value = address;
      },
      // A list without a picture is a list all the same.
      () => undefined,
    );
  };
  useEffect(() => {
    const element = place.current;
    url.value = undefined;
    if (id === undefined || element === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        observer.disconnect();
        if (told === undefined) ask();
        else url.value = told;
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [id]);
  const lost = (): void => {
    // The address is older than an hour: the list was read before that.
    if (url.peek() === told) ask();
    else url.value = undefined;
  };
  return (
    <span ref={place} class="poster">
      {id === undefined || url.value === undefined ? (
        <Icon name={video?.status === 'failed' ? 'error' : none} size={28} />
      ) : (
        <>
          {video?.aspect_ratio !== '16:9' && <img class="poster-around" src={url.value} alt="" />}
          <img src={url.value} alt="" decoding="async" onError={lost} />
        </>
      )}
    </span>
  );
};
