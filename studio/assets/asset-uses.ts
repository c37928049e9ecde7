import type { Video } from '@kinora/client/api-types';
import type { FullMovie, FullProject } from '@kinora/client/project-contents';

/** Somewhere an asset is used. */
export interface AssetUse {
  what: 'movie' | 'video' | 'brand';
  /** Of the movie or the video. */
  id: string;
  title: string;
  /** How it is used there, in words. */
  how: string;
}

/** Where an asset is used: in the brand of its project, in scenes of movies, and in films that were made. */
export const usesOf = (
  assetId: string,
  project: FullProject,
  movies: readonly FullMovie[],
  videos: readonly Video[],
): AssetUse[] => [
  ...(project.brand?.logo_asset_id === assetId
    ? [{ what: 'brand' as const, id: project.id, title: project.name, how: 'Logo of the brand' }]
    : []),
  ...movies.flatMap((movie) => {
    const scenes = movie.scenes.flatMap((scene, index) => {
      const how = howInScene(scene, assetId);
      return how === undefined ? [] : [`${how} of scene ${index + 1}`];
    });
    return scenes.length === 0
      ? []
      : [{ what: 'movie' as const, id: movie.id, title: movie.title, how: sentence(scenes) }];
  }),
  ...videos.flatMap((video) => {
    const ways = waysInVideo(video, assetId);
    return ways.length === 0
      ? []
      : [
          {
            what: 'video' as const,
            id: video.id,
            title: video.title ?? 'Untitled film',
            how: sentence(ways),
          },
        ];
  }),
];

const sentence = (parts: readonly string[]): string => {
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const howInScene = (scene: FullMovie['scenes'][number], assetId: string): string | undefined => {
  if (scene.kind === 'clip') return scene.asset_id === assetId ? 'clip' : undefined;
  if (scene.kind === 'title') return undefined;
  if (scene.narration_asset_id === assetId) return 'narration';
  if (scene.first_frame_asset_id === assetId) return 'first frame';
  if (scene.last_frame_asset_id === assetId) return 'last frame';
  if (scene.kind === 'avatar' && scene.b_roll?.some(({ asset_id: id }) => id === assetId)) return 'b-roll';
  return undefined;
};

const waysInVideo = (video: Video, assetId: string): string[] => {
  const named: [unknown, string][] = [
    [video.background_asset_id, 'background'],
    [video.logo_asset_id, 'logo'],
    [video.music_asset_id, 'music'],
    [video.narration_asset_id, 'narration'],
    [video.first_frame_asset_id, 'first frame'],
    [video.last_frame_asset_id, 'last frame'],
  ];
  const ways = named.flatMap(([id, how]) => (id === assetId ? [how] : []));
  const bRoll: unknown = video.b_roll;
  const shots = Array.isArray(bRoll) ? bRoll : [];
  return shots.some((shot) => shot?.asset_id === assetId) ? [...ways, 'b-roll'] : ways;
};
