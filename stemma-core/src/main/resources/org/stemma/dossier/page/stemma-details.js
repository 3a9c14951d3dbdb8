/** What stands beside the stemma: the evidence of a chosen edge, the edges of a chosen node, and all edges as a table. */
import {el, joined, unfolding} from './dom.js';
import {list} from './model.js';
import {badge, endName, evidenceList, nothing, originLink, outletText, statementLink} from './parts.js';

/** The name of an article or an origin as plain text. */
export function endText(page, id) {
  const {model, t} = page;
  const article = model.articleById.get(id);
  const origin = model.originById.get(id);
  return article ? outletText(article)
    : origin?.name ?? model.entityById.get(origin?.entity)?.name ?? t('origin.unnamed');
}

/** The details of what is chosen, or a hint where nothing is. */
export function detailsOf(page, graph, edge, node, go) {
  if (edge) {
    return edgeDetails(page, edge);
  }
  return node ? nodeDetails(page, graph, node, go) : nothing(page.t('stemma.choose'));
}

function edgeDetails(page, edge) {
  const {model, t, formats} = page;
  const sorted = [...edge.derivations].sort((a, b) => b.probability - a.probability);
  return el('div', {},
    el('h3', {}, endName(page, edge.to)),
    el('p', {class: 'small'}, t('stemma.back'), ' ', endName(page, edge.from), ' · ', t('stemma.statements', {n: sorted.length})),
    el('ul', {class: 'plain derivations'}, sorted.map((derivation) => {
      const statement = model.statementByVersion.get(derivation.to);
      const evidence = list(derivation.evidence);
      return el('li', {},
        statement ? statementLink(page, statement) : null, ' ',
        badge(typeof derivation.probability === 'number'
          ? t('derivation.probability', {percent: formats.percent(derivation.probability)}) : t('derivation.probability.unknown')),
        evidence.length === 0 ? null
          : unfolding(t('evidence', {n: evidence.length}), () => evidenceList(page, evidence), {open: sorted.length === 1}));
    })));
}

function nodeDetails(page, graph, node, go) {
  const {t} = page;
  const incoming = graph.edges.filter((edge) => edge.to === node.id);
  const outgoing = graph.edges.filter((edge) => edge.from === node.id);
  return el('div', {},
    el('h3', {}, endName(page, node.id)),
    el('p', {}, node.article
      ? joined([
        el('a', {href: `#${page.address({article: node.id})}`}, t('article.read')),
        el('a', {href: `#${page.address({view: 'reader', ids: [[node.id]]})}`}, t('view.reader')),
      ], ' · ')
      : [t('stemma.origin'), ' ', originLink(page, node.origin)]),
    incoming.length + outgoing.length === 0 ? nothing(t('stemma.alone')) : null,
    edgesOf(page, t('stemma.back'), incoming, 'from', go), edgesOf(page, t('stemma.behind'), outgoing, 'to', go));
}

function edgesOf(page, title, edges, end, go) {
  return edges.length === 0 ? null : el('div', {class: 'stemma-ends'}, el('h4', {}, title),
    el('ul', {class: 'plain'}, edges.map((edge) => el('li', {},
      el('button', {type: 'button', class: 'link', on: {click: () => go(edge.id)}}, endName(page, edge[end])), ' ',
      badge(page.formats.percent(edge.probability))))));
}

/** The same as the picture, in words. */
export function tableOf(page, graph, go) {
  const {t, formats} = page;
  return el('div', {},
    graph.left > 0 ? el('p', {class: 'small', role: 'note'}, t('stemma.left', {n: graph.left})) : null,
    unfolding(t('stemma.table', {n: graph.edges.length}), () => el('div', {class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('stemma.table.label')},
      el('table', {class: 'entities'},
        el('thead', {}, el('tr', {}, ['stemma.table.to', 'stemma.table.from', 'stemma.table.probability', 'stemma.table.statements', 'stemma.table.evidence']
          .map((key) => el('th', {scope: 'col'}, t(key))))),
        el('tbody', {}, graph.edges.map((edge) => el('tr', {},
          el('th', {scope: 'row'}, endName(page, edge.to)),
          el('td', {}, endName(page, edge.from)),
          el('td', {}, formats.percent(edge.probability)),
          el('td', {}, String(edge.derivations.length)),
          el('td', {}, el('button', {type: 'button', class: 'link', on: {click: () => go(edge.id)},
            'aria-label': t('stemma.table.show', {from: endText(page, edge.from), to: endText(page, edge.to)})}, kinds(page, edge))))))))));
}

/** The kinds of evidence of an edge, each once. */
function kinds(page, edge) {
  const found = edge.derivations.flatMap((derivation) => list(derivation.evidence).map((item) => page.kind('evidence', item.kind)));
  return [...new Set(found)].join(', ') || page.t('none');
}
