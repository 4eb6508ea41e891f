// Numbers of participants, as Moodle writes them in its files.

/** Moodle's worksheet has "Participant 123" where file names have 123. */
export function participantNumber(cell: string): string {
  return cell.replace(/^\p{L}+ (?=\d+$)/u, '');
}
