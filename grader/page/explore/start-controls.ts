// The sliders, the fields beside them, and the buttons with the statement's own tries.

import { type Choice, firstChoice } from './choice.js';
import { part } from './part.js';
import { lastPosition, positionOf, rateAt } from './rate-scale.js';
import { type FieldReading, readRate, readStart, readSteps } from './read-field.js';
import type { LiveTexts } from './texts.js';

/** One number that can be set in two ways. */
interface Setting {
  read(text: string): FieldReading;
  /** Where the slider stands for a value, and the value of where it stands. */
  toSlider(value: number): number;
  fromSlider(position: number): number;
  /** What the slider says of itself. */
  say(value: number, texts: LiveTexts): string;
}

const asIs = (value: number) => value;

const settings: Readonly<Record<keyof Choice, Setting>> = {
  start: { read: readStart, toSlider: asIs, fromSlider: asIs, say: (value) => String(value) },
  rate: {
    read: readRate,
    toSlider: positionOf,
    fromSlider: rateAt,
    say: (value, texts) => texts.rate(String(value)),
  },
  steps: {
    read: readSteps,
    toSlider: asIs,
    fromSlider: asIs,
    say: (value) => String(value),
  },
};

/**
 * Brings the controls to life.
 *
 * @param onChoice Called with every new choice.
 * @returns The choice as it stands.
 */
export function startControls(
  root: HTMLElement,
  texts: LiveTexts,
  onChoice: () => void,
): () => Choice {
  let choice = firstChoice;
  const names = ['start', 'rate', 'steps'] as const;
  const choose = (change: Partial<Choice>) => {
    choice = { ...choice, ...change };
    onChoice();
  };
  const controls = names.map((name) =>
    startControl(
      part(root, `[data-control=${name}]`, HTMLElement),
      settings[name],
      texts,
      (value) => choose({ [name]: value }),
    ),
  );
  const show = () => {
    for (const [index, name] of names.entries()) controls[index]?.(choice[name]);
  };
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-try]')) {
    button.addEventListener('click', () => {
      choose({ ...firstChoice, rate: Number(button.dataset.try) });
      show();
    });
  }
  part(root, '[data-control=rate] [type=range]', HTMLInputElement).max = String(lastPosition);
  // A reloaded page keeps what its fields held, which is not what this one starts from.
  show();
  part(root, '[data-part=explore-controls]', HTMLFieldSetElement).disabled = false;
  return () => choice;
}

/** @returns Shows a value in both the slider and the field. */
function startControl(
  root: HTMLElement,
  setting: Setting,
  texts: LiveTexts,
  onValue: (value: number) => void,
): (value: number) => void {
  const field = part(root, '[type=text]', HTMLInputElement);
  const slider = part(root, '[type=range]', HTMLInputElement);
  const word = part(root, '.word', HTMLElement);
  const showSlider = (value: number) => {
    slider.value = String(setting.toSlider(value));
    slider.setAttribute('aria-valuetext', setting.say(value, texts));
  };
  const showWord = (reading: FieldReading) => {
    word.textContent = reading.word === null ? '' : texts.words[reading.word];
    field.setAttribute('aria-invalid', String(reading.word !== null));
  };
  const showField = (value: number) => {
    field.value = String(value);
    showWord({ value, word: null });
  };
  slider.addEventListener('input', () => {
    const value = setting.fromSlider(slider.valueAsNumber);
    slider.setAttribute('aria-valuetext', setting.say(value, texts));
    showField(value);
    onValue(value);
  });
  field.addEventListener('input', () => {
    const reading = setting.read(field.value);
    showWord(reading);
    if (reading.value === null) return;
    showSlider(reading.value);
    onValue(reading.value);
  });
  return (value) => {
    showSlider(value);
    showField(value);
  };
}
