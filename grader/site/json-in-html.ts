// JSON inside a script element.

/** JSON that holds no `<`: nothing in it can close the element or open a comment. */
export function jsonInHtml(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
