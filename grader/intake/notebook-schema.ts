// The little of a notebook that matters here, in format 4 (cells) and format 3 (worksheets).

import { z } from 'zod';

/** Text, or its lines with their line ends. */
const text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(''))]);

const cell = z.object({
  cell_type: z.string(),
  /** Format 4. */
  source: text.optional(),
  /** Format 3. */
  input: text.optional(),
});

/** Which language a notebook is in; whatever is odd here counts as unsaid. */
const metadata = z.object({
  kernelspec: z
    .object({ name: z.string().optional(), language: z.string().optional() })
    .optional()
    .catch(undefined),
  language_info: z.object({ name: z.string().optional() }).optional().catch(undefined),
});

/** A notebook of either format. */
export const notebookSchema = z.union([
  z.object({ metadata: metadata.catch({}), cells: z.array(cell) }),
  z
    .object({
      metadata: metadata.catch({}),
      worksheets: z.array(z.object({ cells: z.array(cell) })),
    })
    .transform(({ metadata, worksheets }) => ({
      metadata,
      cells: worksheets.flatMap((sheet) => sheet.cells),
    })),
]);

/** What intake looks at in a notebook. */
export type Notebook = z.infer<typeof notebookSchema>;
