/** Draws of a large table only the rows and columns that are in sight, so that it stays fluid however large it is. */
import {el} from './dom.js';

/** Tables of more cells than this draw only what is in sight; their rows have one height. */
const MANY_CELLS = 4000;

/** Rows drawn beyond each edge of what is in sight. */
const BEYOND = 6;

/** Columns are drawn so many at a time. */
const BLOCK = 16;

/**
 * Fills a table's body from items.
 * @param scroller the element that scrolls
 * @param body the table's body
 * @param columns number of cells in a row, its head included
 * @param draw makes the row of an item with the cells of the columns from a first to before a last one
 * @param changed called after other rows were drawn, with whether the focus was in one that is gone
 */
export function rowsInSight(scroller, body, columns, draw, changed) {
  const above = spacer(columns);
  const below = spacer(columns);
  const drawn = new Map();
  let items = [];
  let across = [1, columns];
  let height = 0;
  let whole = true;
  let waiting = false;
  let focusLost = false;
  body.append(above, below);

  function range() {
    if (whole) {
      return [0, items.length];
    }
    const first = Math.floor(scroller.scrollTop / (height || 100)) - BEYOND;
    const count = Math.ceil((scroller.clientHeight || 800) / (height || 100)) + 2 * BEYOND;
    const from = Math.max(0, Math.min(first, items.length - count));
    return [from, Math.min(items.length, from + count)];
  }

  function columnRange() {
    const width = body.parentElement.tHead.rows[0].cells[1]?.offsetWidth;
    if (whole || !width) {
      return whole ? [1, columns] : [1, Math.min(columns, 4 * BLOCK)];
    }
    const left = Math.abs(scroller.scrollLeft);
    const first = Math.floor(left / width / BLOCK) * BLOCK;
    const last = Math.ceil((left + scroller.clientWidth) / width / BLOCK) * BLOCK;
    return [Math.max(1, first), Math.min(columns, last + 1)];
  }

  function redraw() {
    const top = scroller.scrollTop;
    const [from, to] = range();
    const wanted = columnRange();
    if (wanted[0] !== across[0] || wanted[1] !== across[1]) {
      across = wanted;
      drawn.forEach(drop);
      drawn.clear();
    }
    for (const [index, row] of drawn) {
      if (index < from || index >= to) {
        drop(row);
        drawn.delete(index);
      }
    }
    let next = below;
    for (let index = to - 1; index >= from; index -= 1) {
      const row = drawn.get(index) ?? drawAt(index);
      if (row.nextElementSibling !== next) {
        body.insertBefore(row, next);
      }
      next = row;
    }
    space(above, from * height);
    space(below, (items.length - to) * height);
    // Between taking rows away and drawing others the browser may have found too little to scroll.
    if (scroller.scrollTop !== top) {
      scroller.scrollTop = top;
    }
    if (focusLost && document.activeElement === document.body) {
      scroller.focus({preventScroll: true});
    }
    focusLost = focusLost && document.activeElement === scroller;
    changed(focusLost);
  }

  /** Takes a row away; the focus that it had goes to the table's frame in the end, from where the arrow keys go on. */
  function drop(row) {
    focusLost = focusLost || row.contains(document.activeElement);
    row.remove();
  }

  function drawAt(index) {
    const row = draw(items[index], ...across);
    row.dataset.index = String(index);
    row.setAttribute('aria-rowindex', String(index + 2));
    drawn.set(index, row);
    return row;
  }

  /** Rows have one height in a long table; it depends on the width and the reader's size of type. */
  function measure() {
    const row = drawn.values().next().value;
    if (!whole && row?.offsetHeight && row.offsetHeight !== height) {
      height = row.offsetHeight;
    }
    redraw();
  }

  function scrolled() {
    if (!whole && !waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        redraw();
      });
    }
  }

  /** Shows these items, from the first. */
  function show(list) {
    items = list;
    setWhole(items.length * columns <= MANY_CELLS);
    scroller.scrollTop = 0;
  }

  function setWhole(value) {
    whole = value;
    body.parentElement.classList.toggle('long', !whole);
    drawn.forEach(drop);
    drawn.clear();
    redraw();
    measure();
  }

  /** The row at a place, scrolled into sight where it is not drawn. */
  function row(index) {
    if (!drawn.has(index) && index >= 0 && index < items.length) {
      scroller.scrollTop = Math.max(0, index * height - scroller.clientHeight / 3);
      redraw();
    }
    return drawn.get(index) ?? null;
  }

  /** The cell at a place, scrolled into sight where it is not drawn; the row -1 is the table's head. */
  function cell(index, column) {
    const line = index < 0 ? body.parentElement.tHead.rows[0] : row(index);
    if (index >= 0 && column > 0 && !cellIn(line, column)) {
      const width = body.parentElement.tHead.rows[0].cells[1].offsetWidth;
      scroller.scrollLeft = Math.sign(scroller.scrollLeft || 1) * Math.max(0, (column - 2) * width);
      redraw();
      return cellIn(drawn.get(index), column);
    }
    return cellIn(line, column);
  }

  scroller.addEventListener('scroll', scrolled, {passive: true});
  new ResizeObserver(measure).observe(scroller);
  return {
    show, row, cell,
    columns,
    count: () => items.length,
    /** The cell at a place, null where it is not drawn. */
    drawn: (index, column) => cellIn(index < 0 ? body.parentElement.tHead.rows[0] : drawn.get(index), column),
    /** The head of the first row that is drawn, null where there is none. */
    first: () => body.rows[1]?.querySelector('th') ?? null,
    print: (printing) => setWhole(printing || items.length * columns <= MANY_CELLS),
  };
}

function cellIn(row, column) {
  return (column === 0 ? row?.cells[0] : row?.querySelector(`[aria-colindex="${column + 1}"]`)) ?? null;
}

/** What stands in a row for the columns that are not drawn; null for none. */
export function columnsLeft(count) {
  return count > 0 ? el('td', {class: 'space', colspan: count, 'aria-hidden': 'true'}) : null;
}

function spacer(columns) {
  return el('tr', {class: 'space', hidden: true, 'aria-hidden': 'true'}, el('td', {colspan: columns}));
}

function space(row, height) {
  row.hidden = height <= 0;
  row.firstChild.style.height = `${height}px`;
}
