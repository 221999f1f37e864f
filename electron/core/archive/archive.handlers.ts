import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { archiveContract } from '@shared/contract/archive';
import type { FeatureHandlers } from '@shared/contract/define';
import { invalidField } from '../errors';
import { nowOf } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import type { OpenedArchives } from './opened-archives';
import type { Sealing } from './sealing';

/** The yearly archive: sealing a school year, and reading what was sealed. */
export function createArchiveHandlers(
  parts: CoreParts,
  sealing: Sealing,
  opened: OpenedArchives,
): FeatureHandlers<typeof archiveContract, CallContext> {
  const progressTo =
    ({ clientId }: CallContext) =>
    (done: number, total: number | null) =>
      parts.events.send(clientId, { type: 'archive.progress', done, total: total ?? 0 });

  return {
    overview: (_input, context) => sealing.overview(nowOf(parts, context)),
    preview: ({ schoolYear }, context) => sealing.preview(schoolYear, nowOf(parts, context)),
    seal: (input, context) => sealing.seal(input, context),

    async copy({ schoolYear, folder }, context) {
      const { id: archiveId, fileName, sha256 } = await sealing.archiveOf(schoolYear);
      const to = join(folderAt(folder), fileName);
      if (existsSync(to)) throw invalidField('folder', 'archiveField.fileThere');
      const from = join(sealing.place, fileName);
      const { signal } = context;
      await parts.workers.run(
        'archive.copy',
        { from, to, sha256 },
        { apart: true, signal, onProgress: progressTo(context) },
      );
      return { archiveId, path: to };
    },

    async open({ source, passphrase }, { clientId }) {
      const path =
        source.of === 'file'
          ? absolute(source.path, 'source.path')
          : join(sealing.place, (await sealing.archiveOf(source.schoolYear)).fileName);
      return opened.open(clientId, path, passphrase);
    },
    opened: async (_input, { clientId }) => opened.of(clientId),
    async close(_input, { clientId }) {
      await opened.close(clientId);
      return {};
    },
    find: async (page, { clientId }) => opened.find(clientId, page),
    caseOf: async ({ code }, { clientId }) => opened.caseOf(clientId, code),
    async file({ name, save }, { clientId }) {
      const { archiveId, ...file } = await opened.file(clientId, name);
      const disposition = save ? ('attachment' as const) : ('inline' as const);
      return { archiveId, fileId: parts.files.give(clientId, { ...file, disposition }), name: file.name };
    },
    async check(_input, context) {
      const { files, damaged, frame } = await opened.check(context.clientId, {
        signal: context.signal,
        onProgress: progressTo(context),
      });
      return { files, damaged: [...damaged], frame };
    },
  };
}

/** @throws AppError `invalid_input` at `field` */
function absolute(path: string, field: string): string {
  if (!isAbsolute(path)) throw invalidField(field, 'archiveField.notAbsolute');
  return resolve(path);
}

/** @throws AppError `invalid_input` at `folder` */
function folderAt(path: string): string {
  const folder = absolute(path, 'folder');
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw invalidField('folder', 'archiveField.noFolder');
  return folder;
}
