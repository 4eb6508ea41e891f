// The question "What do you notice?": the lesson's own observation opens once the learner has
// written one. Without a script it lies in a closed `details` for all to open.

/** Where the learner's observation is kept. */
export interface NoticedWork {
  noticed(): string;
  setNoticed(text: string): void;
}

export interface LessonPart {
  /** Shows the observation that is kept, as after work was loaded from a file. */
  showNoticed(): void;
}

/** Brings `root`, the section that asks, to life. */
export function startLesson(root: HTMLElement, work: NoticedWork): LessonPart {
  const noticed = partOf(root, 'noticed', HTMLTextAreaElement);
  const reveal = partOf(root, 'reveal', HTMLButtonElement);
  const observation = partOf(root, 'observation', HTMLDetailsElement);

  const showNoticed = () => {
    noticed.value = work.noticed();
    reveal.disabled = isBlank(noticed.value);
  };
  noticed.addEventListener('input', () => {
    work.setNoticed(noticed.value);
    reveal.disabled = isBlank(noticed.value);
  });
  reveal.addEventListener('click', () => {
    observation.hidden = false;
    observation.open = true;
    // The button leaves; its focus goes to what it opened.
    observation.querySelector('summary')?.focus();
    reveal.hidden = true;
  });

  // Till here the stylesheet hid it, so that nothing moves on the page.
  observation.classList.remove('waiting');
  observation.hidden = !observation.open;
  reveal.hidden = observation.open;
  showNoticed();
  return { showNoticed };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function partOf<Part extends HTMLElement>(
  root: HTMLElement,
  name: string,
  kind: new () => Part,
): Part {
  const part = root.querySelector(`[data-lesson=${name}]`);
  if (!(part instanceof kind)) throw new Error(`the page lacks its ${name}`);
  return part;
}
