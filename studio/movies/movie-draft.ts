import type { FullMovie, MovieContent, MovieScene } from '@kinora/client/project-contents';
import type { Framed } from '../ui/frame-pictures.tsx';

export type SceneKind = MovieScene['kind'];
export type SceneOf<Kind extends SceneKind> = Extract<MovieScene, { kind: Kind }>;

/** A scene on the page: its key stays the same wherever it is moved. */
export interface DraftScene {
  key: number;
  scene: MovieScene;
}

/** All of a movie but its scenes. */
export type MovieLook = Omit<MovieContent, 'scenes' | 'revision'>;

export interface MovieDraft {
  look: MovieLook;
  scenes: readonly DraftScene[];
}

export const sceneKinds = ['avatar', 'prompt', 'title', 'clip'] as const satisfies readonly SceneKind[];

export const sceneNames: Readonly<Record<SceneKind, string>> = {
  avatar: 'Presenter',
  prompt: 'Storyboard',
  title: 'Card',
  clip: 'Clip',
};

/** Most scenes of a movie. */
export const mostScenes = 100;

let lastKey = 0;
const withKey = (scene: MovieScene): DraftScene => {
  lastKey += 1;
  return { key: lastKey, scene };
};

const lookMembers = [
  'title',
  'language',
  'style',
  'quality',
  'aspect_ratio',
  'music',
  'avatar_id',
  'voice_id',
  'direction',
  'engine',
  'allow',
] as const satisfies readonly (keyof FullMovie)[];

/** The draft of a movie as it was read. @param before whose scenes keep their keys where they are the same */
export const draftOf = (movie: FullMovie, before?: MovieDraft): MovieDraft => {
  const left = [...(before?.scenes ?? [])];
  return {
    look: pick(movie, lookMembers),
    scenes: movie.scenes.map((scene) => {
      const at = left.findIndex((one) => JSON.stringify(one.scene) === JSON.stringify(scene));
      return at === -1 ? withKey(scene) : (left.splice(at, 1)[0] ?? withKey(scene));
    }),
  };
};

/** What the API is told of a draft. */
export const contentOf = ({ look, scenes }: MovieDraft): MovieContent => ({
  ...look,
  title: look.title.trim(),
  scenes: scenes.map(({ scene }) => scene),
});

/** Whether two drafts say the same to the API. */
export const isSameContent = (a: MovieDraft, b: MovieDraft): boolean =>
  JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));

/** A list with one entry elsewhere. @param to its place in the result, from 0; beyond an end it is that end */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = [...list];
  const [entry] = rest.splice(from, 1);
  if (entry === undefined) return [...list];
  rest.splice(Math.max(0, Math.min(rest.length, to)), 0, entry);
  return rest;
};

/** Where an entry comes to lie that is dropped before or after another one. Both places are from 0. */
export const placeAfterDrop = (from: number, over: number, isAfter: boolean): number => {
  const gap = isAfter ? over + 1 : over;
  return gap > from ? gap - 1 : gap;
};

/** A new scene. */
export const newScene = (kind: SceneKind): MovieScene => {
  if (kind === 'avatar') return { kind, script: '', transition: 'cut' };
  if (kind === 'prompt') return { kind, prompt: '', transition: 'cut' };
  if (kind === 'title') return { kind, text: '', seconds: 4, transition: 'cut' };
  return { kind, asset_id: '', from: 0, to: 5, fit: 'contain', muted: false, transition: 'cut' };
};

/** The words of a scene; none of a clip. */
export const wordsOf = (scene: MovieScene): string => {
  if (scene.kind === 'avatar') return scene.script;
  if (scene.kind === 'prompt') return scene.prompt;
  return scene.kind === 'title' ? scene.text : '';
};

