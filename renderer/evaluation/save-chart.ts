import { saveAt } from '@renderer/lib/files';

/** Pixels of a picture for each of the screen: sharp on paper. */
const sharpness = 3;
const margin = 16;
const lineHeight = 22;

/** What of the page's style a chart is drawn with; a file has no style sheet. */
const drawnWith = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'font-size',
  'font-family',
];

/** An element as it looks now, on its own. */
function standalone(element: SVGElement): SVGElement {
  const copy = element.cloneNode(true) as SVGElement;
  const originals = [element, ...element.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [at, original] of originals.entries()) {
    const style = getComputedStyle(original);
    // The fill of a bar is a pattern, named by its attribute: the computed one names the page.
    for (const name of drawnWith) {
      if (!original.getAttribute(name)?.startsWith('url('))
        copies[at]?.setAttribute(name, style.getPropertyValue(name));
    }
    copies[at]?.removeAttribute('class');
    copies[at]?.removeAttribute('style');
  }
  return copy;
}

const svgElement = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
};

function words(text: string, x: number, y: number, size: number, weight: number): SVGElement {
  const element = svgElement('text', {
    x,
    y,
    fill: '#1f2624',
    'font-size': size,
    'font-weight': weight,
    'font-family': 'Inter, Arial, sans-serif',
  });
  element.textContent = text;
  return element;
}

/**
 * The chart of a figure as a picture of its own: title, legend and bars on white, with the patterns they are filled with.
 * `null` before it is drawn.
 * @param note stands below it
 */
export function chartPicture(figure: HTMLElement, title: string, note: string | null): SVGElement | null {
  const chart = figure.querySelector<SVGElement>('svg.recharts-surface');
  const patterns = figure.querySelector<SVGElement>('defs');
  if (!chart || !patterns) return null;
  const { width, height } = chart.getBoundingClientRect();
  const head = margin + lineHeight;
  const picture = svgElement('svg', { xmlns: 'http://www.w3.org/2000/svg' });
  picture.append(patterns.cloneNode(true));
  const paper = svgElement('rect', { fill: '#ffffff' });
  picture.append(paper, words(title, margin, head - 6, 15, 600));
  let [x, y] = [margin, head + lineHeight];
  for (const entry of figure.querySelectorAll('li')) {
    const label = entry.textContent;
    const room = 40 + label.length * 7.2;
    if (x + room > width) [x, y] = [margin, y + lineHeight];
    const swatch = entry.querySelector('rect')?.cloneNode(true) as SVGElement | undefined;
    if (swatch) {
      swatch.setAttribute('x', String(x));
      swatch.setAttribute('y', String(y - 12));
      picture.append(swatch);
    }
    picture.append(words(label, x + 20, y, 13, 400));
    x += room;
  }
  const bars = svgElement('g', { transform: `translate(${margin} ${y + 12})` });
  bars.append(standalone(chart));
  picture.append(bars);
  const foot = y + 12 + height + (note === null ? 0 : lineHeight);
  if (note !== null) picture.append(words(note, margin, foot - 6, 12, 600));
  const [wide, high] = [width + 2 * margin, foot + margin];
  for (const sheet of [picture, paper]) {
    sheet.setAttribute('width', String(wide));
    sheet.setAttribute('height', String(high));
  }
  picture.setAttribute('viewBox', `0 0 ${wide} ${high}`);
  return picture;
}

const svgBlob = (picture: SVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });

function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  saveAt(url, name);
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Saves the chart as lines, which stay sharp at any size. */
export function saveSvg(picture: SVGElement, name: string): void {
  saveBlob(svgBlob(picture), `${name}.svg`);
}

/** Saves the chart as pixels, for what takes no lines. */
export async function savePng(picture: SVGElement, name: string): Promise<void> {
  const url = URL.createObjectURL(svgBlob(picture));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * sharpness;
    canvas.height = image.height * sharpness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob) saveBlob(blob, `${name}.png`);
  } finally {
    URL.revokeObjectURL(url);
  }
}
