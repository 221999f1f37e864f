export type SvgReading =
  { ok: true; address: string } | { ok: false; fault: 'logoDamaged' | 'logoReachesOut' };

/** Elements that run, animate by script, or hold a page of their own. */
const active = 'script, foreignObject, iframe, object, embed, audio, video, handler, listener';
/** What an attribute or a style may name: something within the file itself, or a picture written into it. */
const within = /^\s*(#|data:image\/(png|jpeg|gif|webp);)/i;
const styleAddress = /url\(\s*['"]?\s*([^'")]*)/gi;

/**
 * Readies an SVG for being drawn once, `longestSide` pixels long. A picture that holds a script or asks for something
 * outside of its file is refused: the browser would not run or fetch it within an image, but the logo would be printed
 * with a hole where it stood.
 */
export function readSvg(source: string, longestSide: number): SvgReading {
  // Entities of its own could make a small file endless; no drawing program writes them but for namespaces.
  // Handlers are looked for before parsing too: only to parse one breaks the page's own rule against them.
  if (/<!ENTITY|\son[a-z]+\s*=/i.test(source)) return { ok: false, fault: 'logoReachesOut' };
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
  const svg = parsed.documentElement;
  if (!(svg instanceof SVGSVGElement) || parsed.querySelector('parsererror'))
    return { ok: false, fault: 'logoDamaged' };
  if (reachesOut(svg)) return { ok: false, fault: 'logoReachesOut' };
  const size = sizeOf(svg);
  if (!size) return { ok: false, fault: 'logoDamaged' };
  // Drawn at the size of the printed logo, not at that of the file: lines stay sharp.
  const scale = longestSide / Math.max(size.width, size.height);
  if (!svg.hasAttribute('viewBox')) svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  svg.setAttribute('width', String(Math.max(1, Math.round(size.width * scale))));
  svg.setAttribute('height', String(Math.max(1, Math.round(size.height * scale))));
  const text = new XMLSerializer().serializeToString(svg);
  return { ok: true, address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}` };
}

function reachesOut(svg: SVGSVGElement): boolean {
  if (svg.querySelector(active)) return true;
  const styles = [...svg.querySelectorAll('style')].map((style) => style.textContent);
  if (styles.some((text) => /@import/i.test(text) || addressesIn(text).some(isOutside))) return true;
  return [svg, ...svg.querySelectorAll('*')].some((element) =>
    [...element.attributes].some(({ localName, value }) => {
      if (/^on/i.test(localName)) return true;
      // A link is never followed by a picture; everything else that has an address would be fetched.
      if (localName === 'href' || localName === 'src')
        return element.localName !== 'a' && value.trim() !== '' && isOutside(value);
      return addressesIn(value).some(isOutside);
    }),
  );
}

const isOutside = (address: string) => !within.test(address);
const addressesIn = (text: string) => [...text.matchAll(styleAddress)].map(([, address = '']) => address);

/** Width and height in any unit: only their proportion counts. `null` where the picture has none. */
function sizeOf(svg: SVGSVGElement): { width: number; height: number } | null {
  const box = svg.viewBox.baseVal;
  const size =
    svg.hasAttribute('viewBox') && box && box.width > 0 && box.height > 0
      ? { width: box.width, height: box.height }
      : {
          width: parseFloat(svg.getAttribute('width') ?? ''),
          height: parseFloat(svg.getAttribute('height') ?? ''),
        };
  return size.width > 0 && size.height > 0 && Number.isFinite(size.width / size.height) ? size : null;
}
