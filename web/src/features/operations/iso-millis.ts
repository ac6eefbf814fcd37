/** Milliseconds of an ISO 8601 duration as rules write it (PT1H30M, P3D); undefined when the text is something else. */
export function isoMillis(text: string): number | undefined {
  const found = text.match(/^P(?=\d|T)(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/);
  if (!found) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((it) => Number(it ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
}
