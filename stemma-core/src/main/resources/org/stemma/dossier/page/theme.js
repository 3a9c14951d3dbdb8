/** The choice between the system's colours, light and dark; remembered where the browser allows it. */
import {button} from './dom.js';

const KEY = 'stemma-colours';
const CHOICES = ['system', 'light', 'dark'];

/** A page opened from disk or in private mode may have no storage; then the choice lasts as long as the page. */
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch (forbidden) {
    return null;
  }
}

function remember(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch (forbidden) {
    return;
  }
}

/** Makes the button that goes through the choices; the choice stands in data-theme of the mount. */
export function themeButton(page) {
  let choice = CHOICES.includes(remembered()) ? remembered() : 'system';
  const control = button('', () => {
    choice = CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length];
    remember(choice);
    show();
    page.announce(page.t(`theme.${choice}`));
  }, {class: 'button theme'});

  function show() {
    page.mount.dataset.theme = choice;
    control.textContent = page.t(`theme.${choice}`);
  }

  show();
  return control;
}
