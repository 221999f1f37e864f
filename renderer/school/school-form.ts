import type { UseFormReturnType } from '@mantine/form';
import type { SchoolProfile } from '@shared/contract/school';

/** A signer as typed: an empty NIP is an empty text. */
export interface SignerForm {
  name: string;
  nip: string;
}

type Kept =
  'level' | 'letterheadLines' | 'logoLeft' | 'logoRight' | 'timeZone' | 'paper' | 'letterheadPrinted';
type Typed = Exclude<keyof SchoolProfile, Kept | 'greeting' | 'principal' | 'coordinator'>;

/** The school's profile as its fields hold it: what may be missing is an empty text. */
export type SchoolForm = Pick<SchoolProfile, Kept | 'greeting'> &
  Record<Typed, string> & { principal: SignerForm; coordinator: SignerForm };

export const emptySchool: SchoolForm = {
  level: 'SMA',
  name: '',
  npsn: '',
  letterheadLines: [],
  address: '',
  postalCode: '',
  phone: '',
  email: '',
  website: '',
  logoLeft: null,
  logoRight: null,
  place: '',
  timeZone: 'WIB',
  paper: 'F4',
  letterheadPrinted: false,
  greeting: 'formal',
  principal: { name: '', nip: '' },
  coordinator: { name: '', nip: '' },
};

/** The fields filled with what the school has told before. */
export function schoolFormOf(profile: SchoolProfile): SchoolForm {
  const { principal, coordinator } = profile;
  return {
    ...profile,
    npsn: profile.npsn ?? '',
    postalCode: profile.postalCode ?? '',
    phone: profile.phone ?? '',
    email: profile.email ?? '',
    website: profile.website ?? '',
    principal: { ...principal, nip: principal.nip ?? '' },
    coordinator: { ...coordinator, nip: coordinator.nip ?? '' },
  };
}

/** What is sent to the core: lines of the letterhead that are empty are no lines. */
export function sentSchool<Form extends Pick<SchoolForm, 'letterheadLines'>>(form: Form): Form {
  return { ...form, letterheadLines: form.letterheadLines.filter((line) => line.trim() !== '') };
}

/** How a group of fields reaches the form it is part of, whichever that is. */
export interface SchoolFieldAccess {
  readonly values: SchoolForm;
  /** Props for the input of one field, by its path in the profile: `principal.nip`. */
  readonly input: (path: string) => ReturnType<UseFormReturnType<object>['getInputProps']>;
  readonly set: <Name extends keyof SchoolForm>(name: Name, value: SchoolForm[Name]) => void;
  /** The sentence for a field that is drawn by hand, by the beginning of its path. */
  readonly error: (path: string) => string | undefined;
}
