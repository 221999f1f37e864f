import type { z } from 'zod';
import type { passphraseStrength } from '@shared/contract/session';

type Strength = z.infer<typeof passphraseStrength>;

/** zxcvbn's 0–4; 3 withstands offline guessing at the cost of our key derivation (Wheeler, 2016). */
const leastScore = 3;
const leastLength = 10;

/** What begins like a good passphrase is one: of the rest nothing is asked. */
const longestWeighed = 64;

type Estimator = (passphrase: string, related: string[]) => { score: number; warning: string | null };
let estimator: Promise<Estimator> | null = null;

/** The dictionaries weigh a megabyte: loaded when somebody first chooses a passphrase, not at every start. */
async function loadEstimator(): Promise<Estimator> {
  const [{ ZxcvbnFactory }, common, english, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-id'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...english.dictionary, ...indonesian.dictionary },
    // Two hundred signs that may each stand for a letter took nine seconds of the only worker.
    l33tMaxSubstitutions: 8,
    maxLength: longestWeighed,
  });
  return (passphrase, related) => {
    const { score, feedback } = zxcvbn.check(passphrase, related);
    return { score, warning: feedback.warning };
  };
}

/** How hard a passphrase is to guess, and why it is not accepted if it is not. Warnings are message keys. */
export async function estimatePassphrase(passphrase: string, related: string[]): Promise<Strength> {
  if ([...passphrase].length < leastLength) return { score: 0, acceptable: false, warning: 'tooShort' };
  estimator ??= loadEstimator();
  // `Utami, S.Pd.` holds the word that somebody types: `utami`.
  const words = related
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length > 2);
  const { score, warning } = (await estimator)(passphrase, words);
  const acceptable = score >= leastScore;
  return {
    score: Math.max(0, Math.min(4, Math.round(score))),
    acceptable,
    warning: acceptable ? null : warning || 'guessable',
  };
}
