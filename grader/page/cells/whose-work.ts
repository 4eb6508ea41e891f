// Whose work the cells show: the learner's own, or the code of a report's link. The one never
// overwrites the other unless the learner says so.

import type { PageLink } from '../../core/page-link.js';
import { openingOf } from '../work/opening.js';
import type { OwnWork } from '../work/own-work.js';
import { createSetAside } from '../work/set-aside.js';
import { isSameWork, type Work } from '../work/work.js';
import type { Notice, NoticeAction } from './notice.js';
import type { ShownWork } from './shown-work.js';
import type { CellsTexts } from './texts.js';

export interface WhoseWorkSetting {
  readonly own: OwnWork;
  readonly shown: Pick<ShownWork, 'work' | 'show'>;
  readonly words: CellsTexts;
  readonly notices: { readonly store: Notice; readonly link: Notice };
  /** Reads the code of a link. */
  read(code: string): Work;
  /** Shows the call of a link, ready to run; `null` takes it away. */
  showCall(call: string | null): void;
  /** An undo brings back what was here before; after a change of work it would mix the two. */
  hideUndo(): void;
  /** Puts the focus where the work is. */
  focus(): void;
}

export interface WhoseWork {
  /** To be called after each change of what the cells show. */
  changed(): void;
  /** Leaves what is not the learner's own. */
  toOwnWork(): void;
  /** Says that another tab has another version, unless something else is shown now. */
  tellOfRival(): void;
  /** Shows what the page's address asks for. */
  openAddress(): void;
}

interface Linked {
  readonly link: PageLink;
  /** What the link held. */
  readonly original: Work;
  /** Of the address, with `#`. */
  readonly fragment: string;
}

export function createWhoseWork(setting: WhoseWorkSetting): WhoseWork {
  const { own, shown, words, notices } = setting;
  const aside = createSetAside<Linked>();
  /** The link that is shown; `null` while it is the learner's own work. */
  let linked: Linked | null = null;
  let isKeepOffered = false;

  const backToOwn: NoticeAction = {
    label: words.backToOwn,
    act() {
      toOwnWork();
      setting.focus();
    },
  };
  const keepLinked: NoticeAction = {
    label: words.keepLinked,
    act() {
      const { cells, noticed } = shown.work();
      leaveLink();
      // A report's link carries no answer: that is no reason to drop the learner's own.
      const answer = noticed.trim() === '' ? own.current().noticed : noticed;
      shown.show({ cells, noticed: answer });
      own.keep();
      notices.link.say(words.linkedIsOwn, ...offerAside());
      tellOfRival();
    },
  };
  const bringBack: NoticeAction = {
    label: words.bringBack,
    act() {
      const changed = aside.take();
      if (changed === null) return;
      const current = changesOfLink();
      if (current !== null) aside.addLast(current);
      history.replaceState(null, '', changed.place.fragment);
      showLink(changed.place, changed.work);
      setting.focus();
    },
  };
  const offerAside = () => (aside.isEmpty() ? [] : [bringBack]);

  function isEdited(): boolean {
    return linked !== null && !isSameWork(linked.original, shown.work());
  }

  function changesOfLink() {
    return linked !== null && isEdited() ? { place: linked, work: shown.work() } : null;
  }

  function setAside(): void {
    const changes = changesOfLink();
    if (changes !== null) aside.add(changes);
  }

  function changed(): void {
    if (linked === null) own.change(shown.work());
    else if (isEdited() && !isKeepOffered) tellOfLink();
  }

  function tellOfLink(): void {
    isKeepOffered = isEdited();
    const keep = isKeepOffered ? [keepLinked] : [];
    notices.link.say(words.link, backToOwn, ...keep, ...offerAside());
  }

  function tellOfRival(): void {
    const rival = own.rival();
    if (rival === null || linked !== null) return;
    const choice = (label: string, choose: () => void): NoticeAction => ({
      label,
      act() {
        own.settle();
        choose();
        setting.focus();
      },
    });
    notices.store.say(
      words.elsewhere,
      choice(words.showOther, () => shown.show(rival)),
      choice(words.keepThis, own.keep),
    );
  }

  function showLink(place: Linked, work: Work): void {
    if (linked === null) own.keepPending();
    setting.hideUndo();
    notices.store.hide();
    linked = place;
    isKeepOffered = true; // told below, once
    shown.show(work);
    tellOfLink();
    setting.showCall(place.link.call);
  }

  function leaveLink(): void {
    setting.hideUndo();
    linked = null;
    setting.showCall(null);
    history.replaceState(null, '', location.pathname + location.search);
  }

  function toOwnWork(): void {
    if (linked === null) return;
    setAside();
    leaveLink();
    shown.show(own.current());
    if (aside.isEmpty()) notices.link.hide();
    else notices.link.say(words.setAside, bringBack);
    tellOfRival();
  }

  return {
    changed,
    toOwnWork,
    tellOfRival,
    openAddress() {
      const opening = openingOf(location.hash);
      if (opening.kind === 'own') return;
      if (opening.kind === 'broken-link') {
        toOwnWork();
        notices.link.say(words.brokenLink, ...offerAside());
        return;
      }
      setAside();
      const { link } = opening;
      const original = setting.read(link.code);
      showLink({ link, original, fragment: location.hash }, original);
    },
  };
}
