/** Starts the application: the bar, the addresses, and the view that an address shows. */
import {addView} from './add.js';
import {clientOf} from './api.js';
import {el} from './dossier/dom.js';
import {formatsIn} from './dossier/format.js';
import {textsIn} from './dossier/texts.js';
import {themeButton} from './dossier/theme.js';
import {jobView} from './job.js';
import {searchView} from './search.js';
import {failed} from './states.js';
import {storiesView} from './stories.js';
import {storyView} from './story.js';
import {TABLES} from './texts.js';
import {tokenDialog} from './token.js';
import {traceView} from './trace.js';

/** The views by their paths. A view fills an element from the address's query, and may return what ends it. */
const VIEWS = {
  '/': storiesView, '/search': searchView, '/trace': traceView, '/add': addView, '/job': jobView, '/story': storyView,
};

const root = document.getElementById('app');
const {t, language} = textsIn(navigator.language, TABLES);
const live = el('p', {class: 'visually-hidden', role: 'status', 'aria-live': 'polite'});
const token = tokenDialog(t);
const app = {
  t, language, formats: formatsIn(language), client: clientOf(token.ask, t), go, replace,
  announce: (text) => { live.textContent = text; },
  title: (text) => { document.title = t('title', {view: text}); },
};
const place = el('div', {id: 'view'});
const search = el('input', {type: 'search', name: 'q', 'aria-label': t('search.box'), placeholder: t('search.box'), maxlength: 1000, autocomplete: 'off'});
const links = [['/', 'nav.stories'], ['/trace', 'nav.trace'], ['/add', 'nav.add']].map(([href, key]) => el('a', {href}, t(key)));
let shown = null;
let end = null;

/** Goes to an address of the application. */
function go(address) {
  window.history.pushState(null, '', address);
  show(true);
}

/** Changes the address without a new entry in the history, and without drawing the view anew. */
function replace(address) {
  window.history.replaceState(null, '', address);
  shown = location.pathname + location.search;
}

function show(moved) {
  const address = location.pathname + location.search;
  if (address === shown) {
    return;
  }
  shown = address;
  end?.();
  const view = VIEWS[location.pathname];
  const query = new URLSearchParams(location.search);
  links.forEach((link) => link.toggleAttribute('data-here', link.getAttribute('href') === location.pathname));
  search.value = location.pathname === '/search' ? query.get('q') ?? '' : '';
  place.replaceChildren();
  if (moved) {
    window.scrollTo({top: 0, behavior: 'instant'});
  }
  if (view) {
    end = view(app, place, query) ?? null;
  } else {
    end = null;
    place.append(el('main', {class: 'sheet'}, failed(app, t('missing'), t('missing.text'))));
    app.title(t('missing'));
  }
  if (moved) {
    place.querySelector('h1')?.focus({preventScroll: true});
  }
}

/** Links within the application change the view without loading the page anew. */
function follow(event) {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey
    || event.altKey || link.hasAttribute('download') || link.target) {
    return;
  }
  event.preventDefault();
  go(link.getAttribute('href'));
}

root.lang = language;
root.replaceChildren(
  el('a', {class: 'skip', href: '#view', on: {click: (event) => {
    event.preventDefault();
    const target = place.querySelector('h1') ?? place;
    target.tabIndex = -1;
    target.focus();
  }}}, t('skip')),
  el('header', {class: 'app-bar'},
    el('a', {class: 'brand', href: '/'}, t('brand')),
    el('nav', {'aria-label': t('nav')}, links),
    el('form', {class: 'app-search', role: 'search', on: {submit: (event) => {
      event.preventDefault();
      go(`/search?${new URLSearchParams({q: search.value})}`);
    }}}, search),
    themeButton({mount: root, t: textsIn(language).t, announce: app.announce})),
  place, token.dialog, live);
root.addEventListener('click', follow);
window.addEventListener('popstate', () => show(false));
show(false);
