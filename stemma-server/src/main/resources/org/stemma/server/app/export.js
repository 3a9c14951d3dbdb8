/** Saves a dossier in the forms that the server offers. */
import {button, el} from './dossier/dom.js';

/** Makes the menu; the forms are asked for when it opens for the first time. */
export function exportMenu(app, path) {
  const {t, client} = app;
  const list = el('ul', {class: 'plain'});
  const told = el('p', {class: 'small', role: 'status'});
  const menu = el('details', {class: 'export'}, el('summary', {class: 'button'}, t('export')), el('div', {class: 'export-list'}, list, told));
  menu.addEventListener('toggle', () => {
    if (menu.open && list.childElementCount === 0) {
      offered(client).then((forms) => list.replaceChildren(...forms.map((form) => el('li', {}, button(name(form), () => save(form), {class: 'link'}))),
        el('li', {}, button(t('export.print'), () => { menu.open = false; window.print(); }, {class: 'link'}))));
    }
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
      menu.open = false;
    }
  });

  function name(form) {
    try {
      return t(`export.${form}`);
    } catch (unknown) {
      return form;
    }
  }

  async function save(form) {
    try {
      const file = await client.file(`${path}/export?form=${encodeURIComponent(form)}`);
      if (!file) {
        throw new Error(t('story.making'));
      }
      const address = URL.createObjectURL(file.blob);
      el('a', {href: address, download: file.name}).click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
      told.textContent = '';
      menu.open = false;
    } catch (error) {
      told.textContent = t('export.failed', {reason: error.message});
    }
  }

  return menu;
}

/** The forms that the API's own description lists; JSON and HTML where it cannot be read. */
async function offered(client) {
  try {
    const {value} = await client.get('/openapi.json');
    const route = Object.entries(value.paths).find(([path]) => path.endsWith('/stories/{id}/export'))[1].get;
    return route.parameters.find((parameter) => parameter.name === 'form').schema.enum;
  } catch (unknown) {
    return ['html', 'json'];
  }
}
