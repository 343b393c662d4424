/** What a mail says, without its looks. */
export interface Letter {
  subject: string;
  /** The reader's name, if it is known. */
  name: string | null;
  paragraphs: string[];
  /** The one thing to do. `path` is on the dashboard: `/verify?token=…`. */
  action?: { label: string; path: string };
  /** Said after the link, in small print. */
  closing: string[];
}

/** A letter and whom it goes to. */
export interface Composed {
  to: string;
  letter: Letter;
}

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const SMALL = 'font-size:14px;line-height:1.5;color:#5b6470;margin:0 0 12px';
const NORMAL = 'font-size:16px;line-height:1.5;color:#16202c;margin:0 0 16px';
const BUTTON =
  'display:inline-block;padding:12px 22px;border-radius:8px;background:#0b5d4b;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none';

const paragraph = (style: string) => (text: string) => `<p style="${style}">${escapeHtml(text)}</p>`;

/** As plain text and as HTML that needs nothing from elsewhere: no picture, no style sheet, no counting of readers. */
export function renderLetter(letter: Letter, publicUrl: string): Rendered {
  const { subject, paragraphs, action, closing } = letter;
  const greeting = letter.name === null ? 'Hello,' : `Hello ${letter.name},`;
  const link = action && `${publicUrl}${action.path}`;
  const text = [
    greeting,
    ...paragraphs,
    ...(action ? [`${action.label}:\n${link}`] : []),
    ...closing,
    'Gallant SMS',
  ];
  const html = [
    ...[greeting, ...paragraphs].map(paragraph(NORMAL)),
    ...(action && link
      ? [
          `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="${BUTTON}">${escapeHtml(action.label)}</a></p>`,
          `<p style="${SMALL}">If the button does not work, open this address:<br><a href="${escapeHtml(link)}" style="color:#0b5d4b;word-break:break-all">${escapeHtml(link)}</a></p>`,
        ]
      : []),
    ...[...closing, 'Gallant SMS'].map(paragraph(SMALL)),
  ];
  return {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head><body style="margin:0;padding:32px 16px;background:#f4f6f5;font-family:system-ui,-apple-system,'Segoe UI',sans-serif"><div style="max-width:520px;margin:0 auto;padding:32px;background:#ffffff;border-radius:12px">${html.join('')}</div></body></html>`,
  };
}
