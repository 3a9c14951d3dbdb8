/** Asks for the token of a server that wants one. */
import {el} from './dossier/dom.js';

/** Makes the dialog; `ask(wrong)` opens it and returns a promise of what was entered. */
export function tokenDialog(t) {
  const field = el('input', {type: 'password', id: 'token', autocomplete: 'off', required: true});
  const wrong = el('p', {class: 'alarm-text', role: 'alert'});
  const form = el('form', {method: 'dialog'},
    el('h2', {id: 'token-title'}, t('token.title')),
    el('p', {class: 'small'}, t('token.text')),
    el('div', {class: 'field'}, el('label', {for: 'token'}, t('token')), field), wrong,
    el('p', {class: 'actions'}, el('button', {class: 'button main', type: 'submit'}, t('token.go'))));
  const dialog = el('dialog', {class: 'question', 'aria-labelledby': 'token-title'}, form);
  dialog.addEventListener('cancel', (event) => event.preventDefault());

  function ask(again) {
    wrong.textContent = again ? t('token.wrong') : '';
    field.value = '';
    dialog.showModal();
    field.focus();
    return new Promise((done) => {
      form.onsubmit = (event) => {
        event.preventDefault();
        dialog.close();
        done(field.value.trim());
      };
    });
  }

  return {dialog, ask};
}
