/** The business date, `2026-11-23`, of a moment: a night's service belongs to the evening it began. */
export function businessDate(now: number, dayTurnHour: number): string {
  const local = new Date(now);
  if (local.getHours() < dayTurnHour) local.setDate(local.getDate() - 1);
  const month = String(local.getMonth() + 1).padStart(2, '0');
  const day = String(local.getDate()).padStart(2, '0');
  return `${local.getFullYear()}-${month}-${day}`;
}
