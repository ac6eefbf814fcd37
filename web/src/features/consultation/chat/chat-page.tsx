import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { FileDrop } from '@/components/case/file-drop';
import { usePastedFiles } from '@/components/case/uploads';
import { useConsultationWords } from '@/components/consultation/words';
import { Field } from '@/components/field';
import type { ReviewedSpan } from '@/components/masking/spans';
import { TextReview } from '@/components/masking/text-review';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RadioRow } from '@/components/radio-row';
import { type ConsultationKind, consultationKinds, useConsultationRules } from '@/lib/consultation';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { labels as common } from '../labels';
import { PatientField } from '../patient-field';
import { emptyRequest, matterOf } from '../request-values';
import { AttachedList } from './attached-list';
import styles from './chat.module.css';
import { fieldsOf, hintsOf, longest, type Place, type ReadChat } from './chat-values';
import { labels } from './labels';
import { Messages } from './messages';
import { useAttached } from './use-attached';
import { useDraftOfChat, useMasked, useReading } from './use-chat';

const LONGEST = 50_000;

/** From a stretch of a chat to a draft: paste it, look it through, say whom it is about. */
export function ConsultationFromChatPage() {
  const t = useLabels(labels);
  const c = useLabels(common);
  const { kind: kindWords } = useConsultationWords();
  const rules = useConsultationRules().data;
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [read, setRead] = useState<ReadChat>();
  const [spans, setSpans] = useState<ReviewedSpan[]>([]);
  const [chosen, choose] = useState<Place[]>([]);
  const [patient, setPatient] = useState('');
  const [kind, setKind] = useState<ConsultationKind>('SINGLE');
  const [tried, setTried] = useState(false);
  const justPasted = useRef(false);
  const attached = useAttached();
  const reading = useReading((it) => {
    setRead(it);
    setSpans(it.found.map((span) => ({ ...span, accepted: true })));
    choose([]);
  });
  const masked = useMasked(read, spans);
  const { make, laid, begun } = useDraftOfChat((view) => void navigate(to.editConsultation(view.case.id)));
  usePastedFiles(attached.add);

  const said = (masked.data ?? []).filter((_, index) => index % 2 === 1);
  const fields = fieldsOf(said, chosen);
  const unread = text.trim() !== '' && reading.variables !== text;
  const fresh = read !== undefined && masked.isSuccess && !masked.isPlaceholderData;
  const shown = read !== undefined || attached.pictures.length + attached.papers.length > 0;
  const missing = [
    text.trim() === '' && attached.pictures.length + attached.papers.length === 0 && t('nothing'),
    (unread || (read !== undefined && text.trim() !== '' && !fresh)) && t('unread'),
    attached.unlooked > 0 && t('unlooked', { count: attached.unlooked }),
    ...(Object.keys(longest) as (keyof typeof longest)[]).map(
      (it) =>
        fields[it].length > longest[it] &&
        t('tooLong', { place: t(`place.${it}`), most: longest[it], count: fields[it].length }),
    ),
    patient === '' && t('noPatient'),
  ].filter((it): it is string => Boolean(it));

  function draft() {
    setTried(true);
    if (missing.length > 0) return;
    const values = { ...emptyRequest(patient), ...(read ? fields : {}), kind };
    make.mutate({
      patient,
      matter: matterOf(values, rules?.kinds[kind]?.minutes ?? 30),
      pictures: attached.pictures,
      papers: attached.papers,
      paperName: (number) => t('paperName', { number }),
    });
  }

  return (
    <PageFrame title={t('title')} hint={t('hint')} narrow>
      <div className={styles.page}>
        <section className={styles.part} aria-label={t('paste')}>
          <h2>1 {t('paste')}</h2>
          <Field label={t('text')} hint={t('textHint')}>
            {(control) => (
              <Input.TextArea
                {...control}
                autoFocus
                autoSize={{ minRows: 4, maxRows: 10 }}
                maxLength={LONGEST}
                value={text}
                onPaste={() => {
                  justPasted.current = true;
                }}
                onChange={(event) => {
                  setText(event.target.value);
                  if (justPasted.current && event.target.value.trim() !== '') reading.mutate(event.target.value);
                  justPasted.current = false;
                }}
              />
            )}
          </Field>
          <div className={styles.bar}>
            <Button disabled={text.trim() === ''} loading={reading.isPending} onClick={() => reading.mutate(text)}>
              {t(read ? 'readAgain' : 'read')}
            </Button>
            {read && (
              <span role="status">{read.chat ? t('readMany', { count: read.messages.length }) : t('noChat')}</span>
            )}
          </div>
          {reading.error && <ProblemNotice error={reading.error} />}
          <FileDrop title={t('files')} hint={t('filesHint')} onFiles={attached.add} />
          {attached.refused.length > 0 && (
            <div role="alert" className={styles.refused}>
              {attached.refused.map((it) => (
                <p key={it.name}>{t(`refused.${it.why}`, { name: it.name })}</p>
              ))}
            </div>
          )}
        </section>

        {shown && (
          <section className={styles.part} aria-label={t('look')}>
            <h2>2 {t('look')}</h2>
            {read && (
              <TextReview label={t('chat')} text={read.text} spans={spans} onChange={setSpans} disabled={unread} />
            )}
            {read && read.attachments > attached.pictures.length + attached.papers.length && (
              <p className={styles.hint}>{t('attachments', { count: read.attachments })}</p>
            )}
            <AttachedList of={attached} laid={laid} />
            {masked.error && <ProblemNotice error={masked.error} onRetry={() => void masked.refetch()} />}
            {read && masked.data && (
              <Messages messages={read.messages} masked={masked.data} chosen={chosen} onChoose={choose} />
            )}
          </section>
        )}

        <section className={styles.part} aria-label={t('consultation')}>
          <h2>
            {shown ? 3 : 2} {t('consultation')}
          </h2>
          <PatientField
            value={patient}
            fixed={begun}
            aside
            offers={read ? hintsOf(read.text, spans) : []}
            error={tried && patient === '' ? t('noPatient') : undefined}
            onChange={setPatient}
          />
          <RadioRow
            label={c('kind')}
            shown
            value={kind}
            options={consultationKinds
              .filter((it) => rules?.kinds[it] !== undefined)
              .map((it) => ({ value: it, label: kindWords(it) }))}
            onChange={setKind}
          />
          {tried && missing.length > 0 && (
            <div role="alert">
              {t('missing')}
              <ul className={styles.missing}>
                {missing.map((it) => (
                  <li key={it}>{it}</li>
                ))}
              </ul>
            </div>
          )}
          {make.error && <ProblemNotice error={make.error} />}
          <div className={styles.foot}>
            <span className={styles.hint}>{t('next')}</span>
            <Button type="primary" size="large" loading={make.isPending} onClick={draft}>
              {t('make')}
            </Button>
          </div>
        </section>
      </div>
    </PageFrame>
  );
}
