/** Word differences between two texts of one language, by the longest common subsequence of their words. */

/** Above this many cells the table of common subsequences would stall the page. */
const LARGEST_TABLE = 4_000_000;

/** Cuts a text into {text, word, key}: `word` tells words from what stands between, `key` is what is compared. */
export function tokens(text, language) {
  let segments;
  try {
    segments = new Intl.Segmenter(language || 'und', {granularity: 'word'}).segment(text);
  } catch (notALanguage) {
    segments = new Intl.Segmenter('und', {granularity: 'word'}).segment(text);
  }
  return Array.from(segments, ({segment}) => {
    const key = segment.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    return {text: segment, word: key !== '', key};
  });
}

/**
 * Compares a text with a reference of the same language; case, punctuation and quotation marks do not count.
 * Returns {parts: [{text, differs}], differing, missing: [words of the reference that are not here]},
 * or null where the texts are too long to compare.
 */
export function wordDifference(text, reference, language) {
  const here = tokens(text, language);
  const words = here.filter((token) => token.word);
  const there = tokens(reference, language).filter((token) => token.word);
  const common = commonWords(words.map((token) => token.key), there.map((token) => token.key));
  if (common === null) {
    return null;
  }
  words.forEach((token, index) => {
    token.differs = !common.here.has(index);
  });
  return {
    parts: merged(here),
    differing: words.filter((token) => token.differs).length,
    missing: there.filter((token, index) => !common.there.has(index)).map((token) => token.text),
  };
}

/** Joins neighbours of the same sort; what stands between two differing words differs with them. */
function merged(sequence) {
  const parts = [];
  sequence.forEach((token, index) => {
    const previous = sequence[index - 1];
    const next = sequence[index + 1];
    const differs = token.word ? token.differs : Boolean(/^\s+$/.test(token.text) && previous?.differs && next?.differs);
    const last = parts[parts.length - 1];
    if (last && last.differs === differs) {
      last.text += token.text;
    } else {
      parts.push({text: token.text, differs});
    }
  });
  return parts;
}

/** Positions of a longest common subsequence in both lists, or null where the table would be too large. */
function commonWords(here, there) {
  const common = {here: new Set(), there: new Set()};
  let start = 0;
  let endHere = here.length;
  let endThere = there.length;
  while (start < endHere && start < endThere && here[start] === there[start]) {
    common.here.add(start);
    common.there.add(start);
    start += 1;
  }
  while (endHere > start && endThere > start && here[endHere - 1] === there[endThere - 1]) {
    endHere -= 1;
    endThere -= 1;
    common.here.add(endHere);
    common.there.add(endThere);
  }
  const rows = endHere - start;
  const columns = endThere - start;
  if (rows * columns > LARGEST_TABLE) {
    return null;
  }
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = here[start + i] === there[start + j]
        ? lengths[(i + 1) * width + j + 1] + 1
        : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (here[start + i] === there[start + j]) {
      common.here.add(start + i);
      common.there.add(start + j);
      i += 1;
      j += 1;
    } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return common;
}
