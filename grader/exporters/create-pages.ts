// All kinds of pages, over one set of templates.

import { type ClassPage, createClassPage } from './class-page.js';
import { createDiffPage, type DiffPage } from './diff-page.js';
import { createGradeBlocks, type GradeBlocks } from './grade-blocks.js';
import { createLecturePage, type LecturePage } from './lecture-page.js';
import { readPageTemplates } from './page-templates.js';
import { createStudentPage, type StudentPage } from './student-page.js';

export interface Pages {
  readonly studentPage: StudentPage;
  readonly classPage: ClassPage;
  readonly lecturePage: LecturePage;
  readonly gradeBlocks: GradeBlocks;
  readonly diffPage: DiffPage;
}

/** Reads and compiles the templates; the renderers it gives touch no disk. Make one a process. */
export function createPages(): Pages {
  const templates = readPageTemplates();
  return {
    studentPage: createStudentPage(templates),
    classPage: createClassPage(templates),
    lecturePage: createLecturePage(templates),
    gradeBlocks: createGradeBlocks(templates),
    diffPage: createDiffPage(templates),
  };
}
