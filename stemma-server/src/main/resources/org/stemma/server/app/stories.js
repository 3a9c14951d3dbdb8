/** The list of stories, with a search in their titles and filters. */
import {button, choice, content, el, labelled} from './dossier/dom.js';
import {loading, pageHead, trouble} from './states.js';

const LIMIT = 50;
const ORDERS = ['newest', 'largest', 'title'];
const SIZES = [1, 2, 5, 10, 50];

/** Draws the list; the filters stand in the address. */
export function storiesView(app, place, query) {
  const {t} = app;
  const controls = {
    name: el('input', {type: 'search', id: 'name', autocomplete: 'off', maxlength: 200, value: query.get('name')}),
    from: el('input', {type: 'date', id: 'from', value: query.get('from')}),
    to: el('input', {type: 'date', id: 'to', value: query.get('to')}),
    least: choice('least', SIZES.map((n) => [n, t('stories.least.of', {n})])),
    order: choice('order', ORDERS.map((order) => [order, t(`order.${order}`)])),
  };
  controls.least.value = SIZES.includes(Number(query.get('least'))) ? query.get('least') : '1';
  controls.order.value = ORDERS.includes(query.get('order')) ? query.get('order') : 'newest';
  const results = el('div', {class: 'results'});
  let running = null;
  let timer = 0;

  function filters() {
    const chosen = Object.entries(controls).map(([key, control]) => [key, control.value.trim()])
      .filter(([key, value]) => value !== '' && !(key === 'least' && value === '1') && !(key === 'order' && value === 'newest'));
    return new URLSearchParams(chosen);
  }

  async function load() {
    running?.abort();
    running = new AbortController();
    results.replaceChildren(loading(app, 6));
    const list = el('ol', {class: 'stories plain'});
    const more = el('p', {class: 'actions'});
    try {
      const page = await next(null, running.signal);
      if (page.stories.length === 0) {
        results.replaceChildren(filters().size > 0 ? el('p', {class: 'nothing', role: 'status'}, t('stories.none')) : empty(app));
        return;
      }
      results.replaceChildren(list, more);
      extend(list, more, page, running.signal);
    } catch (error) {
      if (error.name !== 'AbortError') {
        results.replaceChildren(trouble(app, error, load));
      }
    }
  }

  async function next(cursor, signal) {
    const asked = filters();
    asked.set('limit', String(LIMIT));
    if (cursor) {
      asked.set('cursor', cursor);
    }
    return (await app.client.get(`/stories?${asked}`, signal)).value;
  }

  function extend(list, more, page, signal) {
    list.append(...page.stories.map((story) => el('li', {}, row(app, story))));
    more.replaceChildren();
    if (page.next) {
      more.append(button(t('stories.more'), async (event) => {
        event.currentTarget.disabled = true;
        try {
          const first = list.childElementCount;
          extend(list, more, await next(page.next, signal), signal);
          list.children[first]?.querySelector('a').focus();
        } catch (error) {
          more.replaceChildren(trouble(app, error));
        }
      }));
    }
  }

  function changed() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const asked = filters();
      app.replace(asked.size > 0 ? `/?${asked}` : '/');
      load();
    }, 250);
  }

  Object.values(controls).forEach((control) => control.addEventListener('input', changed));
  place.append(el('main', {class: 'sheet'}, pageHead(t('stories')),
    el('form', {class: 'story-filters', role: 'search', 'aria-label': t('stories'), on: {submit: (event) => event.preventDefault()}},
      labelled(t('stories.name'), controls.name), labelled(t('stories.from'), controls.from), labelled(t('stories.to'), controls.to),
      labelled(t('stories.least'), controls.least), labelled(t('stories.order'), controls.order)),
    results));
  app.title(t('stories'));
  load();
  return () => {
    clearTimeout(timer);
    running?.abort();
  };
}

function row(app, story) {
  const {t} = app;
  return el('article', {class: 'story-row'},
    el('p', {class: 'size', title: t('stories.articles', {n: story.articles})},
      el('span', {class: 'figure'}, String(story.articles)), el('span', {class: 'small'}, t('stories.articles', {n: story.articles}).replace(/^\S+\s/, ''))),
    el('div', {},
      el('h2', {}, el('a', {href: storyAddress(story.id)}, story.title ? content(story.title, story.language) : t('stories.untitled'))),
      el('p', {class: 'small'}, days(app, story))));
}

/** The days of a story's articles. */
export function days(app, story) {
  const first = app.formats.date(story.first);
  const last = app.formats.date(story.last);
  return first && last && first !== last ? app.t('date.range', {first, last}) : first ?? last ?? app.t('date.unknown');
}

/** The address of a story's dossier, at a place of it where one is given. */
export function storyAddress(id, hash) {
  return `/story?${new URLSearchParams({id})}${hash ? `#${hash}` : ''}`;
}

function empty(app) {
  const {t} = app;
  return el('div', {class: 'state'}, el('h2', {}, t('stories.empty')), el('p', {}, t('stories.empty.text')),
    el('p', {class: 'actions'}, el('a', {class: 'button main', href: '/add'}, t('stories.empty.go'))));
}
