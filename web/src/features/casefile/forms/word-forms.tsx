import { Button, Input } from 'antd';
import { FileDrop } from '@/components/case/file-drop';
import { UploadList } from '@/components/case/file-list';
import { useUploads } from '@/components/case/uploads';
import { Field } from '@/components/field';
import { useReferralWords } from '@/components/referral/referral-words';
import { useLabels } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import { labels } from '../labels';
import { type FieldsProps, form, orNull } from './form';
import styles from './forms.module.css';

interface Question {
  question: string;
}

const phrases = ['images', 'ecg', 'labs', 'vitals', 'medication'] as const;

function AskFields({ values, set, tried }: FieldsProps<Question>) {
  const t = useLabels(labels);
  const { long } = useMarks();
  const add = (phrase: string) => set({ question: long([values.question.trim(), phrase].filter(Boolean)) });
  return (
    <>
      <Field label={t('askWhat')} required error={tried && !values.question.trim() ? t('needed') : undefined}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={values.question}
            maxLength={2000}
            autoSize={{ minRows: 4, maxRows: 12 }}
            onChange={(event) => set({ question: event.target.value })}
          />
        )}
      </Field>
      <div className={styles.phrases}>
        {phrases.map((it) => (
          <Button key={it} size="small" onClick={() => add(t(`phrase.${it}`))}>
            {t(`phrase.${it}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

export const askForm = form<Question>({
  start: () => ({ question: '' }),
  complete: (it) => it.question.trim() !== '',
  body: (it) => ({ question: it.question.trim() }),
  Fields: AskFields,
});

interface Answer {
  answer: string;
}

function ReplyFields({ view, values, set, tried }: FieldsProps<Answer>) {
  const t = useLabels(labels);
  const words = useReferralWords();
  const uploads = useUploads(() => Promise.resolve(view.case.id));
  return (
    <>
      {view.question && <blockquote className={styles.quote}>{view.question.question}</blockquote>}
      <Field label={t('replyWhat')} required error={tried && !values.answer.trim() ? t('needed') : undefined}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={values.answer}
            maxLength={4000}
            autoSize={{ minRows: 4, maxRows: 14 }}
            onChange={(event) => set({ answer: event.target.value })}
          />
        )}
      </Field>
      <FileDrop
        title={words.t('filesParties')}
        hint={words.t('filesPartiesHint')}
        onFiles={(files) => uploads.add(files, 'PARTIES')}
      />
      <UploadList uploads={uploads} />
    </>
  );
}

export const replyForm = form<Answer>({
  start: () => ({ answer: '' }),
  complete: (it) => it.answer.trim() !== '',
  body: (it) => ({ answer: it.answer.trim() }),
  Fields: ReplyFields,
});

interface Admission {
  ward: string;
}

export const admitForm = form<Admission>({
  start: (view) => ({ ward: view.arrangement?.bedName ?? '' }),
  complete: () => true,
  body: (it) => ({ ward: orNull(it.ward) }),
  Fields: function AdmitFields({ values, set }: FieldsProps<Admission>) {
    const t = useLabels(labels);
    return (
      <Field label={t('ward')}>
        {(control) => (
          <Input
            {...control}
            value={values.ward}
            maxLength={100}
            onChange={(event) => set({ ward: event.target.value })}
          />
        )}
      </Field>
    );
  },
});
