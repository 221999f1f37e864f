import { Input, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutreachView } from '@shared/contract/outreach';
import { DateField } from '@renderer/components/date-field';
import { TimeField } from '@renderer/components/time-field';
import { useToday } from '@renderer/lib/session';
import { ClassRows } from './class-rows';
import classes from './outreach.module.css';
import { OutreachFiles } from './outreach-files';
import { PartSection } from './part-section';
import { RequestFields } from './request-fields';
import { usePartForm } from './use-part-form';

interface Props {
  readonly outreach: OutreachView;
}

const whole = { gridColumn: '1 / -1' } as const;

/** a. Perencanaan: what was asked, of whom. */
export function RequestPart({ outreach }: Props) {
  const { receiverId, ...request } = outreach.request;
  const edit = usePartForm({
    outreach,
    part: 'request',
    initial: {
      ...request,
      receiverId: String(receiverId) as string | null,
      requestedOn: request.requestedOn as string | null,
    },
    send: ({ receiverId: chosen, requestedOn, ...rest }) => ({
      part: 'request',
      form: { ...rest, receiverId: Number(chosen), requestedOn: requestedOn ?? '' },
    }),
  });
  return (
    <PartSection outreach={outreach} part="request" edit={edit}>
      <RequestFields
        form={edit.form}
        isRecorded
        readOnly={outreach.gates.request !== null}
        letter={outreach.requestLetter}
      />
    </PartSection>
  );
}

/** The school agrees with the institution to time and content (Anwar, 2016). */
export function AgreementPart({ outreach }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const edit = usePartForm({
    outreach,
    part: 'agreement',
    initial: { ...outreach.agreement },
    send: (form) => ({ part: 'agreement', form }),
  });
  const { form } = edit;
  return (
    <PartSection outreach={outreach} part="agreement" edit={edit}>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <DateField
          label={t('outreach.agreement.agreedOn')}
          maxDate={today}
          clearable
          {...form.getInputProps('agreedOn')}
        />
        <DateField
          label={t('outreach.agreement.refusedOn')}
          maxDate={today}
          clearable
          {...form.getInputProps('refusedOn')}
        />
        {form.values.refusedOn && (
          <Textarea
            style={whole}
            label={t('outreach.agreement.refusalReason')}
            autosize
            {...form.getInputProps('refusalReason')}
          />
        )}
        <Textarea
          style={whole}
          label={t('outreach.agreement.agreedMaterial')}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('agreedMaterial')}
        />
      </SimpleGrid>
    </PartSection>
  );
}

/** When, where, by whom, and for which classes. */
export function PlanPart({ outreach }: Props) {
  const { t } = useTranslation();
  const { classes: expected, ...plan } = outreach.plan;
  const edit = usePartForm({
    outreach,
    part: 'plan',
    initial: { ...plan, classes: expected.map(({ className, planned }) => ({ className, planned })) },
    send: (form) => ({ part: 'plan', form }),
  });
  const { form } = edit;
  return (
    <PartSection outreach={outreach} part="plan" edit={edit}>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <DateField label={t('outreach.plan.plannedOn')} clearable {...form.getInputProps('plannedOn')} />
        <TimeField label={t('outreach.plan.time')} {...form.getInputProps('time')} />
        <TextInput label={t('outreach.plan.place')} {...form.getInputProps('place')} />
        <TextInput label={t('outreach.plan.speaker')} {...form.getInputProps('speaker')} />
      </SimpleGrid>
      <ClassRows
        value={form.values.classes}
        onChange={(rows) => form.setFieldValue('classes', rows)}
        error={form.errors['classes'] as string | undefined}
      />
    </PartSection>
  );
}

/** b. Pelaksanaan: held on, who came, what documents it. */
export function HeldPart({ outreach }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const edit = usePartForm({
    outreach,
    part: 'held',
    initial: {
      ...outreach.held,
      attendance: outreach.plan.classes.map(({ className, attended }) => ({ className, attended })),
    },
    send: (form) => ({ part: 'held', form }),
  });
  const { form } = edit;
  return (
    <PartSection outreach={outreach} part="held" edit={edit}>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <DateField
          label={t('outreach.held.heldOn')}
          maxDate={today}
          clearable
          {...form.getInputProps('heldOn')}
        />
      </SimpleGrid>
      {form.values.attendance.length > 0 && (
        <Input.Wrapper label={t('outreach.held.attendance')} labelElement="div" mt="sm">
          {form.values.attendance.map(({ className }, index) => (
            <div key={className} className={classes.row}>
              <span style={{ paddingTop: 6 }}>{className}</span>
              <NumberInput
                aria-label={t('outreach.held.attendedOf', { className })}
                placeholder={t('outreach.held.attended')}
                min={0}
                max={5000}
                allowDecimal={false}
                hideControls
                value={form.values.attendance[index]?.attended ?? ''}
                onChange={(value) =>
                  form.setFieldValue(`attendance.${index}.attended`, typeof value === 'number' ? value : null)
                }
              />
            </div>
          ))}
        </Input.Wrapper>
      )}
      <Textarea
        label={t('outreach.held.documentation')}
        autosize
        minRows={2}
        maxRows={8}
        mt="xs"
        {...form.getInputProps('documentation')}
      />
      <OutreachFiles outreach={outreach} />
    </PartSection>
  );
}

/** c–e. Evaluasi, analisis, tindak lanjut. */
export function EvaluationPart({ outreach }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const edit = usePartForm({
    outreach,
    part: 'evaluation',
    initial: { ...outreach.evaluation },
    send: (form) => ({ part: 'evaluation', form }),
  });
  const { form } = edit;
  return (
    <PartSection outreach={outreach} part="evaluation" edit={edit}>
      <DateField
        label={t('outreach.evaluation.evaluatedOn')}
        maxDate={today}
        w={200}
        clearable
        {...form.getInputProps('evaluatedOn')}
      />
      {(['evaluation', 'analysis', 'followUp'] as const).map((name) => (
        <Textarea
          key={name}
          label={t(`outreach.evaluation.${name}`)}
          autosize
          minRows={2}
          maxRows={10}
          mt="xs"
          {...form.getInputProps(name)}
        />
      ))}
    </PartSection>
  );
}

/** f. Menyusun laporan: the institution to guru BK, guru BK to the principal. */
export function ReportPart({ outreach }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const edit = usePartForm({
    outreach,
    part: 'report',
    initial: { ...outreach.report },
    send: (form) => ({ part: 'report', form }),
  });
  const { form } = edit;
  const day = (name: 'reportReceivedOn' | 'reportReadOn' | 'submittedOn' | 'acknowledgedOn') => (
    <DateField label={t(`outreach.report.${name}`)} maxDate={today} clearable {...form.getInputProps(name)} />
  );
  return (
    <PartSection outreach={outreach} part="report" edit={edit}>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        {day('reportReceivedOn')}
        {day('reportReadOn')}
        <Textarea
          style={whole}
          label={t('outreach.report.reportSummary')}
          autosize
          minRows={2}
          maxRows={10}
          {...form.getInputProps('reportSummary')}
        />
        {day('submittedOn')}
        {day('acknowledgedOn')}
        <Textarea
          style={whole}
          label={t('outreach.report.conclusion')}
          autosize
          minRows={2}
          maxRows={10}
          {...form.getInputProps('conclusion')}
        />
      </SimpleGrid>
    </PartSection>
  );
}
