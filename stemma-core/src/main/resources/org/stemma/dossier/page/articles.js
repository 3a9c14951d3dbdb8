/** The articles: outlet, title, date, and what noise and damage were found in each. */
import {button, content, el, fact, section} from './dom.js';
import {coveredLength, list} from './model.js';
import {badge, dateText, languageMark, nothing, outlet, outletText} from './parts.js';

/** Draws a card for each article, earliest first. */
export function articlesSection(page) {
  const {model, t} = page;
  return section('articles', t('articles'), t('articles.lead'),
    model.articles.length === 0 ? nothing(t('articles.none'))
      : el('ul', {class: 'cards plain'}, model.articles.map((article) => el('li', {}, articleCard(page, article)))));
}

function articleCard(page, article) {
  const {model, t} = page;
  const carried = model.statements.filter((statement) => model.cell(statement, article).versions.length > 0).length;
  return el('article', {class: 'card article-card', id: `article-${article.id}`},
    el('p', {class: 'byline'},
      article.outlet ? outlet(article) : el('span', {class: 'unknown'}, t('outlet.unknown')), ' ',
      languageMark(page, article.language)),
    article.title ? content(article.title, article.language, 'h3')
      : el('h3', {class: 'unknown'}, t('untitled.article')),
    el('p', {class: 'small'}, dateText(page, article.published), ' · ',
      t('article.characters', {n: article.length ?? 0}),
      article.file ? [' · ', content(article.file, '')] : null,
      article.places?.length ? [' · ', t('article.also'), ' ', content(article.places.join(', '), '')] : null),
    el('dl', {class: 'facts tight'},
      fact(t('article.statements'), t('statements.carried', {n: carried, all: model.statements.length})),
      fact(t('noise'), noise(page, article)),
      fact(t('damage'), damage(page, article))),
    el('p', {class: 'actions'},
      button(t('article.read'), () => page.open({article: article.id}),
        {'aria-label': t('article.open', {outlet: outletText(article)})}),
      originalLink(page, article), page.articleTools(article)));
}

/** Only web addresses become links; any other address is shown as text. */
function originalLink(page, article) {
  if (!article.url) {
    return null;
  }
  return /^https?:\/\//i.test(article.url)
    ? el('a', {class: 'original', href: article.url, rel: 'noopener noreferrer external'}, page.t('article.link'))
    : content(article.url, '');
}

/** The share of an article that is noise, with the kinds found. */
function noise(page, article) {
  const {t, kind, formats} = page;
  const spans = list(article.noise);
  if (spans.length === 0 || !article.length) {
    return t('noise.none');
  }
  const share = Math.min(1, coveredLength(spans) / article.length);
  const counts = new Map();
  for (const span of spans) {
    counts.set(span.kind, (counts.get(span.kind) ?? 0) + 1);
  }
  const bar = el('span', {class: 'bar', 'aria-hidden': 'true'}, el('span', {}));
  bar.firstChild.style.inlineSize = `${share * 100}%`;
  return el('details', {class: 'marks'},
    el('summary', {}, bar, t('noise.share', {percent: formats.percent(share)})),
    el('p', {class: 'small'}, t('noise.explain')),
    el('ul', {class: 'small'}, [...counts].map(([word, n]) =>
      el('li', {}, kind('noise', word), n > 1 ? ` × ${n}` : null))));
}

/** The kinds of damage, with the notes on each. */
function damage(page, article) {
  const {t, kind} = page;
  const marks = list(article.damage);
  if (marks.length === 0) {
    return t('damage.none');
  }
  const kinds = [...new Set(marks.map((mark) => mark.kind))];
  return el('details', {class: 'marks'},
    el('summary', {}, kinds.flatMap((word) => [badge(kind('damage', word), 'alarm'), ' '])),
    el('p', {class: 'small'}, t('damage.explain')),
    el('ul', {class: 'small'}, marks.map((mark) => el('li', {},
      mark.note ? content(mark.note, '') : kind('damage', mark.kind),
      ` (${t('damage.characters', {start: mark.start, end: mark.end})})`))));
}
