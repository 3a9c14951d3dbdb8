/** Takes an article out of the archive, once the reader has said so twice. */
import {button, content, el} from './dossier/dom.js';

/**
 * Makes the button of an article that asks whether it shall go.
 * @param place where the question opens
 * @param removed called when the article is gone
 */
export function removeButton(app, place, article, removed) {
  const {t} = app;
  return button(t('remove'), () => ask(app, place, article, removed),
    {class: 'button', 'aria-label': t('remove.of', {outlet: article.outlet ?? article.id})});
}

/** Opens the question; the answer that changes nothing has the focus, and Escape gives it, too. */
function ask(app, place, article, removed) {
  const {t} = app;
  const title = el('h2', {id: 'remove-title', tabindex: '-1'}, t('remove.title'));
  const words = el('p', {class: 'small', role: 'status'});
  const wrong = el('p', {class: 'alarm-text', role: 'alert'});
  const keep = button(t('remove.keep'), () => dialog.close());
  const go = button(t('remove.go'), send, {class: 'button alarm'});
  const dialog = el('dialog', {class: 'question', 'aria-labelledby': 'remove-title', 'aria-describedby': 'remove-text'}, title,
    el('div', {id: 'remove-text'},
      el('p', {}, article.outlet ? [content(article.outlet, ''), ': '] : null, content(article.title ?? article.id, article.language)),
      el('p', {class: 'small'}, t('remove.text'))),
    words, wrong, el('p', {class: 'actions'}, keep, go));
  let working = false;
  dialog.addEventListener('cancel', (event) => working && event.preventDefault());
  dialog.addEventListener('close', () => dialog.remove());
  place.append(dialog);
  dialog.showModal();
  keep.focus();

  function busy(now) {
    working = now;
    keep.disabled = now;
    go.disabled = now;
    words.textContent = now ? t('remove.working') : '';
  }

  async function send() {
    title.focus();
    busy(true);
    wrong.textContent = '';
    try {
      await app.client.remove(`/articles/${encodeURIComponent(article.id)}`);
    } catch (error) {
      if (error.status !== 404) {
        busy(false);
        wrong.textContent = `${t('error')}. ${error.message}`;
        keep.focus();
        return;
      }
    }
    dialog.close();
    removed();
  }
}
