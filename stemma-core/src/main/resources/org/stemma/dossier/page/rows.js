/** Draws of a long table only the rows that are in sight, so that it stays fluid however long it is. */
import {el} from './dom.js';

/** Tables of more cells than this draw only what is in sight; their rows have one height. */
const MANY_CELLS = 4000;

/** Rows drawn beyond each edge of what is in sight. */
const BEYOND = 6;

/**
 * Fills a table's body from items.
 * @param scroller the element that scrolls
 * @param body the table's body
 * @param columns number of cells in a row
 * @param draw makes the row of an item
 * @param changed called after other rows were drawn
 */
export function rowsInSight(scroller, body, columns, draw, changed) {
  const above = spacer(columns);
  const below = spacer(columns);
  const drawn = new Map();
  let items = [];
  let height = 0;
  let whole = true;
  let waiting = false;
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

  function redraw() {
    const [from, to] = range();
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
    changed();
  }

  /** Takes a row away; the focus that it had goes to the table's frame, from where the arrow keys go on. */
  function drop(row) {
    if (row.contains(document.activeElement)) {
      scroller.focus({preventScroll: true});
    }
    row.remove();
  }

  function drawAt(index) {
    const row = draw(items[index]);
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

  scroller.addEventListener('scroll', scrolled, {passive: true});
  new ResizeObserver(measure).observe(scroller);
  return {
    show, row,
    count: () => items.length,
    place: (item) => items.indexOf(item),
    inSight: (index) => drawn.get(index) ?? null,
    first: () => drawn.values().next().value ?? null,
    print: (printing) => setWhole(printing || items.length * columns <= MANY_CELLS),
  };
}

function spacer(columns) {
  return el('tr', {class: 'space', hidden: true, 'aria-hidden': 'true'}, el('td', {colspan: columns}));
}

function space(row, height) {
  row.hidden = height <= 0;
  row.firstChild.style.height = `${height}px`;
}
