/** Keyboard movement in a table with role grid: one cell is in the tab order, the arrow keys move it. */

/**
 * Makes a table navigable. Enter and Space call `choose` with the cell.
 * @param scroller the element that scrolls and takes the focus when the row that had it goes out of sight
 * @param table the table; its head is one row
 * @param rows the rows of its body, as rows.js makes them
 * @param choose called with the chosen cell
 */
export function navigable(scroller, table, rows, choose) {
  let place = {row: 0, column: 0};
  let current = null;

  function placeOf(cell) {
    const row = cell.parentElement;
    return {
      row: row.dataset.index === undefined ? -1 : Number(row.dataset.index),
      column: Number(cell.getAttribute('aria-colindex') ?? 1) - 1,
    };
  }

  function makeCurrent(cell) {
    current?.setAttribute('tabindex', '-1');
    current = cell;
    current?.setAttribute('tabindex', '0');
  }

  function move(down, right) {
    const row = Math.min(Math.max(place.row + down, -1), rows.count() - 1);
    rows.cell(row, Math.min(Math.max(place.column + right, 0), rows.columns - 1))?.focus();
  }

  table.addEventListener('focusin', (event) => {
    const cell = event.target.closest('td, th');
    if (cell) {
      place = placeOf(cell);
      makeCurrent(cell);
    }
  });

  scroller.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey) {
      return;
    }
    const forward = getComputedStyle(table).direction === 'rtl' ? -1 : 1;
    const far = Number.MAX_SAFE_INTEGER;
    const moves = {
      ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, forward], ArrowLeft: [0, -forward],
      Home: [event.ctrlKey ? -far : 0, -far], End: [event.ctrlKey ? far : 0, far],
      PageDown: [8, 0], PageUp: [-8, 0],
    };
    if (moves[event.key]) {
      event.preventDefault();
      move(...moves[event.key]);
    } else if ((event.key === 'Enter' || event.key === ' ') && current) {
      event.preventDefault();
      choose(current);
    }
  });

  table.addEventListener('click', (event) => {
    const cell = event.target.closest('td, th');
    if (cell && !cell.closest('.space')) {
      cell.focus();
      choose(cell);
    }
  });

  /**
   * Puts the cell at the current place into the tab order, or the first in sight where that one is not drawn.
   * @param focusLost whether the focus was in a row that is gone; the cell gets it back when it is drawn again
   */
  function settle(focusLost) {
    const cell = rows.drawn(place.row, place.column);
    makeCurrent(cell ?? rows.first() ?? table.tHead.rows[0].cells[0]);
    if (focusLost) {
      cell?.focus({preventScroll: true});
    }
  }

  return {settle};
}
