/** Dates, numbers and names of languages, written for a reader. */

import {dateParts} from './dates.js';
import {visible} from './visible.js';

/** Formats values in the interface's language. */
export function formatsIn(language) {
  const names = new Intl.DisplayNames([language], {type: 'language', fallback: 'code'});
  const percents = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 0});
  const decimals = new Intl.NumberFormat(language, {maximumFractionDigits: 1});

  /** An ISO 8601 date or time as far as it is precise; other text as it stands; null where it is unknown. */
  function date(iso) {
    return written(iso, {year: 'numeric', month: 'long', day: 'numeric'});
  }

  /** The same in short, without the time of day. */
  function shortDate(iso) {
    return written(dateParts(iso)?.hour ? iso.slice(0, 10) : iso, {year: 'numeric', month: 'short', day: 'numeric'});
  }

  function written(iso, style) {
    if (iso === null || iso === undefined || iso === '') {
      return null;
    }
    const parts = dateParts(iso);
    if (!parts) {
      return visible(String(iso));
    }
    const {year, month, day, hour, minute, zone} = parts;
    const options = {timeZone: 'UTC', year: style.year};
    if (month) {
      options.month = style.month;
    }
    if (day) {
      options.day = style.day;
    }
    const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
    const calendar = new Intl.DateTimeFormat(language, options).format(moment);
    if (!hour) {
      return calendar;
    }
    const offset = !zone ? '' : zone === 'Z' || /^[+-]00:?00$/.test(zone) ? ' UTC' : ` UTC${zone.replace('-', '−')}`;
    return `${calendar}, ${hour}:${minute}${offset}`;
  }

  /** The language's name, its code where it has none, null where it is unknown. */
  function languageName(code) {
    if (!code) {
      return null;
    }
    try {
      return names.of(code);
    } catch (notACode) {
      return visible(String(code));
    }
  }

  /** A share in [0, 1] as a percentage; what is not nothing is not rounded to nothing, nor what is not all to all. */
  function percent(share) {
    return share > 0 && share < 0.01 ? `< ${percents.format(0.01)}`
      : share < 1 && share > 0.99 ? `> ${percents.format(0.99)}` : percents.format(share);
  }

  return {date, shortDate, languageName, percent, decimal: (number) => decimals.format(number)};
}
