/** The panel over the page: one statement with its versions, or one article to read. */
import {button, content, el, fact, joined} from './dom.js';
import {list} from './model.js';
import {
  conflictItem, derivationItem, entityNames, nothing, originLink, outlet, outletText, passageQuote, statementLabel,
} from './parts.js';
import {readerView} from './reader.js';
import {versionsView} from './versions.js';

/** Makes the panel. `closed` is called when the reader closes it. */
export function panelOf(page, closed) {
  const {model, t} = page;
  const title = el('h2', {id: 'panel-title', tabindex: '-1'});
  const kicker = el('p', {class: 'kicker'});
  const steps = el('div', {class: 'steps'});
  const body = el('div', {class: 'panel-body'});
  const close = button('×', () => dialog.close(), {class: 'button close', 'aria-label': t('close')});
  const dialog = el('dialog', {class: 'panel', 'aria-labelledby': 'panel-title'},
    el('div', {class: 'panel-head'}, el('div', {class: 'panel-title'}, kicker, title), steps, close), body);
  dialog.addEventListener('close', closed);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });

  function show(head, label, nodes) {
    kicker.textContent = head;
    title.replaceChildren(label);
    body.replaceChildren(...nodes.filter(Boolean));
    if (!dialog.open) {
      dialog.showModal();
    }
    body.scrollTop = 0;
    title.focus({preventScroll: true});
  }

  function openStatement(id, articleId) {
    const statement = model.statementById.get(id);
    steps.replaceChildren();
    if (!statement) {
      show(t('statements.statement'), content(id, ''), [nothing(t('panel.missing', {id}))]);
      return;
    }
    const number = model.statements.indexOf(statement);
    steps.append(step('‹', t('previous'), model.statements[number - 1]), step('›', t('next'), model.statements[number + 1]));
    const reading = readingPart(page, statement);
    const versions = versionsView(page, statement, (article) => {
      choose(article);
      reading.element.scrollIntoView({block: 'nearest'});
    });

    function choose(article) {
      versions.mark(article);
      reading.show(article);
    }

    show(t('panel.statement', {n: number + 1, all: model.statements.length}),
      statementLabel(page, statement), [
        facts(page, statement),
        part(t('versions'), t('versions.lead'), versions.element),
        reading.element,
        ...findings(page, statement),
      ]);
    reading.onChoose(choose);
    const carriers = model.carriers(statement);
    const first = carriers.find((article) => article.id === articleId) ?? carriers[0];
    if (first) {
      choose(first.id);
    }
    if (articleId && first?.id === articleId) {
      body.querySelector('.version.shown')?.scrollIntoView({block: 'nearest'});
      body.scrollTop = Math.min(body.scrollTop, reading.element.offsetTop);
    }
  }

  function step(sign, label, statement) {
    return button(sign, () => page.open({statement: statement.id}, 'replace'),
      {class: 'button step', 'aria-label': label, title: label, disabled: !statement});
  }

  function openArticle(id, at) {
    const article = model.articleById.get(id);
    steps.replaceChildren();
    if (!article) {
      show(t('panel.article'), content(id, ''), [nothing(t('panel.missing', {id}))]);
      return;
    }
    const span = /^(\d+)-(\d+)$/.exec(at ?? '');
    const chosen = span ? [passageAt(model, article, Number(span[1]), Number(span[2]))] : [];
    const reader = readerView(page, article, chosen);
    reader.element.classList.add('alone');
    show(t('panel.article'), article.title ? content(article.title, article.language) : outlet(article), [reader.element]);
    reader.settle();
  }

  return {dialog, openStatement, openArticle, close: () => dialog.open && dialog.close()};
}

/** The passage of the dossier with exactly these offsets; the offsets alone where no list holds it. */
function passageAt(model, article, start, end) {
  return findPassage(model.dossier, (part) => part.article === article.id && part.start === start && part.end === end)
    ?? {article: article.id, start, end, text: ''};
}

function findPassage(part, fits) {
  if (!part || typeof part !== 'object') {
    return null;
  }
  if (fits(part)) {
    return part;
  }
  for (const inner of Object.values(part)) {
    const found = findPassage(inner, fits);
    if (found) {
      return found;
    }
  }
  return null;
}

function part(title, lead, ...nodes) {
  return el('section', {class: 'part'}, el('h3', {}, title), lead ? el('p', {class: 'small'}, lead) : null, nodes);
}

