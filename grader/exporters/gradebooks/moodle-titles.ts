// What Moodle calls the columns of its grading worksheet, language by language. A site's own
// wording can be named by the operator.

/** The grade itself. */
export const gradeTitles: readonly string[] = [
  'Grade',
  'Note',
  'Bewertung',
  'Calificación',
  'Valutazione',
  'Cijfer',
  'Nota',
  'Qualificació',
  'Avaliação',
  'Betyg',
  'Karakter',
  'Arvosana',
  'Ocena',
  'Známka',
  'Hodnocení',
  'Osztályzat',
  'Notă',
  'Оценка',
  'Оцінка',
  'Βαθμός',
  'Not',
  '成绩',
  '評点',
  '성적',
];

/** The most points of a row. */
export const maximumTitles: readonly string[] = [
  'Maximum Grade',
  'Maximum grade',
  'Note maximale',
  'Beste Bewertung',
  'Maximale Bewertung',
  'Bestwertung',
  'Höchstbewertung',
  'Calificación máxima',
  'Valutazione massima',
  'Maximumcijfer',
  'Maximale cijfer',
  'Nota máxima',
  'Nota màxima',
  'Nota massima',
  'Qualificació màxima',
  'Avaliação máxima',
  'Maxbetyg',
];

/** Who it is; not there under blind marking. */
export const nameTitles: readonly string[] = [
  'Full name',
  'Nom complet',
  'Vollständiger Name',
  'Nombre completo',
  'Nombre',
  'Nome completo',
  'Nome',
  'Volledige naam',
  'Nom i cognoms',
  'Fullständigt namn',
  'Fulde navn',
  'Fullt navn',
  'Koko nimi',
];

/** The id that the institution gave. */
export const numberTitles: readonly string[] = [
  'ID number',
  'Numéro d’identification',
  "Numéro d'identification",
  'ID-Nummer',
  'Número de ID',
  'Numero identificativo',
  'Codice identificativo',
  'ID-nummer',
  'Número de identificação',
];
