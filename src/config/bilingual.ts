/** @file Words in both of the page's languages. */
export type Bilingual<Words> = Readonly<Record<'en' | 'ko', Words>>;
