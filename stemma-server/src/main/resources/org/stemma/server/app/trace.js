/** Follows the words of a quotation or claim through all stories. */
import {addressOf} from './dossier/address.js';
import {button, content, el, joined, labelled} from './dossier/dom.js';
import {textsIn} from './dossier/texts.js';
import {loading, pageHead, trouble} from './states.js';
import {storyAddress} from './stories.js';

/** Draws the trace of the address's `q`. */
export function traceView(app, place, query) {
  const {t} = app;
  const words = query.get('q')?.trim() ?? '';
  const field = el('textarea', {id: 'words', rows: 3, maxlength: 2000, dir: 'auto'});
  field.value = words;
  const results = el('div', {class: 'results'});
  const running = new AbortController();
  place.append(el('main', {class: 'sheet'}, pageHead(t('trace'), t('trace.lead')),
    el('form', {class: 'asking', on: {submit: (event) => {
      event.preventDefault();
      app.go(`/trace?${new URLSearchParams({q: field.value})}`);
    }}}, labelled(t('trace.query'), field), el('button', {class: 'button main', type: 'submit'}, t('trace.go'))),
    results));
  app.title(t('trace'));

  async function load(compare) {
    results.replaceChildren(el('p', {class: 'small', role: 'status'}, t(compare === 'all' ? 'trace.comparing' : 'trace.working')), loading(app, 4));
    try {
      show((await app.client.get(`/trace?${new URLSearchParams({q: words, compare})}`, running.signal)).value);
    } catch (error) {
      if (error.name !== 'AbortError') {
        results.replaceChildren(trouble(app, error, () => load(compare)));
      }
    }
  }

  function show({claims, loose, uncompared}) {
    results.replaceChildren(el('p', {class: 'small', role: 'status'},
      claims.length > 0 ? t('trace.claims', {n: claims.length}) : loose.length + uncompared.length > 0 ? '' : t('trace.none')),
    el('div', {class: 'stack'}, claims.map((claim) => claimCard(app, claim))));
    if (uncompared.length > 0) {
      results.append(el('h2', {class: 'loose'}, t('trace.uncompared')), el('p', {class: 'small'}, t('trace.uncompared.lead')),
        el('p', {class: 'actions'}, button(t('trace.compare'), () => load('all'))),
        el('div', {class: 'stack'}, uncompared.map((story) => uncomparedCard(app, story))));
    }
    if (loose.length > 0) {
      results.append(el('h2', {class: 'loose'}, t('trace.loose')), el('ol', {class: 'sightings plain'}, loose.map((one) => el('li', {}, sighting(app, null, one)))));
    }
  }

  if (words) {
    load('kept');
  }
  return () => running.abort();
}

function claimCard(app, claim) {
  const {t} = app;
  return el('article', {class: 'card claim-card'},
    el('h2', {}, el('a', {href: storyAddress(claim.story, addressOf({statement: claim.statement}))}, content(claim.label, ''))),
    el('p', {class: 'small'}, t('trace.in'), ' ', el('a', {href: storyAddress(claim.story)}, content(claim.title ?? claim.story, '')),
      claim.origins.length > 0 ? [' · ', t('trace.origins'), ' ', joined(claim.origins.map((origin) => content(origin.name, '')), ', ')] : null),
    el('ol', {class: 'sightings plain'}, claim.sightings.map((one) => el('li', {}, sighting(app, claim.story, one)))));
}

function uncomparedCard(app, {story, title, articles, sightings}) {
  const {t} = app;
  return el('article', {class: 'card claim-card uncompared'},
    el('h3', {}, el('a', {href: storyAddress(story)}, content(title ?? story, ''))),
    el('p', {class: 'small'}, t('trace.articles', {n: articles}), sightings.length > 0 ? null : [' · ', t('trace.near')]),
    el('ol', {class: 'sightings plain'}, sightings.map((one) => el('li', {}, sighting(app, null, one)))));
}

function sighting(app, story, one) {
  const {t, formats} = app;
  const {kind} = textsIn(app.language);
  const passage = one.passages[0];
  const outlet = content(one.outlet ?? one.article, '');
  return el('div', {class: 'sighting'},
    el('p', {class: 'small when'}, formats.shortDate(one.published) ?? t('date.unknown')),
    el('div', {},
      el('p', {class: 'byline'}, story
        ? el('a', {href: storyAddress(story, addressOf({article: one.article, at: `${passage.start}-${passage.end}`}))}, outlet) : outlet, ' ',
      el('span', {class: 'language'}, one.language ?? '?'), ' ',
      one.mode ? el('span', {class: 'badge'}, kind('mode', one.mode)) : null,
      one.source ? el('span', {class: 'small'}, ' ', content(one.source, one.language)) : null),
      content(one.passages.map(({text}) => text).join(' … '), one.language, 'p'),
      one.from ? el('p', {class: 'small'}, t('trace.from', {from: one.from})) : null));
}
