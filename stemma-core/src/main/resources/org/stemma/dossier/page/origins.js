/** The origins: what the statements go back to, their witnesses, and the reconstruction of their words. */
import {button, content, el, fact, hiddenText, joined, section} from './dom.js';
import {list} from './model.js';
import {badge, entityName, nothing, originName, outlet, passages, statementLink} from './parts.js';

/** Draws a card for each origin. */
export function originsSection(page) {
  const {model, t} = page;
  return section('origins', t('origins'), t('origins.lead'),
    model.origins.length === 0 ? nothing(t('origins.none'))
      : el('div', {class: 'stack'}, model.origins.map((origin) => originCard(page, origin))));
}

function originCard(page, origin) {
  const {model, t} = page;
  const statements = model.statements.filter((statement) => list(statement.origins).includes(origin.id));
  const witnesses = list(origin.witnesses).map((id) => model.articleById.get(id)).filter(Boolean);
  return el('article', {class: 'card origin', id: `origin-${origin.id}`, tabindex: '-1'},
    el('header', {},
      el('h3', {}, originName(page, origin)),
      el('p', {}, badge(origin.kind ? page.kind('origin', origin.kind) : t('origin.kind.unknown')), ' ',
        badge(origin.seen ? t('origin.seen') : t('origin.unseen'), origin.seen ? 'quiet' : 'rubric'))),
    el('dl', {class: 'facts'},
      fact(t('origin.entity'), origin.entity ? entityName(page, origin.entity)
        : el('span', {class: 'unknown'}, t('unknown'))),
      fact(t('origin.witnesses'), witnesses.length === 0 ? t('none') : joined(witnesses.map((article) =>
        button(outlet(article), () => page.open({article: article.id}), {class: 'link'})), ', '))),
    statements.length === 0 ? nothing(t('origin.statements.none'))
      : el('details', {class: 'passages', open: statements.length <= 6},
        el('summary', {}, t('origin.statements', {n: statements.length})),
        el('ul', {class: 'statements'}, statements.map((statement) => el('li', {}, statementLink(page, statement))))),
    list(origin.reconstruction).map((text) => reconstruction(page, text)));
}

/** The reconstructed lines; a gap is drawn as a gap and read out as one. */
function reconstruction(page, text) {
  const {model, t, formats} = page;
  const lines = list(text.lines);
  if (lines.length === 0) {
    return null;
  }
  return el('div', {class: 'reconstruction'},
    el('h4', {}, t('reconstruction', {language: formats.languageName(text.language) ?? t('language.unknown')})),
    text.own ? el('p', {class: 'small'}, t('reconstruction.own')) : null,
    el('p', {class: 'small'}, t('reconstruction.note')),
    el('ol', {}, lines.map((line) => {
      const statement = model.statementById.get(line.statement);
      const number = model.statements.indexOf(statement) + 1;
      return el('li', {class: line.gap ? 'gap' : null},
        el('span', {class: 'number'}, statement
          ? el('a', {href: `#${page.address({statement: statement.id})}`, 'aria-label': statement.label}, String(number)) : ''),
        el('div', {},
          line.gap ? el('span', {class: 'gap-mark'}, el('span', {'aria-hidden': 'true'}, '[ … ]'), hiddenText(t('reconstruction.gap'))) : null,
          line.text ? content(line.text, text.language, 'p') : null,
          passages(page, line.support, t('reconstruction.support', {n: list(line.support).length})),
          apparatus(page, text, line)));
    })));
}

/** What other witnesses read in the place of some words of a line: the lemma, a bracket, the other reading. */
function apparatus(page, text, line) {
  const variants = list(line.variants);
  return variants.length === 0 ? null : el('ul', {class: 'apparatus', 'aria-label': page.t('apparatus')},
    variants.map((variant) => el('li', {}, passages(page, variant.passages, el('span', {},
      variant.lemma ? content(shortened(variant.lemma), text.language) : el('em', {}, page.t('apparatus.nothing')),
      el('span', {'aria-hidden': 'true'}, ' ] '), hiddenText(page.t('apparatus.instead')),
      variant.words ? content(variant.words, text.language) : el('em', {}, page.t('apparatus.omitted')))))));
}

/** A long lemma by its first and last words, as editors give it. */
function shortened(lemma) {
  const words = lemma.split(/\s+/u);
  return words.length > 8 ? `${words.slice(0, 3).join(' ')} … ${words.slice(-2).join(' ')}` : lemma;
}
