import { reporters } from '@shared/procedure/problems';
import type { HandoverRow } from '@shared/contract/handovers';
import i18n from '@renderer/i18n/i18n';

type Referrer = Pick<HandoverRow['referrer'], 'kind' | 'name'>;

/** `Wali kelas` */
export const referrerLabel = (kind: Referrer['kind']): string =>
  reporters.find(({ code }) => code === kind)?.label ?? kind;

/** `Siti Rahmah, wali kelas` */
export const referrerWords = ({ kind, name }: Referrer): string =>
  i18n.t('handovers.referrer', { name, kind: referrerLabel(kind).toLowerCase() });
