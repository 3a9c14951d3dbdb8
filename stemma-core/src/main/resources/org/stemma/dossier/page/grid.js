/** Keyboard movement in a table with role grid: one cell is in the tab order, the arrow keys move it. */

/**
 * Makes a table navigable. Rows that are hidden are passed over; Enter and Space call `choose` with the cell.
 * Each row's cells are its children, and all rows have the same number of them.
 */
export function navigable(table, choose) {
  let current = null;

  function rows() {
    return Array.from(table.rows).filter((row) => !row.hidden && row.cells.length > 1);
  }

  function makeCurrent(cell) {
    current?.setAttribute('tabindex', '-1');
    current = cell;
    current?.setAttribute('tabindex', '0');
  }

  function move(cell, down, right) {
    const all = rows();
    const row = Math.min(Math.max(all.indexOf(cell.parentElement) + down, 0), all.length - 1);
    const column = Math.min(Math.max(cell.cellIndex + right, 0), all[row].cells.length - 1);
    all[row].cells[column].focus();
  }

  table.addEventListener('focusin', (event) => {
    const cell = event.target.closest('td, th');
    if (cell) {
      makeCurrent(cell);
    }
  });

  table.addEventListener('keydown', (event) => {
    const cell = event.target.closest('td, th');
    if (!cell || event.altKey || event.metaKey) {
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
      move(cell, ...moves[event.key]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(cell);
    }
  });

  table.addEventListener('click', (event) => {
    const cell = event.target.closest('td, th');
    if (cell) {
      makeCurrent(cell);
      cell.focus();
      choose(cell);
    }
  });

  /** Puts a visible cell into the tab order when the one that was there is hidden or gone. */
  function settle() {
    if (!current || current.parentElement.hidden || !table.contains(current)) {
      makeCurrent(rows()[1]?.cells[0] ?? rows()[0]?.cells[0] ?? null);
    }
  }

  settle();
  return {settle};
}
