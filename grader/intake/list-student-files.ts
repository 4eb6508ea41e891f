// Everything that one student handed in, by name.

import { byCodeUnit } from './code-unit-order.js';
import { isVirtualEnvironment } from './ignored-entries.js';
import type { HandedIn } from './layouts/layout.js';
import type { ListedNode } from './layouts/list-entries.js';
import { isProgramFileName, isPythonFileName, plainFileName } from './program-file-name.js';
import {
  ArchiveBudget,
  mostNestedArchiveBytes,
  mostNestedArchives,
  studentArchiveLimits,
} from './tree/archive-budget.js';
import { refusalWords } from './tree/archive-refusal.js';
import { isZipName } from './tree/is-zip-name.js';
import { openZip } from './tree/open-zip.js';
import type { FileNode, FolderNode, TreeNode } from './tree/tree-node.js';
import { visibleChildren } from './tree/visible-children.js';

/** A file that may hold a program. */
export interface StudentFile {
  /** As the student named it, relative to the student's folder, `/` between parts, NFC. */
  readonly name: string;
  /** Relative to the input's listing. */
  readonly path: string;
  readonly node: FileNode;
}

/** One student's hand-in, looked through. */
export interface StudentFiles {
  /**
   * Python before JavaScript, plainest first: shortest name, then code-unit order. No file is in it
   * twice.
   */
  readonly programs: readonly StudentFile[];
  /** The same, with every name that a file has: a program may import it by any of them. */
  readonly importable: readonly StudentFile[];
  /** Texts and pages, which hold a program where it was pasted; in the same order. */
  readonly texts: readonly StudentFile[];
  /** Names of everything else, in code-unit order, with a word on what could not be entered. */
  readonly others: readonly string[];
}

/**
 * Looks through a hand-in, its sub-folders and archives. Links are followed to files of the same
 * folder only: one that leads to a neighbour's file would hand in the neighbour's work.
 *
 * @returns `null` when it is a virtual environment and nobody's work.
 */
export async function listStudentFiles(
  handin: Pick<HandedIn, 'parts'>,
  nodes: ReadonlyMap<string, ListedNode>,
): Promise<StudentFiles | null> {
  const programs: StudentFile[] = [];
  const texts: StudentFile[] = [];
  const others: string[] = [];
  const budget = new ArchiveBudget(studentArchiveLimits);
  let isWork = false;

  for (const { path, name } of handin.parts) {
    const node = nodes.get(path) ?? null;
    if (node === null) {
      const why = nodes.has(path) ? 'a link out of the folder' : 'missing in the input';
      others.push(`${name ?? path} (${why})`);
      isWork = true;
    } else if (node.kind === 'file') {
      await addFile({ name: name ?? node.name, path, node }, 0);
      isWork = true;
    } else {
      const prefix = name === null ? '' : `${name}/`;
      const entered = await walk(node, { root: node, prefix, path: `${path}/`, archives: 0 });
      isWork = entered || isWork;
    }
  }
  if (!isWork) return null;
  return {
    programs: withoutRepeats(programs.sort(byPlainness)),
    importable: programs,
    texts: withoutRepeats(texts.sort(byPlainness)),
    others: others.sort(byCodeUnit),
  };

  async function walk(folder: FolderNode, at: Place): Promise<boolean> {
    const children = await folder.children();
    if (children === null) {
      others.push(`${at.prefix || `${folder.name}/`} (could not be read)`);
      return true;
    }
    const names = children.map((child) => child.name);
    if (isVirtualEnvironment(folder.name, names)) return false;
    for (const child of (await visibleChildren(folder)) ?? []) await visit(child, at);
    return true;
  }

  async function visit(child: TreeNode, at: Place): Promise<void> {
    const name = `${at.prefix}${child.name}`;
    const path = `${at.path}${child.name}`;
    switch (child.kind) {
      case 'folder':
        await walk(child, { ...at, prefix: `${name}/`, path: `${path}/` });
        return;
      case 'file':
        await addFile({ name, path, node: child }, at.archives);
        return;
      case 'link': {
        const target = await child.follow(at.root);
        if (target.kind === 'file') await addFile({ name, path, node: target }, at.archives);
        // A folder of the same student is walked under its own name.
        if (target.kind === 'elsewhere') others.push(`${name} (a link out of the folder)`);
      }
    }
  }

  async function addFile(file: StudentFile, archives: number): Promise<void> {
    if (isProgramFileName(plainFileName(file.name))) programs.push(file);
    else if (/\.(?:txt|text|html?)$/i.test(file.name)) texts.push(file);
    else if (isZipName(file.name)) await enterArchive(file, archives + 1);
    else others.push(file.name);
  }

  async function enterArchive({ name, path, node }: StudentFile, archives: number): Promise<void> {
    const why = await refusalOf();
    if (why !== null) others.push(`${name} (${why})`);

    async function refusalOf(): Promise<string | null> {
      if (archives > mostNestedArchives) return refusalWords({ kind: 'nested' });
      const read = await node.read(mostNestedArchiveBytes);
      if (read.kind === 'not-read') return 'could not be read';
      if (read.kind === 'too-large') {
        return `is larger than ${mostNestedArchiveBytes / 1_048_576} MiB`;
      }
      const place = { name: node.name, place: `${node.place}!` };
      const opened = await openZip(read.bytes, place, budget);
      if (opened.kind === 'refused') return refusalWords(opened.refusal);
      const at = { root: opened.folder, prefix: `${name}/`, path: `${path}/`, archives };
      await walk(opened.folder, at);
      return null;
    }
  }
}

/** Where a walk is. */
interface Place {
  /** What links may not lead out of. */
  readonly root: FolderNode;
  readonly prefix: string;
  readonly path: string;
  /** How many archives it is in. */
  readonly archives: number;
}

function byPlainness(a: StudentFile, b: StudentFile): number {
  const python = Number(isPython(b)) - Number(isPython(a));
  const plainer = python || a.name.length - b.name.length || byCodeUnit(a.name, b.name);
  return plainer || byCodeUnit(a.node.place, b.node.place);
}

function isPython({ name }: StudentFile): boolean {
  return isPythonFileName(plainFileName(name));
}

/** A file that a link names a second time keeps its plainest name. */
function withoutRepeats(files: readonly StudentFile[]): StudentFile[] {
  const byPlace = new Map<string, StudentFile>();
  for (const file of files) {
    if (!byPlace.has(file.node.place)) byPlace.set(file.node.place, file);
  }
  return [...byPlace.values()];
}
