/** The versions of one statement side by side, with the words that differ within each language. */
import {button, content, el, fact, joined} from './dom.js';
import {articleOf, list, overlaps} from './model.js';
import {badge, dateText, entityName, languageMark, nothing, outlet} from './parts.js';
import {wordDifference} from './worddiff.js';

/** The text of a version: its passages in order. */
function textOf(version) {
  return list(version.passages).map((passage) => passage.text).join(' … ');
}

/**
 * Draws the versions. In each language one version is the reference; a button on each other makes it so.
 * @param show called with an article's id when its version is to be shown in the reader
 */
export function versionsView(page, statement, show) {
  const {model, t} = page;
  const versions = byLanguage(page, model.carriers(statement).flatMap((article) => model.cell(statement, article).versions));
  if (versions.length === 0) {
    return {element: nothing(t('versions.none')), mark: () => undefined};
  }
  const references = new Map();
  for (const version of versions) {
    const language = languageOf(page, version);
    if (!references.has(language)) {
      references.set(language, version);
    }
  }
  const grid = el('div', {class: 'versions'});
  let marked = null;

  function draw() {
    grid.replaceChildren(...versions.map((version) => card(page, version, {
      reference: references.get(languageOf(page, version)),
      only: versions.filter((other) => languageOf(page, other) === languageOf(page, version)).length === 1,
      compare() {
        references.set(languageOf(page, version), version);
        draw();
        grid.querySelector(`[data-version="${CSS.escape(version.id)}"]`)?.focus();
      },
      show: () => show(articleOf(version)),
    })));
    mark(marked);
  }

  /** Marks the versions of the article that the reader shows. */
  function mark(article) {
    marked = article;
    for (const element of grid.children) {
      element.classList.toggle('shown', element.dataset.article === article);
    }
  }

  draw();
  return {element: grid, mark};
}

/** Versions of one language side by side; languages and versions in the order of their first appearance. */
function byLanguage(page, versions) {
  const languages = [...new Set(versions.map((version) => languageOf(page, version)))];
  return languages.flatMap((language) => versions.filter((version) => languageOf(page, version) === language));
}

function languageOf(page, version) {
  return page.model.articleById.get(articleOf(version))?.language ?? '';
}

function card(page, version, actions) {
  const {model, t} = page;
  const article = model.articleById.get(articleOf(version));
  const difference = actions.reference === version ? null
    : wordDifference(textOf(version), textOf(actions.reference), article.language);
  const isReference = actions.reference === version;
  return el('article', {class: 'version', tabindex: '-1', 'data-version': version.id, 'data-article': article.id},
    el('header', {},
      el('h4', {}, outlet(article), ' ', languageMark(page, article.language)),
      el('p', {class: 'small'}, dateText(page, article.published), ' ',
        badge(page.kind('mode', version.mode), version.mode === 'direct' || version.mode === 'mixed' ? 'quoted' : 'quiet'))),
    wording(version, article, difference),
    actions.only ? null : el('p', {class: 'small comparison'}, comparison(page, version, article, difference, actions)),
    damaged(page, version, article),
    el('dl', {class: 'facts tight'},
      fact(t('version.source'), version.source ? content(version.source.text, article.language)
        : el('span', {class: 'unknown'}, t('version.source.none'))),
      version.cue ? fact(t('version.cue'), content(version.cue.text, article.language)) : null,
      list(version.chain).length > (version.source ? 1 : 0) ? fact(t('version.chain'), chain(page, version, article)) : null),
    el('p', {class: 'actions'},
      button(t('version.show'), actions.show),
      isReference || actions.only ? null : button(t('version.compare'), actions.compare)));
}

/** The passage's words, those that differ from the reference set off by line and colour. */
function wording(version, article, difference) {
  if (!difference) {
    return content(textOf(version), article.language, 'p');
  }
  return el('p', {class: 'content', lang: article.language ?? '', dir: 'auto'},
    difference.parts.map((part) => (part.differs ? el('ins', {}, part.text) : part.text)));
}

/** What the comparison with the reference of the same language found. */
function comparison(page, version, article, difference, actions) {
  const {t, formats} = page;
  if (actions.reference === version) {
    const language = formats.languageName(article.language) ?? t('language.unknown');
    return badge(t('version.reference', {language}), 'rubric');
  }
  if (!difference) {
    return t('version.long');
  }
  if (difference.differing === 0 && difference.missing.length === 0) {
    return t('version.same');
  }
  return [
    difference.differing > 0 ? [t('version.differs', {n: difference.differing}), ' '] : null,
    difference.missing.length > 0 ? [t('version.missing'), ' ',
      el('del', {class: 'content', lang: article.language ?? '', dir: 'auto'}, difference.missing.join(' '))] : null,
  ];
}

/** Says that a version's words cannot be trusted where its passage overlaps damage. */
function damaged(page, version, article) {
  const hits = list(article.damage).filter((mark) => list(version.passages)
    .some((passage) => overlaps(passage, {...mark, article: article.id})));
  if (hits.length === 0) {
    return null;
  }
  const kinds = [...new Set(hits.map((mark) => page.kind('damage', mark.kind)))].join(', ');
  return el('p', {class: 'small'}, page.t('version.damaged', {kinds}));
}

function chain(page, version, article) {
  return joined(list(version.chain).map((link) => (link.entity
    ? entityName(page, link.entity, link.name)
    : content(link.name ?? link.passage?.text ?? page.t('unknown'), article.language))), ' › ');
}
