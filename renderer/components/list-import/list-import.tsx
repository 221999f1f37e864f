import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { ColumnsStep } from './columns-step';
import { DoneStep } from './done-step';
import { FileStep } from './file-step';
import { ImportSteps } from './import-steps';
import classes from './list-import.module.css';
import type { ListSource } from './list-source';
import { PreviewStep } from './preview-step';
import { ProgressStep } from './progress-step';
import { UndoButton } from './undo-import';
import { useListImport } from './use-list-import';

interface ListImportProps<Field extends string> {
  source: ListSource<Field>;
  /** Where the list comes from, beside the place to drop it. */
  hints: ReactNode;
  /** Where to go once it is done. */
  onward: ReactNode;
}

/** Bringing in a list, from the file to the end: a page's whole content below its title. */
export function ListImport<Field extends string>({ source, hints, onward }: ListImportProps<Field>) {
  const { t } = useTranslation();
  const flow = useListImport(source);
  const { state } = flow;
  const note = <ErrorNote error={flow.error} mb="md" />;
  const shown = state.step === 'applying' ? state.before : state;
  const layout = 'list' in shown ? shown.list.layout : shown.step === 'done' ? shown.layout : 'dapodik';
  const withColumns = layout === 'other';

  return (
    <div className={classes.flow}>
      <ImportSteps step={shown.step} withColumns={withColumns} />
      {'list' in shown && (
        <div className={classes.file}>
          {t('import.file.found', { fileName: shown.list.fileName, count: shown.list.rowCount })}
        </div>
      )}
      {state.step === 'file' && (
        <>
          {note}
          <FileStep reading={state.reading} onFile={flow.readFile} onCancel={flow.cancelReading}>
            {hints}
          </FileStep>
        </>
      )}
      {state.step === 'columns' && (
        <>
          {note}
          <ColumnsStep
            list={state.list}
            source={source}
            mapping={state.mapping}
            pending={state.pending}
            onChange={flow.map}
            onBack={flow.restart}
            onNext={flow.toPreview}
          />
        </>
      )}
      {state.step === 'preview' && (
        <PreviewStep
          source={source}
          uploadId={state.list.uploadId}
          counts={state.counts}
          version={state.version}
          absent={flow.absent}
          onConfirm={flow.apply}
          onBack={withColumns ? flow.backToColumns : flow.restart}
          backLabel={withColumns ? t('import.preview.backToColumns') : t('import.file.another')}
          note={note}
        />
      )}
      {state.step === 'applying' && (
        <ProgressStep feature={source.feature} total={state.total} onCancel={flow.cancelApplying} />
      )}
      {state.step === 'done' && (
        <DoneStep
          batch={state.batch}
          faults={state.faults}
          action={
            <>
              {onward}
              <UndoButton
                batch={state.batch}
                undo={source.calls.undo}
                invalidates={source.invalidates}
                onUndone={flow.restart}
              />
            </>
          }
        />
      )}
    </div>
  );
}
