import { resolve } from 'node:path';
import type { Asset } from '@kinora/client/api-types';
import { type Command, nextCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { spellBytes } from '../quantities.ts';
import { line, type Terminal } from '../terminal.ts';
import { uploadFile } from '../upload.ts';

const printAsset = ({ stdout }: Terminal, asset: Asset): void => {
  const size = spellBytes(asset.bytes).padStart(9);
  line(stdout, `${asset.id}  ${asset.status.padEnd(15)}  ${size}  ${asset.file_name}`);
  if (asset.refusal != null) line(stdout, `  ${asset.refusal.reason}`);
};

const actions = ['list', 'upload', 'get', 'delete'] as const;

export const assets: Command = {
  name: 'assets',
  summary: 'Upload pictures, sound and films into a project; list or delete them',
  words: ['ACTION', '[FILE_OR_ID]'],
  options: {
    project: { type: 'string', value: 'ID', summary: 'Project of the files' },
    limit: { type: 'string', value: 'N', summary: 'How many are listed, 1 to 100 (default 20)' },
  },
  notes: [
    `Actions: ${actions.join(', ')}. Files are PNG, JPEG, WebP, WAV, MP3, M4A, Ogg (Opus) and MP4. Exit code 5 when the content\n` +
      'of a file is refused.',
  ],
  examples: [
    'kinora assets upload logo.png --project 0198c7a2-...',
    'kinora assets list --project 0198c7a2-...',
  ],
  run: async (invocation): Promise<ExitCode> => {
    const { arguments: given, terminal, json, signal } = invocation;
    const [name = '', word = ''] = given.positionals;
    const action = actions.find((known) => known === name);
    const project = given.text('project');
    if (action === undefined)
      throw new UsageError(`There is no "assets ${name}"; there is ${actions.join(', ')}.`);
    if (project === undefined)
      throw new UsageError(
        `Of which project? Give --project ID; "${nextCommand(invocation, 'projects list')}" shows them.`,
      );
    if (action !== 'list' && word === '')
      throw new UsageError(`Say the ${action === 'upload' ? 'file' : 'id'}: kinora assets ${action} ...`);
    const client = await invocation.client();
    const show = (answer: unknown, print: () => void): void =>
      json ? line(terminal.stdout, JSON.stringify(answer)) : print();
    if (action === 'list') {
      const found = await client.assets(project, given.number('limit', 1) ?? 20);
      show(found, () => {
        for (const asset of found) printAsset(terminal, asset);
        if (found.length === 0) line(terminal.stderr, 'No files in this project yet.');
      });
      return exitCodes.ok;
    }
    if (action === 'get') {
      const asset = await client.asset(project, word);
      show(asset, () => {
        printAsset(terminal, asset);
        if (asset.download_url != null) line(terminal.stdout, asset.download_url);
      });
      return exitCodes.ok;
    }
    if (action === 'delete') {
      const answer = await client.removeAsset(project, word);
      show(answer, () => line(terminal.stdout, `Deleted ${word}.`));
      return exitCodes.ok;
    }
    const asset = await uploadFile(client, project, resolve(terminal.cwd, word), {
      signal,
      onPart: (sent, of) => {
        if (of > 1 && !json) line(terminal.stderr, `Part ${sent} of ${of} is sent.`);
      },
    });
    show(asset, () => printAsset(terminal, asset));
    return asset.status === 'ready' ? exitCodes.ok : exitCodes.refused;
  },
};
