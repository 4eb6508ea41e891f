// What is said about grades that differ from the score, in every language. A grade is "80", a score
// is what the checks gave.

import type { Localized } from '../../core/model/locale.js';

export interface GradesTexts {
  /** To students, on their page. */
  readonly student: {
    readonly heading: string;
    readonly counts: (grade: number, maxScore: number) => string;
    readonly excused: string;
    readonly judged: (score: number, maxScore: number) => string;
    readonly waived: (points: number, check: string, reason: string) => string;
    readonly late: (days: number, from: number, to: number) => string;
    readonly kept: (grade: number) => string;
    readonly given: (grade: number, reason: string) => string;
    readonly excusedWhy: (reason: string) => string;
    readonly lateShown: string;
  };
  /** To instructors, on the class page and in the terminal. */
  readonly classroom: {
    readonly heading: string;
    readonly lead: string;
    readonly submission: string;
    readonly score: string;
    readonly grade: string;
    readonly why: string;
    readonly waived: (check: string, reason: string) => string;
    readonly late: (days: number) => string;
    readonly kept: string;
    readonly given: (reason: string) => string;
    readonly excused: (reason: string) => string;
    readonly lateShown: string;
    /** Counts, for the terminal. */
    readonly differ: (count: number) => string;
    readonly keptCases: string;
    readonly lateCount: (count: number) => string;
    readonly unmatched: (id: string, place: string) => string;
    /** Stands before ids. */
    readonly earlierOfNobody: (count: number) => string;
    readonly staleExports: (names: string) => string;
    readonly lmsToo: string;
    readonly dropped: (count: number) => string;
  };
}

const points = (count: number) => `${count} point${count === 1 ? '' : 's'}`;
const days = (count: number) => `${count} day${count === 1 ? '' : 's'}`;
const jours = (count: number) => `${count} jour${count === 1 ? '' : 's'}`;

export const gradesTexts: Localized<GradesTexts> = {
  en: {
    student: {
      heading: 'Your grade',
      counts: (grade, most) => `${grade} of ${most} count.`,
      excused: 'You are excused: this work does not count.',
      judged: (score, most) => `The checks on this page gave ${score} of ${most}.`,
      waived: (count, check, reason) =>
        `Everybody gets the ${points(count)} of “${check}”, because: ${reason}`,
      late: (count, from, to) => `Handed in ${days(count)} late: ${from} becomes ${to}.`,
      kept: (grade) => `Your earlier grade was higher and stays: ${grade}.`,
      given: (grade, reason) => `Your instructor gave ${grade}, because: ${reason}`,
      excusedWhy: (reason) => `Your instructor excused you, because: ${reason}`,
      lateShown: 'Handed in late. Nothing was taken off for that here.',
    },
    classroom: {
      heading: 'Grades by your orders',
      lead: 'The rest of this page shows what the checks gave. These grades count instead; they stand in grades.csv and grades.json.',
      submission: 'Submission',
      score: 'Score',
      grade: 'Grade',
      why: 'Why',
      waived: (check, reason) => `waived ${check}: ${reason}`,
      late: (count) => `${days(count)} late`,
      kept: 'the earlier grade was higher',
      given: (reason) => `given by hand: ${reason}`,
      excused: (reason) => `excused: ${reason}`,
      lateShown: 'late, nothing taken off',
      differ: (count) =>
        count === 1
          ? '1 grade differs from its score; index.html and grades.json say why.'
          : `${count} grades differ from their scores; index.html and grades.json say why.`,
      keptCases: 'Kept because the earlier grade was higher:',
      lateCount: (count) => `${count} handed in late; nothing was taken off for that.`,
      unmatched: (id, place) => `Nobody here is called "${id}" (${place}).`,
      earlierOfNobody: (count) => `Earlier grades of nobody here (${count}):`,
      staleExports: (names) =>
        `Written before, with the grades of then: ${names}. Write them again with grader export.`,
      lmsToo:
        'Points for lateness are taken off here: switch the late policy of your platform off, or it takes them a second time.',
      dropped: (count) =>
        count === 1
          ? 'The earlier run into this folder changed 1 grade by orders that this run was not given.'
          : `The earlier run into this folder changed ${count} grades by orders that this run was not given.`,
    },
  },
  fr: {
    student: {
      heading: 'Votre note',
      counts: (grade, most) => `La note qui compte\u00a0: ${grade} sur ${most}.`,
      excused: 'Vous êtes dispensé·e\u00a0: ce travail ne compte pas.',
      judged: (score, most) => `Les vérifications de cette page ont donné ${score} sur ${most}.`,
      waived: (count, check, reason) =>
        `Tout le monde reçoit les points (${count}) de «\u00a0${check}\u00a0». Raison\u00a0: ${reason}`,
      late: (count, from, to) =>
        `Remis avec ${jours(count)} de retard\u00a0: ${from} devient ${to}.`,
      kept: (grade) => `Votre note précédente était meilleure et reste\u00a0: ${grade}.`,
      given: (grade, reason) => `Votre enseignant·e a donné ${grade}. Raison\u00a0: ${reason}`,
      excusedWhy: (reason) => `Votre enseignant·e vous a dispensé·e. Raison\u00a0: ${reason}`,
      lateShown: 'Remis en retard. Rien n’a été retiré ici pour cela.',
    },
    classroom: {
      heading: 'Notes selon vos consignes',
      lead: 'Le reste de cette page montre ce que les vérifications ont donné. Ces notes comptent à la place\u00a0; elles figurent dans grades.csv et grades.json.',
      submission: 'Copie',
      score: 'Points',
      grade: 'Note',
      why: 'Pourquoi',
      waived: (check, reason) => `${check} accordé à tous\u00a0: ${reason}`,
      late: (count) => `${jours(count)} de retard`,
      kept: 'la note précédente était meilleure',
      given: (reason) => `donnée à la main\u00a0: ${reason}`,
      excused: (reason) => `dispense\u00a0: ${reason}`,
      lateShown: 'en retard, rien de retiré',
      differ: (count) =>
        count === 1
          ? '1 note diffère des points obtenus\u00a0; index.html et grades.json disent pourquoi.'
          : `${count} notes diffèrent des points obtenus\u00a0; index.html et grades.json disent pourquoi.`,
      keptCases: 'Gardées, car la note précédente était meilleure\u00a0:',
      lateCount: (count) =>
        count === 1
          ? '1 copie remise en retard\u00a0; rien n’a été retiré pour cela.'
          : `${count} copies remises en retard\u00a0; rien n’a été retiré pour cela.`,
      unmatched: (id, place) => `Personne ici ne s’appelle «\u00a0${id}\u00a0» (${place}).`,
      earlierOfNobody: (count) => `Notes précédentes de personne ici (${count})\u00a0:`,
      staleExports: (names) =>
        `Écrits avant, avec les notes d’alors\u00a0: ${names}. Écrivez-les de nouveau avec grader export.`,
      lmsToo:
        'Le retard est décompté ici\u00a0: désactivez la règle de retard de votre plateforme, sinon elle le décompte une seconde fois.',
      dropped: (count) =>
        count === 1
          ? 'La correction précédente dans ce dossier changeait 1 note selon des consignes que celle-ci n’a pas reçues.'
          : `La correction précédente dans ce dossier changeait ${count} notes selon des consignes que celle-ci n’a pas reçues.`,
    },
  },
};
