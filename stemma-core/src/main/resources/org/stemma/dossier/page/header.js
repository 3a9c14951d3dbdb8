/** The head of the page: the story's title, its dates, and what the dossier amounts to in plain sentences. */
import {content, el} from './dom.js';
import {list} from './model.js';

/** Draws the masthead. */
export function masthead(page) {
  const {model, t, formats} = page;
  const story = model.dossier.story ?? {};
  const first = formats.date(story.first);
  const last = formats.date(story.last);
  const dates = first && last && first !== last ? t('dates.range', {first, last}) : first ?? last;
  return el('header', {class: 'masthead'},
    el('p', {class: 'kicker'}, t('brand')),
    story.title ? content(story.title, story.language, 'h1') : el('h1', {class: 'unknown'}, t('untitled')),
    el('p', {class: 'dates'}, dates ?? t('date.unknown')),
    el('p', {class: 'summary'}, summarySentence(page)),
    el('p', {class: 'summary second'}, contentsSentence(page)),
    list(model.dossier.run?.withoutEncoder).map((gap) =>
      el('p', {class: 'gap', role: 'note'}, content(gap.note, 'en'))));
}

/** For example "9 articles in 6 languages; 3 origins stand behind them, 2 of them are not among the articles." */
export function summarySentence(page) {
  const {model, t} = page;
  const n = model.articles.length;
  const languages = new Set(model.articles.map((article) => article.language).filter(Boolean)).size;
  const told = languages > 0 ? t('summary.languages', {n: languages}) : t('summary.languages.unknown');
  const origins = model.origins.length;
  const unseen = model.origins.filter((origin) => origin.seen === false).length;
  let behind = t('summary.origins.none');
  if (origins > 0) {
    behind = t(n === 1 ? 'summary.origins.single' : 'summary.origins', {n: origins});
  }
  if (unseen > 0) {
    behind += `, ${origins === 1 ? t('summary.unseen.all.one') : t('summary.unseen', {n: unseen})}`;
  }
  return `${t('summary.articles', {n})} ${told}; ${behind}.`;
}

/** What the dossier holds beyond the articles: statements, those told once, conflicts, drift. */
function contentsSentence(page) {
  const {model, t} = page;
  const alone = model.statements.filter((statement) => model.carriers(statement).length === 1).length;
  const drift = model.statements.flatMap((statement) => list(statement.drift)).length;
  const told = [
    t('summary.statements', {n: model.statements.length})
      + (alone > 0 ? `, ${t('summary.alone', {n: alone})}` : ''),
    t('summary.conflicts', {n: model.conflicts.length}),
    t('summary.drift', {n: drift}),
  ];
  return `${told.join('; ')}.`;
}
