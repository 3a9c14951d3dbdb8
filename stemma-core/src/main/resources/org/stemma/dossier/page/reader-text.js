/** The pieces of an article's text, each with the marks of what was found there. */
import {el, hiddenText} from './dom.js';

/**
 * Draws pieces of a text (see `pieces` in locate.js); a span of a piece has one of `chosen`, `statement`, `speaker`,
 * `differs`, `drift`, `noise`, `damage`, `stretch`.
 */
export function textPieces(page, text, all, marks) {
  const begun = new Set();
  const nodes = all.map((piece) => {
    const find = (name) => piece.spans.find((span) => span[name]);
    const quote = find('speaker');
    const first = quote && !begun.has(quote);
    begun.add(quote);
    let node = text.slice(piece.start, piece.end);
    node = find('differs') ? el('ins', {}, node) : node;
    node = driftPiece(piece.spans.filter((span) => span.drift), node, begun);
    node = wrappedHarm(page, node, find('noise'), find('damage'));
    node = quote ? el('span', {class: `speech speaker-${quote.speaker.colour}`},
      first ? speakerTag(page, quote.speaker) : null, node) : node;
    if (find('chosen')) {
      return el('mark', {}, node);
    }
    const statement = find('statement')?.statement;
    return statement && !find('noise') ? statementPiece(page, statement, node, marks) : node;
  });
  return stretched(all, nodes);
}

/** Puts what belongs to one stretch of a long text into one element, which is laid out when it comes into sight. */
function stretched(all, nodes) {
  const parts = [];
  all.forEach((piece, place) => {
    const number = piece.spans.find((span) => span.stretch)?.stretch ?? 0;
    parts[number] = parts[number] ?? [];
    parts[number].push(nodes[place]);
  });
  return parts.length > 1 ? parts.slice(1).map((part) => el('span', {class: 'stretch'}, part)) : nodes;
}

/** The words that show a change, with a tag that names it where they begin. */
function driftPiece(drifts, node, begun) {
  const tags = drifts.filter((span) => !begun.has(span)).map((span) => {
    begun.add(span);
    return el('span', {class: 'drift-tag', title: span.drift.note}, span.drift.label, hiddenText(': '));
  });
  return drifts.length > 0 ? el('span', {class: 'drift-words'}, tags, node) : node;
}

function statementPiece(page, statement, node, marks) {
  return el('a', {
    class: 'in-text', href: `#${marks.link?.(statement) ?? page.address({statement: statement.id})}`,
    title: page.t('reader.open', {label: statement.label ?? statement.id}),
  }, node);
}

function wrappedHarm(page, node, noise, damage) {
  const hurt = damage
    ? el('span', {class: 'damage', title: page.t('reader.damaged', {kinds: page.kind('damage', damage.damage)})}, node) : node;
  return noise ? el('s', {class: 'noise', title: page.t('reader.noise', {kind: page.kind('noise', noise.noise)})}, hurt) : hurt;
}

/** The letter of a speaker, as it stands in the legend. */
export function speakerTag(page, speaker) {
  const name = speaker.name ?? page.t('speaker.unknown');
  return el('span', {class: `speaker-tag speaker-${speaker.colour}`, title: name},
    el('span', {'aria-hidden': 'true'}, speaker.letter), hiddenText(`${name}: `));
}
