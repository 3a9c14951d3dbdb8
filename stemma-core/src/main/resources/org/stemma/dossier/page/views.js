/** The views of a dossier, in the order of the navigation. */
import {articlesSection} from './articles.js';
import {conflictsSection} from './conflicts.js';
import {el} from './dom.js';
import {entitiesSection} from './entities.js';
import {matrixView} from './matrix.js';
import {originsSection} from './origins.js';
import {overviewSection} from './overview.js';
import {readingView} from './reading.js';
import {runSection} from './run.js';
import {stemmaView} from './stemma.js';
import {comingSection, timelineSection} from './timeline.js';

/**
 * Each view by its name in the address. A view is {element} with, where it needs them, `select(ids)` for the selection
 * behind its name, `rowHead(id)` for a statement's place in it, and `print(printing)`.
 */
export const VIEWS = {
  overview: (page) => listed('overview', overviewSection(page)),
  table: matrixView,
  reader: readingView,
  stemma: stemmaView,
  origins: (page) => listed('origin', originsSection(page)),
  conflicts: (page) => listed('conflict', conflictsSection(page)),
  timeline: (page) => listed('timeline', el('div', {}, timelineSection(page), comingSection(page))),
  names: (page) => listed('entity', entitiesSection(page)),
  articles: (page) => listed('article', articlesSection(page)),
  run: (page) => listed('run', runSection(page)),
};

/** A view of entries that can be selected; an entry's element has the id KIND-ID. */
function listed(kind, element) {
  return {
    element,
    select([[id] = []]) {
      const entry = id && element.querySelector(`#${CSS.escape(`${kind}-${id}`)}`);
      if (entry) {
        entry.tabIndex = -1;
        entry.scrollIntoView({block: 'start'});
        entry.focus({preventScroll: true});
      }
    },
  };
}
