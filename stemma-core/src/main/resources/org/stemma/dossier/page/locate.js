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
  return nearest(text, passage.text, expected) ?? nearestLoosely(block, passage.text, expected);
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
function nearestLoosely(block, wanted, expected) {
  const {solid, runs} = solidOf(block);
  const span = nearest(solid, (wanted ?? '').replace(/\s+/g, ''), moved(runs, 'at', 'solidAt', expected));
  return span && {start: moved(runs, 'solidAt', 'at', span.start), end: moved(runs, 'solidAt', 'at', span.end - 1) + 1};
}

const solids = new WeakMap();

/** A block's text without white space, with where each run of it stands in both; made once, since it may be long. */
function solidOf(block) {
  if (!solids.has(block)) {
    const runs = [];
    let solidAt = 0;
    for (const {0: run, index} of block.passage.text.matchAll(/\S+/g)) {
      runs.push({at: index, solidAt});
      solidAt += run.length;
    }
    solids.set(block, {solid: block.passage.text.replace(/\s+/g, ''), runs});
  }
  return solids.get(block);
}

/** An offset of one text in the other, by the last run that begins at it or before. */
function moved(runs, from, to, offset) {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle][from] <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const run = runs[low - 1];
  return run ? run[to] + Math.max(0, Math.round(offset) - run[from]) : 0;
}

/** Longer texts are drawn in stretches of about so many characters: browsers lay out one of megabytes very slowly. */
const STRETCH = 20_000;

/** The stretches of a long text, as spans that end behind white space where there is any near; none of a usual text. */
export function stretches(text) {
  const found = [];
  for (let start = 0; text.length > STRETCH && start < text.length;) {
    const space = text.slice(start + STRETCH, start + STRETCH + 200).search(/\s/);
    const cut = start + STRETCH + (space < 0 ? 0 : space + 1);
    const end = cut >= text.length ? text.length : /[\udc00-\udfff]/.test(text[cut]) ? cut + 1 : cut;
    found.push({start, end, stretch: found.length + 1});
    start = end;
  }
  return found;
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
