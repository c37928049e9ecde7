import * as z from 'zod/mini';

const videoSchema = z.object({ video: z.object({ url: z.string() }) });

/** The film of an answer `{"video":{"url":...}}`, as most models of fal give it. */
export const filmInVideo = (answer: unknown): string | undefined => {
  const parsed = z.safeParse(videoSchema, answer);
  return parsed.success ? parsed.data.video.url : undefined;
};
