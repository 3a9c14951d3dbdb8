/** A story's dossier. */
import {el} from './dossier/dom.js';
import {render} from './dossier/main.js';
import {exportMenu} from './export.js';
import {progressOf} from './job.js';
import {removeButton} from './remove.js';
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

  /** Draws the dossier; `gone` is called where there is no such story any more. */
  async function load(gone) {
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
      drawn = render(answer.value, mount, {
        language: app.language, rawText, tools: exportMenu(app, path),
        articleTools: (article) => removeButton(app, place, article, removed),
      });
      app.title(answer.value.story?.title ?? t('story'));
    } catch (error) {
      if (gone && error.status === 404) {
        gone();
      } else if (error.name !== 'AbortError') {
        place.replaceChildren(el('main', {class: 'sheet'}, failed(app, t('error'), error.message, () => load())));
      }
    }
  }

  /** Shows what is left of the story without an article: it is laid out anew, or the list of stories where nothing is. */
  async function removed() {
    drawn?.remove();
    place.replaceChildren(el('main', {class: 'sheet'}, loading(app, 7)));
    app.announce(t('remove.done'));
    await load(() => {
      app.go('/');
      app.announce(`${t('remove.done')} ${t('story.gone')}`);
    });
    place.querySelector('.view:not([hidden]) h2')?.focus({preventScroll: true});
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
