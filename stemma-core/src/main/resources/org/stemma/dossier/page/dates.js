/** Reads ISO 8601 dates and times as far as they are precise. */

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** The parts of a date as texts, undefined where it is less precise: {year, month, day, hour, minute, zone}; or null. */
export function dateParts(iso) {
  const parts = DATE.exec(String(iso ?? ''));
  return parts && {year: parts[1], month: parts[2], day: parts[3], hour: parts[4], minute: parts[5], zone: parts[6]};
}

/** How precise a written date is: year, month, day or minute; null where it is no ISO date. */
export function writtenPrecision(iso) {
  const parts = dateParts(iso);
  return parts && (parts.hour ? 'minute' : parts.day ? 'day' : parts.month ? 'month' : 'year');
}

/** The first moment of a date, in milliseconds for sorting; a time without a zone counts as UTC; unknown comes last. */
export function firstMoment(iso) {
  const parts = dateParts(iso);
  if (!parts) {
    return Number.POSITIVE_INFINITY;
  }
  const {year, month, day, hour, minute, zone} = parts;
  const local = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0));
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  return sign ? local - Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60000 : local;
}
