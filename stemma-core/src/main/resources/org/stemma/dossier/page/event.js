/** The card of the event: what, when, who, where. */
import {content, el, fact, joined} from './dom.js';
import {list} from './model.js';
import {badge, entityName, nothing, passages, precisionText} from './parts.js';

/** Draws the card of the event; what is unknown is said to be so. */
export function eventCard(page) {
  const {model, t, formats} = page;
  const event = model.dossier.event;
  if (!event) {
    return nothing(t('event.none'));
  }
  const unknown = () => el('span', {class: 'unknown'}, t('unknown'));
  const date = formats.date(event.date);
  const precision = precisionText(page, event.date, event.precision);
  const participants = list(event.participants).map((participant) => el('li', {},
    entityName(page, participant.entity, participant.name),
    participant.role ? el('span', {class: 'role'}, content(participant.role, '')) : null));
  const places = list(event.places).map((place) => placeName(page, place));
  const dissent = list(event.dissent).map((reading) => el('li', {},
    formats.date(reading.date), passages(page, reading.passages)));
  return el('div', {class: 'card event'},
    event.label ? content(event.label, model.dossier.story?.language, 'p') : null,
    el('dl', {class: 'facts'},
      fact(t('event.type'), event.type ? page.kind('event', event.type) : unknown()),
      fact(t('event.date'), date
        ? [date, precision ? [' ', badge(precision)] : null]
        : unknown()),
      dissent.length > 0 ? fact(t('event.dissent'), el('ul', {class: 'plain'}, dissent)) : null,
      fact(t('event.participants'), participants.length > 0 ? el('ul', {class: 'plain'}, participants) : unknown()),
      fact(t('event.places'), places.length > 0 ? joined(places, ', ') : unknown())),
    passages(page, event.passages, t('event.passages')));
}

/** A place is an entity's id, a bare name, or an object with either. */
function placeName(page, place) {
  return typeof place === 'string' ? entityName(page, place) : entityName(page, place.entity ?? null, place.name);
}
