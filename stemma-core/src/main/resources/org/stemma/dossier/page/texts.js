/**
 * All texts of the interface. To add a language, add its table to TABLES with the same keys.
 * A text is a string with {names} in braces, or an object of plural forms chosen by the value `n`.
 */

const EN = {
  'skip': 'Skip to the statements',
  'brand': 'Stemma dossier',
  'nav': 'Parts of the dossier',
  'unknown': 'not known',
  'none': 'none',
  'untitled': 'Untitled story',
  'untitled.article': 'Untitled article',
  'close': 'Close',
  'previous': 'Previous statement',
  'next': 'Next statement',
  'theme.system': 'Colours: system',
  'theme.light': 'Colours: light',
  'theme.dark': 'Colours: dark',

  'summary.articles': {one: '{n} article', other: '{n} articles'},
  'summary.languages': {one: 'in {n} language', other: 'in {n} languages'},
  'summary.languages.unknown': 'in languages not known',
  'summary.origins': {one: '{n} origin stands behind them', other: '{n} origins stand behind them'},
  'summary.origins.single': {one: '{n} origin stands behind it', other: '{n} origins stand behind it'},
  'summary.origins.none': 'no origin was found behind them',
  'summary.unseen': {one: '{n} of them is not among the articles', other: '{n} of them are not among the articles'},
  'summary.unseen.all.one': 'it is not among the articles',
  'summary.statements': {one: '{n} statement', other: '{n} statements'},
  'summary.alone': {one: '{n} stands in one article only', other: '{n} stand in one article only'},
  'summary.conflicts': {one: '{n} conflict', other: '{n} conflicts'},
  'summary.drift': {one: '{n} change of wording or meaning', other: '{n} changes of wording or meaning'},
  'dates.range': '{first} to {last}',

  'event': 'The event',
  'event.none': 'The articles do not say enough to name the event.',
  'event.type': 'Type',
  'event.date': 'Date',
  'event.dissent': 'Other dates given',
  'event.participants': 'Participants',
  'event.places': 'Places',
  'event.passages': 'Where it says so',
  'precision': 'to the {precision}',

  'statements': 'Statements',
  'statements.lead': 'Each row is one thing said or reported; each column is an article. Open a cell to lay its versions side by side.',
  'statements.none': 'No statement was found in these articles.',
  'statements.none.shown': 'No statement matches. Widen the filter.',
  'statements.table': 'Statements by article. Use the arrow keys to move and Enter to open.',
  'statements.statement': 'Statement',
  'statements.carried': '{n} of {all}',
  'statements.carried.long': 'carried by {n} of {all} articles',
  'statements.shown': {one: '{n} of {all} statements shown', other: '{n} of {all} statements shown'},
  'statements.find': 'Find in statements',
  'statements.sort': 'Order',
  'sort.articles': 'most articles first',
  'sort.first': 'first appearance',
  'sort.given': 'as in the dossier',
  'filter.origin': 'Origin',
  'filter.origin.all': 'all origins',
  'filter.origin.none': 'origin not known',
  'filter.show': 'Show',
  'filter.all': 'all statements',
  'filter.several': 'in two articles or more',
  'filter.one': 'in one article only',
  'filter.conflict': 'with a conflict',
  'filter.drift': 'changed between versions',
  'filter.omitted': 'left out by someone',
  'legend': 'Legend',
  'cell.quoted': 'quoted',
  'cell.reported': 'reported',
  'cell.absent': 'absent',
  'cell.omitted': 'left out',
  'cell.quoted.long': 'quoted: in the speaker’s own words, wholly or partly',
  'cell.reported.long': 'reported: told in the article’s words',
  'cell.absent.long': 'absent: the article does not carry it',
  'cell.omitted.long': 'left out: the article’s origin had it, the article does not',
  'mark.conflict': 'conflict',
  'mark.drift': {one: '{n} change', other: '{n} changes'},
  'article.open': 'Read the article of {outlet}',

  'panel.statement': 'Statement {n} of {all}',
  'panel.article': 'Article',
  'panel.missing': 'The dossier has nothing under “{id}”.',
  'panel.about': 'About',
  'panel.speakers': 'Said by',
  'panel.origins': 'Goes back to',
  'panel.independence': 'Independence',
  'independence.sentence': '{articles}, {origins}',
  'independence.articles': {one: '{n} article', other: '{n} articles'},
  'independence.origins': {one: '{n} independent origin', other: '{n} independent origins'},
  'independence.about': 'about {mean} independent origins (between {low} and {high})',
  'independence.decided': 'decides the independence',
  'versions': 'Versions side by side',
  'versions.none': 'No article carries a version of this statement.',
  'versions.lead': 'Words that the reference version of the same language does not have are underlined.',
  'version.reference': 'Reference ({language})',
  'version.compare': 'Compare with this',
  'version.show': 'Show in article',
  'version.same': 'Same words as the reference.',
  'version.differs': {one: '{n} word differs.', other: '{n} words differ.'},
  'version.missing': 'Not here:',
  'version.long': 'Too long to compare word by word.',
  'version.source': 'Source',
  'version.cue': 'Cue',
  'version.chain': 'Chain',
  'version.source.none': 'no source named',
  'version.damaged': 'In a damaged part: {kinds}',
  'mode.direct': 'quoted',
  'mode.mixed': 'partly quoted',
  'mode.indirect': 'reported speech',
  'mode.narrated': 'narrated',
  'reader': 'In the article',
  'reader.none': 'The dossier does not hold the text of this article.',
  'reader.choose': 'Article shown',
  'reader.whole': 'The highlighted passage lies within this paragraph.',
  'reader.damaged': 'damaged: {kinds}',
  'reader.damage': 'Damage: {kinds}',
  'reader.nowhere': 'The passage stands outside the cleaned text:',
  'reader.statements': 'Underlined passages belong to statements; choose one to open it.',
  'reader.open': 'Open statement: {label}',
  'omitted': 'Left out by',
  'omitted.lead': 'The origin of these articles had this statement; they do not carry it.',

  'drift': 'Changes between versions',
  'drift.truncated': 'truncated',
  'drift.reworded': 'reworded',
  'drift.translated-otherwise': 'translated otherwise',
  'drift.hedge-dropped': 'hedge dropped',
  'drift.hedge-added': 'hedge added',
  'drift.number-rounded': 'number rounded',
  'drift.negated': 'negated',
  'drift.quotation-marks-dropped': 'quotation marks dropped',
  'drift.attribution-dropped': 'attribution dropped',

  'derivations': 'How the versions hang together',
  'derivation.sentence': '{to} goes back to {from}',
  'derivation.probability': 'probability {percent}',
  'derivation.probability.unknown': 'probability not known',
  'evidence': {one: '{n} piece of evidence', other: '{n} pieces of evidence'},

  'origins': 'Origins',
  'origins.lead': 'What the statements go back to, whether or not it is among the articles.',
  'origins.none': 'No origin was found.',
  'origin.unnamed': 'Origin without a name',
  'origin.seen': 'among the articles',
  'origin.unseen': 'not among the articles',
  'origin.entity': 'Speaker',
  'origin.witnesses': 'Witnesses',
  'origin.statements': {one: 'Stands behind {n} statement', other: 'Stands behind {n} statements'},
  'origin.statements.none': 'Stands behind no statement of this dossier',
  'origin.kind.unknown': 'kind not known',
  'reconstruction': 'Reconstruction in {language}',
  'reconstruction.note': 'Every word is taken from a witness. A gap is where the witnesses show that something stood, but not its words.',
  'reconstruction.own': 'The language of the origin itself, by its witnesses: they agree in it, and differ in every other.',
  'reconstruction.gap': 'gap',
  'reconstruction.support': {one: '{n} witness passage', other: '{n} witness passages'},
  'apparatus': 'Other readings',
  'apparatus.instead': 'reads otherwise:',
  'apparatus.nothing': 'nothing',
  'apparatus.omitted': 'left out',

  'conflicts': 'Conflicts',
  'conflicts.lead': 'Readings that cannot both hold, and values that were revised later.',
  'conflicts.none': 'No two articles contradict each other.',
  'conflict': 'conflict',
  'revision': 'revision',

  'articles': 'Articles',
  'articles.lead': 'Noise is text that is not the article; damage is what happened to the text on its way here.',
  'articles.none': 'The dossier holds no article.',
  'article.read': 'Read',
  'article.link': 'Original page',
  'article.characters': {one: '{n} character', other: '{n} characters'},
  'article.also': 'also met at',
  'article.statements': 'Statements',
  'noise': 'Noise',
  'noise.share': '{percent} of the text',
  'noise.none': 'none found',
  'noise.explain': 'Noise is cut from the article before it is read: advertisements, teasers, navigation, appeals.',
  'damage': 'Damage',
  'damage.none': 'none found',
  'damage.explain': 'Damaged text counts for less as evidence.',
  'damage.characters': 'characters {start} to {end}',

  'timeline': 'Timeline',
  'timeline.none': 'The articles date nothing.',
  'status.announced': 'announced',
  'status.planned': 'planned',
  'status.denied': 'denied',
  'entities': 'Names',
  'entities.lead': 'People, places and bodies, with the names that each language gives them.',
  'entities.none': 'No name was found.',
  'entities.name': 'Name',
  'entities.type': 'Type',
  'entities.names': 'In the articles',
  'entities.roles': 'Roles and titles',
  'entities.given': 'Given name',
  'entities.patronymic': 'Patronymic',
  'entities.family': 'Family name',
  'entities.mentions': 'Mentions',
  'coming': 'What comes next',
  'coming.none': 'The articles announce nothing.',
  'coming.due': 'due {date}',
  'coming.due.unknown': 'date not known',
  'run': 'How this was made',
  'run.none': 'The dossier has no run record.',
  'passages': {one: '{n} passage', other: '{n} passages'},
  'date.unknown': 'date not known',
  'outlet.unknown': 'outlet not known',
  'language.unknown': 'language not known',
};

const TABLES = {en: EN};

/**
 * The texts in a language, or in English where the language has no table yet; `language` names what was chosen.
 * Returns {language, t(key, values), kind(group, word), plural}.
 */
export function textsIn(wanted) {
  const primary = String(wanted ?? '').toLowerCase().split('-')[0];
  const language = Object.hasOwn(TABLES, primary) ? primary : 'en';
  const table = TABLES[language];
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);

  function t(key, values) {
    const entry = table[key];
    if (entry === undefined) {
      throw new Error(`No text for "${key}"`);
    }
    const pattern = typeof entry === 'string' ? entry : entry[rules.select(values.n)] ?? entry.other;
    return pattern.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = (values ?? {})[name];
      return typeof value === 'number' ? numbers.format(value) : String(value ?? whole);
    });
  }

  /** The text for a word of an open vocabulary (a kind of drift, of damage …), or the word itself, made readable. */
  function kind(group, word) {
    const text = String(word ?? '');
    const key = `${group}.${text.toLowerCase().replace(/[_\s]+/g, '-')}`;
    return Object.hasOwn(table, key) && typeof table[key] === 'string' ? table[key] : text.replace(/[-_]+/g, ' ');
  }

  return {language, t, kind};
}
