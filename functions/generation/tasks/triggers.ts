import { engineSettings } from '../../engines/configured-vendors.ts';
import { vendorPart } from '../../engines/keys.ts';
import { moderationNeeds, moderationSettings, textNeeds, textSettings } from '../../engines/text/needs.ts';
import { vendorNeeds, webhookNeeds } from '../../engines/vendor-needs.ts';
import { defineTriggers } from '../../shared/contract.ts';
import { userPart } from '../../shared/keys.ts';
import { boughtNeeds } from '../../videos/bought-needs.ts';
import { durationsPart, placesPart, queuePart, videoPart } from '../../videos/keys.ts';
import { changeVideoNeeds, changeVideoSettings, endVideoNeeds } from '../../videos/store.ts';

/** Without `s3:ListBucket` S3 answers 403 for an object that is not there. */
const probe = ['media:read', 'media:list'] as const;

/** Who starts Luma; a look at what waits starts it too. */
const lumaStartNeeds = ['luma:start', 'luma:write'] as const;

/** All that a task reaches. Those that draw and join run native code on what users wrote. */
const partitions = [userPart, videoPart, placesPart, queuePart, durationsPart].map(
  ({ prefix }) => `${prefix}*`,
);
/** Of those that start work at vendors and look at it: its places there, and whether a vendor answers. */
const partitionsWithVendors = [...partitions, `${vendorPart.prefix}*`];

/** Of whoever may have a vendor start a part: what waits for a place is begun by the look that finds one, too. */
const startNeeds = [
  ...changeVideoNeeds,
  ...probe,
  ...vendorNeeds,
  ...webhookNeeds,
  ...lumaStartNeeds,
  'table:query',
  'table:update',
  'table:check',
] as const;

