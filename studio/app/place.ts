/** Where the page is: the part of its address behind `#`, e.g. `#/videos/123?tab=share`. */
export interface Place {
  /** `/videos/123` */
  path: string;
  query: Readonly<Record<string, string>>;
}

/** What a pattern such as `/videos/:id` found in a path, by name. */
export type Params = Readonly<Record<string, string>>;

/** Reads the part of an address behind `#`; an empty one is `/`. */
export const placeOf = (hash: string): Place => {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  return {
    path: path === '' ? '/' : path.replace(/(.)\/$/, '$1'),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
};

/** What `pattern` names in `path`; undefined where it does not fit. */
export const paramsOf = (pattern: string, path: string): Params | undefined => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decoded(value);
    else if (part !== value) return undefined;
  }
  return params;
};

/** A text that is no encoding stays as it is. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The address of a place, for `href`. */
export const hrefOf = (path: string, query: Readonly<Record<string, string | undefined>> = {}): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  return `#${path}${search === '' ? '' : `?${search}`}`;
};
