import * as z from 'zod';
import type { Cloud, Resource } from '../cloud.ts';
import { EventFilter } from './event-pattern.ts';

const Properties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.coerce.number().int().min(1).max(10_000).optional(),
  MaximumBatchingWindowInSeconds: z.coerce.number().min(0).max(300).default(0),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) }).optional(),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number().int().min(2).max(1000) }).optional(),
  StartingPosition: z.enum(['LATEST', 'TRIM_HORIZON']).default('LATEST'),
  ParallelizationFactor: z.coerce.number().int().min(1).max(10).default(1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().int().min(-1).max(10_000).default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().int().min(-1).max(604_800).default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
  TumblingWindowInSeconds: z.undefined().optional(),
});

/** An event source mapping of the template. */
export interface Mapping {
  /** Unique in the template; names the checkpoint. */
  id: string;
  sourceArn: string;
  functionArn: string;
  batchSize: number | undefined;
  batchingWindowMilliseconds: number;
  reportsItemFailures: boolean;
  filter: EventFilter;
  maximumConcurrency: number | undefined;
  startingPosition: 'LATEST' | 'TRIM_HORIZON';
  parallelizationFactor: number;
  bisects: boolean;
  /** -1 is without end. */
  maximumRetryAttempts: number;
  /** -1 is without end. */
  maximumRecordAgeSeconds: number;
  onFailureArn: string | undefined;
}

/** @throws Error when the mapping names no function of the template or asks for what is not done here. */
export const readMappings = (cloud: Cloud): Mapping[] =>
  cloud.ofType('AWS::Lambda::EventSourceMapping').flatMap((resource) => {
    const parsed = Properties.safeParse(resource.properties);
    if (!parsed.success) throw new Error(`${resource.logicalId}: ${z.prettifyError(parsed.error)}`);
    return parsed.data.Enabled ? [mappingOf(cloud, resource, parsed.data)] : [];
  });

const mappingOf = (cloud: Cloud, resource: Resource, properties: z.infer<typeof Properties>): Mapping => {
  const target = cloud.find(properties.FunctionName);
  if (!target?.arn) throw new Error(`${resource.logicalId}: no function ${properties.FunctionName}`);
  return {
    id: `${resource.stack}/${resource.logicalId}`,
    sourceArn: properties.EventSourceArn,
    functionArn: target.arn,
    batchSize: properties.BatchSize,
    batchingWindowMilliseconds: properties.MaximumBatchingWindowInSeconds * 1000,
    reportsItemFailures: properties.FunctionResponseTypes.length > 0,
    filter: new EventFilter((properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => Pattern)),
    maximumConcurrency: properties.ScalingConfig?.MaximumConcurrency,
    startingPosition: properties.StartingPosition,
    parallelizationFactor: properties.ParallelizationFactor,
    bisects: properties.BisectBatchOnFunctionError,
    maximumRetryAttempts: properties.MaximumRetryAttempts,
    maximumRecordAgeSeconds: properties.MaximumRecordAgeInSeconds,
    onFailureArn: properties.DestinationConfig?.OnFailure.Destination,
  };
};
