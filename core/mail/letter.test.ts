import { renderLetter, type Letter } from './letter.js';

const letter: Letter = {
  subject: 'Confirm <this>',
  name: '<b>Asha</b> & "Sons"',
  paragraphs: ['One.', 'Two.'],
  action: { label: 'Confirm', path: '/verify?token=abc-_1' },
  closing: ['Ignore it.'],
};

describe('a letter', () => {
  test('reads as plain text, with the whole address on a line of its own', () => {
    const { text } = renderLetter(letter, 'https://sms.example.com');
    expect(text.split('\n')).toContain('https://sms.example.com/verify?token=abc-_1');
    expect(text).toMatch(/^Hello <b>Asha<\/b> & "Sons",\n\nOne\.\n\nTwo\.\n\n/);
  });

  test('shows a name as text, whatever is in it', () => {
    const { html } = renderLetter(letter, 'https://sms.example.com');
    expect(html).not.toContain('<b>Asha');
    expect(html).toContain('&lt;b&gt;Asha&lt;/b&gt; &amp; &quot;Sons&quot;');
    expect(html).not.toMatch(/<(img|link|script)|url\(/);
  });

  test('needs neither a name nor anything to do', () => {
    const { text } = renderLetter({ subject: 'S', name: null, paragraphs: ['P.'], closing: [] }, 'http://x');
    expect(text).toBe('Hello,\n\nP.\n\nGallant SMS\n');
  });
});
