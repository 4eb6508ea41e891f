// What is told of an input in the terminal, in every language.

import type { ChoiceReason, InputLayout } from '../../core/model/intake.js';
import type { Localized } from '../../core/model/locale.js';

export interface IntakeTexts {
  readonly layout: (layout: InputLayout) => string;
  readonly columns: (titles: string) => string;
  readonly missing: (count: number) => string;
  readonly unknown: (count: number) => string;
  readonly timesOfNobody: (count: number) => string;
  readonly passedOver: (count: number) => string;
  readonly more: (count: number) => string;
  readonly late: string;
  /** Heads of the table: submission, student, files, chosen file, why. */
  readonly heads: readonly [string, string, string, string, string];
  readonly nothing: string;
  readonly dryRun: (submissions: number) => string;
  /** @param asked How many functions were asked for. */
  readonly why: (reason: ChoiceReason, asked: number, files: number) => string;
}

export const intakeTexts: Localized<IntakeTexts> = {
  en: {
    layout: (layout) => `Layout: ${layout === 'pattern' ? 'as --pattern says' : layout}`,
    columns: (titles) => `Class list, by its columns: ${titles}`,
    missing: (count) => `Handed in nothing (${count}):`,
    unknown: (count) => `Not on the class list (${count}):`,
    timesOfNobody: (count) => `Times of nobody here (${count}):`,
    passedOver: (count) => `Passed over, nobody’s or of an earlier attempt (${count}):`,
    more: (count) => `and ${count} more`,
    late: 'late',
    heads: ['Submission', 'Student', 'Files', 'Chosen', 'Why'],
    nothing: '–',
    dryRun: (count) => `${count} submission${count === 1 ? '' : 's'}. Nothing was run.`,
    why: (reason, asked, files) => {
      const only = files === 1 ? 'the only file' : null;
      switch (reason.kind) {
        case 'defines': {
          const defines = `defines ${reason.functions} of ${asked}`;
          return only === null ? defines : `${only}, ${defines}`;
        }
        case 'not-read':
          return 'cannot be read, may be the answer';
        case 'defines-nothing':
          return `${only ?? 'the plainest name'}, defines none of ${asked}`;
        case 'damaged':
          return `${only ?? 'the plainest name'}, damaged`;
        case 'no-program':
          return files === 0 ? 'nothing to choose' : 'no program';
      }
    },
  },
  fr: {
    layout: (layout) => `Disposition\u00a0: ${layout === 'pattern' ? 'selon --pattern' : layout}`,
    columns: (titles) => `Liste de la classe, par ses colonnes\u00a0: ${titles}`,
    missing: (count) => `N’ont rien rendu (${count})\u00a0:`,
    unknown: (count) => `Absents de la liste de la classe (${count})\u00a0:`,
    timesOfNobody: (count) => `Heures de remise de personne ici (${count})\u00a0:`,
    passedOver: (count) => `Laissés de côté, de personne ou d’un essai antérieur (${count})\u00a0:`,
    more: (count) => (count === 1 ? 'et un autre' : `et ${count} autres`),
    late: 'en retard',
    heads: ['Copie', 'Étudiant', 'Fichiers', 'Choisi', 'Pourquoi'],
    nothing: '–',
    dryRun: (count) => `${count} ${count < 2 ? 'copie' : 'copies'}. Rien n’a été exécuté.`,
    why: (reason, asked, files) => {
      const only = files === 1 ? 'seul fichier' : null;
      switch (reason.kind) {
        case 'defines': {
          const defines = `en définit ${reason.functions} sur ${asked}`;
          return only === null ? defines : `${only}, ${defines}`;
        }
        case 'not-read':
          return 'illisible, peut-être la réponse';
        case 'defines-nothing':
          return `${only ?? 'nom le plus simple'}, n’en définit aucune sur ${asked}`;
        case 'damaged':
          return `${only ?? 'nom le plus simple'}, abîmé`;
        case 'no-program':
          return files === 0 ? 'rien à choisir' : 'pas de programme';
      }
    },
  },
};
