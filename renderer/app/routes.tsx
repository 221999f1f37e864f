import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { evaluationAddress } from '@renderer/evaluation/evaluation-address';
import { dueAddress } from '@renderer/letters/bundles/due-address';
import { studentListSearch } from '@renderer/students/student-list-search';
import { calendarSearch } from '@renderer/today/calendar/calendar-period';
import { BrokenPage } from './error-boundary';
import { Layout } from './layout';
import { NotFoundPage } from './not-found-page';

const rootRoute = createRootRoute({
  component: Layout,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

/** An id as an address may carry it. */
const isId = (value: unknown): boolean => Number.isSafeInteger(Number(value)) && Number(value) > 0;

const under = () => rootRoute;
const page = lazyRouteComponent;

/** The settings share a frame; their parts are listed in `renderer/settings/sections.ts`. */
const settingsRoute = createRoute({
  getParentRoute: under,
  path: '/pengaturan',
  component: page(() => import('@renderer/settings/settings-frame')),
});
const underSettings = () => settingsRoute;

/**
 * Every page, loaded when it is first opened. A page that reads its address (`?siswa=5`) gives `validateSearch`.
 * Ids in paths are read by `useIdParam`.
 */
export const routeTree = rootRoute.addChildren([
  createRoute({
    getParentRoute: under,
    path: '/',
    component: page(() => import('./first-page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kalender',
    validateSearch: calendarSearch,
    component: page(() => import('@renderer/today/calendar/calendar.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus',
    component: page(() => import('@renderer/cases/case-list.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus/baru',
    component: page(() => import('@renderer/cases/report-case.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus/serah-terima',
    component: page(() => import('@renderer/handovers/handover-list.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus/serah-terima/baru',
    component: page(() => import('@renderer/handovers/new-handover.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus/serah-terima/$handoverId',
    component: page(() => import('@renderer/handovers/handover.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus/serah-terima/$handoverId/surat/$template',
    validateSearch: ({ jawaban }: Record<string, unknown>): { jawaban?: number } =>
      isId(jawaban) ? { jawaban: Number(jawaban) } : {},
    component: page(() => import('@renderer/letters/paper.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus/serah-terima/$handoverId/ubah',
    component: page(() => import('@renderer/handovers/change-handover.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus/$caseId',
    component: page(() => import('@renderer/cases/case.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/arsip',
    component: page(() => import('@renderer/archive/archive.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/arsip/baru',
    validateSearch: ({ tahun }: Record<string, unknown>): { tahun?: string } =>
      typeof tahun === 'string' && /^\d{4}\/\d{4}$/.test(tahun) ? { tahun } : {},
    component: page(() => import('@renderer/archive/seal-year.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/arsip/buka',
    component: page(() => import('@renderer/archive/opened-archive.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/penerima',
    component: page(() => import('@renderer/receivers/receivers.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/penerima/baru',
    component: page(() => import('@renderer/receivers/new-receiver.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/penerima/$receiverId',
    component: page(() => import('@renderer/receivers/receiver.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus/$caseId/rujukan/$referralId',
    validateSearch: ({ langkah }: { langkah?: unknown }) =>
      typeof langkah === 'string' ? { langkah } : ({} as { langkah?: string }),
    component: page(() => import('@renderer/referrals/referral.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus/$caseId/surat/$template',
    validateSearch: ({ rujukan, hal }: Record<string, unknown>): { rujukan?: number; hal?: number } => ({
      ...(isId(rujukan) && { rujukan: Number(rujukan) }),
      ...(isId(hal) && { hal: Number(hal) }),
    }),
    component: page(() => import('@renderer/letters/paper.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus/$caseId/surat/sekaligus',
    validateSearch: ({ rujukan }: Record<string, unknown>): { rujukan?: number } =>
      isId(rujukan) ? { rujukan: Number(rujukan) } : {},
    component: page(() => import('@renderer/letters/bundles/case-bundle.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kasus/$caseId/surat',
    component: page(() => import('@renderer/letters/papers.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/penyuluhan',
    component: page(() => import('@renderer/outreach/outreach-list.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/penyuluhan/baru',
    component: page(() => import('@renderer/outreach/new-outreach.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/penyuluhan/$outreachId',
    component: page(() => import('@renderer/outreach/outreach.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/penyuluhan/$outreachId/surat/$template',
    component: page(() => import('@renderer/letters/paper.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/surat',
    validateSearch: ({ surat }: Record<string, unknown>): { surat?: number } =>
      Number.isSafeInteger(Number(surat)) && Number(surat) > 0 ? { surat: Number(surat) } : {},
    component: page(() => import('@renderer/letters/letters.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/surat/data-keluar',
    validateSearch: ({ kasus }: Record<string, unknown>): { kasus?: number } =>
      isId(kasus) ? { kasus: Number(kasus) } : {},
    component: page(() => import('@renderer/letters/disclosures.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/surat/sekaligus',
    validateSearch: dueAddress,
    component: page(() => import('@renderer/letters/bundles/due.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/surat/masuk',
    component: page(() => import('@renderer/letters/incoming-list.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/surat/masuk/baru',
    validateSearch: ({ menjawab }: Record<string, unknown>): { menjawab?: number } =>
      Number.isSafeInteger(Number(menjawab)) && Number(menjawab) > 0 ? { menjawab: Number(menjawab) } : {},
    component: page(() => import('@renderer/letters/new-incoming.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/surat/masuk/$incomingId',
    component: page(() => import('@renderer/letters/incoming.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/evaluasi',
    validateSearch: evaluationAddress,
    component: page(() => import('@renderer/evaluation/evaluation.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/evaluasi/daftar',
    validateSearch: evaluationAddress,
    component: page(() => import('@renderer/evaluation/counted-list.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/siswa',
    validateSearch: studentListSearch,
    component: page(() => import('@renderer/students/student-list.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/siswa/baru',
    component: page(() => import('@renderer/students/student-form.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/siswa/impor',
    component: page(() => import('@renderer/students/student-import.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/siswa/$studentId',
    component: page(() => import('@renderer/students/student.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/siswa/$studentId/surat/$template',
    component: page(() => import('@renderer/letters/paper.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/siswa/$studentId/hapus',
    component: page(() => import('@renderer/erasure/person.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/siswa/$studentId/ubah',
    component: page(() => import('@renderer/students/student-form.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/akun-saya',
    component: page(() => import('@renderer/accounts/own-account.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/persetujuan/$referralId',
    component: page(() => import('@renderer/principal/approval.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/laporan-hasil',
    component: page(() => import('@renderer/principal/reports.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/laporan-hasil/$referralId',
    component: page(() => import('@renderer/principal/report.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/capaian',
    component: page(() => import('@renderer/principal/outcomes.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/kelas-saya',
    component: page(() => import('@renderer/homeroom/own-class.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/serah-terima/baru',
    validateSearch: ({ siswa }: Record<string, unknown>): { siswa?: number } =>
      isId(siswa) ? { siswa: Number(siswa) } : {},
    component: page(() => import('@renderer/homeroom/hand-over.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/serah-terima/$handoverId',
    component: page(() => import('@renderer/homeroom/handed-over.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/serah-terima/$handoverId/ubah',
    component: page(() => import('@renderer/homeroom/change-handed-over.page')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/serah-terima/$handoverId/surat/$letterId',
    component: page(() => import('@renderer/homeroom/answer-letter.page')),
  }),
  settingsRoute.addChildren([
    createRoute({
      getParentRoute: underSettings,
      path: '/',
      beforeLoad: () => {
        throw redirect({ to: '/pengaturan/sekolah' });
      },
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/sekolah',
      component: page(() => import('@renderer/school/school-settings.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/isi-surat',
      component: page(() => import('@renderer/letters/texts/letter-texts.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/jenis-penerima',
      component: page(() => import('@renderer/receivers/kinds.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/masalah',
      component: page(() => import('@renderer/cases/problems.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/keselamatan',
      component: page(() => import('@renderer/safeguarding/safeguarding.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/staf',
      component: page(() => import('@renderer/staff/staff-list.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/staf/baru',
      component: page(() => import('@renderer/staff/staff-form.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/staf/impor',
      component: page(() => import('@renderer/staff/staff-import.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/staf/$staffId',
      component: page(() => import('@renderer/staff/staff-form.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/tahun-pelajaran',
      component: page(() => import('@renderer/year-change/year-change.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/akun',
      component: page(() => import('@renderer/accounts/accounts.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/kunci',
      component: page(() => import('@renderer/accounts/keys.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/catatan-akses',
      component: page(() => import('@renderer/audit/audit.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/cadangan',
      component: page(() => import('@renderer/backup/backup.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/data-hilang',
      component: page(() => import('@renderer/breaches/breaches.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/penghapusan',
      component: page(() => import('@renderer/erasure/erasure.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/tampilan',
      component: page(() => import('@renderer/settings/appearance.page')),
    }),
    createRoute({
      getParentRoute: underSettings,
      path: '/tentang',
      component: page(() => import('@renderer/settings/about.page')),
    }),
  ]),
]);
