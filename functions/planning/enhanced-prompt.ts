import * as z from 'zod/mini';

/** What a language model made of a prompt, and its name. */
export const enhancedSchema = z.object({ text: z.string(), model: z.string() });
