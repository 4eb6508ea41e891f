// What a batch says in the terminal when it ends, in every language.

import type { Localized } from '../../core/model/locale.js';

export interface SummaryTexts {
  readonly ungraded: string;
  readonly inAll: string;
  readonly meanScore: string;
  readonly interrupted: string;
  /** Labels of one width, to stand before paths. */
  readonly reports: string;
  readonly grades: string;
  readonly lecture: string;
  readonly key: string;
  readonly keyAside: string;
  readonly needs: (submissions: number, library: string) => string;
  readonly install: string;
  readonly gradesThose: string;
}

export const summaryTexts: Localized<SummaryTexts> = {
  en: {
    ungraded: 'Not graded, needs your attention:',
    inAll: 'in all',
    meanScore: 'mean score',
    interrupted: 'The run was interrupted; the rest is missing.',
    reports: 'Reports:',
    grades: 'Grades: ',
    lecture: 'Lecture:',
    key: 'Key:    ',
    keyAside: 'Who is who stands in that file alone: keep it out of what you pass on.',
    needs: (count, library) =>
      `${count} submission${count === 1 ? ' needs' : 's need'} ${library}.`,
    install: 'Install what is missing for the Python that grades.',
    gradesThose: 'On Linux (WSL and containers, too) this grades just those:',
  },
  fr: {
    ungraded: 'Non notées, à regarder en premier\u00a0:',
    inAll: 'en tout',
    meanScore: 'note moyenne',
    interrupted: 'La correction a été interrompue\u00a0; il manque le reste.',
    reports: 'Rapports\u00a0:',
    grades: 'Notes\u00a0:   ',
    lecture: 'Cours\u00a0:   ',
    key: 'Clé\u00a0:     ',
    keyAside: 'Seul ce fichier dit qui est qui\u00a0: ne le joignez pas à ce que vous transmettez.',
    needs: (count, library) =>
      count === 1 ? `1 copie a besoin de ${library}.` : `${count} copies ont besoin de ${library}.`,
    install: 'Installez ce qui manque pour le Python qui corrige.',
    gradesThose:
      'Sous Linux (ou WSL, ou dans un conteneur), cette commande ne corrige que celles-ci\u00a0:',
  },
};
