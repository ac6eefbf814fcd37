import { DownloadOutlined, FilePdfOutlined, FileTextOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Image, Popconfirm, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { ProblemNotice } from '@/components/problem-notice';
import { useReferralWords } from '@/components/referral/referral-words';
import { BlockSkeleton } from '@/components/skeletons';
import { api } from '@/lib/api';
import { asProblem } from '@/lib/problem';
import { type CaseFile, caseFilesKey } from '@/lib/referral';
import styles from './file-list.module.css';
import type { Uploads } from './uploads';
import { fileUrl } from './use-case-files';

const isImage = (it: CaseFile) => /^image\/(png|jpe?g|gif|webp|bmp|svg\+xml)$/.test(it.mediaType);
const isPdf = (it: CaseFile) => it.mediaType === 'application/pdf';

interface ListProps {
  caseId: string;
  files: readonly CaseFile[];
  /** The case is open: what one's own side laid by mistake can be taken back. */
  removable?: boolean;
}

/** Files of a case, looked at where they are: pictures grow in place, a PDF opens below its name, the rest is downloaded. */
export function FileList({ caseId, files, removable = false }: ListProps) {
  const images = files.filter(isImage);
  const others = files.filter((it) => !isImage(it));
  return (
    <div className={styles.files}>
      {images.length > 0 && (
        <Image.PreviewGroup>
          <ul className={styles.images}>
            {images.map((it) => (
              <li key={it.id}>
                <Image
                  src={fileUrl(caseId, it.id)}
                  alt={it.name}
                  width={104}
                  height={104}
                  preview={{ cover: null }}
                  className={styles.image}
                />
                <FileName of={it} />
                {removable && it.own && <RemoveFile caseId={caseId} of={it} />}
              </li>
            ))}
          </ul>
        </Image.PreviewGroup>
      )}
      {others.length > 0 && (
        <ul>
          {others.map((it) => (
            <OtherFile key={it.id} caseId={caseId} of={it} removable={removable} />
          ))}
        </ul>
      )}
    </div>
  );
}

function FileName({ of }: { of: CaseFile }) {
  const { t } = useReferralWords();
  return (
    <span className={styles.name} title={of.name}>
      {of.name}
      {of.sight === 'HOLDER' && <em className={styles.sight}>{t('filesHolder')}</em>}
    </span>
  );
}

/** The wrong patient's picture must not stay: asked once, then gone for everybody; the timeline keeps that it was there. */
function RemoveFile({ caseId, of }: { caseId: string; of: CaseFile }) {
  const { t } = useReferralWords();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.delete('/api/cases/{id}/files/{file}', { path: { id: caseId, file: of.id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: caseFilesKey(caseId) }),
  });
  return (
    <>
      <Popconfirm
        title={t('fileRemoveAsk', { name: of.name })}
        okText={t('fileRemove')}
        onConfirm={() => remove.mutate()}
      >
        <Button
          size="small"
          type="text"
          loading={remove.isPending}
          aria-label={t('fileRemoveNamed', { name: of.name })}
        >
          {t('fileRemove')}
        </Button>
      </Popconfirm>
      {remove.error && <ProblemNotice error={remove.error} />}
    </>
  );
}

function OtherFile({ caseId, of, removable }: { caseId: string; of: CaseFile; removable: boolean }) {
  const { t } = useReferralWords();
  const [open, setOpen] = useState(false);
  const url = fileUrl(caseId, of.id);
  return (
    <li>
      <div className={styles.line}>
        {isPdf(of) ? <FilePdfOutlined aria-hidden /> : <FileTextOutlined aria-hidden />}
        {isPdf(of) ? (
          <button
            type="button"
            className={styles.open}
            aria-expanded={open}
            aria-label={t(open ? 'fileHide' : 'fileOpen', { name: of.name })}
            onClick={() => setOpen(!open)}
          >
            <FileName of={of} />
          </button>
        ) : (
          <a href={url} download={of.name} className={styles.open}>
            <FileName of={of} />
          </a>
        )}
        <span className={styles.size}>{sizeWords(of.size)}</span>
        <a href={url} download={of.name} aria-label={t('fileDownload', { name: of.name })} className={styles.download}>
          <DownloadOutlined />
        </a>
        {removable && of.own && <RemoveFile caseId={caseId} of={of} />}
      </div>
      {open && <PdfFrame url={url} name={of.name} />}
    </li>
  );
}

/** A PDF in the page. It is fetched first: our own answers may not be framed by anybody. */
function PdfFrame({ url, name }: { url: string; name: string }) {
  const [source, setSource] = useState<string>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const abort = new AbortController();
    let made: string | undefined;
    api
      .blob(url, abort.signal)
      .then((blob) => {
        made = URL.createObjectURL(new Blob([blob], { type: 'application/pdf' }));
        if (!abort.signal.aborted) setSource(made);
      })
      .catch((it) => !abort.signal.aborted && setError(asProblem(it)));
    return () => {
      abort.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [url]);
  if (error) return <ProblemNotice error={error} />;
  return source ? <iframe src={source} title={name} className={styles.frame} /> : <BlockSkeleton lines={3} />;
}

/** Files that are on their way. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const { t } = useReferralWords();
  if (uploads.items.length === 0) return null;
  return (
    <ul className={styles.uploads} aria-live="polite">
      {uploads.items.map((it) => (
        <li key={it.key} className={styles.upload}>
          <span className={styles.name}>{it.file.name}</span>
          {it.state === 'failed' ? (
            <>
              <span className={styles.failed}>
                {it.problem?.status === 0 ? t('fileOffline') : it.problem?.title || t('fileFailed')}
              </span>
              <Button size="small" onClick={() => uploads.retry(it.key)}>
                {t('fileRetry')}
              </Button>
            </>
          ) : (
            <Progress
              percent={Math.round(it.sent * 100)}
              size="small"
              className={styles.progress}
              format={(percent) =>
                it.state === 'waiting' ? t('fileWaiting') : t('fileSending', { percent: percent ?? 0 })
              }
            />
          )}
          <Button size="small" type="text" onClick={() => uploads.remove(it.key)}>
            {t('fileRemove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
