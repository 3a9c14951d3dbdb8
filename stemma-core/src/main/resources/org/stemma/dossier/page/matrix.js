/** The table of statements by articles, with its legend, order and filters. */
import {content, el, hiddenText, section} from './dom.js';
import {navigable} from './grid.js';
import {list} from './model.js';
import {languageMark, nothing, outlet, outletText} from './parts.js';

const KINDS = ['quoted', 'reported', 'omitted', 'absent'];
const NO_ORIGIN = '\u0000none';

/** Above this many articles the columns become narrow and their heads stand upright. */
const MANY_COLUMNS = 9;

/** Draws the table; `rowHead(id)` in the result finds the head of a statement's row. */
export function matrixSection(page) {
  const {model, t} = page;
  if (model.statements.length === 0) {
    return {element: section('statements', t('statements'), null, nothing(t('statements.none'))), rowHead: () => null};
  }
  const rows = model.statements.map((statement, place) => entry(page, statement, place));
  const body = el('tbody', {}, rows.map((row) => row.element));
  const table = el('table', {
    class: model.articles.length > MANY_COLUMNS ? 'matrix dense' : 'matrix',
    role: 'grid', 'aria-label': t('statements.table'), 'aria-readonly': 'true',
    'aria-rowcount': rows.length + 1, 'aria-colcount': model.articles.length + 1,
  }, head(page), body);
  const grid = navigable(table, (cell) => choose(page, cell));
  const none = nothing(t('statements.none.shown'));
  none.hidden = true;
  const controls = filters(page, rows, (shown) => {
    body.append(...rows.map((row) => row.element).sort((a, b) => shown.indexOf(a) - shown.indexOf(b)));
    none.hidden = shown.length > 0;
    grid.settle();
  });
  return {
    element: section('statements', t('statements'), t('statements.lead'), controls, legend(page),
      el('div', {class: 'scroll matrix-scroll', tabindex: '-1'}, table), none),
    rowHead: (id) => rows.find((row) => row.statement.id === id)?.element.cells[0] ?? null,
  };
}

function head(page) {
  const {model, t, formats} = page;
  return el('thead', {}, el('tr', {role: 'row'},
    el('th', {class: 'corner', role: 'columnheader', tabindex: '-1', scope: 'col'}, t('statements.statement')),
    model.articles.map((article) => el('th', {
      role: 'columnheader', scope: 'col', tabindex: '-1', 'data-article': article.id,
      title: [outletText(article), article.title, formats.date(article.published)].filter(Boolean).join('\n'),
    }, el('div', {class: 'column-head'},
      el('span', {class: 'column-outlet'}, outlet(article)),
      languageMark(page, article.language),
      el('span', {class: 'column-date'}, formats.shortDate(article.published) ?? '—'))))));
}

function entry(page, statement, place) {
  const {model, t} = page;
  const carried = model.carriers(statement).length;
  const conflicts = model.conflictsOf(statement).length;
  const drift = list(statement.drift).length;
  const element = el('tr', {role: 'row', 'data-statement': statement.id},
    el('th', {scope: 'row', role: 'rowheader', tabindex: '-1'},
      el('div', {class: 'row-head'},
        el('span', {class: 'number', 'aria-hidden': 'true'}, String(place + 1)),
        el('div', {},
          content(statement.label ?? statement.id, model.dossier.story?.language, 'div'),
          el('div', {class: 'row-marks'},
            el('span', {title: t('statements.carried.long', {n: carried, all: model.articles.length})},
              t('statements.carried', {n: carried, all: model.articles.length})),
            conflicts > 0 ? el('span', {class: 'alarm-text'}, t('mark.conflict')) : null,
            drift > 0 ? el('span', {}, t('mark.drift', {n: drift})) : null)))),
    model.articles.map((article) => cell(page, statement, article)));
  return {statement, place, element, carried, conflicts, drift, text: searchable(page, statement)};
}

function cell(page, statement, article) {
  const {t} = page;
  const {kind} = page.model.cell(statement, article);
  return el('td', {
    role: 'gridcell', tabindex: '-1', class: kind, 'data-article': article.id,
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

/** More rows than this start with those that several articles tell. */
const LONG_TABLE = 40;

/** The controls above the table; `changed` gets the rows shown, in their order. */
function filters(page, rows, changed) {
  const {model, t} = page;
  const find = el('input', {type: 'search', id: 'find', autocomplete: 'off', spellcheck: 'false'});
  const sort = choice('sort', [['given', t('sort.given')], ['articles', t('sort.articles')], ['first', t('sort.first')]]);
  const show = choice('show', ['all', 'several', 'one', 'conflict', 'drift', 'omitted'].map((key) => [key, t(`filter.${key}`)]));
  const origin = choice('origin', [['', t('filter.origin.all')],
    ...model.origins.map((item) => [item.id, item.name ?? model.entityById.get(item.entity)?.name ?? item.id]),
    [NO_ORIGIN, t('filter.origin.none')]]);
  const count = el('p', {class: 'count', 'aria-live': 'polite', role: 'status'});
  const orders = {
    given: (a, b) => a.place - b.place,
    articles: (a, b) => b.carried - a.carried || a.place - b.place,
    first: (a, b) => model.firstAppearance(a.statement, b.statement) || a.place - b.place,
  };

  function apply() {
    const wanted = find.value.trim().normalize('NFKC').toLowerCase();
    const shown = rows.filter((row) => row.text.includes(wanted) && kept(row, show.value) && hasOrigin(row, origin.value));
    const visible = new Set(shown);
    rows.forEach((row) => {
      row.element.hidden = !visible.has(row);
    });
    count.textContent = t('statements.shown', {n: shown.length, all: rows.length});
    changed(shown.sort(orders[sort.value]).map((row) => row.element));
  }

  find.addEventListener('input', apply);
  [sort, show, origin].forEach((control) => control.addEventListener('change', apply));
  // In a long table the statements that only one article tells would bury the others; they are one choice away.
  if (rows.length > LONG_TABLE && rows.some((row) => row.carried > 1)) show.value = 'several';
  queueMicrotask(apply);
  return el('form', {class: 'filters', role: 'search', on: {submit: (event) => event.preventDefault()}},
    labelled(t('statements.find'), find), labelled(t('statements.sort'), sort),
    labelled(t('filter.show'), show), labelled(t('filter.origin'), origin), count);
}

function kept(row, filter) {
  return {
    all: true, several: row.carried > 1, one: row.carried === 1, conflict: row.conflicts > 0,
    drift: row.drift > 0, omitted: list(row.statement.omitted).length > 0,
  }[filter];
}

function hasOrigin(row, origin) {
  const origins = list(row.statement.origins);
  return origin === '' || (origin === NO_ORIGIN ? origins.length === 0 : origins.includes(origin));
}

function choice(id, options) {
  return el('select', {id}, options.map(([value, text]) => el('option', {value}, text)));
}

function labelled(text, control) {
  return el('div', {class: 'field'}, el('label', {for: control.id}, text), control);
}
