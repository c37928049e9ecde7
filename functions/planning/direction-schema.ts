import type { Passage } from '@kinora/engine/direction/direction';
import { places, subjects } from '@kinora/engine/language/vocabulary';
import * as z from 'zod/mini';

const illustrationSchema = z.object({
  subjects: z.array(z.enum(subjects)),
  place: z.exactOptional(z.enum(places)),
});

const figureSchema = z.object({
  before: z.string(),
  after: z.string(),
  value: z.number(),
  decimals: z.int(),
  isGrouped: z.boolean(),
  label: z.string(),
  at: z.int(),
});

const listSchema = z.object({
  heading: z.string(),
  isNumbered: z.boolean(),
  items: z.array(z.object({ text: z.string(), at: z.exactOptional(z.int()) })),
});

const thingSchema = z.object({ label: z.string(), subject: z.exactOptional(z.enum(subjects)), at: z.int() });

const layoutSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('presenter') }),
  z.object({ kind: z.literal('aside'), illustration: illustrationSchema }),
  z.object({ kind: z.literal('illustration'), illustration: illustrationSchema }),
  z.object({ kind: z.literal('figure'), figure: figureSchema }),
  z.object({ kind: z.literal('list'), list: listSchema }),
  z.object({ kind: z.literal('quotation'), quotation: z.object({ text: z.string(), author: z.string() }) }),
  z.object({
    kind: z.literal('comparison'),
    comparison: z.object({ sides: z.tuple([thingSchema, thingSchema]) }),
  }),
]);

/** What a scene of a plan shows while each passage is spoken, where a language model said so. */
export const directionSchema: z.ZodMiniType<readonly Passage[]> = z.array(
  z.object({ from: z.int(), to: z.int(), layout: layoutSchema }),
);
