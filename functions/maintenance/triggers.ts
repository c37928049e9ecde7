import { removeAssetNeeds } from '../assets/needs.ts';
import { engineSettings } from '../engines/configured-vendors.ts';
import { planSettings } from '../plans/settings.ts';
import { dropConnectionsNeeds } from '../realtime/needs.ts';
import { defineTriggers } from '../shared/contract.ts';
import { moviePart, userPart } from '../shared/keys.ts';
import { boughtNeeds } from '../videos/bought-needs.ts';
import { videoPart } from '../videos/keys.ts';
import { changeVideoSettings, endVideoNeeds } from '../videos/store.ts';
import { grantMonthNeeds } from './needs.ts';

/** Housekeeping: lost videos, deleted videos, closed accounts. */
export const maintenanceTriggers = defineTriggers({
  reconcileVideos: {
    summary: 'Finds videos that have not changed for too long and ends or restarts each.',
    on: 'schedule',
    everyMinutes: 1,
    needs: [
      ...endVideoNeeds,
      ...boughtNeeds,
      'cancellations-queue:send',
      'broken-queue:send',
      'index:query',
      'table:check',
      'table:get',
      'table:update',
      'generation-queue:send',
      'movies-queue:send',
      'workflow:start',
      'workflow:describe',
      'workflow:stop',
    ],
    settings: [...changeVideoSettings],
    timeoutSeconds: 60,
  },
  repairPlaces: {
    summary: 'Gives back the places of videos that are not made any more.',
    on: 'schedule',
    everyMinutes: 5,
    needs: ['table:get', 'table:update'],
    settings: ['maxRunningVideos'],
    timeoutSeconds: 60,
  },
  repairQueueSize: {
    summary: 'Mends the count of videos that wait or are made, where it is not that of the index.',
    on: 'schedule',
    everyMinutes: 5,
    needs: ['table:get', 'table:update', 'index:query'],
    timeoutSeconds: 60,
  },
  purgeVideo: {
    summary:
      'Removes the files, events, notices, shares and text of a deleted video, wherever they stand, and stops its run.',
    on: 'event',
    to: { changes: ['REMOVE'], pk: userPart.prefix, sk: videoPart.prefix },
    order: 'item',
    batchSize: 5,
    needs: [
      'cancellations-queue:send',
      'table:put',
      'table:query',
      'table:get',
      'table:update',
      'table:delete',
      'media:list',
      'media:delete',
      'workflow:stop',
      'purge-queue:send',
    ],
    settings: ['maxRunningVideos'],
    timeoutSeconds: 60,
  },
  purgeMovie: {
    summary: 'Removes what was made of the scenes of a deleted movie.',
    on: 'event',
    to: { changes: ['REMOVE'], pk: userPart.prefix, sk: moviePart.prefix },
    order: 'item',
    batchSize: 5,
    needs: ['media:list', 'media:delete', 'purge-queue:send'],
    timeoutSeconds: 60,
  },
  purgeFiles: {
    summary:
      'Removes what a task that was stopped wrote after its video or movie had been deleted, and copies of assets of ' +
      'videos that have ended.',
    on: 'queue',
    queue: 'purge',
    batchSize: 5,
    needs: ['media:list', 'media:delete'],
    timeoutSeconds: 60,
  },
  sweepMedia: {
    summary: 'Removes files of videos that are gone, wherever they were left.',
    on: 'schedule',
    everyMinutes: 1440,
    needs: ['table:get', 'table:put', 'media:list', 'media:read', 'media:delete'],
    timeoutSeconds: 300,
  },
  sweepAssets: {
    summary:
      'Gives up uploads that did not end within a day, and removes uploaded files that belong to nothing.',
    on: 'schedule',
    everyMinutes: 1440,
    needs: [...removeAssetNeeds, 'table:put', 'index:query', 'media:list'],
    timeoutSeconds: 300,
  },
  auditLedgers: {
    summary:
      'Recomputes the balance of every account from its ledger once a day, tells what differs, and counts videos anew.',
    on: 'schedule',
    everyMinutes: 10,
    needs: ['table:get', 'table:put', 'table:update', 'table:query', 'index:query'],
    timeoutSeconds: 300,
  },
  watchEngines: {
    summary: 'Tells operators once a day of engines that their vendors end within 60 days.',
    on: 'schedule',
    everyMinutes: 1440,
    needs: [],
    settings: [...engineSettings],
    timeoutSeconds: 30,
  },
  grantPlanCredits: {
    summary:
      "Grants each account the credits of its plan's month, and lets those expire that are not carried over.",
    on: 'schedule',
    everyMinutes: 10,
    needs: [...grantMonthNeeds, 'index:query'],
    settings: [...planSettings, 'grantCreditsAt'],
    timeoutSeconds: 300,
  },
  expireVideos: {
    summary: 'Removes videos that ended longer ago than the plan of their account keeps them.',
    on: 'schedule',
    everyMinutes: 10,
    needs: ['table:get', 'table:put', 'table:update', 'table:delete', 'table:query', 'index:query'],
    settings: planSettings,
    timeoutSeconds: 300,
  },
  removeProject: {
    summary: 'Removes everything that is in a project that was deleted, then the project.',
    on: 'queue',
    queue: 'teardown',
    batchSize: 1,
    needs: [...endVideoNeeds, ...removeAssetNeeds, 'table:query', 'table:delete', 'teardown-queue:send'],
    settings: [...changeVideoSettings],
    timeoutSeconds: 120,
  },
  removeAccount: {
    summary: 'Removes everything that belongs to an account that was closed, then the account.',
    on: 'queue',
    queue: 'removal',
    batchSize: 1,
    needs: [
      ...dropConnectionsNeeds,
      ...endVideoNeeds,
      'api-keys:write',
      'webhook-secrets:write',
      'removal-queue:send',
      'media:list',
      'assets:remove',
    ],
    settings: [...changeVideoSettings],
    timeoutSeconds: 120,
  },
  resumeRemovals: {
    summary: 'Orders removals of accounts and projects again that have not ended.',
    on: 'schedule',
    everyMinutes: 10,
    needs: ['index:query', 'removal-queue:send', 'teardown-queue:send'],
    timeoutSeconds: 60,
  },
});
