// The two bundles beside the files that start them.

/** All commands. */
export const commandBundle = 'command.js';

/** What a grading worker runs. */
export const gradeWorkerBundle = 'grade-worker-bundle.js';
