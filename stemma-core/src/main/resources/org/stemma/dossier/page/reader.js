/** An article's text with what was found in it: chosen passages, statements, quotations, noise and damage. */
import {content, el} from './dom.js';
import {list, overlaps} from './model.js';
import {locate, pieces, stretches, touches} from './locate.js';
import {dateText, languageMark, nothing, outlet, passageQuote} from './parts.js';
import {textPieces} from './reader-text.js';
import {quotedSpans} from './speakers.js';

/**
 * Draws one article. The chosen passages are highlighted; the passages of all statements are underlined and open them.
 * `settle()` in the result scrolls the first highlighted passage into sight, within the reader only.
 */
export function readerView(page, article, chosen) {
  const {t} = page;
  const body = articleBody(page, article, {chosen, quotes: []});
  const element = el('div', {class: 'reader'},
    el('header', {},
      el('p', {class: 'byline'}, outlet(article), ' ', languageMark(page, article.language),
        el('span', {class: 'small'}, ` ${dateText(page, article.published)}`)),
      textBlocks(article).length > 0 ? el('p', {class: 'small'}, t('reader.statements')) : null,
      damageLine(page, article)),
    body);
  return {element, settle: () => settle(body)};
}

/** The blocks of an article that have a text. */
function textBlocks(article) {
  return list(article.blocks).filter((block) => block.passage);
}

/**
 * The cleaned text of an article, with a mark wherever noise was cut from it.
 * @param marks `chosen`, passages to highlight; `quotes`, as quotationsIn finds them; `difference(passage)`, the parts of a
 *     chosen passage that differ from another version, or null; `drifts`, as driftBetween finds them; `link(statement)`,
 *     where an underlined passage leads
 */
export function articleBody(page, article, marks) {
  const {t} = page;
  const blocks = textBlocks(article);
  const body = el('div', {class: 'reader-text', tabindex: '0', role: 'region', 'aria-label': `${t('reader')}: ${article.outlet ?? article.id}`});
  if (blocks.length === 0) {
    body.append(nothing(t('reader.none')), ...marks.chosen.map((passage) => passageQuote(page, passage)));
    return body;
  }
  const known = statementPassages(page, article);
  const outside = marks.chosen.filter((passage) => !blocks.some((block) => touches(passage, block)));
  if (outside.length > 0) {
    body.append(el('p', {class: 'small'}, t('reader.nowhere')), ...outside.map((passage) => content(passage.text, article.language, 'p')));
  }
  const cuts = noiseBetween(article, blocks);
  blocks.forEach((block, place) => {
    body.append(...cuts[place].map((cut) => noiseMark(page, cut)), blockElement(page, article, block, marks, known));
  });
  body.append(...cuts[blocks.length].map((cut) => noiseMark(page, cut)));
  return body;
}

/** Scrolls the first highlighted passage into sight, within the text only, so that the page around it stays where it is. */
export function settle(body) {
  const target = body.querySelector('mark, .whole');
  if (target) {
    const offset = target.getBoundingClientRect().top - body.getBoundingClientRect().top;
    body.scrollTop += offset - body.clientHeight / 3;
  }
}

/** The passages of all statements in an article. */
export function statementPassages(page, article) {
  return page.model.statements.flatMap((statement) => page.model.cell(statement, article).versions
    .flatMap((version) => list(version.passages))
    .filter((passage) => passage.article === article.id)
    .map((passage) => ({passage, statement})));
}

/** What was cut before each block and behind the last: noise of one kind that stands together is one cut. */
function noiseBetween(article, blocks) {
  const cuts = Array.from({length: blocks.length + 1}, () => []);
  for (const noise of list(article.noise)) {
    const place = blocks.findIndex((block) => block.passage.start >= noise.start);
    const cut = cuts[place < 0 ? blocks.length : place];
    const last = cut[cut.length - 1];
    if (last?.kind === noise.kind) {
      last.length += noise.end - noise.start;
    } else {
      cut.push({kind: noise.kind, length: noise.end - noise.start});
    }
  }
  return cuts;
}

function noiseMark(page, cut) {
  return el('p', {class: 'cut small'}, el('span', {'aria-hidden': 'true'}, '✂ '),
    page.t('reader.cut', {kind: page.kind('noise', cut.kind), n: cut.length}));
}

/** Damage that touches many blocks (all lines broken, say) is told once for the article, not at each block. */
const MANY_BLOCKS = 3;

function blocksHurt(article, mark) {
  return textBlocks(article).filter((block) => overlaps({...mark, article: article.id}, block.passage));
}

function damageAt(article, block) {
  return list(article.damage).filter((mark) => {
    const hurt = blocksHurt(article, mark);
    return hurt.length <= MANY_BLOCKS && hurt.includes(block);
  });
}

/** The damage of the whole article in one line; null where there is none. */
export function damageLine(page, article) {
  const wide = list(article.damage).filter((mark) => blocksHurt(article, mark).length > MANY_BLOCKS);
  const kinds = [...new Set(wide.map((mark) => page.kind('damage', mark.kind)))].join(', ');
  return wide.length > 0 ? el('p', {class: 'small'}, page.t('reader.damage', {kinds})) : null;
}

function blockElement(page, article, block, marks, known) {
  const {t} = page;
  const text = block.passage.text ?? '';
  const spans = [
    ...marks.chosen.map((passage) => ({passage, chosen: true})), ...marks.quotes, ...list(marks.drifts), ...known,
  ].filter((entry) => touches(entry.passage, block)).map((entry) => ({...entry, ...locate(entry.passage, block)}))
    .flatMap((entry) => (entry.speaker ? quoted(entry, text) : [entry]));
  const lost = spans.some((span) => span.chosen && span.start === undefined);
  const placed = spans.filter((span) => span.start !== undefined);
  const differing = placed.filter((span) => span.chosen).flatMap((span) => differences(span, text, marks));
  const damage = damageAt(article, block);
  const kinds = [...new Set(damage.map((mark) => page.kind('damage', mark.kind)))].join(', ');
  return el('div', {class: damage.length > 0 ? 'block-row hurt' : 'block-row'},
    damage.length > 0 ? el('p', {class: 'small alarm-text block-note'}, t('reader.damaged', {kinds})) : null,
    lost ? el('p', {class: 'small block-note'}, t('reader.whole')) : null,
    el(block.kind === 'title' ? 'h3' : 'p',
      {class: `content block ${lost ? 'whole' : ''}`, lang: article.language ?? '', dir: 'auto'},
      textPieces(page, text, pieces(text.length, [...placed, ...differing, ...stretches(text)]), marks)));
}

/** A quotation without the words around it that are not quoted. */
function quoted(entry, text) {
  return entry.start === undefined ? [] : quotedSpans(text.slice(entry.start, entry.end), entry.mode)
    .map((span) => ({...entry, start: entry.start + span.start, end: entry.start + span.end}));
}

/** The words of a chosen passage that differ from the version it is compared with, as spans of the block's text. */
function differences(span, text, marks) {
  const parts = text.slice(span.start, span.end) === span.passage.text ? marks.difference?.(span.passage) : null;
  let at = span.start;
  return (parts ?? []).map((part) => {
    const start = at;
    at += part.text.length;
    return {start, end: at, differs: part.differs};
  }).filter((part) => part.differs);
}