/** A scene of another kind in the place of one: its words and what both kinds have stay. */
export const replacedBy = (scene: MovieScene, kind: SceneKind): MovieScene => {
  if (scene.kind === kind) return scene;
  const words = wordsOf(scene);
  const fresh = newScene(kind);
  const { transition = 'cut' } = scene;
  if (fresh.kind === 'clip') return { ...fresh, transition };
  const own = scene.kind === 'clip' ? {} : pick(scene, ['style', 'language']);
  if (fresh.kind === 'title') return { ...fresh, ...own, transition, text: words.slice(0, 100) };
  const voice =
    scene.kind === 'avatar' || scene.kind === 'prompt'
      ? pick(scene, ['voice_id', 'engine', 'narration_asset_id'])
      : {};
  return fresh.kind === 'avatar'
    ? { ...fresh, ...own, ...voice, transition, script: words }
    : { ...fresh, ...own, ...voice, transition, prompt: words.slice(0, 1000) };
};

const pick = <T extends object, Name extends keyof T>(from: T, names: readonly Name[]): Pick<T, Name> =>
  Object.fromEntries(
    names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]),
  ) as Pick<T, Name>;

/** A member of a scene or a movie that its owner set; an empty text is what the movie or the service has. */
export const withChoice = <T extends object, Name extends keyof T>(from: T, name: Name, value: string): T => {
  const { [name]: _before, ...rest } = from;
  return (value === '' ? rest : { ...rest, [name]: value }) as T;
};

/** A scene with other pictures that its clips begin and end with; without the first one there is no last one. */
export const withFrames = <Scene extends SceneOf<'avatar' | 'prompt'>>(
  scene: Scene,
  { first, last }: Framed,
): Scene =>
  withChoice(
    withChoice(scene, 'first_frame_asset_id', first),
    'last_frame_asset_id',
    first === '' ? '' : last,
  );

export const withScene = (draft: MovieDraft, key: number, scene: MovieScene): MovieDraft => ({
  ...draft,
  scenes: draft.scenes.map((one) => (one.key === key ? { key, scene } : one)),
});

export const withoutScene = (draft: MovieDraft, key: number): MovieDraft => ({
  ...draft,
  scenes: draft.scenes.filter((one) => one.key !== key),
});

/** A draft with one scene more. @param after the key of the one before it; at the end where there is none such */
export const withNewScene = (
  draft: MovieDraft,
  scene: MovieScene,
  after?: number,
): { draft: MovieDraft; key: number } => {
  const added = withKey(scene);
  const at = draft.scenes.findIndex(({ key }) => key === after);
  const place = at === -1 ? draft.scenes.length : at + 1;
  return { draft: { ...draft, scenes: draft.scenes.toSpliced(place, 0, added) }, key: added.key };
};

/** Something that keeps a movie from being saved. */
export interface Gap {
  /** Of the scene; undefined of the movie itself. */
  key: number | undefined;
  text: string;
}

/** What is missing before the API can be told. */
export const gapsOf = ({ look, scenes }: MovieDraft): Gap[] => [
  ...(look.title.trim() === '' ? [{ key: undefined, text: 'The movie has no title.' }] : []),
  ...(scenes.length === 0 ? [{ key: undefined, text: 'The movie has no scene.' }] : []),
  ...scenes.flatMap(({ key, scene }, index) => {
    const text = gapOf(scene);
    return text === undefined ? [] : [{ key, text: `Scene ${index + 1} ${text}` }];
  }),
];

const gapOf = (scene: MovieScene): string | undefined => {
  if (scene.kind === 'clip') {
    if (scene.asset_id === '') return 'has no film yet.';
    return scene.to > (scene.from ?? 0) ? undefined : 'ends before it begins.';
  }
  if (wordsOf(scene).trim() === '')
    return scene.kind === 'avatar' ? 'has no script yet.' : 'has no words yet.';
  if (scene.kind === 'avatar' && scene.b_roll?.some((shot) => shot.asset_id === ''))
    return 'has b-roll without a file.';
  return undefined;
};
