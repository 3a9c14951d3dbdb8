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
  return nearest(text, passage.text, expected) ?? nearestLoosely(text, passage.text, expected);
}

function nearest(text, wanted, expected) {
  if (!wanted) {
    return null;
  }
  const at = Math.round(expected);
  const before = text.lastIndexOf(wanted, at);
  const after = text.indexOf(wanted, at);
  const start = before < 0 || (after >= 0 && after - expected < expected - before) ? after : before;
  return start < 0 ? null : {start, end: start + wanted.length};
}

/** The same where the same characters stand with other white space between them. */
function nearestLoosely(text, wanted, expected) {
  const places = [];
  let solid = '';
  let solidAt = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!/\s/.test(text[index])) {
      solidAt = index < expected ? places.length : solidAt;
      places.push(index);
      solid += text[index];
    }
  }
  const span = nearest(solid, (wanted ?? '').replace(/\s+/g, ''), solidAt);
  return span && {start: places[span.start], end: places[span.end - 1] + 1};
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
  const cuts = [...new Set([0, length, ...spans.flatMap((span) => [span.start, span.end])])]
    .filter((cut) => cut >= 0 && cut <= length).sort((a, b) => a - b);
  const coming = [...spans].sort((a, b) => a.start - b.start);
  let open = [];
  let next = 0;
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index];
    open = open.filter((span) => span.end > start);
    while (next < coming.length && coming[next].start <= start) {
      if (coming[next].end > start) {
        open.push(coming[next]);
      }
      next += 1;
    }
    return {start, end, spans: open};
  });
}
