/** The table of statements by articles, with its legend, order and filters. */
import {el, hiddenText, section} from './dom.js';
import {navigable} from './grid.js';
import {matrixFilters} from './matrix-filters.js';
import {list} from './model.js';
import {languageMark, nothing, outlet, outletText, statementLabel} from './parts.js';
import {columnsLeft, rowsInSight} from './rows.js';

const KINDS = ['quoted', 'reported', 'omitted', 'absent'];

/** Above this many articles the columns become narrow and their heads stand upright. */
const MANY_COLUMNS = 9;

/** Draws the table; `select([[statement], [article]])` in the result opens a cell, `rowHead(id)` finds the head of a row. */
export function matrixView(page) {
  const {model, t} = page;
  if (model.statements.length === 0) {
    return {element: section('statements', t('statements'), null, nothing(t('statements.none')))};
  }
  const entries = model.statements.map((statement, place) => entry(page, statement, place));
  const columns = model.articles.length + 1;
  const body = el('tbody', {});
  const table = el('table', {
    class: model.articles.length > MANY_COLUMNS ? 'matrix dense' : 'matrix',
    role: 'grid', 'aria-label': t('statements.table'), 'aria-readonly': 'true', 'aria-colcount': columns,
  }, head(page), body);
  const scroller = el('div', {class: 'scroll matrix-scroll', tabindex: '-1'}, table);
  let grid = null;
  const rows = rowsInSight(scroller, body, columns, (item, from, to) => row(page, item, from, to), (focusLost) => grid?.settle(focusLost));
  grid = navigable(scroller, table, rows, (cell) => choose(page, cell));
  const none = nothing(t('statements.none.shown'));
  none.hidden = true;
  let shown = [];
  const controls = matrixFilters(page, entries, (found) => {
    shown = found;
    table.setAttribute('aria-rowcount', String(shown.length + 1));
    rows.show(shown);
    none.hidden = shown.length > 0;
  });

  /** The head of a statement's row, where the filter shows it. */
  function rowHead(id) {
    const index = shown.findIndex((item) => item.statement.id === id);
    return index < 0 ? null : rows.row(index)?.cells[0] ?? null;
  }

  return {
    element: section('statements', t('statements'), t('statements.lead'), controls, legend(page), scroller, none),
    rowHead,
    print: rows.print,
  };
}

function head(page) {
  const {model, t, formats} = page;
  return el('thead', {}, el('tr', {role: 'row'},
    el('th', {class: 'corner', role: 'columnheader', 'aria-colindex': 1, tabindex: '-1', scope: 'col'}, t('statements.statement')),
    model.articles.map((article, index) => el('th', {
      role: 'columnheader', 'aria-colindex': index + 2, scope: 'col', tabindex: '-1', 'data-article': article.id,
      title: [outletText(article), article.title, formats.date(article.published)].filter(Boolean).join('\n'),
    }, el('div', {class: 'column-head'},
      el('span', {class: 'column-outlet'}, outlet(article)),
      languageMark(page, article.language),
      el('span', {class: 'column-date'}, formats.shortDate(article.published) ?? '—'))))));
}

function entry(page, statement, place) {
  return {
    statement, place, text: searchable(page, statement), carried: page.model.carriers(statement).length,
    conflicts: page.model.conflictsOf(statement).length, drift: list(statement.drift).length,
  };
}

/** The row of a statement, with the cells of the columns from `from` to before `to`; the row's head is column 0. */
function row(page, {statement, place, carried, conflicts, drift}, from, to) {
  const {model, t} = page;
  return el('tr', {role: 'row', 'data-statement': statement.id},
    el('th', {scope: 'row', role: 'rowheader', tabindex: '-1', 'aria-colindex': 1},
      el('div', {class: 'row-head'},
        el('span', {class: 'number', 'aria-hidden': 'true'}, String(place + 1)),
        el('div', {},
          statementLabel(page, statement, 'div'),
          el('div', {class: 'row-marks'},
            el('span', {title: t('statements.carried.long', {n: carried, all: model.articles.length})},
              t('statements.carried', {n: carried, all: model.articles.length})),
            conflicts > 0 ? el('span', {class: 'alarm-text'}, t('mark.conflict')) : null,
            drift > 0 ? el('span', {}, t('mark.drift', {n: drift})) : null)))),
    columnsLeft(from - 1),
    model.articles.slice(from - 1, to - 1).map((article, index) => cell(page, statement, article, from + index)),
    columnsLeft(model.articles.length + 1 - to));
}

function cell(page, statement, article, column) {
  const {t} = page;
  const {kind} = page.model.cell(statement, article);
  return el('td', {
    role: 'gridcell', tabindex: '-1', class: kind, 'aria-colindex': column + 1, 'data-article': article.id,
    title: `${outletText(article)}: ${t(`cell.${kind}`)}`,
  }, el('span', {class: `mark ${kind}`, 'aria-hidden': 'true'}), hiddenText(t(`cell.${kind}`)));
}

function choose(page, cell) {
  const statement = cell.parentElement.dataset.statement;
  const article = cell.dataset.article;
  if (statement) {
    page.open(article ? {statement, article} : {statement});
  } else if (article) {
    page.open({article});
  }
}

/** What the text filter looks through: the label and every version, whatever the language. */
function searchable(page, statement) {
  const versions = list(statement.versions).flatMap((version) => list(version.passages).map((passage) => passage.text));
  const names = [...list(statement.about), ...list(statement.speakers)].map((id) => page.model.entityById.get(id)?.name);
  return [statement.label, ...names, ...versions].filter(Boolean).join('\n').normalize('NFKC').toLowerCase();
}

function legend(page) {
  return el('ul', {class: 'legend', 'aria-label': page.t('legend')}, KINDS.map((kind) =>
    el('li', {}, el('span', {class: `mark ${kind}`, 'aria-hidden': 'true'}), page.t(`cell.${kind}.long`))));
}
