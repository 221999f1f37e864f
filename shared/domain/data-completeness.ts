import { missing, type Missing } from './missing';
import type { ReferralFacts } from './referral-facts';

const isBlank = (text: string | null | undefined): boolean => !text?.trim();

/**
 * What requirement 1, complete data on the problem (Kurnia, 2017), still lacks. Asked for is what every family
 * has and every receiver needs: a telephone number is not, some guardians have none.
 */
export function missingData(facts: Pick<ReferralFacts, 'student' | 'guardian' | 'case'>): Missing[] {
  const { student, guardian, case: one } = facts;
  const lacks: [boolean, Missing][] = [
    [isBlank(student.name), missing('student_name_missing', 'letter', 'student.name')],
    [
      isBlank(student.nis) && isBlank(student.nisn),
      missing('student_number_missing', 'letter', 'student.nis'),
    ],
    [isBlank(student.className), missing('student_class_missing', 'letter', 'student.className')],
    [isBlank(student.birthDate), missing('student_birth_date_missing', 'letter', 'student.birthDate')],
    [isBlank(student.address), missing('student_address_missing', 'letter', 'student.address')],
    [isBlank(guardian?.name), missing('guardian_missing', 'letter', 'guardian.name')],
    [isBlank(one.field), missing('case_field_missing', 'letter', 'case.field')],
    [one.problemCount === 0, missing('case_problems_missing', 'letter', 'case.problems')],
    [isBlank(one.chronology), missing('case_chronology_missing', 'letter', 'case.chronology')],
    // A referral is for what the school has tried fully without success (Yasinta et al., 2024).
    [one.effortCount === 0, missing('case_efforts_missing', 'letter', 'case.efforts')],
    [isBlank(one.whyNotEnough), missing('case_why_not_enough_missing', 'letter', 'case.whyNotEnough')],
  ];
  return lacks.filter(([isMissing]) => isMissing).map(([, what]) => what);
}
