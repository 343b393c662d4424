import { sameNumber } from './match-receipts.js';

describe("a receipt's idea of the recipient", () => {
  test.each([
    ['+254712345678', '+254712345678'],
    ['+254712345678', '254712345678'],
    ['+254712345678', '0712345678'],
    ['+254712345678', '712345678'],
    ['+254712345678', '00254712345678'],
    ['+254712345678', '+254 712 345 678'],
  ])('%s may be told as %s', (sent, told) => expect(sameNumber(sent, told)).toBe(true));

  test.each([
    ['+254712345678', '+254712345679'],
    ['+254712345678', '345678'],
    ['+254712345678', ''],
    ['+254712345678', '22122'],
    ['+254712345678', 'GALLANT'],
  ])('%s is not %s', (sent, told) => expect(sameNumber(sent, told)).toBe(false));
});
