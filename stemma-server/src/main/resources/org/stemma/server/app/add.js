/** Adds reports: files dropped or chosen, links and text pasted. */
import {button, el, labelled} from './dossier/dom.js';
import {pageHead, trouble} from './states.js';
import {jobLine} from './job.js';

/** Draws the page; what is added becomes a job, whose page opens. */
export function addView(app, place) {
  const {t, client} = app;
  const notes = el('div', {role: 'status'});
  const files = el('input', {type: 'file', multiple: true, hidden: true});
  const folder = el('input', {type: 'file', webkitdirectory: true, hidden: true});
  const zone = el('div', {class: 'drop'},
    el('p', {class: 'drop-title'}, t('add.drop')), el('p', {class: 'small'}, t('add.drop.text')),
    el('p', {class: 'actions'}, button(t('add.choose'), () => files.click(), {class: 'button main'}), button(t('add.folder'), () => folder.click())),
    files, folder);
  const pasted = el('textarea', {id: 'pasted', rows: 7, dir: 'auto', spellcheck: 'false'});
  const follow = el('input', {type: 'number', id: 'follow', min: 0, max: 1000, value: 0});
  const submit = el('button', {class: 'button main', type: 'submit', disabled: true}, t('add.nothing'));
  const jobs = el('div', {class: 'jobs'});

  async function send(path, body, type) {
    submit.disabled = true;
    try {
      const job = await client.post(path, body, type);
      app.go(`/job?${new URLSearchParams({id: job.id})}`);
    } catch (error) {
      notes.replaceChildren(trouble(app, error));
      told();
    }
  }

  function sendFiles(list) {
    if (list.length > 0) {
      const form = new FormData();
      list.forEach((file) => form.append('file', file, file.webkitRelativePath || file.name));
      notes.replaceChildren(el('p', {}, t('add.sending', {n: list.length})));
      send('/files', form);
    }
  }

  /** Says on the button what would be done with what was pasted. */
  function told() {
    const links = linksIn(pasted.value);
    submit.disabled = pasted.value.trim() === '';
    submit.textContent = submit.disabled ? t('add.nothing') : links ? t('add.links', {n: links.length}) : t('add.text');
    follow.parentElement.hidden = !links;
  }

  function sendPasted(event) {
    event.preventDefault();
    const links = linksIn(pasted.value);
    if (links) {
      send('/urls', JSON.stringify({urls: links, follow: Number(follow.value) || 0}), 'application/json');
    } else {
      send('/articles', pasted.value, 'text/plain');
    }
  }

  const dragged = (event) => {
    event.preventDefault();
    zone.classList.toggle('over', event.type === 'dragover' && zone.contains(event.target));
  };
  const dropped = (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    filesOf(event.dataTransfer).then(sendFiles);
  };
  document.addEventListener('dragover', dragged);
  document.addEventListener('dragleave', dragged);
  document.addEventListener('drop', dropped);
  files.addEventListener('change', () => sendFiles([...files.files]));
  folder.addEventListener('change', () => sendFiles([...folder.files]));
  pasted.addEventListener('input', told);
  place.append(el('main', {class: 'sheet'}, pageHead(t('add'), t('add.lead')), zone, notes,
    el('form', {class: 'paste', on: {submit: sendPasted}}, labelled(t('add.paste'), pasted),
      el('div', {class: 'paste-foot'}, labelled(t('add.follow'), follow), submit)),
    jobs));
  told();
  app.title(t('add'));
  client.get('/jobs?kind=add&limit=8').then(({value}) => {
    if (value.jobs.length > 0) {
      jobs.append(el('h2', {}, t('add.jobs')), el('ul', {class: 'plain'}, value.jobs.map((job) => el('li', {}, jobLine(app, job)))));
    }
  }, () => undefined);
  return () => {
    document.removeEventListener('dragover', dragged);
    document.removeEventListener('dragleave', dragged);
    document.removeEventListener('drop', dropped);
  };
}

/** The links of a text that holds nothing else; null for any other text. */
function linksIn(text) {
  const lines = text.split(/\s+/).filter(Boolean);
  return lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line)) ? lines : null;
}

/** All files that were dropped, those in folders too. */
async function filesOf(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  return entries.length > 0 ? (await Promise.all(entries.map(filesIn))).flat() : [...transfer.files];
}

async function filesIn(entry) {
  if (entry.isFile) {
    return [await new Promise((done, failed) => { entry.file(done, failed); })];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done, failed) => { reader.readEntries(done, failed); });
    if (some.length === 0) {
      return (await Promise.all(found.map(filesIn))).flat();
    }
    found.push(...some);
  }
}
