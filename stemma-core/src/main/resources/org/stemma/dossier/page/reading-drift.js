/** What the dossier's drift proves of versions in different languages that stand side by side: there words cannot be compared. */
import {articleOf, isQuoted, list} from './model.js';

/**
 * The words that show how one of the articles departs from another one in another language, in that statement.
 * Returns [{passage, drift: {label, note}}], each passage once for each kind of drift.
 */
export function driftBetween(page, statement, articles) {
  const {model} = page;
  const found = new Map();
  for (const item of list(statement.drift)) {
    const departing = new Set(list(item.versions).map((id) => articleOf(model.versionById.get(id) ?? {})));
    const kind = page.kind('drift', item.kind);
    const add = (passage, label) => found.set([item.kind, passage.article, passage.start, passage.end].join(), {passage, drift: {label, note: item.note}});
    for (const one of articles.filter((article) => departing.has(article.id))) {
      const proof = articles.filter((other) => !departing.has(other.id) && other.language !== one.language && proves(model, statement, item, other));
      if (proof.length > 0) {
        readings(item, one).forEach((passage) => add(passage, kind));
        proof.flatMap((other) => readings(item, other)).forEach((passage) =>
          add(passage, page.t('reading.drift.there', {kind, outlet: one.outlet ?? one.id})));
      }
    }
  }
  return [...found.values()];
}

function readings(item, article) {
  return list(item.readings).filter((passage) => passage.article === article.id);
}

/** Whether a drift holds against an article: its words show it, or it quotes what was told without quotation marks. */
function proves(model, statement, item, article) {
  return readings(item, article).length > 0
    || (item.kind === 'quotation-marks-dropped' && model.cell(statement, article).versions.some(isQuoted));
}
