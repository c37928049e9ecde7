import { bytesOfImage, imageLimits, imageProblem, personWords } from '../vendor-image.ts';
import { isRunning, type Job, type Jobs, says } from '../vendor-jobs.ts';
import type { Answer } from '../vendor-server.ts';

/** An error of Bedrock. Source: Amazon Bedrock API reference, "StartAsyncInvoke". */
const failure = (status: number, name: string, message: string): Answer => ({
  status,
  headers: { 'x-amzn-errortype': name },
  body: { message },
});

const wishOf = ({ body }: Pick<Job, 'body'>) => Object(body.modelInput);

interface Keyframe {
  data: unknown;
  type: unknown;
}

/** What a clip is to begin and to end with. */
const keyframesOf = (job: Pick<Job, 'body'>): Keyframe[] =>
  ['frame0', 'frame1'].flatMap((name) => {
    const frame = Object(wishOf(job).keyframes)[name];
    if (frame === undefined) return [];
    const { type, data, media_type: media } = Object(Object(frame).source);
    return [{ data: type === 'base64' && Object(frame).type === 'image' ? data : undefined, type: media }];
  });

/** The card in the place of a clip. */
export const lumaFilm = async (job: Job): Promise<Uint8Array> => {
  // Most clouds never film: what draws is loaded by the first job.
  const { sampleClip } = await import('../sample-clip.ts');
  const { aspect_ratio: aspectRatio, duration: seconds } = wishOf(job);
  const picture = bytesOfImage(keyframesOf(job)[0]?.data);
  return sampleClip({ aspectRatio, text: job.text, seconds, picture });
};

/** Where the film of a job is left: in a folder of its own, below the one that was asked for. */
export const folderOf = ({ id, body }: Pick<Job, 'id' | 'body'>): string => {
  const asked = String(Object(Object(body.outputDataConfig).s3OutputDataConfig).s3Uri);
  return `${asked.replace(/\/$/, '')}/${id}`;
};

/** @param arnOf the ARN of a job. A token that was sent before names the first start. */
export const startInvoke = (
  jobs: Jobs,
  body: Record<string, unknown>,
  arnOf: (job: Job) => string,
): Answer => {
  const text = String(wishOf({ body }).prompt);
  const token = String(body.clientRequestToken);
  const known = jobs.all.find(({ key }) => key === token);
  if (known !== undefined) return { status: 200, body: { invocationArn: arnOf(known) } };
  const isFirst = jobs.arrived(text, token);
  const has = (word: string): boolean => text.includes(`double:${word}`);
  if (isFirst && has('busy')) return failure(429, 'ThrottlingException', 'Too many requests');
  if (isFirst && has('broken')) return failure(500, 'InternalServerException', 'Something fell over');
  if (has('unpaid')) return failure(403, 'AccessDeniedException', 'You have no access to the model.');
  if (has('refuses')) return failure(400, 'ValidationException', 'Not this content, please');
  for (const { data, type } of keyframesOf({ body })) {
    const wrong = imageProblem(data, type, imageLimits.luma);
    if (wrong !== undefined) return failure(400, 'ValidationException', wrong);
  }
  const job = jobs.take(text, body, token);
  if (isFirst && has('silent')) return 'silence';
  return isFirst && has('cut') ? 'hang-up' : { status: 200, body: { invocationArn: arnOf(job) } };
};

/** @param isLeft whether the film of the job lies where it was asked for */
export const lookAt = (job: Job | undefined, arn: string, isLeft: boolean): Answer => {
  if (job === undefined) return failure(404, 'ResourceNotFoundException', 'There is no such invocation.');
  job.looks += 1;
  if (says(job, 'throttled') && job.looks === 1)
    return failure(429, 'ThrottlingException', 'Too many requests');
  if (says(job, 'blind') && job.looks === 1) return 'hang-up';
  const state = (status: string, more: object = {}): Answer => ({
    status: 200,
    body: {
      invocationArn: arn,
      modelArn: 'arn:aws:bedrock:us-west-2::foundation-model/luma.ray-v2:0',
      status,
      submitTime: new Date().toISOString(),
      outputDataConfig: { s3OutputDataConfig: { s3Uri: folderOf(job) } },
      ...more,
    },
  });
  if (says(job, 'fails')) return state('Failed', { failureMessage: 'The model fell over' });
  if (says(job, 'person') && keyframesOf(job).length > 0)
    return state('Failed', { failureMessage: `Blocked by moderation: ${personWords}` });
  if (says(job, 'forbids')) return state('Failed', { failureMessage: 'Blocked by the content policy.' });
  return isRunning(job) || !isLeft ? state('InProgress') : state('Completed');
};
