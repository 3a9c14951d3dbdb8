/** The overview: the event, what the articles agree on, where they conflict, and what only one of them says. */
import {button, el, section, unfolding} from './dom.js';
import {eventCard} from './event.js';
import {conflictItem, nothing, outlet, languageMark, statementLink} from './parts.js';

/** Most entries of a list before the rest is one choice away. */
const FEW = 7;

/** Draws the overview. */
export function overviewSection(page) {
  const {t} = page;
  return el('div', {class: 'overview'},
    section('event', t('event'), null, eventCard(page)),
    agreed(page), conflicting(page), alone(page));
}

/** The statements that the most articles tell, and of which no article tells otherwise. */
function agreed(page) {
  const {model, t} = page;
  const all = model.articles.length;
  const undisputed = model.statements
    .map((statement) => ({statement, n: model.carriers(statement).length}))
    .filter(({statement, n}) => n > 1 && model.conflictsOf(statement).length === 0)
    .sort((a, b) => b.n - a.n);
  const most = undisputed.filter(({n}) => n >= Math.max(2, all / 2));
  const shown = most.length > 0 ? most : undisputed;
  return section('agreed', t('agreed'), all > 1 ? t('agreed.lead') : null,
    all < 2 ? nothing(t('agreed.single'))
      : shown.length === 0 ? nothing(t('agreed.none'))
        : few(page, shown, ({statement, n}) => el('li', {class: 'claim'},
          share(page, n, all), el('div', {}, statementLink(page, statement)))));
}

/** How many of the articles tell it, as a small bar and in figures. */
function share(page, n, all) {
  const bar = el('span', {class: 'bar', 'aria-hidden': 'true'}, el('span', {}));
  bar.firstChild.style.inlineSize = `${(100 * n) / all}%`;
  return el('p', {class: 'share small', title: page.t('statements.carried.long', {n, all})},
    bar, page.t('statements.carried', {n, all}));
}

function conflicting(page) {
  const {model, t} = page;
  const sorted = [...model.conflicts].sort((a, b) => Number(Boolean(a.revision)) - Number(Boolean(b.revision)));
  return section('disputed', t('disputed'), null,
    sorted.length === 0 ? nothing(t('conflicts.none'))
      : el('div', {class: 'stack'}, sorted.slice(0, FEW).map((conflict) => conflictItem(page, conflict)),
        sorted.length > FEW ? el('p', {}, el('a', {href: '#conflicts'}, t('disputed.all', {n: sorted.length}))) : null));
}

/** What stands in one article only, by article. */
function alone(page) {
  const {model, t} = page;
  const byArticle = new Map(model.articles.map((article) => [article, []]));
  for (const statement of model.statements) {
    const carriers = model.carriers(statement);
    if (carriers.length === 1) {
      byArticle.get(carriers[0]).push(statement);
    }
  }
  const found = [...byArticle].filter(([, statements]) => statements.length > 0);
  return section('alone', t('alone'), t('alone.lead'),
    found.length === 0 ? nothing(t('alone.none'))
      : el('ul', {class: 'plain alone'}, found.map(([article, statements]) => el('li', {},
        unfolding(el('span', {class: 'alone-head'}, outlet(article), ' ', languageMark(page, article.language), ' ',
          el('span', {class: 'small'}, t('alone.count', {n: statements.length}))),
        () => few(page, statements, (statement) => el('li', {class: 'claim'}, statementLink(page, statement))),
        {class: 'passages', open: found.length === 1})))));
}

/** The first entries of a list, and a button for the rest. */
function few(page, items, draw) {
  const entries = el('ul', {class: 'plain claims'}, items.slice(0, FEW).map(draw));
  if (items.length <= FEW) {
    return entries;
  }
  const more = button(page.t('more', {n: items.length - FEW}), () => {
    const rest = items.slice(FEW).map(draw);
    more.parentElement.remove();
    entries.append(...rest);
    rest[0].querySelector('a')?.focus();
  });
  return el('div', {}, entries, el('p', {class: 'actions'}, more));
}
