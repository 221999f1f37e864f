import type { ErrorCode } from '@shared/contract/errors';
import { defaultDataFolder } from '@core/data-folder';
import { AppError } from '@core/errors';
import { fixedClock, systemClock, type Clock } from '@core/host';

/** What the process ends with when it cannot start, for whoever started it by a script. */
export const exitCodes = { failed: 1, setting: 2, portTaken: 3, dataFolder: 4, alreadyOpen: 5 } as const;

/** The app cannot start; `message` is the sentence for the person in front of it. */
export class StartupRefusal extends Error {
  override readonly name = 'StartupRefusal';
  readonly exitCode: number;

  constructor(sentence: string, exitCode: number) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

export interface Settings {
  readonly dataFolder: string;
  /** 0: any free port. */
  readonly port: number;
  readonly clock: Clock;
  readonly openBrowser: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `RUJUK_DATA_DIR`, which an administrator may set for all accounts of the PC, or the usual place. */
export const dataFolderSetting = (environment: Environment, platform: NodeJS.Platform): string =>
  environment['RUJUK_DATA_DIR'] || defaultDataFolder(environment, platform);

/** Reads `RUJUK_…`. @throws StartupRefusal for a value that makes no sense: guessing would open the wrong data. */
export function readSettings(environment: Environment, platform: NodeJS.Platform): Settings {
  const { RUJUK_PORT, RUJUK_NOW, RUJUK_OPEN } = environment;
  const port = Number(RUJUK_PORT || 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartupRefusal('RUJUK_PORT harus berupa angka 1 sampai 65535.', exitCodes.setting);
  }
  const now = RUJUK_NOW ? new Date(RUJUK_NOW) : null;
  if (now && (Number.isNaN(now.getTime()) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(RUJUK_NOW ?? ''))) {
    throw new StartupRefusal(
      'RUJUK_NOW harus berupa tanggal dan jam ISO, misalnya 2026-11-24T08:00:00+07:00.',
      exitCodes.setting,
    );
  }
  return {
    dataFolder: dataFolderSetting(environment, platform),
    port,
    clock: now ? fixedClock(now) : systemClock,
    openBrowser: RUJUK_OPEN !== '0',
  };
}

/** The sentence and exit code for anything that stopped the start. */
export function refusalFor(error: unknown, dataFolder: string): StartupRefusal {
  if (error instanceof StartupRefusal) return error;
  const code: ErrorCode = error instanceof AppError ? error.code : 'internal';
  const reason = error instanceof AppError ? error.details.reason : undefined;
  const say = (sentence: string, exitCode: number) => new StartupRefusal(sentence, exitCode);
  const elsewhere = 'atau pilih folder lain lewat RUJUK_DATA_DIR';

  if (reason === 'dataFolder.isFile') {
    return say(
      `Folder data ${dataFolder} tidak dapat dibuat: di tempat itu ada berkas dengan nama yang sama. Pindahkan berkas itu, ${elsewhere}.`,
      exitCodes.dataFolder,
    );
  }
  if (reason === 'dataFolder.network') {
    return say(
      `Folder data ${dataFolder} ada di jaringan. Data konseling disimpan di komputer ini saja; pilih folder di komputer ini lewat RUJUK_DATA_DIR.`,
      exitCodes.dataFolder,
    );
  }
  switch (code) {
    case 'folder_unwritable':
      return say(
        `Folder data ${dataFolder} tidak dapat ditulisi. Periksa izin folder itu, ${elsewhere}.`,
        exitCodes.dataFolder,
      );
    case 'disk_full':
      return say(
        `Ruang disk untuk folder data ${dataFolder} habis. Kosongkan sebagian disk, lalu buka Rujuk lagi.`,
        exitCodes.dataFolder,
      );
    case 'already_open':
      return say(
        `Rujuk sudah terbuka dengan data di ${dataFolder}. Gunakan jendela yang sudah terbuka, atau tutup dulu.`,
        exitCodes.alreadyOpen,
      );
    default:
      return say(
        `Rujuk tidak dapat dimulai (${code}). Data di ${dataFolder} tidak diubah; rinciannya ada di berkas rujuk.log di folder itu.`,
        exitCodes.failed,
      );
  }
}

/** For the log: before the first unlocking no error can quote a case. */
export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
