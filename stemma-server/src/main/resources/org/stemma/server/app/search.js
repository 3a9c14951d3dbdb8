/** What a search finds: articles with the passage that answers best. */
import {content, el, labelled} from './dossier/dom.js';
import {addressOf} from './dossier/address.js';
import {loading, pageHead, trouble} from './states.js';
import {storyAddress} from './stories.js';

const LIMIT = 50;

/** The most stories whose names are asked for. */
const STORIES = 20;

/** Draws the search of the address's `q`. */
export function searchView(app, place, query) {
  const {t} = app;
  const words = query.get('q')?.trim() ?? '';
  const field = el('input', {type: 'search', id: 'query', value: words, maxlength: 1000, autocomplete: 'off'});
  const results = el('div', {class: 'results'});
  const running = new AbortController();
  place.append(el('main', {class: 'sheet'}, pageHead(t('search'), t('search.lead')),
    el('form', {class: 'asking', role: 'search', 'aria-label': t('search'), on: {submit: (event) => {
      event.preventDefault();
      app.go(`/search?${new URLSearchParams({q: field.value})}`);
    }}}, labelled(t('search.query'), field), el('button', {class: 'button main', type: 'submit'}, t('search.go'))),
    results));
  app.title(words || t('search'));

  async function load() {
    results.replaceChildren(loading(app, 5));
    try {
      const {value} = await app.client.get(`/search?${new URLSearchParams({q: words, limit: String(LIMIT)})}`, running.signal);
      results.replaceChildren(el('p', {class: 'small', role: 'status'}, value.length === 0 ? t('search.none', {query: words}) : t('search.found', {n: value.length}), ' · ',
        el('a', {href: `/trace?${new URLSearchParams({q: words})}`}, t('search.trace'))),
      el('ol', {class: 'hits plain'}, value.map((hit) => el('li', {}, hitCard(app, hit)))));
      [...new Set(value.map((hit) => hit.story).filter(Boolean))].slice(0, STORIES).forEach((id) => name(id));
    } catch (error) {
      if (error.name !== 'AbortError') {
        results.replaceChildren(trouble(app, error, load));
      }
    }
  }

  /** Puts the names of outlets and of the story in the place of ids, when they have come. */
  async function name(id) {
    const {value} = await app.client.get(`/stories/${encodeURIComponent(id)}`, running.signal).catch(() => ({value: null}));
    for (const article of value?.articles ?? []) {
      const card = results.querySelector(`[data-article="${CSS.escape(article.id)}"]`);
      card?.querySelector('.byline a').replaceChildren(content(article.outlet ?? article.id, ''));
      card?.querySelector('.of-story').replaceChildren(content([value.title, app.formats.date(article.published)].filter(Boolean).join(' · '), ''));
    }
  }

  if (words) {
    load();
  } else {
    results.append(el('p', {class: 'nothing'}, t('search.start')));
  }
  return () => running.abort();
}

function hitCard(app, hit) {
  const at = `${hit.passage.start}-${hit.passage.end}`;
  return el('article', {class: 'hit', 'data-article': hit.article},
    el('p', {class: 'byline'}, hit.story
      ? el('a', {href: storyAddress(hit.story, addressOf({article: hit.article, at}))}, content(hit.article, '')) : content(hit.article, ''), ' ',
    hit.why.map((reason) => el('span', {class: 'badge'}, app.t(`why.${reason.toLowerCase()}`))),
    el('span', {class: 'small of-story'}, '\u00a0')),
    el('p', {class: 'content', lang: '', dir: 'auto'}, highlighted(hit.snippet, hit.highlights)));
}

/** The snippet with what was found in it set off. */
function highlighted(text, spans) {
  const parts = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start >= at) {
      parts.push(text.slice(at, span.start), el('mark', {}, text.slice(span.start, span.end)));
      at = span.end;
    }
  }
  return [...parts, text.slice(at)];
}
