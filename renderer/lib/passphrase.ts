import { useEffect, useState } from 'react';
import { rpc } from './rpc';

export interface PassphraseStrength {
  /** 0–4 */
  score: number;
  acceptable: boolean;
  /** Key below `fields.passphrase`. */
  warning: string | null;
}

/** Rest after the last keystroke; the estimate itself takes a few milliseconds. */
const rest = 150;

/** How good the passphrase is, by the core's estimator; `null` while nothing is typed or not yet judged. */
export function usePassphraseStrength(
  passphrase: string,
  related: readonly string[],
): PassphraseStrength | null {
  const [judged, setJudged] = useState<{ of: string; strength: PassphraseStrength } | null>(null);
  const words = related.join('\n');

  useEffect(() => {
    if (!passphrase) return;
    let gone = false;
    const timer = setTimeout(async () => {
      const answer = await rpc.session.passphraseStrength({
        passphrase,
        related: words.split('\n').filter(Boolean),
      });
      if (!gone && answer.ok) setJudged({ of: passphrase, strength: answer.value });
    }, rest);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [passphrase, words]);

  return passphrase && judged ? judged.strength : null;
}
