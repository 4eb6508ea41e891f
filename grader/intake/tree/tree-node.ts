// Files and folders as intake sees them, the same for a folder on disk and for a zip.

/** What reading a file gave. */
export type FileBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** The machine's fault or a damaged archive's. */
  | { readonly kind: 'not-read' };

export interface FileNode {
  readonly kind: 'file';
  /** Its own name in NFC, without folders. */
  readonly name: string;
  /** Equal for two nodes exactly when they are the same file; also their order where names tie. */
  readonly place: string;
  /** Reads the file; one of more than `mostBytes` is not even begun. */
  read(mostBytes: number): Promise<FileBytes>;
}

export interface FolderNode {
  readonly kind: 'folder';
  readonly name: string;
  readonly place: string;
  /** What is directly in it, in an order that no file system decides; `null` when not readable. */
  children(): Promise<readonly TreeNode[] | null>;
}

/** What a link leads to. */
export type LinkTarget =
  | FileNode
  | FolderNode
  /** Out of the folder, to nothing, or to something that is neither. */
  | { readonly kind: 'elsewhere'; readonly isFolder: boolean };

export interface LinkNode {
  readonly kind: 'link';
  readonly name: string;
  readonly place: string;
  /** Follows the link if its target lies within `root`. */
  follow(root: FolderNode): Promise<LinkTarget>;
}

export type TreeNode = FileNode | FolderNode | LinkNode;
