/**
 * @file What the members of a registry (encoders, optimisers, datasets, …) say of themselves, free of
 * tensors, so that the configuration, the page and the command line can be composed from it.
 */
import { z } from 'zod/mini';
import type { Bilingual } from './bilingual';
import type { FieldWords } from './schema-fields';

export interface Member {
  /** As in configs, links and on the command line. */
  name: string;
  words: Bilingual<MemberWords>;
}

export interface MemberWords {
  /** What the page calls it where it can be chosen. */
  name: string;
  /** A sentence about it beneath the choice. */
  about?: string;
}

/** One that has an effect on which other fields matter. */
export interface MemberWithFields extends Member {
  /** The fields of its section that it reads, by name; some may be read by other members too. */
  fields: Readonly<Record<string, z.core.$ZodType>>;
}

export type NameOf<Members extends readonly Member[]> = Members[number]['name'];

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

type FieldsOf<Members extends readonly MemberWithFields[]> = Intersection<Members[number]['fields']>;

export function namesOf<const Members extends readonly Member[]>(members: Members): NameOf<Members>[] {
  return members.map(({ name }) => name);
}

export function memberNamed<const Members extends readonly Member[], Name extends NameOf<Members>>(
  members: Members,
  name: Name,
): Extract<Members[number], { name: Name }> {
  return members.find((member) => member.name === name) as Extract<Members[number], { name: Name }>;
}

type Choice<Members extends readonly Member[]> = z.ZodMiniDefault<
  z.ZodMiniEnum<{ [Name in NameOf<Members>]: Name }>
>;

/** The field by which one of several members is chosen, explained by its own words and then by theirs. */
export function choiceOf<const Members extends readonly Member[]>(
  members: Members,
  defaultName: NameOf<Members>,
  words: Bilingual<{ label: string; help?: string }>,
): Choice<Members> {
  const wordsIn = (language: keyof typeof words): FieldWords => {
    const { label, help } = words[language];
    const sentences = [help, ...members.map((member) => member.words[language].about)];
    return { label, help: sentences.filter(Boolean).join(' ') };
  };
  const optionWords = Object.fromEntries(
    members.map(({ name, words: { en, ko } }) => [name, { en: en.name, ko: ko.name }]),
  );
  return z
    ._default(z.enum(namesOf(members)), defaultName as never)
    .register(z.globalRegistry, { words: { en: wordsIn('en'), ko: wordsIn('ko') }, optionWords });
}

/** As choiceOf, where there is a choice; one member alone needs no field, and configs do not name it. */
export function choiceIfSeveral<const Members extends readonly Member[]>(
  members: Members,
  defaultName: NameOf<Members>,
  words: Bilingual<{ label: string; help?: string }>,
): Members extends readonly [Member] ? object : { name: Choice<Members> } {
  return (members.length > 1 ? { name: choiceOf(members, defaultName, words) } : {}) as never;
}

/**
 * All fields of all members, each once, in the order in which members first name them. A field that several
 * read is one and the same schema.
 */
export function fieldsOf<const Members extends readonly MemberWithFields[]>(
  members: Members,
): FieldsOf<Members> {
  return Object.assign({}, ...members.map(({ fields }) => fields)) as FieldsOf<Members>;
}
