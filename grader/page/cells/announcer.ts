// Says results to those who listen to the page.

export type Announce = (sentence: string) => void;

/** Longer than this nobody listens. */
const longest = 300;

/** Says sentences in `place`, a live region; the same one twice in a row is said twice. */
export function createAnnouncer(place: HTMLElement): Announce {
  return (sentence) => {
    const short = sentence.length > longest ? `${sentence.slice(0, longest)}…` : sentence;
    // Live regions are silent about a text that does not change.
    place.textContent = place.textContent === short ? `${short}\u00a0` : short;
  };
}
