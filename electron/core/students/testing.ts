import type { StudentForm } from '@shared/contract/students';
import { chosen } from '../list-import/testing';
import { dapodikStudentsWorkbook } from '../sample/dapodik-students-workbook';
import type { FictionalStudent } from '../sample/fictional-students';
import { sampleSchool } from '../sample/sample-lists';
import type { TestApp } from '../testing';

/** A student's form with nothing in it but a name. */
export const bareStudent: StudentForm = {
  name: 'Bagas Aditya Pratama',
  sex: null,
  nis: null,
  nisn: null,
  birthPlace: null,
  birthDate: null,
  religion: null,
  address: null,
  village: null,
  district: null,
  postalCode: null,
  phone: null,
  specialNeeds: null,
  className: null,
  guardians: [],
};

export const dapodik = (students: readonly FictionalStudent[]) =>
  dapodikStudentsWorkbook(students, sampleSchool);

/** Reads and compares a list of students with the columns as they were guessed. */
export async function previewList({ client, ok }: TestApp, bytes: Uint8Array, fileName?: string) {
  const { uploadId, mapping, layout } = await ok(client.students.importRead(chosen(bytes, fileName)));
  const { counts } = await ok(client.students.importPreview({ uploadId, mapping }));
  return { uploadId, counts, layout, mapping };
}

/** The same, and confirms it. */
export async function importList(test: TestApp, bytes: Uint8Array, leaving: number[] = []) {
  const { uploadId, counts } = await previewList(test, bytes);
  const batch = await test.ok(test.client.students.importApply({ uploadId, moved: leaving, graduated: [] }));
  return { ...batch, preview: counts };
}

/** Reports a case about a student: from then on the student cannot be taken out again. */
export const reportCase = ({ client, ok }: TestApp, studentId: number) =>
  ok(
    client.cases.report({
      studentId,
      reporter: { kind: 'homeroom_teacher', name: null },
      reportedOn: '2026-11-24',
      triage: { problems: ['truancy'], severity: 'mild', reason: '' },
      field: 'personal',
      chronology: 'Tidak masuk tiga hari tanpa kabar.',
      whyNotEnough: '',
      efforts: [],
    }),
  );
