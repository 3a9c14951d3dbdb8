/** The controls above the table of statements: a search, an order, and what to show. */
import {choice, el, labelled} from './dom.js';
import {list} from './model.js';

const NO_ORIGIN = '\u0000none';

/** More rows than this start with those that several articles tell. */
const LONG_TABLE = 40;

/** Makes the controls; `changed` gets the entries to show, in their order. */
export function matrixFilters(page, rows, changed) {
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
    count.textContent = t('statements.shown', {n: shown.length, all: rows.length});
    changed(shown.sort(orders[sort.value]));
  }

  find.addEventListener('input', apply);
  [sort, show, origin].forEach((control) => control.addEventListener('change', apply));
  // In a long table the statements that only one article tells would bury the others; they are one choice away.
  if (rows.length > LONG_TABLE && rows.some((row) => row.carried > 1)) {
    show.value = 'several';
  }
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
