/** Makes characters visible that could hide or turn round what stands beside them. */

const NAMES = {
  '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO',
  '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI',
};

/** Control characters but for tab, line feed and carriage return, and the explicit marks of direction. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The text with control characters as pictures of them and marks of direction by their names, as ⟨RLO⟩. */
export function visible(text) {
  return text.replace(HIDDEN, (mark) => NAMES[mark] ? `⟨${NAMES[mark]}⟩` : picture(mark.charCodeAt(0)));
}

function picture(code) {
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
}

/** The beginning of a text, cut at a word, for a place where a long one would bury what stands around it. */
export function shortened(text, most) {
  const whole = String(text ?? '');
  if (whole.length <= most) {
    return whole;
  }
  const cut = whole.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  const space = cut.search(/\s\S*$/);
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
