// Elements of the static page that its scripts count on.

/** The element that a selector names; a page without it was not made by this package. */
export function part<Kind extends HTMLElement>(
  root: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the page lacks ${selector}`);
}
