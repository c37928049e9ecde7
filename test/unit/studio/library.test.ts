import type { Video } from '@kinora/client/api-types';
import { describe, expect, it } from 'vitest';
import { rangeOf, selectionOf, toggled } from '../../../studio/library/selection.ts';
import {
  filterHref,
  filterOf,
  isFound,
  listRequestOf,
  withNews,
  withPage,
} from '../../../studio/library/video-filter.ts';
import { againOf, stateOf } from '../../../studio/library/video-state.ts';

const video = (part: Partial<Video> & { id: string }): Video => ({ status: 'completed', ...part });

describe('the filter of the library', () => {
  it('is in the address, and what is not known there is as usual', () => {
    const filter = filterOf({ status: 'failed', kind: 'poem', q: 'apple pie', sort: 'oldest', look: 'rows' });
    expect(filter).toEqual({
      status: 'failed',
      kind: '',
      project: '',
      search: 'apple pie',
      sort: 'oldest',
      look: 'rows',
    });
    expect(filterHref(filter)).toBe('#/videos?status=failed&q=apple+pie&sort=oldest&look=rows');
    expect(filterHref(filterOf({}))).toBe('#/videos');
  });

  it('asks for larger pages where a search leaves most of them out', () => {
    expect(listRequestOf(filterOf({}))).toEqual({ limit: 24, sort: '-created_at', thumbnails: true });
    expect(listRequestOf(filterOf({ q: 'pie', status: 'completed', project: 'p' }), 'here')).toEqual({
      thumbnails: true,
      limit: 100,
      sort: '-created_at',
      status: 'completed',
      project_id: 'p',
      cursor: 'here',
    });
  });

  it('finds every word of a search in any case, with and without accents', () => {
    expect(isFound('Cómo se hace la Sidra', 'SIDRA como')).toBe(true);
    expect(isFound('Cómo se hace la Sidra', 'sidra pie')).toBe(false);
  });
});

describe('a list of videos', () => {
  it('takes news of what it shows, none that are older, and leaves out what is gone', () => {
    const list = [
      video({ id: 'a', seq: 4, status: 'processing' }),
      video({ id: 'b', seq: 9 }),
      video({ id: 'c' }),
    ];
    const news = [
      video({ id: 'a', seq: 5 }),
      video({ id: 'b', seq: 8, status: 'processing' }),
      video({ id: 'd' }),
    ];
    expect(withNews(list, news, new Set(['c'])).map(({ id, status }) => `${id} ${status}`)).toEqual([
      'a completed',
      'b completed',
    ]);
  });

  it('has each video once, whatever moved between two pages', () => {
    const first = [video({ id: 'a' }), video({ id: 'b' })];
    expect(withPage(first, [video({ id: 'b' }), video({ id: 'c' })]).map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('selects one by one and from one to another', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
    expect(rangeOf(['a', 'b', 'c', 'd'], 'c', 'a')).toEqual(['a', 'b', 'c']);
    expect(rangeOf(['a', 'b'], undefined, 'b')).toEqual(['b']);
    expect(rangeOf(['a', 'b'], 'a', 'gone')).toEqual([]);
    const videos = [video({ id: 'a', status: 'pending' }), video({ id: 'b' })];
    const { chosen, inWork } = selectionOf(videos, new Set(['a', 'b', 'gone']));
    expect([chosen.length, inWork.map(({ id }) => id)]).toEqual([2, ['a']]);
  });
});

describe('a video of the library', () => {
  it('tells where it stands', () => {
    expect(stateOf(video({ id: 'a', status: 'processing', stage: 'rendering', progress: 0.4 }))).toEqual({
      label: 'Drawing',
      tone: 'accent',
      progress: 0.4,
    });
    expect(stateOf(video({ id: 'a', status: 'pending' })).label).toBe('Waiting');
    expect(stateOf(video({ id: 'a' })).progress).toBeUndefined();
  });

  it('is made again under its id, in its movie, or as a new one; one in work is not', () => {
    const failure = { code: 'X', reason: 'It broke.', retryable: true };
    expect(againOf(video({ id: 'a', status: 'failed', failure }))).toEqual({ way: 'regenerate' });
    const refused = { ...failure, retryable: false };
    expect(againOf(video({ id: 'a', status: 'failed', failure: refused }))).toMatchObject({
      href: '#/?from=a',
    });
    const movie = video({ id: 'a', kind: 'movie', movie_id: 'm', project_id: 'p' });
    expect(againOf(movie)).toMatchObject({ href: '#/projects/p/movies/m' });
    expect(againOf(video({ id: 'a', status: 'processing' }))).toBeUndefined();
  });
});
