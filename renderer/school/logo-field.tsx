import { useRef, useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldSentence } from '@renderer/i18n/sentences';
import classes from './logo-field.module.css';
import { readLogo } from './logo-picture';

interface LogoFieldProps {
  label: string;
  value: string | null;
  onChange: (picture: string | null) => void;
  /** What the core says about it. */
  error?: string | undefined;
}

/** A logo with its picture; a bad one is refused with its reason and the old one stays. */
export function LogoField({ label, value, onChange, error }: LogoFieldProps) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  async function choose(file: File | undefined) {
    if (!file) return;
    const reading = await readLogo(file);
    setRefusal(reading.ok ? null : fieldSentence({ reason: reading.fault }));
    if (reading.ok) onChange(reading.picture);
  }

  const shown = refusal ?? error;
  return (
    <div className={classes.field}>
      <div className={classes.picture}>
        {value ? <img src={value} alt={label} /> : <IconPhoto size={20} stroke={1.4} aria-hidden />}
      </div>
      <div>
        <Text fw={500}>{label}</Text>
        <Group gap={4} mt={2}>
          <Button variant="default" size="compact-sm" onClick={() => input.current?.click()}>
            {value ? t('school.fields.changeLogo') : t('school.fields.chooseLogo')}
          </Button>
          {value && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => {
                onChange(null);
                setRefusal(null);
              }}
            >
              {t('school.fields.removeLogo')}
            </Button>
          )}
        </Group>
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/svg+xml"
          aria-label={label}
          className={classes.input}
          tabIndex={-1}
          onChange={(event) => {
            void choose(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <Text
          size="sm"
          c={shown ? 'var(--mantine-color-error)' : 'dimmed'}
          mt={4}
          role={shown ? 'alert' : undefined}
        >
          {shown ?? t('school.fields.logoHint')}
        </Text>
      </div>
    </div>
  );
}
