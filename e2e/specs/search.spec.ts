import { axeCheck, expect, test, value } from '../fixtures';

test('finds anything by Ctrl+K and the keyboard alone, and opens it at its place', async ({
  readySchool: page,
  rujuk,
}) => {
  const unknown = { sex: null, nisn: null, birthPlace: null, birthDate: null, religion: null, address: null };
  const elsewhere = { village: null, district: null, postalCode: null, phone: null, specialNeeds: null };
  const student = { ...unknown, ...elsewhere, className: 'VIII B', guardians: [] };
  const save = (name: string, nis: string) =>
    rujuk.students.save({ studentId: null, student: { ...student, name, nis } });
  const { studentId } = value(await save("Nur'aini Kasih", '1234'));
  value(await save('Siti Nuraeni', '1235'));
  const { id, code } = value(
    await rujuk.cases.report({
      studentId,
      reporter: { kind: 'homeroom_teacher', name: 'Siti Rahmah' },
      reportedOn: '2026-11-20',
      triage: { problems: ['truancy'], severity: 'mild', reason: '' },
      field: 'personal',
      chronology: 'Tidak masuk tiga hari tanpa keterangan.',
      whyNotEnough: '',
      efforts: [],
    }),
  );
  const entry = { kind: 'counseling' as const, on: '2026-11-23' };
  const told = { ...entry, text: 'Ibu bercerita tentang pekerjaannya di pasar.', secret: false };
  const { id: entryId } = value(await rujuk.cases.addEntry({ caseId: id, entry: told }));
  const kept = { ...entry, text: 'Ayahnya menganggur, jangan diteruskan.', secret: true };
  value(await rujuk.cases.addEntry({ caseId: id, entry: kept }));

  const field = page.getByRole('combobox', { name: 'Cari siswa, kasus, surat, atau catatan' });
  const options = page.getByRole('listbox', { name: 'Hasil pencarian' }).getByRole('option');
  const marked = page.getByRole('option', { selected: true });
  const search = async (text: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(text);
  };

  // Nothing typed yet: what can be searched, what can be done.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Kerjakan' }).getByRole('option').first()).toHaveText(
    'Laporkan kasus',
  );
  await page.keyboard.type('nurai');
  await expect(options).toHaveText([/^Nur'aini Kasih/, new RegExp(`^Nur'aini Kasih.*${code}$`)]);
  await expect(field).toHaveAttribute('aria-activedescendant', (await marked.getAttribute('id')) ?? '');
  await page.keyboard.press('PageDown');
  await expect(marked).toHaveText(new RegExp(`${code}$`));
  await page.keyboard.press('PageUp');
  await axeCheck(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/siswa/${studentId}$`));

  // Typed and entered at once, before any answer is there.
  await search(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/kasus/${id}$`));

  // A word inside a note: the page is open already, and the note comes into sight.
  await search('kerja');
  await expect(marked).toHaveText(/Konseling, Nur'aini Kasih.*pekerjaannya di pasar.*23 Nov 2026/);
  await page.keyboard.press('Enter');
  await expect(page.locator(`#entry-${entryId}`)).toBeFocused();

  await search('menganggur');
  await expect(marked).toHaveText(/Catatan rahasia, dibaca di dalam kasusnya/);
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  // What was opened is offered again, and commands and settings are named.
  await expect(page.getByRole('group', { name: 'Terakhir dibuka' }).getByRole('option')).toHaveCount(3);
  await page.keyboard.type('surat masuk');
  await expect(marked).toHaveText('Catat surat masuk');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pengingat');
  await expect(marked).toHaveText(/Pengingat keselamatan/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/pengaturan\/keselamatan$/);
  await search('tidak ada yang bernama begini');
  await expect(page.getByText(/^Tidak ada yang cocok/).first()).toBeVisible();
});
