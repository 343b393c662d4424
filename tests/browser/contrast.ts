/** Red, green, blue from 0 to 255, and opacity. */
type Color = readonly [number, number, number, number];

/** As a browser writes computed colours: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`. */
function colorOf(css: string): Color {
  const [r = 0, g = 0, b = 0, a = 1] = (css.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const scale = css.startsWith('color(') ? 255 : 1;
  return [r * scale, g * scale, b * scale, a];
}

const over = ([r, g, b, a]: Color, [R, G, B]: Color): Color => [
  r * a + R * (1 - a),
  g * a + G * (1 - a),
  b * a + B * (1 - a),
  1,
];

function linear(value: number): number {
  const part = value / 255;
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, WCAG 2.2. */
const luminance = ([r, g, b]: Color): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

const WHITE: Color = [255, 255, 255, 1];

/** The contrast ratio of WCAG 2.2. `grounds`: what lies behind the text, the nearest first. */
export function contrast(text: { color: string; opacity: number }, grounds: readonly string[]): number {
  const ground = grounds.map(colorOf).reduceRight<Color>((below, layer) => over(layer, below), WHITE);
  const [r, g, b, a] = colorOf(text.color);
  const lights = [luminance(over([r, g, b, a * text.opacity], ground)), luminance(ground)];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}
