import * as z from 'zod/mini';

/** A file of the owner's: where it lies, and its digest. */
export const fileSchema = z.object({ key: z.string(), checksum: z.string() });
type PlannedFile = z.infer<typeof fileSchema>;

export const framesSchema = z.object({ first: fileSchema, last: z.exactOptional(fileSchema) });
/** Pictures that the first scene of a film begins with, and ends with where it is the only one. */
export type PlannedFrames = z.infer<typeof framesSchema>;

/** What a plan has of a file. */
export const fileOf = ({ key, checksum }: PlannedFile): PlannedFile => ({ key, checksum });

/** What a plan has of frames. */
export const framesOf = ({ first, last }: PlannedFrames): PlannedFrames => ({
  first: fileOf(first),
  ...(last === undefined ? {} : { last: fileOf(last) }),
});
