/** A story's dossier. */
import {el} from './dossier/dom.js';
import {render} from './dossier/main.js';
import {exportMenu} from './export.js';
import {progressOf} from './job.js';
import {failed, loading} from './states.js';

/** Draws the dossier of the story with the address's `id`; waits for it where it has to be made first. */
export function storyView(app, place, query) {
  const {t, client} = app;
  const id = query.get('id') ?? '';
  const path = `/stories/${encodeURIComponent(id)}`;
  const running = new AbortController();
  const texts = new Map();
  let drawn = null;
  app.title(t('story'));
  place.append(el('main', {class: 'sheet'}, loading(app, 7)));

  async function load() {
    try {
      let answer = await client.get(`${path}/dossier`, running.signal);
      for (let tries = 0; answer.status === 202 && tries < 3; tries += 1) {
        const progress = progressOf(app);
        place.replaceChildren(el('main', {class: 'sheet'}, el('div', {class: 'state'},
          el('h1', {tabindex: '-1'}, t('job.dossier')), el('p', {}, t('story.making')), progress.element)));
        const job = await client.follow(answer.value.job.id, progress.show, running.signal);
        if (job.state !== 'done') {
          throw new Error(job.error ?? t(`job.state.${job.state}`));
        }
        answer = await client.get(`${path}/dossier`, running.signal);
      }
      const mount = el('div', {class: 'dossier'});
      place.replaceChildren(mount);
      drawn = render(answer.value, mount, {language: app.language, rawText, tools: exportMenu(app, path)});
      app.title(answer.value.story?.title ?? t('story'));
    } catch (error) {
      if (error.name !== 'AbortError') {
        place.replaceChildren(el('main', {class: 'sheet'}, failed(app, t('error'), error.message, load)));
      }
    }
  }

  /** The raw text of an article, fetched once. */
  function rawText(article) {
    if (!texts.has(article)) {
      texts.set(article, client.get(`/articles/${encodeURIComponent(article)}`, running.signal).then(({value}) => value.text, (error) => {
        texts.delete(article);
        throw error;
      }));
    }
    return texts.get(article);
  }

  load();
  return () => {
    running.abort();
    drawn?.remove();
  };
}
