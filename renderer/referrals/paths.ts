/** Pages beside this one that the referral leads to. */
export const casePath = (caseId: number): string => `/kasus/${caseId}`;
export const studentFormPath = (studentId: number): string => `/siswa/${studentId}/ubah`;
export const paperPath = (caseId: number, template: string): string => `/kasus/${caseId}/surat/${template}`;
/** The papers of a case as one file. */
export const bundlePath = (caseId: number): string => `${casePath(caseId)}/surat/sekaligus`;
