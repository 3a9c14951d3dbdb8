/** Work of the server: how far it is, and what came of it. */
import {content, el, unfolding} from './dossier/dom.js';
import {failed, pageHead} from './states.js';
import {days, storyAddress} from './stories.js';

/** Draws the job of the address's `id`, and follows it to its end. */
export function jobView(app, place, query) {
  const {t} = app;
  const id = query.get('id') ?? '';
  const progress = progressOf(app);
  const results = el('div', {class: 'results'});
  const running = new AbortController();
  place.append(el('main', {class: 'sheet'}, pageHead(t('job')), progress.element, results));
  app.title(t('job'));
  app.client.follow(id, progress.show, running.signal).then((job) => {
    app.announce(t(`job.state.${job.state}`));
    results.replaceChildren(...outcome(app, job, running.signal));
  }).catch((error) => {
    if (error.name !== 'AbortError') {
      place.replaceChildren(el('main', {class: 'sheet'}, failed(app, t('error'), error.status === 404 ? t('job.gone') : error.message)));
    }
  });
  return () => running.abort();
}

/** A bar that shows how far a job is; `show(job)` moves it, `show(null)` tells of a lost connection. */
export function progressOf(app) {
  const {t} = app;
  const bar = el('progress', {'aria-label': t('job'), max: 1});
  const words = el('p', {class: 'small', role: 'status'}, t('loading'));

  function show(job) {
    if (!job) {
      words.textContent = t('job.lost');
      return;
    }
    words.textContent = job.state === 'waiting' ? t('job.waiting')
      : job.state !== 'running' ? [t(`job.state.${job.state}`), job.error].filter(Boolean).join(': ')
        : job.total > 0 ? t('job.step', {step: job.step, done: job.done, total: job.total}) : job.step;
    if (job.state === 'done') {
      bar.value = 1;
    } else if (job.total > 0) {
      bar.value = job.done / job.total;
    } else {
      bar.removeAttribute('value');
    }
    bar.hidden = job.state === 'failed' || job.state === 'interrupted';
    words.classList.toggle('alarm-text', bar.hidden);
  }

  return {element: el('div', {class: 'progress'}, bar, words), show};
}

/** A job of the list in one line. */
export function jobLine(app, job) {
  const {t} = app;
  return el('p', {class: 'job-line'}, el('a', {href: `/job?${new URLSearchParams({id: job.id})}`},
    job.added > 0 ? t('job.added', {n: job.added}) : t('job')), ' ',
  el('span', {class: `badge ${job.state === 'failed' ? 'alarm' : ''}`}, t(`job.state.${job.state}`)),
  el('time', {class: 'small', datetime: job.created}, new Date(job.created).toLocaleString(app.language)));
}

function outcome(app, job, signal) {
  const {t} = app;
  const stories = el('ul', {class: 'plain stories'}, job.stories.map((id) => el('li', {}, storyLink(app, id, signal))));
  return [
    job.stories.length > 0 ? el('section', {}, el('h2', {}, t('job.stories')), stories)
      : job.state === 'done' ? el('p', {class: 'nothing'}, t('job.nothing')) : null,
    job.added.length > 0 ? unfolding(t('job.added', {n: job.added.length}), () => names(job.added)) : null,
    job.known.length > 0 ? unfolding(t('job.known', {n: job.known.length}), () => names(job.known)) : null,
    job.rejections.length > 0 ? el('section', {class: 'rejections'}, el('h2', {}, t('job.rejections', {n: job.rejections.length})),
      el('ul', {class: 'plain'}, job.rejections.map((one) => el('li', {},
        content([one.name, one.place].filter(Boolean).join(', '), '', 'strong'), ' ', one.reason, one.mend ? el('span', {class: 'small'}, ` ${one.mend}`) : null)))) : null,
    el('p', {class: 'actions'},
      job.stories.length === 1 ? el('a', {class: 'button main', href: storyAddress(job.stories[0])}, t('job.open')) : null,
      el('a', {class: 'button', href: '/add'}, t('job.more')), el('a', {class: 'button', href: '/'}, t('home'))),
  ].filter(Boolean);
}

function names(placed) {
  return el('ul', {}, placed.map((one) => el('li', {}, one.story
    ? el('a', {href: storyAddress(one.story, new URLSearchParams({article: one.article}).toString())}, content(one.article, ''))
    : content(one.article, ''))));
}

/** A link to a story, at first by its id and by its title when that has come. */
function storyLink(app, id, signal) {
  const link = el('a', {href: storyAddress(id)}, content(id, ''));
  const detail = el('p', {class: 'small'}, '\u00a0');
  app.client.get(`/stories/${encodeURIComponent(id)}`, signal).then(({value}) => {
    link.replaceChildren(content(value.title || id, value.language));
    detail.replaceChildren(`${days(app, value)} · ${app.t('stories.articles', {n: value.articles.length})}`);
  }, () => undefined);
  return el('article', {class: 'story-row bare'}, el('div', {}, el('h2', {}, link), detail));
}
