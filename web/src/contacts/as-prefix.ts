/** What was typed as the beginning of an E.164 number: "254 712" and "+254712" are the same search. */
export const asPrefix = (typed: string): string => {
  const digits = typed.replaceAll(/[^\d+]/g, '');
  return digits === '' || digits.startsWith('+') ? digits : `+${digits}`;
};
