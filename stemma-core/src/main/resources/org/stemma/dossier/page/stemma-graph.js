/** The picture's nodes and edges, and where they stand: origins first, then the articles by their days. */
import {articleOf} from './model.js';

/** Sizes in pixels. */
export const NODE = {width: 152, height: 44, column: 216, row: 56, way: 18, top: 42, side: 12};

/** More edges than this are not drawn; the likeliest are. */
const MOST_EDGES = 600;

/** Up to this many edges are led round the boxes between their ends; more would need more room than they give clearness. */
const MOST_ROUTED = 150;

/** An edge of at least this probability puts an article of the same day behind the one that it goes back to. */
const LIKELY = 0.5;

/** Most columns for the articles of one day. */
const DEPTH = 4;

/**
 * The graph of a story, or of one statement of it.
 * Returns {nodes, edges, left}: a node is {id, article} or {id, origin}; an edge is {id, from, to,
 * probability, derivations} with the strongest probability of its derivations; `left` counts the edges that are too many.
 */
export function graphOf(model, statement, least) {
  const pairs = new Map();
  for (const derivation of statement ? model.derivationsOf(statement) : model.derivations) {
    const about = model.statementByVersion.get(derivation.to) ?? null;
    const from = nodeId(model, derivation.from);
    const to = nodeId(model, derivation.to);
    if (from && to && from !== to && (!statement || about === statement)) {
      const key = `${from}\n${to}`;
      const edge = pairs.get(key) ?? {id: derivation.id, from, to, probability: 0, derivations: []};
      edge.derivations.push(derivation);
      edge.probability = Math.max(edge.probability, derivation.probability ?? 0);
      pairs.set(key, edge);
    }
  }
  const likely = [...pairs.values()].filter((edge) => edge.probability >= least)
    .sort((a, b) => b.probability - a.probability || b.derivations.length - a.derivations.length);
  const edges = likely.slice(0, MOST_EDGES);
  const used = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const origins = model.origins.filter((origin) => used.has(origin.id)).map((origin) => ({id: origin.id, origin}));
  const articles = model.articles.filter((article) => used.has(article.id) || !statement
    || model.cell(statement, article).versions.length > 0).map((article) => ({id: article.id, article}));
  return {nodes: [...origins, ...articles], edges, left: likely.length - edges.length};
}

function nodeId(model, id) {
  const version = model.versionById.get(id);
  const found = version ? articleOf(version) : id;
  return model.articleById.has(found) || model.originById.has(found) ? found : null;
}

/**
 * Gives every node its `x` and `y`, and every edge its `ways`: the places where it passes the columns between its ends, so
 * that no line runs behind a box that it has nothing to do with. Lines from one node pass a column together.
 * Returns {width, height, bands: [{x, width, day}]}; the band of the origins has the day undefined, that of articles
 * without a date null.
 */
export function placed(graph) {
  const columns = columnsOf(graph);
  columns.forEach((column, index) => column.nodes.forEach((node) => { node.column = index; }));
  const links = routed(graph, columns);
  const at = new Map();
  columns.forEach((column) => column.nodes.forEach((node, place) => at.set(node.id, place)));
  for (let round = 0; round < 8; round += 1) {
    (round % 2 ? [...columns].reverse() : columns).forEach((column) => straighten(column, links, at));
  }
  const tallest = Math.max(NODE.row, ...columns.map(heightOf));
  columns.forEach((column, index) => {
    let y = NODE.top + (tallest - heightOf(column)) / 2;
    for (const node of column.nodes) {
      node.x = NODE.side + index * NODE.column;
      node.y = y;
      y += slotOf(node);
    }
  });
  return {
    bands: bandsOf(columns),
    width: 2 * NODE.side + (columns.length - 1) * NODE.column + NODE.width,
    height: NODE.top + tallest,
  };
}

function slotOf(node) {
  return node.way ? NODE.way : NODE.row;
}

function heightOf(column) {
  return column.nodes.reduce((sum, node) => sum + slotOf(node), 0);
}

function bandsOf(columns) {
  const bands = [];
  columns.forEach((column, index) => {
    const last = bands[bands.length - 1];
    if (last && last.day === column.day) {
      last.width += NODE.column;
    } else {
      bands.push({x: NODE.side + index * NODE.column - 6, width: NODE.width + 12, day: column.day});
    }
  });
  return bands;
}

