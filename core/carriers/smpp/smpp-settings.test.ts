import { parseSmppUrl } from './smpp-settings.js';

describe('parseSmppUrl', () => {
  test('fills in what the URL leaves out', () => {
    expect(parseSmppUrl('smpp://acme:secret@smsc.example:2776')).toEqual({
      host: 'smsc.example',
      port: 2776,
      tls: false,
      systemId: 'acme',
      password: 'secret',
      systemType: '',
      window: 10,
      rate: null,
      enquireSeconds: 30,
      responseSeconds: 60,
      concat: 'udh',
      sourceTon: null,
      sourceNpi: null,
      shortCodeTon: 3,
    });
  });

  test('reads every key', () => {
    const url =
      'smpps://a%40b:p%2Fw@[::1]?systemType=VMA&window=500&rate=12.5&enquireSeconds=10&responseSeconds=5' +
      '&concat=sar&sourceTon=0&sourceNpi=1&shortCodeTon=6';
    expect(parseSmppUrl(url)).toEqual({
      host: '::1',
      port: 3550,
      tls: true,
      systemId: 'a@b',
      password: 'p/w',
      systemType: 'VMA',
      window: 500,
      rate: 12.5,
      enquireSeconds: 10,
      responseSeconds: 5,
      concat: 'sar',
      sourceTon: 0,
      sourceNpi: 1,
      shortCodeTon: 6,
    });
  });

  test.each([
    ['not a url', 'not a URL'],
    ['http://u:p@h', 'neither smpp:// nor smpps://'],
    ['smpp://h:2775', 'user is missing'],
    ['smpp://u:toolongpw@h', 'password is longer than 8'],
    ['smpp://u:p@h?windw=5', 'unknown key "windw"'],
    ['smpp://u:p@h?window=0', 'window must be a number from 1'],
    ['smpp://u:p@h?window=ten', 'window must be a whole number'],
    ['smpp://u:p@h?rate=', 'rate must be a number'],
    ['smpp://u:p@h?rate=NaN', 'rate must be a number'],
    ['smpp://u:p@h?concat=both', 'concat must be one of udh, sar, payload'],
    ['smpp://u:p@h?sourceTon=256', 'sourceTon must be a number from 0 to 255'],
    ['smpp://u:p@h?constructor=1', 'unknown key "constructor"'],
    ['smpp://u:%E0%A4%A@h', 'password has a percent sign'],
  ])('%s: %s', (url, message) => {
    expect(() => parseSmppUrl(url)).toThrow(message);
  });

  test('never repeats a password in an error', () => {
    expect(() => parseSmppUrl('smpp://u:hunter2hunter2@h')).not.toThrow('hunter2');
  });
});
