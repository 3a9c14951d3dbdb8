/** Addresses within a dossier: `#VIEW/SELECTION` for a view, `#statement=ID` and `#article=ID` for the panel over it. */

/**
 * The part of an address behind the hash sign.
 * @param target {view, ids} for a view, where an id may be a list of ids; {origin} for an origin's card; {statement,
 *     article} or {article, at} for the panel
 */
export function addressOf(target) {
  if (target.origin) {
    return addressOf({view: 'origins', ids: [target.origin]});
  }
  if (target.view) {
    return [target.view, ...(target.ids ?? []).map((id) => [id].flat().map(encodeURIComponent).join(','))].join('/');
  }
  return new URLSearchParams(target).toString();
}

/** Reads the hash of an address: {view, ids: [[id, …], …]}, {statement, article} or {article, at}; {} where it is empty. */
export function targetOf(hash) {
  const text = hash.replace(/^#/, '');
  if (/^(statement|article)=/.test(text)) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  const [view, ...ids] = text.split('/');
  return view ? {view, ids: ids.map((part) => part.split(',').map(decoded))} : {};
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (broken) {
    return text;
  }
}
