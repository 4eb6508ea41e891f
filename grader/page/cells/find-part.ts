// The places that a template left for its script.

/** The element of the page for `selector`; a page without it was not made by this package. */
export function findPart(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`the page lacks ${selector}`);
  return found;
}