function facts(page, statement) {
  const {model, t} = page;
  const origins = list(statement.origins).map((id) => model.originById.get(id)).filter(Boolean);
  return el('dl', {class: 'facts panel-facts'},
    fact(t('panel.speakers'), entityNames(page, statement.speakers)),
    fact(t('panel.about'), entityNames(page, statement.about)),
    fact(t('panel.origins'), origins.length > 0 ? joined(origins.map((origin) => originLink(page, origin)), ', ')
      : el('span', {class: 'unknown'}, t('unknown'))),
    fact(t('panel.independence'), independence(page, statement)));
}

/** For example "5 articles, about 1.4 independent origins (between 1 and 2)". */
function independence(page, statement) {
  const {t, formats} = page;
  const value = statement.independence;
  if (!value) {
    return el('span', {class: 'unknown'}, t('unknown'));
  }
  const {mean, low, high} = value.origins ?? {};
  const articles = t('independence.articles', {n: value.articles ?? page.model.carriers(statement).length});
  if (typeof mean !== 'number') {
    return articles;
  }
  const origins = low === high && mean === low ? t('independence.origins', {n: mean})
    : t('independence.about', {mean: formats.decimal(mean), low: low ?? '?', high: high ?? '?'});
  return t('independence.sentence', {articles, origins});
}

/** The reader under the versions, with a choice of the articles that carry the statement. */
function readingPart(page, statement) {
  const {model, t} = page;
  const carriers = model.carriers(statement);
  const place = el('div', {});
  let chosen = () => undefined;
  const tabs = el('div', {class: 'tabs', role: 'group', 'aria-label': t('reader.choose')}, carriers.map((article) =>
    button(outlet(article), () => chosen(article.id), {class: 'tab', 'data-article': article.id})));
  const element = part(t('reader'), null, carriers.length > 1 ? tabs : null, place);
  element.hidden = carriers.length === 0;

  function show(id) {
    const article = model.articleById.get(id);
    const passages = model.cell(statement, article).versions.flatMap((version) => list(version.passages))
      .filter((passage) => passage.article === id);
    const reader = readerView(page, article, passages);
    place.replaceChildren(reader.element);
    for (const tab of tabs.children) {
      tab.setAttribute('aria-pressed', String(tab.dataset.article === id));
    }
    reader.settle();
  }

  return {element, show, onChoose: (action) => { chosen = action; }};
}

/** What was found about the statement: changes, conflicts, omissions, derivations. Only what there is. */
function findings(page, statement) {
  const {model, t} = page;
  const drift = list(statement.drift);
  const conflicts = model.conflictsOf(statement);
  const omitted = list(statement.omitted).map((id) => model.articleById.get(id)).filter(Boolean);
  const derivations = model.derivationsOf(statement);
  const decided = list(statement.independence?.decidedBy);
  const sorted = [...derivations].sort((a, b) => Number(decided.includes(b.id)) - Number(decided.includes(a.id)));
  return [
    drift.length > 0 ? part(t('drift'), null, el('ul', {class: 'drift plain'}, drift.map((item) => driftItem(page, item)))) : null,
    conflicts.length > 0 ? part(t('conflicts'), null, conflicts.map((conflict) => conflictItem(page, conflict, statement))) : null,
    omitted.length > 0 ? part(t('omitted'), t('omitted.lead'), el('ul', {class: 'omitted-by'}, omitted.map((article) =>
      el('li', {}, button(outlet(article), () => page.open({article: article.id}),
        {class: 'link', 'aria-label': t('article.open', {outlet: outletText(article)})}))))) : null,
    sorted.length > 0 ? part(t('derivations'), null,
      el('ul', {class: 'plain derivations'}, sorted.map((derivation) => derivationItem(page, derivation, decided.includes(derivation.id))))) : null,
  ];
}

function driftItem(page, item) {
  const {model} = page;
  const outlets = list(item.versions).map((id) => model.versionById.get(id))
    .map((version) => version && model.articleById.get(list(version.passages)[0]?.article)).filter(Boolean);
  return el('li', {},
    el('p', {}, el('strong', {}, page.kind('drift', item.kind)),
      outlets.length > 0 ? [': ', joined(outlets.map((article) => outlet(article)), ' → ')] : null),
    item.note ? content(item.note, '', 'p') : null,
    list(item.readings).map((passage) => passageQuote(page, passage)));
}
