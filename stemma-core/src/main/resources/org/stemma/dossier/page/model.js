/** The dossier with its parts found by id. Missing and null lists read as empty, so that no view has to ask. */
import {firstMoment} from './dates.js';

/** The list itself, or an empty one where it is null or missing. */
export function list(value) {
  return Array.isArray(value) ? value.filter((item) => item !== null && item !== undefined) : [];
}

function byId(items) {
  return new Map(items.map((item) => [item.id, item]));
}

/** Unknown dates come last. */
function compareDates(one, other) {
  const a = firstMoment(one);
  const b = firstMoment(other);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Length of the union of spans, which may overlap. */
export function coveredLength(spans) {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let covered = 0;
  let reached = 0;
  for (const span of sorted) {
    covered += Math.max(0, span.end - Math.max(span.start, reached));
    reached = Math.max(reached, span.end);
  }
  return covered;
}

/** The article that a version stands in, known by its passages; null where it has none. */
export function articleOf(version) {
  return list(version.passages)[0]?.article ?? null;
}

/** Whether a version holds the speaker's own words. */
export function isQuoted(version) {
  return version.mode === 'direct' || version.mode === 'mixed';
}

/** Indexes a dossier. */
export function modelOf(dossier) {
  const articles = list(dossier.articles)
    .map((article, place) => ({article, place}))
    .sort((a, b) => compareDates(a.article.published, b.article.published) || a.place - b.place)
    .map((entry) => entry.article);
  const statements = list(dossier.statements);
  const origins = list(dossier.origins);
  const entities = list(dossier.entities);
  const derivations = list(dossier.derivations);
  const conflicts = list(dossier.conflicts);

  const articleById = byId(articles);
  const versionById = new Map();
  const cells = new Map();
  const statementByVersion = new Map();
  for (const statement of statements) {
    const row = new Map();
    for (const version of list(statement.versions)) {
      const article = articleOf(version);
      versionById.set(version.id, version);
      statementByVersion.set(version.id, statement);
      row.set(article, [...(row.get(article) ?? []), version]);
    }
    cells.set(statement.id, row);
  }

  /** What an article does with a statement: {kind: quoted|reported|omitted|absent, versions}. */
  function cell(statement, article) {
    const versions = cells.get(statement.id)?.get(article.id) ?? [];
    if (versions.length > 0) {
      return {kind: versions.some(isQuoted) ? 'quoted' : 'reported', versions};
    }
    return {kind: list(statement.omitted).includes(article.id) ? 'omitted' : 'absent', versions};
  }

  /** The articles that carry a statement, earliest first. */
  function carriers(statement) {
    return articles.filter((article) => cells.get(statement.id)?.has(article.id));
  }

  /** Sorts statements by where they first appear: earliest article, then place in it. */
  function firstAppearance(one, other) {
    return compareKeys(appearance(one), appearance(other));
  }

  function appearance(statement) {
    const first = carriers(statement)[0];
    const starts = list(statement.versions)
      .flatMap((version) => list(version.passages))
      .filter((passage) => passage.article === first?.id)
      .map((passage) => passage.start);
    return [first ? articles.indexOf(first) : articles.length, Math.min(...starts, Number.MAX_SAFE_INTEGER)];
  }

  /** The conflicts that name a statement or one of its passages. */
  function conflictsOf(statement) {
    const spans = list(statement.versions).flatMap((version) => list(version.passages));
    return conflicts.filter((conflict) => conflict.about === statement.id
      || list(conflict.readings).some((reading) => reading.passage
        && spans.some((span) => overlaps(span, reading.passage))));
  }

  /** The derivations that begin or end at a version of the statement, or that decided its independence. */
  function derivationsOf(statement) {
    const decided = list(statement.independence?.decidedBy);
    return derivations.filter((derivation) => decided.includes(derivation.id)
      || statementByVersion.get(derivation.from) === statement
      || statementByVersion.get(derivation.to) === statement);
  }

  return {
    dossier, articles, statements, origins, entities, derivations, conflicts,
    articleById, versionById, statementByVersion,
    statementById: byId(statements), originById: byId(origins), entityById: byId(entities),
    derivationById: byId(derivations),
    cell, carriers, firstAppearance, conflictsOf, derivationsOf,
  };
}

function compareKeys(one, other) {
  return one[0] - other[0] || one[1] - other[1];
}

/** Whether two passages share a character of one article. */
export function overlaps(one, other) {
  return one.article === other.article && one.start < other.end && other.start < one.end;
}
