/** The reader: articles side by side, with the passages of one statement aligned in all of them. */
import {button, choice, content, el, labelled, section} from './dom.js';
import {list} from './model.js';
import {dateText, languageMark, nothing, outletText} from './parts.js';
import {rawBody} from './raw.js';
import {articleBody, damageLine, settle} from './reader.js';
import {driftBetween} from './reading-drift.js';
import {quotationsIn} from './speakers.js';
import {speakerTag} from './reader-text.js';
import {shortened} from './visible.js';
import {wordDifference} from './worddiff.js';

/** Most columns side by side. */
const MOST = 4;

/** Draws the reader; `select([[article, …], [statement]])` in the result chooses what it shows. */
export function readingView(page) {
  const {model, t} = page;
  const bar = el('div', {class: 'reading-bar'});
  const legend = el('div', {class: 'reading-legend'});
  const columns = el('div', {class: 'reading-columns'});
  let raw = false;
  let shown = {articles: [], statement: null};
  if (model.articles.length === 0) {
    return {element: section('reader', t('reading'), null, nothing(t('articles.none')))};
  }

  function select([ids = [], [statementId] = []]) {
    const known = ids.map((id) => model.articleById.get(id)).filter(Boolean).slice(0, MOST);
    const articles = known.length > 0 ? known : likeliest(model);
    shown = {articles, statement: model.statementById.get(statementId) ?? shared(model, articles)[0] ?? null};
    draw();
  }

  function go(articles, statement) {
    page.open({view: 'reader', ids: [articles.map((article) => article.id), ...(statement ? [statement.id] : [])]}, 'replace');
  }

  function draw() {
    const {articles, statement} = shown;
    const quotations = quotationsIn(model, articles);
    bar.replaceChildren(...stepper(page, articles, statement, go),
      ...(articles.length < Math.min(MOST, model.articles.length) ? [adder(articles, statement)] : []),
      ...(page.rawText ? [rawSwitch()] : []));
    const drifts = statement ? driftBetween(page, statement, articles) : [];
    legend.replaceChildren(...legendOf(page, quotations.speakers, drifts.length > 0));
    const places = new Map([...columns.children].map((column) => [column.dataset.article, column.querySelector('.reader-text')?.scrollTop]));
    columns.replaceChildren(...articles.map((article, place) => column(article, place, quotations, drifts)));
    for (const element of columns.querySelectorAll('[data-article]')) {
      const body = element.querySelector('.reader-text');
      body.scrollTop = places.get(element.dataset.article) ?? 0;
      settle(body);
    }
  }

  function column(article, place, quotations, drifts) {
    const {articles, statement} = shown;
    const marks = {
      chosen: statement ? passagesOf(model, statement, article) : [],
      quotes: quotations.quotes,
      drifts,
      difference: differenceTo(model, statement, article, articles),
      link: (other) => page.address({view: 'reader', ids: [articles.map(({id}) => id), other.id]}),
    };
    const picker = choice(`reader-${place}`, model.articles.map((other) => [other.id, `${outletText(other)} (${other.language ?? '?'})`]));
    picker.value = article.id;
    picker.setAttribute('aria-label', t('reading.column', {n: place + 1}));
    picker.addEventListener('change', () => {
      go(articles.map((other, index) => (index === place ? model.articleById.get(picker.value) : other)), statement);
      columns.querySelector(`#reader-${place}`)?.focus();
    });
    const holder = el('section', {class: 'reader column', 'data-article': article.id, 'aria-label': outletText(article)},
      el('header', {},
        el('div', {class: 'column-bar'}, picker,
          articles.length > 1 ? button('×', () => go(articles.filter((other) => other !== article), statement),
            {class: 'button step', 'aria-label': t('reading.remove', {outlet: outletText(article)})}) : null),
        el('p', {class: 'small'}, languageMark(page, article.language), ' ', dateText(page, article.published)),
        statement && marks.chosen.length === 0 ? el('p', {class: 'small absent-note'},
          t(`cell.${model.cell(statement, article).kind}.long`)) : null,
        raw ? null : damageLine(page, article)),
      articleBody(page, article, marks));
    if (raw) {
      loadRaw(article, holder, marks);
    }
    return holder;
  }

  /** Puts the raw text in the place of the cleaned one when it has come; where it does not come, the cleaned one stays. */
  function loadRaw(article, holder, marks) {
    page.rawText(article.id).then((text) => {
      const body = rawBody(page, article, text, marks);
      holder.querySelector('.reader-text').replaceWith(body);
      settle(body);
    }, () => holder.querySelector('header').append(el('p', {class: 'small alarm-text', role: 'alert'}, t('reading.raw.missing'))));
  }

  function rawSwitch() {
    return button(t('reading.raw'), (event) => {
      raw = !raw;
      draw();
      bar.querySelector('.raw-switch')?.focus({preventScroll: event.detail > 0});
    }, {class: 'button raw-switch', 'aria-pressed': String(raw)});
  }

  function adder(articles, statement) {
    const others = model.articles.filter((article) => !articles.includes(article));
    const next = others.find((article) => statement && passagesOf(model, statement, article).length > 0) ?? others[0];
    return button(t('reading.add'), () => go([...articles, next], statement), {class: 'button'});
  }

  return {element: section('reader', t('reading'), t('reading.lead'), bar, legend, columns), select};
}

