import { createHash, randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { createApp } from '@core/app';
import { completeContent } from '@core/database/kept-content';
import { Attachment, Referral } from '@core/database/entities';
import { demoPassphrase, demoSchool, fillDemo } from '@core/demo/demo';
import { issueDemoLetter } from '@core/demo/issue-demo-letter';
import { fixedClock, type Host } from '@core/host';
import { clientOf } from '@core/testing';
import { createVault } from '@core/vault/vault';
import { keepHeapSmall } from '../../electron/shells/heap';

/**
 * Run by `archive.bench.ts`, each part in a fresh process, so that its memory is its own: `seed` makes a school with so
 * many cases and megabytes of attachments, `seal` seals its last finished year with all of them through the router and
 * the built worker.
 */
const [, , part = '', root = '', folder = '', cases = '0', megabytes = '0'] = process.argv;
const schoolYear = '2025/2026';
const passphrase = 'kopi tubruk di teras sekolah 1987';
const attachmentSize = 8 * 1024 * 1024;

const host: Host = {
  shell: 'loopback',
  version: '0.0.0-bench',
  paths: {
    data: folder,
    resources: join(root, 'resources'),
    worker: join(root, 'out/main/worker.js'),
  },
  clock: fixedClock(new Date('2026-11-24T02:00:00Z')),
  log: (line) => process.stderr.write(`${line}\n`),
  secretBox: null,
  notify: null,
};

async function seed(): Promise<object> {
  const vault = createVault(host, { cost: 1024 });
  const owner = { name: demoSchool.coordinator.name, passphrase: demoPassphrase };
  await vault.create(owner, async (database, keyringKey) => {
    await database.write(async (manager) => {
      const size = { students: 1200, cases: Number(cases) };
      await fillDemo(manager, { today: '2026-11-24', keyringKey, ...size, issueLetter: issueDemoLetter });
      // All finished years are sealed in one: it is the number of cases that counts here.
      await manager.query(`UPDATE school_years SET ends_on = '2024-07-01' WHERE name = '2024/2025'`);
    });
    await addAttachments((work) => database.write(work));
  });
  await vault.close();
  return {};
}

/** Scans of eight megabytes, each another, on the referrals of closed cases in turn. */
async function addAttachments(write: (work: (manager: EntityManager) => Promise<void>) => Promise<void>) {
  const count = Math.round((Number(megabytes) * 1_000_000) / attachmentSize);
  const bytes = Buffer.alloc(attachmentSize);
  let referrals: Referral[] = [];
  await write(async (manager) => {
    referrals = await manager
      .createQueryBuilder(Referral, 'r')
      .where('r.caseId IN (SELECT k.case_id FROM case_closures k WHERE k.reopened_on IS NULL)')
      .andWhere(`r.createdOn < '2026-06-01'`)
      .getMany();
  });
  for (let at = 0; at < count; at++) {
    const referral = referrals[at % referrals.length];
    if (!referral) throw new Error('no closed referral');
    randomFillSync(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await write(async (manager) => {
      await completeContent(manager, sha256, bytes);
      await manager.insert(Attachment, {
        referralId: referral.id,
        outreachId: null,
        incomingId: null,
        of: 'report',
        recordId: null,
        item: null,
        fileName: `pindai-${at}.pdf`,
        type: 'pdf',
        size: bytes.length,
        sha256,
        recordedBy: 1,
        recordedAt: '2026-06-01T02:00:00.000Z',
      });
    });
  }
}

async function seal(): Promise<object> {
  keepHeapSmall();
  const app = await createApp(host, { cost: 1024 });
  const client = clientOf(app, 'bench');
  const { accounts } = await valueOf(client.session.state({}));
  await valueOf(client.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase: demoPassphrase }));
  const before = process.resourceUsage().maxRSS / 1000;
  let longestStall = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longestStall = Math.max(longestStall, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  const began = performance.now();
  const { archive } = await valueOf(
    client.archive.seal({ schoolYear, passphrase, repeated: passphrase, keepYears: 5 }),
  );
  const time = performance.now() - began;
  clearInterval(watch);
  const memory = process.resourceUsage().maxRSS / 1000;
  await app.close();
  return { time, before, memory, longestStall, counts: archive.counts, size: archive.size };
}

async function valueOf<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const parts: Readonly<Record<string, () => Promise<object>>> = { seed, seal };
process.stdout.write(JSON.stringify(await parts[part]?.()));
process.exit(0);