/** Puts ways into the columns that edges pass; returns what hangs together with what, from column to column. */
function routed(graph, columns) {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const ways = new Map();
  const links = [];
  for (const edge of graph.edges) {
    edge.ways = [];
    let before = edge.from;
    const first = byId.get(edge.from).column;
    const last = graph.edges.length <= MOST_ROUTED ? byId.get(edge.to).column : first;
    const step = Math.sign(last - first);
    for (let index = first + step; (last - index) * step > 0; index += step) {
      const id = `${index}\n${step}\n${edge.from}`;
      const way = ways.get(id) ?? {id, way: true};
      if (!ways.has(id)) {
        ways.set(id, way);
        columns[index].nodes.push(way);
      }
      edge.ways.push(way);
      links.push({from: before, to: id, probability: edge.probability});
      before = id;
    }
    links.push({from: before, to: edge.to, probability: edge.probability});
  }
  return links;
}

/** Origins, then for each day one column for each step of copying within it; unknown days last. */
function columnsOf(graph) {
  const origins = graph.nodes.filter((node) => node.origin);
  const columns = origins.length > 0 ? [{day: undefined, nodes: origins}] : [];
  const days = new Map();
  for (const node of graph.nodes.filter((one) => one.article)) {
    const day = node.article.published?.slice(0, 10) ?? null;
    days.set(day, [...(days.get(day) ?? []), node]);
  }
  const ordered = [...days].sort(([a], [b]) => (a === null) - (b === null) || (a < b ? -1 : 1));
  for (const [day, nodes] of ordered) {
    const depths = depthsOf(nodes, graph.edges);
    for (let depth = 0; depth < DEPTH; depth += 1) {
      const here = nodes.filter((node) => depths.get(node.id) === depth);
      if (here.length > 0) {
        columns.push({day, nodes: here});
      }
    }
  }
  return columns.length > 0 ? columns : [{day: null, nodes: []}];
}

/** How many likely steps of copying lie before each article within its day. */
function depthsOf(nodes, edges) {
  const depths = new Map(nodes.map((node) => [node.id, 0]));
  const inside = edges.filter((edge) => edge.probability >= LIKELY && depths.has(edge.from) && depths.has(edge.to));
  for (let round = 1; round < DEPTH; round += 1) {
    for (const edge of inside) {
      depths.set(edge.to, Math.min(DEPTH - 1, Math.max(depths.get(edge.to), depths.get(edge.from) + 1)));
    }
  }
  return depths;
}

/** Orders a column by the places of what its nodes hang together with, so that fewer edges cross. */
function straighten(column, edges, at) {
  const middle = new Map(column.nodes.map((node) => {
    const ends = edges.filter((edge) => edge.from === node.id || edge.to === node.id)
      .map((edge) => ({place: at.get(edge.from === node.id ? edge.to : edge.from), weight: edge.probability}));
    const weight = ends.reduce((sum, end) => sum + end.weight, 0);
    return [node, weight > 0 ? ends.reduce((sum, end) => sum + end.place * end.weight, 0) / weight : at.get(node.id)];
  }));
  column.nodes.sort((a, b) => middle.get(a) - middle.get(b));
  column.nodes.forEach((node, place) => at.set(node.id, place));
}

/** The path of an edge by its ways, the head of its arrow, and where its label stands: {path, head, x, y}. */
export function curve(from, to, ways) {
  const step = Math.sign(to.column - from.column);
  const out = step < 0 ? -1 : 1;
  const into = step > 0 ? 1 : -1;
  const end = {x: into > 0 ? to.x : to.x + NODE.width, y: to.y + NODE.height / 2};
  let here = {x: out > 0 ? from.x + NODE.width : from.x, y: from.y + NODE.height / 2};
  let path = `M${here.x},${here.y}`;
  for (const way of ways) {
    const y = way.y + NODE.way / 2;
    const [near, far] = out > 0 ? [way.x, way.x + NODE.width] : [way.x + NODE.width, way.x];
    path += ` ${bend(here, {x: near, y}, out, out)} H${far}`;
    here = {x: far, y};
  }
  return {
    path: `${path} ${bend(here, end, out, into)}`,
    head: `M${end.x},${end.y} l${-9 * into},-4 v8 z`,
    x: (here.x + end.x) / 2 + (step === 0 ? 0.75 * reach(here, end) : 0),
    y: (here.y + end.y) / 2,
  };
}

/** A bend between two points that leaves the first and reaches the second level. */
function bend(one, other, out, into) {
  const length = reach(one, other);
  return `C${one.x + out * length},${one.y} ${other.x - into * length},${other.y} ${other.x},${other.y}`;
}

function reach(one, other) {
  return Math.max(34, Math.abs(other.x - one.x) / 2);
}
