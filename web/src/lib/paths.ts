/** The only place that knows our URLs. */
export const to = {
  workbench: '/',
  signIn: (next?: string) => (next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  setup: '/setup',
  password: '/password',
  newPassword: (next: string) => (next === '/' ? '/password' : `/password?next=${encodeURIComponent(next)}`),
  referrals: '/referrals',
  referralWall: '/referrals/wall',
  newReferral: (patient?: string) => (patient ? `/referrals/new?patient=${patient}` : '/referrals/new'),
  editReferral: (id: string) => `/referrals/${id}/edit`,
  case: (id: string) => `/cases/${id}`,
  /** The same by its number: short enough for a message, and open to whoever takes part. */
  numberedCase: (number: string) => `/c/${number}`,
  /** The page of a case with the form of one action open. */
  caseAction: (id: string, action: string) => `/cases/${id}?do=${action}`,
  institutions: '/directory/institutions',
  institution: (id: string) => `/directory/institutions/${id}`,
  /** Who reads what others send. */
  readers: (id: string) => `/directory/institutions/${id}/readers`,
  machines: (id: string) => `/directory/institutions/${id}/machines`,
  consortia: '/directory/consortia',
  consortium: (id: string) => `/directory/consortia/${id}`,
  agreements: '/directory/agreements',
  agreement: (id: string) => `/directory/agreements/${id}`,
  patients: '/patients',
  newPatient: '/patients/new',
  patient: (id: string) => `/patients/${id}`,
  consultations: '/consultations',
  newConsultation: (patient?: string) => (patient ? `/consultations/new?patient=${patient}` : '/consultations/new'),
  consultationFromChat: '/consultations/from-chat',
  editConsultation: (id: string) => `/consultations/${id}/edit`,
  /** Looking through what leaves without identities. */
  stripConsultation: (id: string) => `/consultations/${id}/stripping`,
  /** Who may be asked as an expert. */
  experts: '/consultations/experts',
  consultationFigures: '/consultations/figures',
  consultationFigureCases: (query: URLSearchParams) => `/consultations/figures/cases?${query}`,
  diagnoses: '/diagnoses',
  diagnosesAll: '/diagnoses/all',
  unmatched: '/diagnoses/unmatched',
  newDiagnosis: (patient?: string) => (patient ? `/diagnoses/new?patient=${patient}` : '/diagnoses/new'),
  /** What is counted of remote diagnosis, and the cases behind one number of it. */
  figures: '/diagnoses/figures',
  figureCases: (query: URLSearchParams) => `/diagnoses/figures/cases?${query}`,
  /** The reading desk, with one case on it. */
  diagnosisDesk: (id: string) => `/diagnoses/desk/${id}`,
  /** The pictures of one study for whoever holds its link. */
  studyLink: (token: string) => `/study-links/${token}`,
  study: (uid: string) => `/studies/${uid}`,
  laboratory: '/laboratory',
  specimens: '/laboratory/specimens',
  specimen: (id: string) => `/laboratory/specimens/${id}`,
  boxes: '/laboratory/boxes',
  box: (id: string) => `/laboratory/boxes/${id}`,
  receipt: '/laboratory/receipt',
  results: '/laboratory/results',
  trends: (patient: string, item?: string) => `/laboratory/patients/${patient}${item ? `?item=${item}` : ''}`,
  meetings: '/meetings',
  meeting: (id: string) => `/meetings/${id}`,
  /** The room for somebody who holds a guest's link. */
  guest: (token: string) => `/guest/${token}`,
  /** Who is free: experts, rooms and machines of an institution by the hour. */
  calendar: '/calendar',
  /** One calendar; one's own has an address of its own. */
  myCalendar: '/calendar/mine',
  calendarOf: (owner: string) => `/calendar/owners/${owner}`,
  bookables: '/calendar/rooms',
  notices: '/notices',
  operations: '/operations',
  projections: '/operations/projections',
  deadLetters: '/operations/dead-letters',
  policies: '/operations/policies',
  policy: (pack: string) => `/operations/policies/${pack}`,
  reads: '/operations/reads',
  verify: (code: string) => `/verify/${code}`,
  /** From the code on a slip to the case it belongs to, for those who may see it. */
  slip: (code: string) => `/slips/${code}`,
} as const;
