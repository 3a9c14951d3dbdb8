/** Draws a dossier: the one entry for the self-contained page and for the application. */
import {addressOf, targetOf} from './address.js';
import {el} from './dom.js';
import {formatsIn} from './format.js';
import {masthead} from './header.js';
import {modelOf} from './model.js';
import {panelOf} from './panel.js';
import {textsIn} from './texts.js';
import {themeButton} from './theme.js';
import {VIEWS} from './views.js';

/**
 * Draws a dossier into an element and follows the address's hash (see address.js); a hash it does not know shows the
 * overview.
 * @param dossier an object as in dossier.json, version 1
 * @param mount the element to fill; what it held is replaced
 * @param options `language` of the interface; `tools`, elements for the bar in place of the choice of colours;
 *     `rawText(article id)`, a promise of the article's raw text, where it can be had; `articleTools(article)`, what else
 *     can be done with an article, for its card
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
    rawText: options?.rawText ?? null,
    articleTools: options?.articleTools ?? (() => null),
    announce: (text) => { live.textContent = text; },
    address: addressOf,
    open,
  };
  const drawn = new Map();
  const head = masthead(page);
  const main = el('main', {tabindex: '-1'}, head);
  const links = Object.keys(VIEWS).map((name) => el('a', {href: `#${name}`, 'data-view': name}, page.t(`view.${name}`)));
  const panel = panelOf(page, panelClosed);
  let view = null;
  let beneath = '';
  let returnTo = null;

  /** Opens a view, a statement or an article by way of the address, so that everything shown has a link. */
  function open(target, history) {
    const hash = `#${addressOf(target)}`;
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
    const target = targetOf(location.hash);
    if (target.statement || target.article) {
      if (!view) {
        show(target.statement ? 'table' : 'articles', []);
      }
      openPanel(target);
      return;
    }
    beneath = location.hash;
    panel.close();
    show(Object.hasOwn(VIEWS, target.view ?? '') ? target.view : 'overview', target.ids ?? []);
    if (target.view === 'table' && target.ids?.[0]?.[0]) {
      openPanel({statement: target.ids[0][0], article: target.ids[1]?.[0]});
    }
  }

  function openPanel(target) {
    remember(target.statement);
    if (target.statement) {
      panel.openStatement(target.statement, target.article);
    } else {
      panel.openArticle(target.article, target.at);
    }
  }

  /** Shows a view, drawing it when it is shown for the first time. */
  function show(name, ids) {
    const wanted = viewOf(name);
    if (wanted !== view) {
      const focused = document.activeElement;
      drawn.forEach((other) => { other.element.hidden = other !== wanted; });
      head.classList.toggle('compact', name !== 'overview');
      main.dataset.view = name;
      links.forEach((other) => other.removeAttribute('aria-current'));
      const link = links.find((other) => other.dataset.view === name);
      link.setAttribute('aria-current', 'page');
      link.scrollIntoView?.({block: 'nearest', inline: 'nearest'});
      if (view) {
        window.scrollTo({top: 0, behavior: 'instant'});
        page.announce(page.t(`view.${name}`));
        if (focused && view.element.contains(focused)) {
          wanted.element.querySelector('h2')?.focus({preventScroll: true});
        }
      }
      view = wanted;
    }
    wanted.select?.(ids);
  }

  function viewOf(name) {
    if (!drawn.has(name)) {
      const made = VIEWS[name](page);
      made.element.classList.add('view');
      made.element.dataset.view = name;
      drawn.set(name, made);
      main.append(made.element);
    }
    return drawn.get(name);
  }

  /** Keeps what had the focus before the panel opened; a page opened by a deep link has the statement's row. */
  function remember(statement) {
    if (panel.dialog.open) {
      return;
    }
    const active = document.activeElement;
    const focused = active && active !== document.body && mount.contains(active);
    returnTo = () => (focused ? active : view.rowHead?.(statement));
  }

  function panelClosed() {
    const target = targetOf(location.hash);
    if (target.statement || target.article) {
      window.history.replaceState(null, '', location.href.split('#')[0] + beneath);
    }
    returnTo?.()?.focus();
    returnTo = null;
  }

  /** On paper all views stand one after the other, unless the panel is open. */
  function print(printing) {
    if (panel.dialog.open) {
      return;
    }
    if (printing) {
      Object.keys(VIEWS).filter((name) => name !== 'reader').forEach(viewOf);
    }
    drawn.forEach((made) => {
      made.element.hidden = !printing && made !== view;
      made.print?.(printing);
    });
  }

  const listeners = {hashchange: follow, beforeprint: () => print(true), afterprint: () => print(false)};
  mount.lang = texts.language;
  if (!mount.closest('.stemma')) {
    mount.classList.add('stemma');
  }
  mount.replaceChildren(
    el('a', {class: 'skip', href: '#main', on: {click: toMain}}, page.t('skip')),
    el('nav', {class: 'top', 'aria-label': page.t('nav')},
      el('ul', {}, links.map((link) => el('li', {}, link))), options?.tools ?? themeButton(page)),
    main, panel.dialog, live);
  Object.entries(listeners).forEach(([name, listener]) => window.addEventListener(name, listener));
  follow();

  function toMain(event) {
    event.preventDefault();
    main.focus();
  }

  return {
    remove() {
      Object.entries(listeners).forEach(([name, listener]) => window.removeEventListener(name, listener));
      mount.replaceChildren();
    },
  };
}
