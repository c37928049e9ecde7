import type { Video } from '@kinora/client/api-types';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../app/api.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

/** Addresses are good for 15 minutes; older ones are asked for anew. */
const freshMilliseconds = 10 * 60_000;
/** Lists tell no addresses of files, so that each poster is a request; so many are under way at a time. */
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
const posterUrlOf = ({ id, thumbnail_url: told }: Video): Promise<string | undefined> => {
  if (typeof told === 'string') return Promise.resolve(told);
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
  useEffect(() => {
    const element = place.current;
    if (id === undefined || video === undefined || element === null) return;
    let isWanted = true;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        observer.disconnect();
        posterUrlOf(video).then(
          (address) => {
            if (isWanted) url.value = address;
          },
          // A list without a picture is a list all the same.
          () => undefined,
        );
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => {
      isWanted = false;
      observer.disconnect();
    };
  }, [id]);
  return (
    <span ref={place} class="poster">
      {id === undefined || url.value === undefined ? (
        <Icon name={video?.status === 'failed' ? 'error' : none} size={28} />
      ) : (
        <>
          {video?.aspect_ratio !== '16:9' && <img class="poster-around" src={url.value} alt="" />}
          <img src={url.value} alt="" decoding="async" />
        </>
      )}
    </span>
  );
};
