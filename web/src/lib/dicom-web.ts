import { api } from './api';

/** A data set of the DICOM JSON model (PS3.18 annex F): attributes by their eight hexadecimal digits. */
export type DataSet = Readonly<Record<string, Attribute | undefined>>;

export interface Attribute {
  vr?: string;
  Value?: readonly unknown[];
  BulkDataURI?: string;
}

/** Where studies are asked for with the session of the reader; a link to one study has a root of its own. */
export const dicomWeb = '/dicom-web';

/** The attributes that are read here. */
export const Tag = {
  sopClass: '00080016',
  sop: '00080018',
  studyDate: '00080020',
  studyTime: '00080030',
  accession: '00080050',
  modality: '00080060',
  studyDescription: '00081030',
  seriesDescription: '0008103E',
  displayRate: '00082144',
  patientName: '00100010',
  bodyPart: '00180015',
  sliceThickness: '00180050',
  cineRate: '00180040',
  frameTime: '00181063',
  study: '0020000D',
  series: '0020000E',
  seriesNumber: '00200011',
  instanceNumber: '00200013',
  position: '00200032',
  orientation: '00200037',
  frameOfReference: '00200052',
  instances: '00201209',
  rows: '00280010',
  columns: '00280011',
  frames: '00280008',
  windowCenter: '00281050',
  windowWidth: '00281051',
  windowName: '00281055',
  pixelSpacing: '00280030',
  planePosition: '00209113',
  planeOrientation: '00209116',
  shared: '52009229',
  perFrame: '52009230',
  waveforms: '54000100',
} as const;

export function text(of: DataSet | undefined, tag: string): string {
  const value = of?.[tag]?.Value?.[0];
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') {
    const name = value as { Alphabetic?: string; Ideographic?: string };
    return (name.Ideographic || name.Alphabetic || '').replaceAll('^', ' ').trim();
  }
  return String(value).trim();
}

export function texts(of: DataSet | undefined, tag: string): readonly string[] {
  return (of?.[tag]?.Value ?? []).map((it) => String(it ?? ''));
}

/** All numbers of an attribute; some servers write them as strings. */
export function numbers(of: DataSet | undefined, tag: string): readonly number[] {
  return (of?.[tag]?.Value ?? []).map(Number).filter((it) => Number.isFinite(it));
}

export const number = (of: DataSet | undefined, tag: string): number | undefined => numbers(of, tag)[0];

export const item = (of: DataSet | undefined, tag: string, index = 0): DataSet | undefined =>
  of?.[tag]?.Value?.[index] as DataSet | undefined;

const studyPath = (root: string, study: string) => `${root}/studies/${study}`;
export const seriesPath = (root: string, study: string, series: string) => `${studyPath(root, study)}/series/${series}`;
export const instancePath = (root: string, study: string, series: string, sop: string) =>
  `${seriesPath(root, study, series)}/instances/${sop}`;

/** A picture made by the server; a preview on a slow line, a thumbnail in a list. */
export const renderedPath = (instance: string, edge: number, frame?: number) =>
  `${instance}${frame ? `/frames/${frame}` : ''}/rendered?viewport=${edge},${edge}&quality=70`;

type List = DataSet[] | undefined;

/** The series of a study, in the order of their numbers. */
export async function readSeries(root: string, study: string, signal?: AbortSignal): Promise<readonly DataSet[]> {
  const found = await api.get<List>(`${studyPath(root, study)}/series`, {
    query: { includefield: 'all' },
    ...(signal ? { signal } : {}),
  });
  return [...(found ?? [])].sort((a, b) => (number(a, Tag.seriesNumber) ?? 0) - (number(b, Tag.seriesNumber) ?? 0));
}

/** Any instance of a series, long before all of them are known: for the first picture. */
export async function readOneInstance(root: string, study: string, series: string, signal?: AbortSignal) {
  const found = await api.get<List>(`${seriesPath(root, study, series)}/instances`, {
    query: { limit: 1 },
    ...(signal ? { signal } : {}),
  });
  return found?.[0];
}

export async function readMetadata(root: string, study: string, series: string, signal?: AbortSignal) {
  return (await api.get<List>(`${seriesPath(root, study, series)}/metadata`, signal ? { signal } : {})) ?? [];
}
