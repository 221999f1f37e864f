import { resolve } from 'node:path';
import { contract } from '@shared/contract/contract';
import { createCasesHandlers } from '@core/cases/cases.handlers';
import { problemNames } from '@core/cases/problem-catalogue';
import { openCaseDatabase } from '@core/database/data-source';
import { createEvaluationHandlers } from '@core/evaluation/evaluation.handlers';
import { createEventHub } from '@core/events';
import { silentAudit } from '@core/testing';
import { createFileHandout } from '@core/files/handout';
import { fixedClock, type Host } from '@core/host';
import { createLettersHandlers } from '@core/letters/letters.handlers';
import { createReceiversHandlers } from '@core/receivers/receivers.handlers';
import { createRouter, type Session } from '@core/router';
import { createSchoolClock } from '@core/school-clock';
import { createSearchHandlers } from '@core/search/search.handlers';
import { createStudentsHandlers } from '@core/students/students.handlers';
import { createTodayHandlers } from '@core/today/today.handlers';
import { createInlinePool } from '@core/worker/pool';
import { newcomer, scaleAccounts, scaleKey, scaleToday } from './scale-school';

export const people = {
  coordinator: { accountId: scaleAccounts.coordinator, role: 'coordinator', name: 'Koordinator' },
  counselor: { accountId: scaleAccounts.counselors[0], role: 'counselor', name: 'Guru BK' },
  newcomer: { accountId: newcomer, role: 'counselor', name: 'Guru BK baru' },
} as const satisfies Readonly<Record<string, Session>>;
export type Person = keyof typeof people;

/** The application's own calls on that school, through its router. */
export interface ScaleCore {
  /** The answer's value. @throws where there is none */
  call(name: string, input: unknown, person?: Person): Promise<unknown>;
  close(): Promise<void>;
}

const { cases, search, students, letters, receivers, today, evaluation } = contract;

export async function openScaleCore(path: string): Promise<ScaleCore> {
  const database = await openCaseDatabase({ path, key: scaleKey });
  const clock = fixedClock(new Date(`${scaleToday}T02:00:00Z`));
  const resources = resolve(import.meta.dirname, '../../../resources');
  const logged: string[] = [];
  const host: Host = {
    shell: 'loopback',
    version: 'bench',
    paths: { data: '', resources, worker: '' },
    clock,
    log: (line) => logged.push(line),
    secretBox: null,
    notify: null,
  };
  const parts = {
    host,
    database: () => database,
    clock: createSchoolClock(clock),
    workers: createInlinePool(resources),
    files: createFileHandout(),
    backUpBefore: async () => {},
    events: createEventHub(),
    audit: silentAudit,
  };
  const router = createRouter({
    contract: { cases, search, students, letters, receivers, today, evaluation },
    handlers: {
      cases: createCasesHandlers(parts),
      search: createSearchHandlers(parts, problemNames),
      students: createStudentsHandlers(parts),
      letters: createLettersHandlers(parts),
      receivers: createReceiversHandlers(parts),
      today: createTodayHandlers(parts),
      evaluation: createEvaluationHandlers(parts),
    },
    sessionOf: (clientId) => people[clientId as Person],
    log: host.log,
  });
  return {
    async call(name, input, person = 'coordinator') {
      const answer = await router.call(name, input, { clientId: person });
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)} ${logged.join(' ')}`);
      return answer.value;
    },
    close: () => database.close(),
  };
}
