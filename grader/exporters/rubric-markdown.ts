// A rubric as Markdown, for a syllabus or a terminal.

import type { RubricView } from './rubric-view.js';
import { visibleText } from './visible-text.js';

/** The rubric as Markdown with tables; a line end at its end. */
export function rubricMarkdown(view: RubricView): string {
  const { texts } = view;
  const functions = view.functions.flatMap(({ call, points, checks, more }) => [
    `## ${code(call)} (${points})`,
    [`| ${text(texts.check)} | ${text(texts.worth)} |`, '| --- | ---: |']
      .concat(checks.map((each) => `| ${text(each.sentence)} | ${each.points} |`))
      .join('\n'),
    ...(more.length === 0 ? [] : [`${text(texts.more)}:`, list(more.map(text))]),
  ]);
  const sections = view.sections.flatMap(({ heading, lead, lines }) => [
    `## ${text(heading)}`,
    ...(lead === null ? [] : [text(lead)]),
    list(lines.map((line) => [text(line.text), ...line.names.map(code)].join(' '))),
  ]);
  const blocks = [
    `# ${text(view.heading)}`,
    text(view.lead),
    ...functions,
    ...(view.once === null ? [] : [text(view.once)]),
    ...sections,
    text(view.version),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function code(name: string): string {
  return `\`${visibleText(name).replaceAll('`', '')}\``;
}

/** An author's sentence in one line, none of whose characters Markdown takes for its own. */
function text(sentence: string): string {
  return visibleText(sentence)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/[\\`*<>|[\]]|(?<=\b|_)_(?=\w)/g, '\\$&');
}
