import type { ContactField } from './contact-field.js';
import { readDate, type DateFault } from './read-date.js';
import { readNumber, type NumberFault } from './read-number.js';
import { foldText } from './slots.js';

type FieldValue = { ok: true; text: string } | { ok: false; reason: string };

/** Of `contact.custom`, and of a slot. */
const MOST_VALUE = 500;

/** English, Swahili, French, Spanish, Portuguese. */
const YES = new Set('yes y true 1 ndiyo ndio oui o vrai sí si s sim'.split(' '));
const NO = new Set('no n false 0 hapana la non faux não nao'.split(' '));

const ACCEPT = (text: string): FieldValue => ({ ok: true, text });

const NUMBER_FAULTS: Record<NumberFault, string> = {
  not_a_number: 'must be a number, such as 1250 or 12.5.',
  ambiguous: 'could be thousands or a decimal here: write 1250 or 1.25.',
  too_long: 'has at most 15 digits.',
};
const DATE_FAULTS: Record<DateFault, string> = {
  not_a_date: 'must be a date, such as 2026-01-31.',
  ambiguous: 'could have the day or the month first here: write dates as 2026-01-31.',
  no_such_day: 'is a day that no calendar has: write dates as 2026-01-31.',
};

const SHOWN_OPTIONS = 5;
const SHOWN_LENGTH = 20;
const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

function optionsInWords(options: readonly string[]): string {
  const shown = options.slice(0, SHOWN_OPTIONS).map((option) => short(option, SHOWN_LENGTH));
  const more = options.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

type Field = Pick<ContactField, 'kind' | 'options' | 'label'>;

/** What is said of a value never holds the value: reasons are counted by their words. */
const refuser =
  ({ label }: Pick<ContactField, 'label'>) =>
  (why: string): FieldValue => ({ ok: false, reason: `${short(label, 40)} ${why}` });

function readText(raw: string, refuse: (why: string) => FieldValue): FieldValue {
  const text = raw.replace(/\p{Cc}+/gu, ' ').trim();
  return text.length > MOST_VALUE ? refuse(`has at most ${MOST_VALUE} characters.`) : ACCEPT(text);
}

function readYesNo(raw: string, refuse: (why: string) => FieldValue): FieldValue {
  const word = foldText(raw);
  if (YES.has(word)) return ACCEPT('true');
  if (NO.has(word)) return ACCEPT('false');
  return refuse('must be yes or no.');
}

function readChoice(
  raw: string,
  options: readonly string[],
  refuse: (why: string) => FieldValue,
): FieldValue {
  const wanted = foldText(raw);
  const option = options.find((known) => foldText(known) === wanted);
  return option === undefined ? refuse(`must be one of: ${optionsInWords(options)}.`) : ACCEPT(option);
}

/**
 * A value as somebody wrote it in the one form of its kind in `contact.custom`; or why not, and what to write. `dayFirst` tells
 * what 03/04/2026 is. Reading its own result gives the same again.
 */
export function readFieldValue(
  field: Field,
  raw: string,
  { dayFirst }: { dayFirst?: boolean | undefined } = {},
): FieldValue {
  const refuse = refuser(field);
  const text = raw.normalize('NFC').trim();
  if (text === '') return refuse('has no value here.');
  switch (field.kind) {
    case 'text':
      return readText(text, refuse);
    case 'number': {
      const number = readNumber(text);
      return number.ok ? number : refuse(NUMBER_FAULTS[number.fault]);
    }
    case 'date': {
      const date = readDate(text, dayFirst);
      return date.ok ? date : refuse(DATE_FAULTS[date.fault]);
    }
    case 'yes_no':
      return readYesNo(text, refuse);
    case 'choice':
      return readChoice(text, field.options, refuse);
  }
}
