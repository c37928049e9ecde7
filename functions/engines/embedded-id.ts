/** The engine of videos that were stored before they named one; it speaks, draws and joins where others cannot. */
export const embeddedEngineId = 'embedded';
