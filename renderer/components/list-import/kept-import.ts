import type { ReadListView } from '@shared/contract/list-import';
import { rpc } from '@renderer/lib/rpc';
import type { Mapping } from './list-source';

/** An import that was left before it was confirmed, to go on with after the bell. */
interface KeptImport<Field extends string> {
  readonly list: ReadListView<Field>;
  readonly mapping: Mapping<Field>;
}

const keyOf = (feature: string) => `${feature}.import`;

export async function keepImport<Field extends string>(feature: string, kept: KeptImport<Field>) {
  await rpc.drafts.save({ key: keyOf(feature), value: JSON.parse(JSON.stringify(kept)) });
}

export async function forgetImport(feature: string) {
  await rpc.drafts.discard({ key: keyOf(feature) });
}

export async function keptImport<Field extends string>(feature: string): Promise<KeptImport<Field> | null> {
  const answer = await rpc.drafts.read({ key: keyOf(feature) });
  const value = answer.ok ? answer.value.value : null;
  return value && typeof value === 'object' && 'list' in value
    ? (value as unknown as KeptImport<Field>)
    : null;
}
