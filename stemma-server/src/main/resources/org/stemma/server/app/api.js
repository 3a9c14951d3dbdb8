/** Talks to the server: JSON, uploads, files and the events of jobs, with the token where one is asked for. */

const ROOT = '/api/v1';
const TOKEN = 'stemma-token';

/** A request that the server refused or that did not reach it; `message` is for the reader. */
export class Refusal extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/**
 * Makes the client.
 * @param askToken asks the reader for the token, and returns a promise of it; `true` where the last one was wrong
 * @param t texts of the application
 */
export function clientOf(askToken, t) {
  let asking = null;

  function token() {
    return sessionStorage.getItem(TOKEN);
  }

  async function request(path, options = {}, wrong = false) {
    const held = token();
    const headers = {Accept: 'application/json', ...options.headers, ...(held ? {Authorization: `Bearer ${held}`} : {})};
    let response;
    try {
      response = await fetch(ROOT + path, {...options, headers, credentials: 'omit', cache: 'no-cache'});
    } catch (failure) {
      if (failure.name === 'AbortError') {
        throw failure;
      }
      throw new Refusal(t('error.network'), 0);
    }
    if (response.status === 401) {
      if (token() === held) {
        asking = asking ?? askToken(wrong || held !== null).finally(() => { asking = null; });
        sessionStorage.setItem(TOKEN, await asking);
      }
      return request(path, options, true);
    }
    if (!response.ok) {
      throw new Refusal(await reason(response), response.status);
    }
    return response;
  }

  async function reason(response) {
    try {
      const problem = await response.json();
      return problem.detail || problem.title || t('error.status', {status: response.status});
    } catch (noProblem) {
      return t('error.status', {status: response.status});
    }
  }

  /** What an address answers, as {status, value}. */
  async function get(path, signal) {
    const response = await request(path, {signal});
    return {status: response.status, value: await response.json()};
  }

  /** Adds something; returns the job. A repeated call with the same key is the same job. */
  async function post(path, body, type) {
    const headers = {'Idempotency-Key': key(), ...(type ? {'Content-Type': type} : {})};
    const response = await request(path, {method: 'POST', body, headers});
    return (await response.json()).job;
  }

  /** Takes away what lies at an address. */
  async function remove(path) {
    await request(path, {method: 'DELETE'});
  }

  /** A file that the server makes, as {blob, name}; null where it has to be made first. */
  async function file(path) {
    const response = await request(path, {headers: {Accept: '*/*'}});
    return response.status === 200 ? {blob: await response.blob(), name: nameOf(response)} : null;
  }

  /** Calls `told` with each state of a job until it has ended; returns the last one. */
  async function follow(id, told, signal) {
    for (;;) {
      try {
        const response = await request(`/jobs/${encodeURIComponent(id)}/events`, {signal, headers: {Accept: 'text/event-stream'}});
        const last = await events(response.body, told);
        if (last) {
          return last;
        }
      } catch (failure) {
        if (failure.name === 'AbortError' || (failure instanceof Refusal && failure.status >= 400 && failure.status !== 429)) {
          throw failure;
        }
        told(null);
      }
      await new Promise((done) => { setTimeout(done, 1500); });
    }
  }

  return {get, post, remove, file, follow};
}

/** Reads server-sent events; returns the job of the event `end`, or null where the stream broke off before. */
async function events(body, told) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) {
      return null;
    }
    text += value;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trim()).join('\n');
      if (data) {
        const job = JSON.parse(data);
        told(job);
        if (lines.includes('event: end')) {
          await reader.cancel();
          return job;
        }
      }
    }
  }
}

/** The name that the server gives a file. */
function nameOf(response) {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
  return name ? decodeURIComponent(name) : 'dossier';
}

function key() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
