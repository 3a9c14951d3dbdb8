/** Draws a dossier: the one entry for the self-contained page and for the application. */
import {articlesSection} from './articles.js';
import {conflictsSection} from './conflicts.js';
import {el} from './dom.js';
import {entitiesSection} from './entities.js';
import {eventSection} from './event.js';
import {formatsIn} from './format.js';
import {masthead} from './header.js';
import {matrixSection} from './matrix.js';
import {modelOf} from './model.js';
import {originsSection} from './origins.js';
import {panelOf} from './panel.js';
import {runSection} from './run.js';
import {textsIn} from './texts.js';
import {themeButton} from './theme.js';
import {comingSection, timelineSection} from './timeline.js';

const SECTIONS = ['event', 'statements', 'origins', 'conflicts', 'articles', 'timeline', 'coming', 'entities', 'run'];

/**
 * Draws a dossier into an element and follows the address's hash (#statement=ID, #statement=ID&article=ID,
 * #article=ID, #origin=ID, or a section's name).
 * @param dossier an object as in dossier.json, version 1
 * @param mount the element to fill; what it held is replaced
 * @param options `language` of the interface
 * @returns {{remove: function}} takes the page and its listeners away again
 */
export function render(dossier, mount, options) {
  const texts = textsIn(options?.language);
  const live = el('p', {class: 'visually-hidden', role: 'status', 'aria-live': 'polite'});
  const page = {
    mount,
    model: modelOf(dossier),
    t: texts.t,
    kind: texts.kind,
    formats: formatsIn(texts.language),
    announce: (text) => { live.textContent = text; },
    address: (target) => new URLSearchParams(target).toString(),
    open,
  };
  let returnTo = null;
  const matrix = matrixSection(page);
  const panel = panelOf(page, panelClosed);

  /** Opens a statement or an article by way of the address, so that every view has a link. */
  function open(target, history) {
    const hash = `#${page.address(target)}`;
    if (history === 'replace') {
      window.history.replaceState(null, '', hash);
      follow();
    } else if (location.hash === hash) {
      follow();
    } else {
      location.hash = hash;
    }
  }

  function follow() {
    const target = new URLSearchParams(location.hash.slice(1));
    if (target.get('statement') || (target.get('article'))) {
      remember();
      if (target.get('statement')) {
        panel.openStatement(target.get('statement'), target.get('article'));
      } else {
        panel.openArticle(target.get('article'), target.get('at'));
      }
      return;
    }
    panel.close();
    if (target.get('origin')) {
      const card = mount.querySelector(`#${CSS.escape(`origin-${target.get('origin')}`)}`);
      card?.scrollIntoView();
      card?.focus({preventScroll: true});
    }
  }

  /** Keeps what had the focus before the panel opened; a page opened by a deep link has the statement's row. */
  function remember() {
    if (panel.dialog.open) {
      return;
    }
    const active = document.activeElement;
    const row = matrix.rowHead(new URLSearchParams(location.hash.slice(1)).get('statement'));
    returnTo = active && active !== document.body && mount.contains(active) ? active : row;
  }

  function panelClosed() {
    const target = new URLSearchParams(location.hash.slice(1));
    if (target.get('statement') || target.get('article')) {
      window.history.replaceState(null, '', location.href.split('#')[0]);
    }
    if (!target.get('origin')) {
      returnTo?.focus();
    }
  }

  mount.lang = texts.language;
  mount.classList.add('stemma');
  mount.replaceChildren(
    el('a', {class: 'skip', href: '#statements'}, page.t('skip')),
    el('nav', {class: 'top', 'aria-label': page.t('nav')},
      el('ul', {}, SECTIONS.map((id) => el('li', {}, el('a', {href: `#${id}`}, page.t(id))))), themeButton(page)),
    el('main', {}, masthead(page), eventSection(page), matrix.element, originsSection(page), conflictsSection(page),
      articlesSection(page), timelineSection(page), comingSection(page), entitiesSection(page)),
    el('footer', {class: 'foot'}, runSection(page)),
    panel.dialog, live);
  window.addEventListener('hashchange', follow);
  follow();
  return {
    remove() {
      window.removeEventListener('hashchange', follow);
      mount.replaceChildren();
    },
  };
}
