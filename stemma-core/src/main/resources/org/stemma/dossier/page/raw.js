/** The raw text of an article, as it came, with noise and damage marked in their places. */
import {content, el} from './dom.js';
import {pieces, stretches} from './locate.js';
import {list} from './model.js';
import {statementPassages} from './reader.js';
import {textPieces} from './reader-text.js';
import {quotedSpans} from './speakers.js';

/** Damage over a larger share of the text than this is told above it only. */
const MOST_DAMAGED = 0.3;

/**
 * Draws a raw text.
 * @param raw the text in which the dossier's offsets count
 * @param marks as for articleBody in reader.js
 */
export function rawBody(page, article, raw, marks) {
  const {t} = page;
  const damage = list(article.damage);
  const spans = [
    ...marks.chosen.map((passage) => ({...passage, chosen: true})),
    ...marks.quotes.filter(({passage}) => passage.article === article.id).flatMap((entry) => quoted(entry, raw)),
    ...list(marks.drifts).filter(({passage}) => passage.article === article.id)
      .map(({passage, drift}) => ({start: passage.start, end: passage.end, drift})),
    ...statementPassages(page, article).map(({passage, statement}) => ({start: passage.start, end: passage.end, statement})),
    ...list(article.noise).map((noise) => ({start: noise.start, end: noise.end, noise: noise.kind})),
    ...damage.filter((mark) => mark.end - mark.start <= MOST_DAMAGED * raw.length)
      .map((mark) => ({start: mark.start, end: mark.end, damage: mark.kind})),
  ];
  return el('div', {class: 'reader-text raw', tabindex: '0', role: 'region', 'aria-label': `${t('reader.raw')}: ${article.outlet ?? article.id}`},
    damage.length === 0 ? null : el('ul', {class: 'small plain harms'}, damage.map((mark) =>
      el('li', {}, el('strong', {class: 'alarm-text'}, page.kind('damage', mark.kind)), mark.note ? [': ', content(mark.note, '')] : null))),
    el('p', {class: 'content block', lang: article.language ?? '', dir: 'auto'},
      textPieces(page, raw, pieces(raw.length, [...spans, ...stretches(raw)]), marks)));
}

function quoted({passage, speaker, mode}, raw) {
  return quotedSpans(raw.slice(passage.start, passage.end), mode)
    .map((span) => ({speaker, start: passage.start + span.start, end: passage.start + span.end}));
}
