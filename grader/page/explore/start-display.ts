// Where a walk is shown: its name, three pictures, a table, and a voice for those who do not see them.

import Handlebars from 'handlebars';
import sizeChart from '../../../templates/partials/size-chart.hbs';
import thetaChart from '../../../templates/partials/theta-chart.hbs';
import valleyChart from '../../../templates/partials/valley-chart.hbs';
import { afterQuiet } from './after-quiet.js';
import { part } from './part.js';
import type { LiveTexts } from './texts.js';
import type { WalkView } from './walk-view.js';

const templates = {
  valley: Handlebars.template(valleyChart),
  thetas: Handlebars.template(thetaChart),
  sizes: Handlebars.template(sizeChart),
};

const pictures = ['valley', 'thetas', 'sizes'] as const;

/** A dragged slider changes the walk many times a second; only where it rests is worth saying. */
const quietBeforeSpeaking = 800;

/** @returns Shows a view in place of the one before. */
export function startDisplay(root: HTMLElement, texts: LiveTexts): (view: WalkView) => void {
  const regimeName = part(root, '[data-part=explore-regime] .name', HTMLElement);
  const regimeMeaning = part(root, '[data-part=explore-regime] .meaning', HTMLElement);
  const status = part(root, '[data-part=explore-status]', HTMLElement);
  const rows = part(root, '[data-part=explore-rows]', HTMLElement);
  const speak = afterQuiet(quietBeforeSpeaking, (text: string) => {
    status.textContent = text;
  });
  const drawings = pictures.map((kind) => {
    const place = part(root, `[data-picture=${kind}]`, HTMLElement);
    const description = part(root, `#path-${kind}`, HTMLElement);
    const name = place.dataset.name ?? '';
    return (view: WalkView) => {
      place.innerHTML = templates[kind]({
        chart: view[kind].chart,
        name,
        number: kind,
        words: { paths: { steps: texts.stepsAxis } },
      });
      description.textContent = view[kind].description;
    };
  });
  return (view) => {
    const { name, meaning } = view.words;
    regimeName.textContent = name;
    regimeMeaning.textContent = meaning;
    speak(`${name}. ${meaning}`);
    for (const draw of drawings) draw(view);
    rows.replaceChildren(
      ...view.rows.map(({ step, theta }) => row(root.ownerDocument, String(step), theta)),
    );
  };
}

function row(document: Document, step: string, theta: string): HTMLElement {
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = step;
  const cell = document.createElement('td');
  cell.textContent = theta;
  for (const each of [head, cell]) each.className = 'number';
  const line = document.createElement('tr');
  line.append(head, cell);
  return line;
}
