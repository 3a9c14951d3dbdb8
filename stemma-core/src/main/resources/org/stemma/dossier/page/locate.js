/** Finds passages in the blocks of an article's cleaned text. */

/**
 * The span of a passage within a block's cleaned text, as {start, end} in its UTF-16 units.
 * Offsets count raw characters, and cleaning has changed lengths, so the passage's cleaned text is looked for, and of
 * several places the one nearest to its raw share of the block is taken. Null where it is not to be found.
 */
export function locate(passage, block) {
  const text = block.passage.text;
  if (passage.start <= block.passage.start && passage.end >= block.passage.end) {
    return {start: 0, end: text.length};
  }
  const rawLength = Math.max(1, block.passage.end - block.passage.start);
  const expected = ((passage.start - block.passage.start) / rawLength) * text.length;
  return nearest(occurrences(text, passage.text), expected)
    ?? nearest(loosely(text, passage.text), expected);
}

function nearest(spans, expected) {
  return spans.reduce((best, span) =>
    (best === null || Math.abs(span.start - expected) < Math.abs(best.start - expected) ? span : best), null);
}

function occurrences(text, wanted) {
  const spans = [];
  if (wanted) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      spans.push({start: at, end: at + wanted.length});
    }
  }
  return spans;
}

/** Places where the same characters stand with other white space between them. */
function loosely(text, wanted) {
  const places = [];
  let solid = '';
  for (let index = 0; index < text.length; index += 1) {
    if (!/\s/.test(text[index])) {
      places.push(index);
      solid += text[index];
    }
  }
  return occurrences(solid, (wanted ?? '').replace(/\s+/g, ''))
    .map((span) => ({start: places[span.start], end: places[span.end - 1] + 1}));
}

/** Whether a passage shares a character with a block. */
export function touches(passage, block) {
  return passage.article === block.passage.article && passage.start < block.passage.end && block.passage.start < passage.end;
}

/**
 * Cuts a text of the given length at the ends of spans.
 * Returns [{start, end, spans}] in order, with the spans that cover each piece.
 */
export function pieces(length, spans) {
  const cuts = [...new Set([0, length, ...spans.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => ({
    start: cuts[index],
    end,
    spans: spans.filter((span) => span.start <= cuts[index] && span.end >= end),
  }));
}
