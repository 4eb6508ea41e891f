// Both kinds of page, over one set of templates.

import { type ClassPage, createClassPage } from './class-page.js';
import { readPageTemplates } from './page-templates.js';
import { createStudentPage, type StudentPage } from './student-page.js';

export interface Pages {
  readonly studentPage: StudentPage;
  readonly classPage: ClassPage;
}

/** Reads and compiles the templates; the renderers it gives touch no disk. Make one a process. */
export function createPages(): Pages {
  const templates = readPageTemplates();
  return { studentPage: createStudentPage(templates), classPage: createClassPage(templates) };
}
