/** The conflicts and revisions of the whole story. */
import {el, section} from './dom.js';
import {conflictItem, nothing} from './parts.js';

/** Draws conflicts first, then revisions. */
export function conflictsSection(page) {
  const {model, t} = page;
  const sorted = [...model.conflicts].sort((a, b) => Number(Boolean(a.revision)) - Number(Boolean(b.revision)));
  return section('conflicts', t('conflicts'), t('conflicts.lead'),
    sorted.length === 0 ? nothing(t('conflicts.none'))
      : el('div', {class: 'stack'}, sorted.map((conflict) =>
        el('div', {id: `conflict-${model.conflicts.indexOf(conflict) + 1}`}, conflictItem(page, conflict)))));
}
