import { createClient } from '@hey-api/openapi-ts';

/**
 * Writes the client that `@hey-api/openapi-ts` makes of a document, as a stranger's project would.
 *
 * @param document path of the document
 * @param folder that is written to, and emptied before
 */
export const writeHeyClient = async (document: string, folder: string): Promise<void> => {
  await createClient({
    input: document,
    output: { path: folder },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'error', file: false },
  });
};
