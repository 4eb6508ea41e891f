// The languages in which people are spoken to. What programs read (results.json) is English.

export const locales = ['en', 'fr'] as const;

export type Locale = (typeof locales)[number];

/** Something said in every language: a missing translation does not compile. */
export type Localized<Texts> = Readonly<Record<Locale, Texts>>;
