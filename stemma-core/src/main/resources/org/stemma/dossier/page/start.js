/** Starts the self-contained page: reads the dossier that stands in the file and draws it. */
import {render} from './main.js';

const data = document.getElementById('dossier');
const page = document.getElementById('page');
render(JSON.parse(data.textContent), page, {language: document.documentElement.lang});
