// Lines that a runner of GitHub takes for commands, and how text of others is kept from being one.

/** Kinds of annotation. */
export type AnnotationLevel = 'error' | 'warning';

export interface Annotation {
  readonly level: AnnotationLevel;
  /** Relative to the repository; `null` where no file was handed in. */
  readonly file: string | null;
  readonly title: string;
  readonly message: string;
}

/** One line, whatever stands in the texts. */
export function annotationLine({ level, file, title, message }: Annotation): string {
  const properties = [
    ...(file === null ? [] : [`file=${property(file)}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${data(message)}\n`;
}

/**
 * Text between two lines that switch commands off and on again. Only who knows the token could
 * switch them on earlier, so it must be new, random, and made after the student's code has ended.
 */
export function fenced(text: string, token: string): string {
  const lines = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `::stop-commands::${token}\n${lines}::${token}::\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
