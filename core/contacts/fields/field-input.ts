import { z } from 'zod';
import { snakeCase } from './snake-case.js';
import { foldText } from './slots.js';

/** What a contact has anyway, and what files and rules call it. */
const RESERVED_KEYS = new Set([
  'phone',
  'first_name',
  'last_name',
  'msisdn',
  'country',
  'time_zone',
  'created_at',
  'tags',
]);

export const FieldLabel = z
  .string()
  .trim()
  .min(1, 'Give the field a label.')
  .max(100, 'A label has at most 100 characters.');

export const FieldKey = z
  .string()
  .trim()
  .min(1, 'Give the field a key of letters and digits, such as member_no.')
  .max(40, 'A key has at most 40 characters.')
  .refine((key) => snakeCase(key) === key, 'A key has small letters, digits and underscores: member_no.')
  .refine((key) => !RESERVED_KEYS.has(key), 'Every contact has a value of this key already: choose another.');

const MOST_OPTIONS = 200;

const Options = z
  .array(
    z.string().trim().min(1, 'An option cannot be empty.').max(100, 'An option has at most 100 characters.'),
  )
  .max(MOST_OPTIONS, `A choice has at most ${MOST_OPTIONS} options.`)
  .refine(
    (options) => new Set(options.map(foldText)).size === options.length,
    'Two options are the same but for capitals.',
  );

export const ChoiceOptions = Options.min(1, 'A choice needs options.');
export const NoOptions = z.array(z.string()).max(0, 'Only a choice has options.');
