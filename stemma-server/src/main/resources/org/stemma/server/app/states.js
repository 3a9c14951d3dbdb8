/** What stands where something is loading, missing or wrong. */
import {button, el} from './dossier/dom.js';

/** Rows of nothing yet, as high as what will stand there. */
export function loading(app, rows) {
  return el('div', {class: 'waiting', 'aria-busy': 'true'}, el('p', {class: 'visually-hidden', role: 'status'}, app.t('loading')),
    Array.from({length: rows}, () => el('div', {class: 'bone', 'aria-hidden': 'true'})));
}

/** What went wrong, with a way out. */
export function failed(app, title, text, again) {
  return el('div', {class: 'state', role: 'alert'},
    el('h1', {tabindex: '-1'}, title), el('p', {}, text),
    el('p', {class: 'actions'}, again ? button(app.t('retry'), again) : null, el('a', {class: 'button', href: '/'}, app.t('home'))));
}

/** The same within a page that has its heading. */
export function trouble(app, error, again) {
  return el('div', {class: 'trouble', role: 'alert'}, el('p', {}, el('strong', {}, `${app.t('error')}. `), error.message),
    again ? el('p', {class: 'actions'}, button(app.t('retry'), again)) : null);
}

/** The head of a page of the application. */
export function pageHead(title, lead) {
  return el('header', {class: 'sheet-head'}, el('h1', {tabindex: '-1'}, title), lead ? el('p', {class: 'lead'}, lead) : null);
}
