/** Makes elements. Text always goes in as a text node and made visible, so that no content can become markup or hide. */
import {visible} from './visible.js';

/** Attributes whose text is shown or read out. */
const READ = new Set(['title', 'aria-label']);

/**
 * Makes an element.
 * @param tag name of the element
 * @param properties attributes; `on` holds listeners by event name; null, undefined and false leave an attribute out
 * @param children nodes, strings, or lists of them; null and undefined are left out
 */
export function el(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) {
        element.addEventListener(event, listener);
      }
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : READ.has(name) ? visible(String(value)) : String(value));
    }
  }
  fill(element, children);
  return element;
}

/** Puts nodes, strings, and lists of them at the end of an element. */
export function fill(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) {
      fill(element, child);
    } else if (child !== null && child !== undefined) {
      element.append(typeof child === 'string' ? visible(child) : child);
    }
  }
  return element;
}

/**
 * Text that came from an article, in its own language and direction.
 * An unknown language is written as lang="" so that the interface's language is not inherited.
 */
export function content(text, language, tag) {
  return el(tag ?? 'span', {class: 'content', lang: language ?? '', dir: 'auto'}, String(text ?? ''));
}

/** A button that runs an action. */
export function button(label, action, properties) {
  return el('button', {type: 'button', class: 'button', ...properties, on: {click: action}}, label);
}

/** Text for screen readers only. */
export function hiddenText(text) {
  return el('span', {class: 'visually-hidden'}, text);
}

/** Puts a separator string between nodes. */
export function joined(nodes, separator) {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [separator, node]));
}

/** A section of the page with its heading and, where given, one sentence that says what it shows. */
export function section(id, title, lead, ...children) {
  return el('section', {id: `part-${id}`, class: 'section', 'aria-labelledby': `${id}-title`},
    el('div', {class: 'section-head'},
      el('h2', {id: `${id}-title`, tabindex: '-1'}, title),
      lead ? el('p', {class: 'lead'}, lead) : null),
    children);
}

/** A label and its value, for a description list. */
export function fact(label, value) {
  return el('div', {class: 'fact'}, el('dt', {}, label), el('dd', {}, value));
}

/** A choice from a list of [value, text]. */
export function choice(id, options) {
  return el('select', {id}, options.map(([value, text]) => el('option', {value}, String(text))));
}

/** A control with its label above it. */
export function labelled(text, control) {
  return el('div', {class: 'field'}, el('label', {for: control.id}, text), control);
}

/** A part that opens; what it holds is made when it is opened first, by `draw`. */
export function unfolding(summary, draw, properties) {
  const details = el('details', properties, el('summary', {}, summary));
  const open = () => {
    if (details.open && details.childElementCount === 1) {
      fill(details, [draw()]);
    }
  };
  details.addEventListener('toggle', open);
  open();
  return details;
}
