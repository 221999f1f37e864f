import { useTranslation } from 'react-i18next';
import { formatDate } from '@shared/domain/indonesian-date';
import { letterheadOf } from '@shared/domain/letterhead-lines';
import { useToday } from '@renderer/lib/session';
import classes from './letterhead-preview.module.css';
import type { SchoolForm } from './school-form';

/** The head of a sheet as letters will bear it, drawn while it is typed. Paper is white, also in the dark. */
export function LetterheadPreview({ school }: { school: SchoolForm }) {
  const { t } = useTranslation();
  const today = useToday();
  const { logoLeft: left, logoRight: right } = school;
  const lines = school.letterheadLines.filter((line) => line.trim() !== '');
  const head = letterheadOf({ ...school, letterheadLines: lines }, { left, right });
  const hasLogo = left !== null || right !== null;

  return (
    <figure className={classes.figure} aria-label={t('school.preview.title')}>
      <div className={classes.sheet}>
        <div className={classes.text}>
          {head ? (
            <div className={classes.head}>
              {hasLogo && <div className={classes.logo}>{left && <img src={left} alt="" />}</div>}
              <div className={classes.words}>
                {head.lines.map((line, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- two lines may be the same
                  <div key={index}>{line}</div>
                ))}
                <div className={classes.name} data-length={nameLength(head.name)}>
                  {head.name || t('school.preview.name')}
                </div>
                {head.address.map((line) => (
                  <div key={line} className={classes.address}>
                    {line}
                  </div>
                ))}
              </div>
              {hasLogo && <div className={classes.logo}>{right && <img src={right} alt="" />}</div>}
            </div>
          ) : (
            <div className={classes.printed}>{t('school.preview.printed')}</div>
          )}
          <div className={classes.body} aria-hidden>
            <p className={classes.place}>
              {school.place || '……'}, {formatDate(today)}
            </p>
            <p>{t('school.preview.number')} : ……</p>
            <p>
              {t('school.preview.matter')} : {t('school.preview.matterText')}
            </p>
            {[96, 100, 92, 100, 64].map((width, line) => (
              // oxlint-disable-next-line react/no-array-index-key -- they never change
              <span key={line} className={classes.stroke} style={{ width: `${width}%` }} />
            ))}
          </div>
        </div>
      </div>
      <figcaption className={classes.caption}>{t('school.preview.title')}</figcaption>
    </figure>
  );
}

/** A long name gives way before it takes three lines, as in `core/pdf/letterhead.ts`. */
const nameLength = (name: string) => (name.length <= 36 ? 'short' : name.length <= 60 ? 'middle' : 'long');
