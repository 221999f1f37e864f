import { describe, expect, it } from 'vitest';
import { recipientLines } from './handover-letter';

const police = (institution: string, person: string | null = null) =>
  recipientLines({ receiver: { kind: 'police', institution, person, city: 'Bogor' } });

describe('a letter to the police', () => {
  it.each([
    ['Polres Bogor', 'Kapolres', 'Polres Bogor'],
    ['Polresta Bogor Kota', 'Kapolresta', 'Polresta Bogor Kota'],
    ['Polsek Cibinong', 'Kapolsek', 'Polsek Cibinong'],
    ['Kepolisian Sektor Cibinong', 'Kapolsek', 'Kepolisian Sektor Cibinong'],
    ['Unit PPA Polres Bogor', 'Kepala Unit PPA', 'Polres Bogor'],
    ['Polres Bogor, Unit PPA', 'Kepala Unit PPA', 'Polres Bogor'],
    ['unit PPA Satreskrim Polresta Bogor Kota', 'Kepala Unit PPA Satreskrim', 'Polresta Bogor Kota'],
    ['Satresnarkoba, Polres Bogor', 'Kepala Satresnarkoba', 'Polres Bogor'],
    ['Unit Perlindungan Perempuan dan Anak', 'Kepala Unit Perlindungan Perempuan dan Anak'],
  ])('addresses who leads what was entered: %s', (institution, ...lines) => {
    const [head = '', ...of] = lines;
    expect(police(institution)).toEqual([`Yth. ${head}`, ...of, 'di Bogor']);
  });

  it('makes nobody in a unit its head, nor the head of the Polres', () => {
    expect(police('Unit PPA Polres Bogor', 'Iptu Rina')).toEqual([
      'Yth. Iptu Rina',
      'Unit PPA Polres Bogor',
      'di Bogor',
    ]);
    expect(police('Polres Bogor', 'AKBP Budi')[1]).toBe('Kapolres, Polres Bogor');
  });
});
