/** Milliseconds of an ISO 8601 duration as Java writes it (PT1H2M3.5S), or of seconds. */
export function isoMillis(lag: string | number): number {
  if (typeof lag === 'number') return lag * 1_000;
  const found = lag.match(/^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/);
  if (!found) return 0;
  const [, hours, minutes, seconds] = found;
  return (Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1_000;
}
