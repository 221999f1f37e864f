import type { Tone } from './count-matrix';

/** Apart in lightness too, so that they stay apart in grey; after Okabe and Ito (2008), in the app's hues. */
export const toneColors: Readonly<Record<Tone, string>> = {
  calm: '#5b7fa6',
  warm: '#c98200',
  grave: '#ab2a25',
  done: '#1f6661',
  pale: '#8fc1bb',
  plain: '#5f6966',
  faint: '#c9cfcc',
  dark: '#343b39',
  light: '#949c99',
};

/** What is drawn over the colour, on 8 × 8 px. */
const strokes: Readonly<Partial<Record<Tone, string>>> = {
  warm: 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4',
  grave: 'M0,4 h8',
  pale: 'M2,2 h1 M6,6 h1',
  plain: 'M4,0 v8',
  faint: 'M0,4 h8 M4,0 v8',
  light: 'M0,0 l8,8 M-2,6 l4,4 M6,-2 l4,4',
};

const patternId = (id: string, tone: Tone): string => `tone-${id}-${tone}`;
export const toneFill = (id: string, tone: Tone): string => `url(#${patternId(id, tone)})`;

/** The patterns of one chart, for its bars to be filled with. */
export function Patterns({ id }: { id: string }) {
  return (
    <svg width={0} height={0} aria-hidden style={{ position: 'absolute' }}>
      <defs>
        {(Object.keys(toneColors) as Tone[]).map((tone) => (
          <pattern key={tone} id={patternId(id, tone)} width={8} height={8} patternUnits="userSpaceOnUse">
            <rect width={8} height={8} fill={toneColors[tone]} />
            <path d={strokes[tone] ?? ''} stroke="#ffffff" strokeOpacity={0.75} strokeWidth={1.6} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** What a column looks like, beside its name. */
export function Swatch({ id, tone }: { id: string; tone: Tone }) {
  return (
    <svg width={14} height={14} aria-hidden>
      <rect width={14} height={14} rx={3} fill={toneFill(id, tone)} stroke={toneColors[tone]} />
    </svg>
  );
}
