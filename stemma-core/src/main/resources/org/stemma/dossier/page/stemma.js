/** The stemma: origins and articles on an axis of time, and which telling goes back to which. */
import {choice, content, el, labelled, section} from './dom.js';
import {nothing} from './parts.js';
import {detailsOf, endText, tableOf} from './stemma-details.js';
import {NODE, curve, graphOf, placed} from './stemma-graph.js';
import {shortened, visible} from './visible.js';

const LEAST = [0, 0.1, 0.3, 0.5, 0.75, 0.9];

/** The picture's sizes are for type of this size, in pixels; it grows with the reader's. */
const USUAL_TYPE = 16;

/** Up to this many edges carry their probability all the time. */
const FEW_EDGES = 14;

/** Draws the picture; `select([[statement], [id]])` or `select([[id]])` chooses a statement and an edge or a node. */
export function stemmaView(page) {
  const {model, t, formats} = page;
  if (model.derivations.length === 0) {
    return {element: section('stemma', t('stemma'), null, nothing(t('stemma.none')))};
  }
  const withEdges = [...new Set(model.derivations.map((item) => model.statementByVersion.get(item.to)).filter(Boolean))];
  const scope = choice('stemma-scope', [['', t('stemma.all')],
    ...withEdges.map((item) => [item.id, shortened(item.label ?? item.id, 110)])]);
  const least = choice('stemma-least', LEAST.map((share) => [share, share === 0 ? t('stemma.least.any')
    : t('stemma.least.of', {percent: formats.percent(share)})]));
  least.value = '0.3';
  const picture = el('div', {class: 'stemma-picture', tabindex: '-1'});
  const aside = el('aside', {class: 'stemma-aside', 'aria-live': 'polite', 'aria-label': t('stemma.details')});
  const table = el('div', {class: 'stemma-table'});
  let chosen = null;

  function select([[first] = [], [second] = []]) {
    const statement = model.statementById.get(first) ?? null;
    scope.value = statement && withEdges.includes(statement) ? statement.id : '';
    chosen = (statement ? second : first) ?? null;
    const wanted = model.derivationById.get(chosen)?.probability ?? 1;
    if (wanted < Number(least.value)) {
      least.value = String(LEAST.filter((share) => share <= wanted).pop() ?? 0);
    }
    draw();
  }

  function go(id) {
    page.open({view: 'stemma', ids: [scope.value, id].filter(Boolean)}, 'replace');
  }

  function draw() {
    const statement = model.statementById.get(scope.value) ?? null;
    const graph = graphOf(model, statement, Number(least.value));
    const edge = graph.edges.find((item) => item.derivations.some((derivation) => derivation.id === chosen));
    const node = graph.nodes.find((item) => item.id === chosen);
    const focused = picture.contains(document.activeElement);
    const scrolled = [picture.scrollLeft, picture.scrollTop];
    picture.replaceChildren(drawing(graph, edge, node));
    [picture.scrollLeft, picture.scrollTop] = scrolled;
    if (focused) {
      picture.querySelector('[aria-pressed="true"]')?.focus({preventScroll: true});
    }
    aside.replaceChildren(detailsOf(page, graph, edge, node, go));
    table.replaceChildren(tableOf(page, graph, go));
  }

  function drawing(graph, edge, node) {
    const {width, height, bands} = placed(graph);
    const byId = new Map(graph.nodes.map((item) => [item.id, item]));
    const touched = (item) => (edge ? item === edge : node ? item.from === node.id || item.to === node.id : null);
    const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_TYPE;
    const root = svg('svg', {
      width: width * scale, height: height * scale, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t('stemma.picture'),
      class: edge || node ? 'has-chosen' : null,
    }, bands.map((band) => bandOf(band, height)));
    root.append(...[...graph.edges].reverse().map((item) => edgeOf(item, byId, touched(item), item === edge, graph)));
    root.append(...graph.nodes.map((item) => nodeOf(item, item === node || item.id === edge?.from || item.id === edge?.to, item === node)));
    root.addEventListener('keydown', walk);
    const first = root.querySelector('.edge[aria-pressed="true"]') ?? root.querySelector('.edge');
    first?.setAttribute('tabindex', '0');
    return root;
  }

  function bandOf(band, height) {
    const text = band.day === undefined ? t('origins') : formats.shortDate(band.day) ?? t('date.unknown');
    return svg('g', {class: band.day === undefined ? 'band of-origins' : 'band'},
      svg('rect', {x: band.x, y: 0, width: band.width, height, rx: 8}),
      svg('text', {x: band.x + 10, y: 22}, text));
  }

  function edgeOf(item, byId, touched, pressed, graph) {
    const shape = curve(byId.get(item.from), byId.get(item.to), item.ways);
    const percent = formats.percent(item.probability);
    const n = item.derivations.length;
    const label = t('stemma.edge', {from: endText(page, item.from), to: endText(page, item.to), percent, n});
    const line = svg('path', {class: 'line', d: shape.path});
    line.style.strokeWidth = `${0.75 + 2.25 * item.probability}px`;
    line.style.setProperty('--sureness', String(0.4 + 0.6 * item.probability));
    return svg('g', {
      class: ['edge', touched ? 'touched' : '', graph.edges.length <= FEW_EDGES ? 'named' : ''].join(' ').trim(),
      role: 'button', tabindex: '-1', 'aria-label': label, 'aria-pressed': String(pressed),
      on: {click: () => go(item.id)},
    }, svg('title', {}, label), svg('path', {class: 'reach', d: shape.path}), line,
    svg('path', {class: 'head', d: shape.head}),
    svg('text', {x: shape.x, y: shape.y - 5}, n > 1 ? `${percent} · ${n}` : percent));
  }

  function nodeOf(item, touched, pressed) {
    const name = endText(page, item.id);
    const detail = item.article ? item.article.language ?? '?'
      : item.origin.kind ? page.kind('origin', item.origin.kind) : t('origin.kind.unknown');
    const kind = item.article ? 'of-article' : item.origin.seen ? 'of-origin' : 'of-origin unseen';
    return svg('foreignObject', {x: item.x, y: item.y, width: NODE.width, height: NODE.height},
      el('button', {
        type: 'button', class: `node ${kind} ${touched ? 'touched' : ''}`, 'aria-pressed': String(pressed),
        title: item.origin && !item.origin.seen ? `${visible(name)} (${t('origin.unseen')})` : visible(name), on: {click: () => go(item.id)},
      }, content(shortened(name, 80), ''), el('span', {class: 'node-detail'}, detail)));
  }

  /** The arrow keys go from edge to edge; one edge is in the tab order. */
  function walk(event) {
    const here = event.target.closest?.('.edge');
    if (!here) {
      return;
    }
    const step = {ArrowDown: -1, ArrowRight: -1, ArrowUp: 1, ArrowLeft: 1}[event.key];
    const edges = [...event.currentTarget.querySelectorAll('.edge')];
    if (step) {
      event.preventDefault();
      const next = edges[(edges.indexOf(here) + step + edges.length) % edges.length];
      here.setAttribute('tabindex', '-1');
      next.setAttribute('tabindex', '0');
      next.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      here.dispatchEvent(new MouseEvent('click'));
    }
  }

  scope.addEventListener('change', () => {
    chosen = null;
    go(null);
  });
  least.addEventListener('change', draw);
  return {
    element: section('stemma', t('stemma'), t('stemma.lead'),
      el('div', {class: 'stemma-bar'}, labelled(t('stemma.scope'), scope), labelled(t('stemma.least'), least)),
      el('div', {class: 'stemma-frame'}, picture, aside), legend(page), table),
    select,
  };
}

function legend(page) {
  return el('ul', {class: 'legend stemma-legend', 'aria-label': page.t('legend')},
    el('li', {}, el('span', {class: 'swatch of-article', 'aria-hidden': 'true'}), page.t('stemma.legend.article')),
    el('li', {}, el('span', {class: 'swatch of-origin', 'aria-hidden': 'true'}), page.t('stemma.legend.seen')),
    el('li', {}, el('span', {class: 'swatch of-origin unseen', 'aria-hidden': 'true'}), page.t('stemma.legend.unseen')),
    el('li', {}, page.t('stemma.legend.edge')));
}

/** Makes an element of a picture, as `el` does for the page. */
function svg(tag, properties, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'on') {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else if (value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.flat());
  return element;
}