/** The earliest article, and the one that shares the most statements with it. */
function likeliest(model) {
  const [first, ...others] = model.articles;
  const common = (other) => shared(model, [first, other]).length;
  const second = others.map((other) => [common(other), other]).sort((a, b) => b[0] - a[0])[0]?.[1];
  return second ? [first, second] : [first];
}

/** The statements that stand in two of the articles or more, in the order of the first; all of a single article. */
function shared(model, articles) {
  const least = Math.min(2, articles.length);
  const start = (statement) => Math.min(...articles.slice(0, 1)
    .flatMap((article) => passagesOf(model, statement, article).map((passage) => passage.start)), Number.MAX_SAFE_INTEGER);
  return model.statements
    .filter((statement) => articles.filter((article) => model.cell(statement, article).versions.length > 0).length >= least)
    .sort((a, b) => start(a) - start(b));
}

function passagesOf(model, statement, article) {
  return model.cell(statement, article).versions.flatMap((version) => list(version.passages))
    .filter((passage) => passage.article === article.id);
}

/** Compares with the leftmost other column of the same language that has the statement; across languages see reading-drift.js. */
function differenceTo(model, statement, article, articles) {
  const reference = statement && articles.find((other) => other.language === article.language
    && passagesOf(model, statement, other).length > 0);
  if (!reference || reference === article) {
    return null;
  }
  const text = passagesOf(model, statement, reference).map((passage) => passage.text).join(' ');
  return (passage) => wordDifference(passage.text, text, article.language)?.parts ?? null;
}

/** Steps through the statements that the shown articles share. */
function stepper(page, articles, statement, go) {
  const {model, t} = page;
  const all = shared(model, articles);
  const steps = statement && !all.includes(statement) ? [statement, ...all] : all;
  const place = steps.indexOf(statement);
  const step = (sign, label, other) => button(sign, (event) => {
    go(articles, other);
    const again = document.querySelector(`.reading-bar [data-step="${event.currentTarget?.dataset.step ?? sign}"]`);
    again?.focus();
  }, {class: 'button step', 'aria-label': label, title: label, disabled: !other, 'data-step': sign});
  if (steps.length === 0) {
    return [nothing(t('reading.none'))];
  }
  const chosen = choice('reading-statement', steps.map((other, index) =>
    [other.id, `${index + 1} / ${steps.length} · ${shortened(other.label ?? other.id, 110)}`]));
  chosen.value = statement?.id ?? '';
  chosen.addEventListener('change', () => {
    go(articles, model.statementById.get(chosen.value));
    document.getElementById('reading-statement')?.focus();
  });
  return [
    labelled(t('reading.statement'), chosen),
    el('div', {class: 'steps'}, step('‹', t('previous'), steps[place - 1]), step('›', t('next'), steps[place + 1])),
    ...(statement ? [el('a', {class: 'button', href: `#${page.address({statement: statement.id})}`}, t('reading.open'))] : []),
  ];
}

function legendOf(page, speakers, drifts) {
  const {t} = page;
  return [
    el('ul', {class: 'legend', 'aria-label': t('legend')},
      el('li', {}, el('mark', {}, t('reading.legend.chosen'))),
      el('li', {}, el('mark', {}, el('ins', {}, t('reading.legend.differs')))),
      drifts ? el('li', {}, el('span', {class: 'drift-words'}, t('reading.legend.drift'))) : null,
      speakers.map((speaker) => el('li', {}, el('span', {class: `speech speaker-${speaker.colour}`},
        speakerTag(page, {...speaker, name: ''}), speaker.name ? content(speaker.name, '') : t('speaker.unknown'))))),
  ];
}
