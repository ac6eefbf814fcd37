import { useQueryClient } from '@tanstack/react-query';
import { Switch } from 'antd';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePastedFiles, useUploads } from '@/components/case/uploads';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { type ConsentDraft, consentGap, emptyConsent, signatureOf } from '@/components/referral/consent-form';
import { useReferralWords } from '@/components/referral/referral-words';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { asProblem, type Problem } from '@/lib/problem';
import { referralKey } from '@/lib/referral';
import { useLiveReferral } from './api/patients';
import { AttachPart } from './attach-part';
import { ConsentPart } from './consent-part';
import { useCriteriaHits } from './criteria-hits';
import { Conflicts, DiscardDraft, GoneDraft, Restored } from './draft-notes';
import type { DraftStart } from './draft-state';
import styles from './form.module.css';
import { labels } from './labels';
import { missingParts } from './missing';
import { LiveReferral, PatientPart } from './patient-part';
import { focusPart, SendBar } from './send-bar';
import { useDraft } from './use-draft';
import { WhomPart } from './whom-part';
import { WhyPart } from './why-part';

interface Props {
  start: DraftStart;
  title: string;
  /** The draft has come to the server: the address may name it. */
  onOpened?: (id: string) => void;
}

/** One page from the patient to sending: no wizard, saved without asking, and nothing typed is ever lost. */
export function DraftForm({ start, title, onOpened }: Props) {
  const t = useLabels(labels);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { rules } = useReferralWords();
  const [state, keeper] = useDraft(start);
  const [consent, setConsent] = useState<ConsentDraft>(emptyConsent);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const uploads = useUploads(() => keeper.ensure());
  const { hits, specialty } = useCriteriaHits(state.content);
  const live = useLiveReferral(state.id ? undefined : state.patient);
  const green = state.content.greenChannel;
  const given = state.view?.consent;
  const readyToSign = consent.way !== 'REFUSED' && consentGap(consent) === undefined;
  const consented = Boolean(given?.agreed || (green && given?.deferred)) || readyToSign;
  const missing = missingParts(state.patient, state.content, consented, state.view, rules);
  useTitle(green ? t('titleGreen') : title);

  const opened = useEffectEvent((id: string) => onOpened?.(id));
  useEffect(() => {
    if (state.id) opened(state.id);
  }, [state.id]);

  usePastedFiles((files) => state.patient && uploads.add(files, 'PARTIES'));
  useDropAnywhere();

  async function send() {
    setTried(true);
    const first = missing[0];
    if (first) return focusPart(first);
    if (sending || (uploads.running && !green)) return undefined;
    setSending(true);
    setProblem(undefined);
    try {
      if (readyToSign) await keeper.sign(signatureOf(consent));
      const view = await keeper.submit();
      queries.setQueryData(referralKey(view.case.id), view);
      void navigate(to.case(view.case.id));
    } catch (error) {
      setProblem(asProblem(error));
      setSending(false);
    }
    return undefined;
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);

  function setGreen(on: boolean) {
    keeper.change(
      on
        ? {
            greenChannel: true,
            priority: 'EMERGENCY',
            visitType: 'EMERGENCY',
            reason: state.content.reason || 'CRITICAL',
          }
        : { greenChannel: false },
    );
  }

  const form = { state, keeper };
  const tracked = live.data && live.data.id !== state.id ? live.data : undefined;
  return (
    <div className={styles.page} data-green={green}>
      <header className={styles.head}>
        <h1>{green ? t('titleGreen') : title}</h1>
        <label className={styles.green} htmlFor="draft-green">
          <Switch id="draft-green" checked={green} onChange={setGreen} />
          <b>{t('green')}</b>
          <span className={styles.greenHint}>{t('greenHint')}</span>
        </label>
        <DiscardDraft {...form} />
      </header>
      <Restored {...form} />
      <GoneDraft {...form} />
      <Conflicts {...form} />

      <Part title={t('patient')} wide>
        <PatientPart
          patient={state.patient}
          fixed={state.id !== undefined}
          onChoose={(patient) => {
            keeper.choosePatient(patient);
            if (patient) requestAnimationFrame(() => focusPart('impression'));
          }}
        />
        {tracked && <LiveReferral of={tracked} />}
      </Part>

      {!tracked && (
        <div className={styles.columns} hidden={!state.patient && !state.restored}>
          <div>
            <Part title={t('why')}>
              <WhyPart
                {...form}
                hits={hits}
                onWhole={(text, label) =>
                  uploads.add([new File([text], t('surplusFile', { field: label }), { type: 'text/plain' })], 'PARTIES')
                }
              />
            </Part>
            <Part title={t('attach')}>
              <AttachPart id={state.id} uploads={uploads} />
            </Part>
          </div>
          <div>
            <Part title={t('whom')}>
              <WhomPart {...form} specialty={specialty} />
            </Part>
            <Part title={t('consent')} note={green ? t('consentLater') : undefined}>
              <ConsentPart {...form} draft={consent} onDraft={setConsent} tried={tried && !consented && !green} />
            </Part>
          </div>
        </div>
      )}

      {problem && (
        <div className={styles.problem} ref={intoSight}>
          <ProblemNotice error={problem} />
        </div>
      )}
      {state.save.kind === 'refused' && !problem && (
        <div className={styles.problem}>
          <ProblemNotice error={state.save.problem} onRetry={() => void keeper.flush()} />
        </div>
      )}
      {!tracked && (
        <SendBar
          missing={missing}
          save={state.save}
          local={!state.patient}
          green={green}
          sending={sending}
          uploading={uploads.running}
          onSend={() => void send()}
        />
      )}
    </div>
  );
}

/** What went wrong is read, wherever on the long page the hand was. */
const intoSight = (it: HTMLElement | null) => it?.scrollIntoView({ block: 'center' });

function Part({
  title,
  note,
  wide,
  children,
}: {
  title: string;
  note?: string | undefined;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={styles.part} data-wide={wide} aria-label={title}>
      <h2>
        {title}
        {note && <span className={styles.aside}> {note}</span>}
      </h2>
      {children}
    </section>
  );
}

/** A file that misses its pile must not replace the page. */
function useDropAnywhere() {
  useEffect(() => {
    const stay = (event: DragEvent) => event.preventDefault();
    document.addEventListener('dragover', stay);
    document.addEventListener('drop', stay);
    return () => {
      document.removeEventListener('dragover', stay);
      document.removeEventListener('drop', stay);
    };
  }, []);
}
