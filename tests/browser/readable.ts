import type { Page } from 'playwright-core';
import { contrast } from './contrast.js';

/**
 * What stands against a page for somebody who sees badly or not at all, or holds it in one hand: text with less contrast than
 * WCAG 2.2 asks for (1.4.3, AA), controls without a name (4.1.2), headings that do not begin with one h1, and a page wider
 * than the window (1.4.10).
 */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(colorsSettled);
  return [
    ...(await unnamedControls(page)),
    ...new Set((await page.evaluate(textsShown)).flatMap(tooFaint)),
    ...(await page.evaluate(shape)),
  ];
}

/** Runs in the page: a change of colours is on its way for some frames. */
async function colorsSettled(): Promise<void> {
  do {
    // the second frame is the first to know what the first has begun
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  } while (document.getAnimations().some((one) => one instanceof CSSTransition));
}

const CONTROLS = new Set(
  'button link textbox searchbox combobox checkbox radio tab menuitem img image dialog progressbar'.split(
    ' ',
  ),
);

interface Node {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

async function unnamedControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  return nodes
    .filter(({ ignored, role, name }) => !ignored && CONTROLS.has(role?.value ?? '') && !name?.value)
    .map(({ role }) => `a ${role?.value} without a name`);
}

interface Text {
  words: string;
  color: string;
  opacity: number;
  grounds: string[];
  /** Pixels */
  size: number;
  weight: number;
}

function tooFaint({ words, size, weight, grounds, ...text }: Text): string[] {
  const large = size >= 24 || (size >= 18.66 && weight >= 700);
  const ratio = contrast(text, grounds);
  return ratio < (large ? 3 : 4.5) ? [`contrast ${ratio.toFixed(2)}: ${words}`] : [];
}

/** Runs in the page, where nothing from outside of it is known. */
function textsShown(): Text[] {
  const skipped = '[disabled],[aria-disabled=true],[aria-hidden=true],.Mui-disabled,noscript,style,script';
  type Behind = Pick<Text, 'grounds' | 'opacity'>;
  const seen = new Map<Element, Behind>();
  const behind = (element: Element | null): Behind => {
    if (!element) return { grounds: [], opacity: 1 };
    const known = seen.get(element);
    if (known) return known;
    const { backgroundColor, opacity } = getComputedStyle(element);
    const further = behind(element.parentElement);
    const found = {
      grounds: [backgroundColor, ...further.grounds],
      opacity: further.opacity * Number(opacity),
    };
    seen.set(element, found);
    return found;
  };
  const describe = (element: Element, words: string, style = getComputedStyle(element)): Text[] => {
    const { width, height } = element.getBoundingClientRect();
    const hidden = width < 2 || height < 2 || !element.checkVisibility();
    if (!words || hidden || element.closest(skipped)) return [];
    const { grounds, opacity } = behind(element);
    return [
      {
        words: words.slice(0, 40),
        color: style.color,
        opacity: opacity * (element.matches('input,textarea') ? Number(style.opacity) : 1),
        grounds,
        size: Number.parseFloat(style.fontSize),
        weight: Number(style.fontWeight),
      },
    ];
  };
  const found: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement) found.push(...describe(parentElement, textContent?.trim() ?? ''));
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('input,textarea')) {
    found.push(...describe(input, input.placeholder, getComputedStyle(input, '::placeholder')));
  }
  return found;
}

/** Runs in the page. */
function shape(): string[] {
  const faults: string[] = [];
  const firsts = document.querySelectorAll('h1').length;
  if (firsts !== 1) faults.push(`${firsts} h1`);
  const excess = document.documentElement.scrollWidth - window.innerWidth;
  if (excess > 0) faults.push(`${excess} pixels wider than the window`);
  return faults;
}
