/** An article's text with passages highlighted in it. */
import {content, el} from './dom.js';
import {list, overlaps} from './model.js';
import {locate, pieces, touches} from './locate.js';
import {dateText, languageMark, nothing, outlet, passageQuote} from './parts.js';

/**
 * Draws one article. The chosen passages are highlighted; the passages of all statements are underlined and open them.
 * `settle()` in the result scrolls the first highlighted passage into sight, within the reader only.
 */
export function readerView(page, article, chosen) {
  const {t} = page;
  const blocks = list(article.blocks).filter((block) => block.passage);
  const body = el('div', {class: 'reader-text', tabindex: '0', role: 'region', 'aria-label': t('reader')});
  if (blocks.length === 0) {
    body.append(nothing(t('reader.none')), ...chosen.map((passage) => passageQuote(page, passage)));
  } else {
    const known = statementPassages(page, article);
    const outside = chosen.filter((passage) => !blocks.some((block) => touches(passage, block)));
    if (outside.length > 0) {
      body.append(el('p', {class: 'small'}, t('reader.nowhere')), ...outside.map((passage) => content(passage.text, article.language, 'p')));
    }
    body.append(...blocks.map((block) => blockElement(page, article, block, chosen, known)));
  }
  const element = el('div', {class: 'reader'},
    el('header', {},
      el('p', {class: 'byline'}, outlet(article), ' ', languageMark(page, article.language),
        el('span', {class: 'small'}, ` ${dateText(page, article.published)}`)),
      blocks.length > 0 ? el('p', {class: 'small'}, t('reader.statements')) : null,
      damageLine(page, article)),
    body);
  return {element, settle: () => settle(body)};
}

/** Scrolls within the reader, so that the page around it stays where it is. */
function settle(body) {
  const target = body.querySelector('mark, .whole');
  if (target) {
    const offset = target.getBoundingClientRect().top - body.getBoundingClientRect().top;
    body.scrollTop += offset - body.clientHeight / 3;
  }
}

function statementPassages(page, article) {
  return page.model.statements.flatMap((statement) => page.model.cell(statement, article).versions
    .flatMap((version) => list(version.passages))
    .filter((passage) => passage.article === article.id)
    .map((passage) => ({passage, statement})));
}

/** Damage that touches many blocks (all lines broken, say) is told once for the article, not at each block. */
const MANY_BLOCKS = 3;

function blocksHurt(article, mark) {
  return list(article.blocks).filter((block) => block.passage && overlaps({...mark, article: article.id}, block.passage));
}

function damageAt(article, block) {
  return list(article.damage).filter((mark) => {
    const hurt = blocksHurt(article, mark);
    return hurt.length <= MANY_BLOCKS && hurt.includes(block);
  });
}

function damageLine(page, article) {
  const wide = list(article.damage).filter((mark) => blocksHurt(article, mark).length > MANY_BLOCKS);
  const kinds = [...new Set(wide.map((mark) => page.kind('damage', mark.kind)))].join(', ');
  return wide.length > 0 ? el('p', {class: 'small'}, page.t('reader.damage', {kinds})) : null;
}

function blockElement(page, article, block, chosen, known) {
  const {t} = page;
  const text = block.passage.text ?? '';
  const here = chosen.filter((passage) => touches(passage, block)).map((passage) => ({passage, chosen: true}));
  const spans = [...here, ...known.filter((entry) => touches(entry.passage, block))].map((entry) => ({...entry, place: locate(entry.passage, block)}));
  const lost = spans.some((span) => span.chosen && !span.place);
  const placed = spans.filter((span) => span.place).map((span) => ({...span.place, chosen: span.chosen, statement: span.statement}));
  const damage = damageAt(article, block);
  const element = el(block.kind === 'title' ? 'h3' : 'p',
    {class: `content block ${lost ? 'whole' : ''}`, lang: article.language ?? '', dir: 'auto'},
    pieces(text.length, placed).map((piece) => pieceElement(page, text, piece)));
  const kinds = [...new Set(damage.map((mark) => page.kind('damage', mark.kind)))].join(', ');
  return el('div', {class: damage.length > 0 ? 'block-row hurt' : 'block-row'},
    damage.length > 0 ? el('p', {class: 'small alarm-text block-note'}, t('reader.damaged', {kinds})) : null,
    lost ? el('p', {class: 'small block-note'}, t('reader.whole')) : null,
    element);
}

function pieceElement(page, text, piece) {
  const words = text.slice(piece.start, piece.end);
  if (piece.spans.some((span) => span.chosen)) {
    return el('mark', {}, words);
  }
  const statement = piece.spans.find((span) => span.statement)?.statement;
  return statement
    ? el('a', {
      class: 'in-text', href: `#${page.address({statement: statement.id})}`,
      title: page.t('reader.open', {label: statement.label ?? statement.id}),
    }, words)
    : words;
}
