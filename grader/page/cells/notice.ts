// A sentence on the page with up to two answers to it.

import type { Announce } from './announcer.js';

export interface NoticeAction {
  readonly label: string;
  act(): void;
}

export interface Notice {
  /** Says it without taking the focus. */
  say(sentence: string, ...actions: readonly NoticeAction[]): void;
  /** Asks: the first answer gets the focus, and `from` gets it back afterwards. */
  ask(sentence: string, from: HTMLElement, ...actions: readonly NoticeAction[]): void;
  hide(): void;
}

/** Notices in `place`, one at a time. */
export function createNotice(place: HTMLElement, announce: Announce): Notice {
  function fill(
    sentence: string,
    actions: readonly NoticeAction[],
    back: HTMLElement | null,
  ): readonly HTMLButtonElement[] {
    const text = document.createElement('p');
    text.textContent = sentence;
    const buttons = actions.map(({ label, act }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => {
        const hadFocus = place.contains(document.activeElement);
        hide();
        act();
        // A focus on what is gone would start again at the top of the page.
        if (hadFocus && document.activeElement === document.body) (back ?? place).focus();
      });
      return button;
    });
    const bar = document.createElement('div');
    bar.className = 'cell-bar';
    bar.append(...buttons);
    place.replaceChildren(text, ...(buttons.length === 0 ? [] : [bar]));
    place.tabIndex = -1;
    place.hidden = false;
    announce(sentence);
    return buttons;
  }

  function hide(): void {
    place.hidden = true;
    place.replaceChildren();
  }

  return {
    say: (sentence, ...actions) => void fill(sentence, actions, null),
    ask: (sentence, from, ...actions) => fill(sentence, actions, from)[0]?.focus(),
    hide,
  };
}
