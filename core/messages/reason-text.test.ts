import { reasonText } from './reason-text.js';

describe('a reason in words', () => {
  test('there is none where nothing is to be explained', () =>
    expect(reasonText('delivered', null)).toBeNull());

  test('a rejection, a lost response and a cancelled campaign have each their sentence', () => {
    expect(reasonText('failed', 'invalid_recipient')).toContain('does not exist');
    expect(reasonText('unknown', 'no_response')).toContain('not sent again');
    expect(reasonText('cancelled', 'cancelled')).toContain('cancelled');
  });

  test("a receipt's state comes with the carrier's own code", () => {
    expect(reasonText('undelivered', 'undelivered_013')).toBe(
      "The network could not deliver it. The carrier's code is 013.",
    );
    expect(reasonText('expired', 'expired')).toBe('The phone could not be reached in time.');
    expect(reasonText('failed', 'rejected_E_5')).toContain("The carrier's code is E_5.");
  });

  test('a reason that nobody has heard of is still a sentence', () => {
    expect(reasonText('undelivered', 'moon_7')).toBe("The message is undelivered. The carrier's code is 7.");
    expect(reasonText('failed', 'moon')).toBe('The message is failed.');
  });
});
