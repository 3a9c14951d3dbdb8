/** The run record: which program, with which models, made the dossier. */
import {content, el, section} from './dom.js';
import {nothing} from './parts.js';

/** Draws the record as it stands, nested parts as nested lists. */
export function runSection(page) {
  const {model, t} = page;
  const record = model.dossier.run;
  return section('run', t('run'), null,
    record && typeof record === 'object' && Object.keys(record).length > 0 ? nested(page, record) : nothing(t('run.none')));
}

function nested(page, value) {
  if (value === null || value === undefined) {
    return el('span', {class: 'unknown'}, page.t('unknown'));
  }
  if (typeof value !== 'object') {
    return content(value, '', 'code');
  }
  if (Array.isArray(value)) {
    return el('ul', {class: 'record plain'}, value.map((part) => el('li', {}, nested(page, part))));
  }
  return el('dl', {class: 'record'}, Object.entries(value).map(([name, part]) =>
    el('div', {}, el('dt', {}, content(name, '')), el('dd', {}, nested(page, part)))));
}
