/** The names: people, places and bodies, with what each language calls them. */
import {content, el, section} from './dom.js';
import {list} from './model.js';
import {languageMark, nothing, passages} from './parts.js';

/** Draws the table of names. */
export function entitiesSection(page) {
  const {model, t} = page;
  return section('entities', t('entities'), t('entities.lead'),
    model.entities.length === 0 ? nothing(t('entities.none'))
      : el('div', {class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('entities')},
        el('table', {class: 'entities'},
          el('thead', {}, el('tr', {}, ['entities.name', 'entities.type', 'entities.names', 'entities.roles', 'entities.mentions']
            .map((key) => el('th', {scope: 'col'}, t(key))))),
          el('tbody', {}, model.entities.map((entity) => row(page, entity))))));
}

function row(page, entity) {
  const {t} = page;
  const names = Object.entries(entity.names ?? {}).filter(([, name]) => name);
  return el('tr', {id: `entity-${entity.id}`},
    el('th', {scope: 'row'}, content(entity.name ?? entity.id, '')),
    el('td', {}, entity.type ? page.kind('entity', entity.type) : el('span', {class: 'unknown'}, t('unknown'))),
    el('td', {}, el('ul', {class: 'names plain'}, names.map(([language, name]) =>
      el('li', {}, languageMark(page, language), ' ', named(page, entity, language, name))))),
    el('td', {class: 'roles'}, roles(page, entity)),
    el('td', {class: 'mentions'}, passages(page, entity.mentions) ?? t('none')));
}

/** A name as content; a person's given and family name are told apart where they are known. */
function named(page, entity, language, name) {
  const parts = entity.parts?.[language];
  const known = ['given', 'patronymic', 'family'].filter((part) => parts?.[part]);
  return known.length === 0 ? content(name, language)
    : el('span', {title: known.map((part) => `${page.t(`entities.${part}`)}: ${parts[part]}`).join(', ')},
      content(name, language));
}

/** The roles and titles that stand beside a name, each wording once with its passages. */
function roles(page, entity) {
  const wordings = new Map();
  for (const passage of [...list(entity.roles), ...list(entity.titles)]) {
    const key = passage.text.toLowerCase();
    wordings.set(key, [...(wordings.get(key) ?? []), passage]);
  }
  return wordings.size === 0 ? page.t('none')
    : [...wordings].map(([wording, found]) => passages(page, found, wording));
}
