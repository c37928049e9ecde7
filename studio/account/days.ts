/** The day of this device: `2026-11-29`. */
export const today = (now = new Date()): string => {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** From the beginning of a day to the end of another, by this device's clock. */
export const rangeOfDays = (from: string, to: string): { from: string; to: string } => ({
  from: new Date(`${from}T00:00:00`).toISOString(),
  to: new Date(`${to}T23:59:59.999`).toISOString(),
});
