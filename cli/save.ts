import { join } from 'node:path';
import type { DownloadableFile, Video } from '@kinora/client/api-types';
import type { KinoraClient } from '@kinora/client/client';
import { download } from './download.ts';
import { transferBar } from './progress.ts';
import { spellBytes } from './quantities.ts';
import { line, type Terminal } from './terminal.ts';

export interface SavedFile {
  file: DownloadableFile;
  path: string;
  bytes: number;
}

/** What a viewer wants; the manifest is for those who ask. */
export const usualFiles: readonly DownloadableFile[] = ['video', 'captions', 'thumbnail'];

const endings: Record<DownloadableFile, string> = {
  video: 'mp4',
  captions: 'vtt',
  thumbnail: 'jpg',
  manifest: 'json',
};

/**
 * Saves files of a completed video as `<folder>/<name>.mp4`, `.vtt`, `.jpg`, `.json`.
 *
 * @param options.folder is made when it is missing
 */
export const saveFiles = async (
  client: KinoraClient,
  video: Video,
  files: readonly DownloadableFile[],
  options: { terminal: Terminal; folder: string; name: string; signal: AbortSignal; quiet: boolean },
): Promise<SavedFile[]> => {
  const saved: SavedFile[] = [];
  for (const file of files) {
    const path = join(options.folder, `${options.name}.${endings[file]}`);
    const bar = transferBar(options.terminal, path);
    try {
      const bytes = await download({
        link: async () => (await client.downloadLink(video.id, file)).url,
        path,
        expectedBytes: file === 'video' ? (video.file_size ?? undefined) : undefined,
        signal: options.signal,
        onBytes: bar.update,
      });
      saved.push({ file, path, bytes });
    } finally {
      bar.stop();
    }
  }
  if (!options.quiet) {
    for (const { path, bytes } of saved)
      line(options.terminal.stdout, `Saved ${path} (${spellBytes(bytes)})`);
  }
  return saved;
};
