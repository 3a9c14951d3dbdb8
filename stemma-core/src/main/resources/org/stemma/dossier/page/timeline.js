/** What happened when, and what is announced. */
import {content, el, section} from './dom.js';
import {list} from './model.js';
import {badge, nothing, passages, precisionText, statementLink} from './parts.js';

/** Draws the dated happenings in the dossier's order. */
export function timelineSection(page) {
  const {model, t, formats} = page;
  const entries = list(model.dossier.timeline);
  return section('timeline', t('timeline'), null,
    entries.length === 0 ? nothing(t('timeline.none'))
      : el('ol', {class: 'timeline'}, entries.map((entry, place) => {
        const precision = precisionText(page, entry.date, entry.precision);
        return el('li', {id: `timeline-${place + 1}`},
          el('p', {class: 'when'}, formats.date(entry.date) ?? t('date.unknown'),
            precision ? el('span', {class: 'small'}, ` ${precision}`) : null,
            entry.status && entry.status !== 'happened' ? [' ', badge(page.kind('status', entry.status))] : null),
          el('div', {}, content(entry.label, model.dossier.story?.language, 'p'), passages(page, entry.passages)));
      })));
}

/** Draws what the articles announce. */
export function comingSection(page) {
  const {model, t, formats} = page;
  const entries = list(model.dossier.next);
  return section('coming', t('coming'), null,
    entries.length === 0 ? nothing(t('coming.none'))
      : el('ul', {class: 'coming plain'}, entries.map((entry) => {
        const statement = model.statementById.get(entry.statement);
        const due = formats.date(entry.due);
        return el('li', {},
          el('p', {}, content(entry.label, model.dossier.story?.language)),
          el('p', {class: 'small'}, due ? t('coming.due', {date: due}) : t('coming.due.unknown'),
            statement ? [' · ', statementLink(page, statement)] : null),
          passages(page, entry.passages));
      })));
}
