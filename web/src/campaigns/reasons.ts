const WORDS: Record<string, string> = {
  opted_out: 'Opted out',
  no_route: 'No route to this country',
  no_price: 'No price for this country',
  invalid_number: 'Not a valid number',
  template_fault: 'The text could not be filled in for this contact',
  empty_body: 'Nothing would be left of the text',
  too_long: 'The text is too long for this contact',
};

/** The server's words as they are; a code that came without words is made readable. */
export const reasonWords = (reason: string): string => {
  const known = WORDS[reason];
  if (known || /\s/.test(reason)) return known ?? reason;
  const words = reason.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
