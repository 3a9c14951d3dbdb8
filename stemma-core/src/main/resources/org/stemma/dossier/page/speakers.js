/** Who speaks in quotations, with a letter and a colour for each. */
import {articleOf, isQuoted, list} from './model.js';

/** Colours that can be told apart; further speakers share the last one and have their letters. */
const COLOURS = 6;

/** The speaker of a version: {key, name, entity}; null where the dossier names none. */
export function speakerOf(model, version, statement) {
  const links = list(version.chain);
  const link = links[links.length - 1];
  const speakers = list(statement.speakers);
  const entity = link?.entity ?? (link || speakers.length !== 1 ? null : speakers[0]);
  if (entity) {
    return {key: entity, entity, name: model.entityById.get(entity)?.name ?? link?.name ?? entity};
  }
  return link?.name ? {key: `name:${link.name}`, entity: null, name: link.name} : null;
}

/**
 * The quotations of some articles by their speakers, those with the most first.
 * Returns {speakers: [{key, name, letter, colour}], quotes: [{passage, speaker, mode}]}; a quotation of nobody known has the
 * speaker with the letter "?".
 */
export function quotationsIn(model, articles) {
  const ids = new Set(articles.map((article) => article.id));
  const found = new Map();
  const quotes = [];
  for (const statement of model.statements) {
    for (const version of list(statement.versions)) {
      if (isQuoted(version) && ids.has(articleOf(version))) {
        const speaker = speakerOf(model, version, statement) ?? {key: '', name: null};
        const entry = found.get(speaker.key) ?? {...speaker, n: 0};
        entry.n += 1;
        found.set(speaker.key, entry);
        quotes.push(...list(version.passages).map((passage) => ({passage, speaker: entry, mode: version.mode})));
      }
    }
  }
  const speakers = [...found.values()].sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.n - a.n);
  speakers.forEach((speaker, place) => {
    speaker.letter = speaker.key === '' ? '?' : lettered(place);
    speaker.colour = speaker.key === '' ? 0 : Math.min(place + 1, COLOURS);
  });
  return {speakers, quotes};
}

/** A, B, … Z, AA, AB … */
function lettered(place) {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : lettered(Math.floor(place / 26) - 1) + last;
}

/** Quotation marks of any script; whether one opens or closes is told by what stands beside it. */
const QUOTATION_MARKS = /[«»‹›“”„‟"「」『』]/g;

/**
 * The parts of a passage that stand in quotation marks, as spans of its text. All of it where the whole passage is
 * quoted: its marks may stand outside of it.
 */
export function quotedSpans(text, mode) {
  if (mode === 'direct') {
    return [{start: 0, end: text.length}];
  }
  const spans = [];
  let start = null;
  for (const {index} of text.matchAll(QUOTATION_MARKS)) {
    const opens = /^[\s(\[—–-]?$/u.test(text[index - 1] ?? '') && /\S/u.test(text[index + 1] ?? '');
    if (opens) {
      start = start ?? index;
    } else if (start !== null || spans.length === 0) {
      spans.push({start: start ?? 0, end: index + 1});
      start = null;
    }
  }
  return start === null ? spans : [...spans, {start, end: text.length}];
}