/** The tasks of the workflow, in the order in which they run. */
export const taskTriggers = defineTriggers({
  moderateVideo: {
    summary: 'Checks the text against the content policy and for what no voice can speak.',
    on: 'workflow',
    partitions,
    task: 'moderate',
    needs: [...changeVideoNeeds, ...moderationNeeds],
    settings: [...changeVideoSettings, ...moderationSettings, 'testValues'],
    timeoutSeconds: 60,
  },
  planVideo: {
    summary: 'Lays the text out as the scenes of a film, and copies the assets that it shows.',
    on: 'workflow',
    partitions,
    task: 'plan',
    needs: [...changeVideoNeeds, ...probe, 'media:write', 'assets:get', ...textNeeds, ...moderationNeeds],
    settings: [...changeVideoSettings, ...textSettings, ...moderationSettings, 'testValues'],
    timeoutSeconds: 90,
  },
  voiceVideo: {
    summary: 'Has vendors of voices speak scenes, once, and keeps what they answer.',
    on: 'workflow',
    partitions,
    task: 'voice',
    needs: [...changeVideoNeeds, ...probe, 'media:write', 'speech:polly', 'secret:elevenlabs'],
    settings: [...changeVideoSettings, ...engineSettings],
    memoryMegabytes: 1769,
    timeoutSeconds: 600,
    engine: true,
  },
  prepareFrames: {
    summary: 'Makes of pictures that clips begin and end with what vendors are sent.',
    on: 'workflow',
    partitions,
    task: 'prepare',
    needs: [...changeVideoNeeds, ...probe, 'media:write'],
    settings: [...changeVideoSettings],
    // Holds a picture of 24 million pixels, decoded.
    memoryMegabytes: 1769,
    timeoutSeconds: 300,
    engine: true,
  },
  speakVideo: {
    summary: 'Speaks every scene that no vendor speaks, and fixes the length of each in frames.',
    on: 'workflow',
    partitions,
    task: 'speak',
    // It decodes what owners upload: no key of a vendor is near.
    needs: [...changeVideoNeeds, ...probe, 'media:write', 'assets:get'],
    settings: [...changeVideoSettings, 'testValues'],
    memoryMegabytes: 1769,
    timeoutSeconds: 600,
    engine: true,
  },
  startScenePart: {
    summary: 'Has a vendor start a part of a scene, once, and writes down what it is called there.',
    on: 'workflow',
    partitions: partitionsWithVendors,
    task: 'start',
    needs: [...startNeeds],
    settings: [...changeVideoSettings, ...engineSettings],
    // Holds two pictures, in base64 and as the body of a call.
    memoryMegabytes: 512,
    // Shorter than `callSeconds` of remote/next-step.ts: after those nobody is in the middle of a call.
    timeoutSeconds: 60,
  },
  pollScenePart: {
    summary: 'Looks at a part of a scene that a vendor makes, brings it over, and says when to look again.',
    on: 'workflow',
    partitions: partitionsWithVendors,
    task: 'poll',
    needs: [...startNeeds, 'luma:look', 'media:write'],
    settings: [...changeVideoSettings, ...engineSettings],
    // Holds the film of a vendor, and waits for it as long as `fileMilliseconds` of engines/vendor-http.ts.
    memoryMegabytes: 1024,
    timeoutSeconds: 300,
  },
  awaitScenePart: {
    summary: 'Writes down which task waits for the call of a vendor.',
    on: 'workflow',
    partitions: [`${videoPart.prefix}*`],
    task: 'await',
    needs: ['table:update', 'workflow:answer'],
    timeoutSeconds: 15,
  },
  collectScenePart: {
    summary: 'Makes a scene of what a vendor made, and checks that it is what was asked for.',
    on: 'workflow',
    partitions,
    task: 'collect',
    needs: [...changeVideoNeeds, ...probe, 'media:write', 'media:delete'],
    settings: [...changeVideoSettings],
    // Holds a scene of a vendor while its pictures are encoded anew.
    memoryMegabytes: 3008,
    timeoutSeconds: 600,
    engine: true,
  },
  renderScene: {
    summary: 'Draws and encodes the pictures of one scene, once per content.',
    on: 'workflow',
    partitions,
    task: 'render',
    // Clips of movies are read by ranges where they lie; everything else was copied.
    needs: [...changeVideoNeeds, ...probe, 'media:write', 'assets:get'],
    settings: [...changeVideoSettings, 'testValues'],
    memoryMegabytes: 3008,
    timeoutSeconds: 600,
    engine: true,
  },
  stitchVideo: {
    summary: 'Joins the scenes and their sound into one file with captions, thumbnail and manifest.',
    on: 'workflow',
    partitions,
    task: 'stitch',
    needs: [...changeVideoNeeds, ...probe, 'media:write', 'media:delete'],
    settings: [...changeVideoSettings, 'testValues'],
    memoryMegabytes: 3008,
    timeoutSeconds: 600,
    engine: true,
  },
  verifyVideo: {
    summary: 'Reads the finished file back and compares it with the plan.',
    on: 'workflow',
    partitions,
    task: 'verify',
    needs: [...changeVideoNeeds, ...probe, 'media:write', 'media:delete'],
    settings: [...changeVideoSettings, 'testValues'],
    // Reads a film of an hour once for its index and once for its digest: two gigabytes at 1440p.
    memoryMegabytes: 2000,
    timeoutSeconds: 300,
    engine: true,
  },
  settleVideo: {
    summary: 'Completes the verified video, charges for its true length and leaves the owner a notice.',
    on: 'workflow',
    partitions,
    task: 'settle',
    needs: [...endVideoNeeds, ...boughtNeeds, ...probe],
    settings: [...changeVideoSettings],
    // Names what vendors were sent, pictures of four scenes at a time.
    memoryMegabytes: 512,
    timeoutSeconds: 30,
  },
  failVideo: {
    summary: 'Ends an attempt that went wrong: failure card, release of the hold, notice.',
    on: 'workflow',
    partitions,
    task: 'fail',
    needs: [...endVideoNeeds, ...boughtNeeds, 'cancellations-queue:send', 'broken-queue:send'],
    settings: [...changeVideoSettings],
    timeoutSeconds: 30,
  },
});
