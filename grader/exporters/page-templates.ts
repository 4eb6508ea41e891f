// The templates of the pages, read and compiled once.

import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import Handlebars from 'handlebars';
import { packageRoot } from '../package-root.js';
import { templateOptions } from './template-options.js';
import { visibleText } from './visible-text.js';

type Template = (view: object) => string;

export interface PageTemplates {
  /** What every page inlines. */
  readonly style: string;
  /** What the student's page needs beside it. */
  readonly studentStyle: string;
  readonly student: Template;
  /** One picture of a path, a whole figure. */
  readonly picture: Template;
  readonly classroom: Template;
  /** Style and script of the class page alone; without the script everything is still readable. */
  readonly classStyle: string;
  readonly classScript: string;
  /** The blocks about grades, each a whole section. */
  readonly studentGrade: Template;
  readonly classGrades: Template;
  readonly diff: Template;
  readonly lecture: Template;
  readonly lectureStyle: string;
  readonly verification: Template;
  readonly verificationStyle: string;
  readonly rubric: Template;
}

/** Reads `templates/` of this package. */
export function readPageTemplates(): PageTemplates {
  const folder = join(packageRoot, 'templates');
  const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
  // Indentation, comments and blank lines would be a fifth of each page's style.
  const readStyle = (file: string) =>
    read(file)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\n\s+/g, '\n')
      .trimStart();
  const handlebars = Handlebars.create();
  // The one door through which text that we did not write comes into a page.
  handlebars.registerHelper('shown', (text: string) => visibleText(text));
  for (const file of readdirSync(join(folder, 'partials'))) {
    const partial = handlebars.compile(read('partials', file), templateOptions);
    handlebars.registerPartial(parse(file).name, partial);
  }
  return {
    style: readStyle('style.css'),
    studentStyle: readStyle('feedback.css') + readStyle('student.css'),
    student: handlebars.compile(read('student.hbs'), templateOptions),
    picture: handlebars.compile(read('picture.hbs'), templateOptions),
    classroom: handlebars.compile(read('class.hbs'), templateOptions),
    classStyle: readStyle('class.css'),
    classScript: read('class.js'),
    studentGrade: handlebars.compile(read('student-grade.hbs'), templateOptions),
    classGrades: handlebars.compile(read('class-grades.hbs'), templateOptions),
    diff: handlebars.compile(read('diff.hbs'), templateOptions),
    lecture: handlebars.compile(read('lecture.hbs'), templateOptions),
    lectureStyle: readStyle('lecture.css'),
    verification: handlebars.compile(read('verify.hbs'), templateOptions),
    verificationStyle: readStyle('verify.css'),
    rubric: handlebars.compile(read('rubric.hbs'), templateOptions),
  };
}
