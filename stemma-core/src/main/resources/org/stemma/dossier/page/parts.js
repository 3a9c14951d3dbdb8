/** Small pieces that several views share: names of things, links to them, and lists of passages. */
import {button, content, el, fill, joined, unfolding} from './dom.js';
import {writtenPrecision} from './dates.js';
import {list} from './model.js';
import {shortened} from './visible.js';

/** The outlet of an article, or its file or id where the outlet is unknown. */
export function outletText(article) {
  return article.outlet || article.id;
}

/** The outlet as content. Names of outlets carry no language of their own. */
export function outlet(article) {
  return content(outletText(article), '');
}

/** The code of an article's language as a small mark with its full name. */
export function languageMark(page, language) {
  const name = page.formats.languageName(language) ?? page.t('language.unknown');
  return el('abbr', {class: 'language', title: name, 'aria-label': name}, language || '?');
}

/** A date, or the words for an unknown one. */
export function dateText(page, iso) {
  return page.formats.date(iso) ?? page.t('date.unknown');
}

/** An entity's name as content; `spare` where the dossier has no such entity. */
export function entityName(page, id, spare) {
  const entity = page.model.entityById.get(id);
  return content(entity?.name ?? spare ?? id ?? page.t('unknown'), '');
}

/** The names of several entities, or the words for none known. */
export function entityNames(page, ids) {
  const names = list(ids).map((id) => entityName(page, id));
  return names.length > 0 ? joined(names, ', ') : el('span', {class: 'unknown'}, page.t('unknown'));
}

/** A small mark of a kind, in words. */
export function badge(text, style) {
  return el('span', {class: `badge ${style ?? ''}`}, text);
}

/** Letters of a statement that a list shows of it. */
const LABEL = 300;

/** What a statement says, in the words of one article, and its beginning only where it is very long. */
export function statementLabel(page, statement, tag) {
  return content(shortened(statement.label ?? statement.id, LABEL), page.model.dossier.story?.language, tag);
}

/** A link that opens a statement. */
export function statementLink(page, statement) {
  return el('a', {class: 'statement-link', href: `#${page.address({statement: statement.id})}`}, statementLabel(page, statement));
}

/** A link to an origin's card. */
export function originLink(page, origin) {
  return el('a', {class: 'origin-link', href: `#${page.address({origin: origin.id})}`}, originName(page, origin));
}

/** The name of an origin, its speaker's name where it has none. */
export function originName(page, origin) {
  return origin.name ? content(origin.name, '') : origin.entity ? entityName(page, origin.entity)
    : el('span', {class: 'unknown'}, page.t('origin.unnamed'));
}

/** A passage: its text, unless that was told already, and a button that shows it in its article. */
export function passageQuote(page, passage, told) {
  const article = page.model.articleById.get(passage.article);
  return el('blockquote', {class: 'passage'},
    passage.text === told ? null : content(passage.text, article?.language, 'p'),
    el('footer', {}, article
      ? button(outlet(article), () => page.open({article: article.id, at: `${passage.start}-${passage.end}`}), {class: 'link'})
      : content(passage.article, '')));
}

/** Passages behind a summary that tells their number; nothing where there are none. */
export function passages(page, items, summary) {
  const all = list(items);
  if (all.length === 0) {
    return null;
  }
  return unfolding(summary ?? page.t('passages', {n: all.length}),
    () => all.map((passage) => passageQuote(page, passage)), {class: 'passages'});
}

/** What the end of a derivation is: a version's outlet, an origin, an article, or the bare id. */
export function endName(page, id) {
  const {model} = page;
  const version = model.versionById.get(id);
  const article = model.articleById.get(version ? list(version.passages)[0]?.article : id);
  const origin = model.originById.get(id);
  return origin ? originName(page, origin) : article ? outlet(article) : content(id, '');
}

/** A derivation in words, with its probability and its evidence: `to` is the later telling, `from` what it goes back to. */
export function derivationItem(page, derivation, decides) {
  const {t, formats} = page;
  const evidence = list(derivation.evidence);
  const ends = {from: endName(page, derivation.from), to: endName(page, derivation.to)};
  const sentence = fill(el('span', {}), t('derivation.sentence').split(/\{(\w+)\}/).map((part) => ends[part] ?? part));
  const probability = typeof derivation.probability === 'number'
    ? t('derivation.probability', {percent: formats.percent(derivation.probability)})
    : t('derivation.probability.unknown');
  return el('li', {class: 'derivation'}, sentence, ' ', badge(probability),
    decides ? [' ', badge(t('independence.decided'), 'quoted')] : null,
    evidence.length === 0 ? null : unfolding(t('evidence', {n: evidence.length}), () => evidenceList(page, evidence)));
}

/** The pieces of evidence for a derivation, each with its passages. */
export function evidenceList(page, evidence) {
  return el('ul', {class: 'plain evidence'}, evidence.map((item) => el('li', {},
    el('strong', {}, page.kind('evidence', item.kind)), item.note ? ': ' : null,
    item.note ? content(item.note, '') : null,
    list(item.passages).map((passage) => passageQuote(page, passage)))));
}

/** One conflict or revision with its readings; its heading is left out within the statement that it is about. */
export function conflictItem(page, conflict, within) {
  const {model, t} = page;
  const about = model.statementById.get(conflict.about);
  return el('article', {class: conflict.revision ? 'conflict revision' : 'conflict'},
    el('header', {},
      badge(conflict.revision ? t('revision') : t('conflict'), conflict.revision ? 'quiet' : 'alarm'), ' ',
      badge(page.kind('conflict', conflict.kind)),
      conflict.about && conflict.about !== within?.id ? el('h3', {}, about ? statementLink(page, about)
        : model.entityById.has(conflict.about) ? entityName(page, conflict.about)
          : content(conflict.about, model.dossier.story?.language)) : null),
    el('ol', {class: 'readings'}, list(conflict.readings).map((reading) => {
      const language = model.articleById.get(reading.passage?.article)?.language;
      return el('li', {}, el('p', {class: 'reading-value'}, content(reading.value, language)),
        reading.passage ? passageQuote(page, reading.passage, reading.value) : null);
    })));
}

/** How precise a date is, where the way it is written does not tell; otherwise null. */
export function precisionText(page, iso, precision) {
  return precision && precision !== writtenPrecision(iso)
    ? page.t('precision', {precision: page.kind('precision', precision)}) : null;
}

/** The words for nothing to show. */
export function nothing(text) {
  return el('p', {class: 'nothing'}, text);
}
