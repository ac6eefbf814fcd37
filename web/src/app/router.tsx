import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { to } from '@/lib/paths';
import { consultationRoutes } from './consultation-routes';
import { Home } from './home';
import { page } from './page';
import { Fallback, NoSuchPage, RouteFailure } from './route-failure';
import { Shell } from './shell/shell';
import { SignedIn } from './signed-in';

/** Which feature answers which path. Here, and in the routes of single rooms beside it, features meet. */
export const routes: RouteObject[] = [
  {
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <Fallback />,
    children: [
      page('/sign-in', async () => (await import('@/features/sign-in/sign-in-page')).SignInPage),
      page(to.setup, async () => (await import('@/features/setup/setup-page')).SetupPage),
      page('/study-links/:token', async () => (await import('@/features/imaging/linked-study-page')).LinkedStudyPage),
      page(
        '/report-links/:token',
        async () => (await import('@/features/diagnosis/handed-report-page')).HandedReportPage,
      ),
      page('/guest/:token', async () => (await import('@/features/meeting/guest-page')).GuestPage),
      page('/verify/:code', async () => (await import('@/features/verify/verify-page')).VerifyPage),
      {
        element: <SignedIn />,
        children: [
          page(to.password, async () => (await import('@/features/sign-in/password-page')).PasswordPage),
          page('/meetings/:id', async () => (await import('@/features/meeting/meeting-page')).MeetingPage, [
            'CASE_READ',
          ]),
          page('/referrals/wall', async () => (await import('@/features/board/wall-page')).WallPage, ['COORDINATE']),
          {
            element: <Shell />,
            children: [
              {
                errorElement: <RouteFailure />,
                children: [
                  { path: to.workbench, element: <Home /> },
                  page(
                    to.numberedCase(':number'),
                    async () => (await import('@/features/casefile/numbered-case-page')).NumberedCasePage,
                    ['CASE_READ'],
                  ),
                  page('/referrals', async () => (await import('@/features/board/board-page')).BoardPage, [
                    'CASE_READ',
                  ]),
                  page(
                    '/directory/institutions',
                    async () => (await import('@/features/directory/institutions-page')).InstitutionsPage,
                    ['DIRECTORY_READ'],
                  ),
                  page(
                    '/directory/institutions/:id',
                    async () => (await import('@/features/directory/institution-page')).InstitutionPage,
                    ['DIRECTORY_READ'],
                  ),
                  page(
                    '/directory/institutions/:id/readers',
                    async () => (await import('@/features/directory/readers-page')).ReadersPage,
                    ['DIRECTORY_WRITE', 'DIAGNOSIS_READ'],
                  ),
                  page(
                    '/directory/institutions/:id/machines',
                    async () => (await import('@/features/directory/machines-page')).MachinesPage,
                    ['STAFF_WRITE', 'DIRECTORY_ADMINISTER'],
                  ),
                  page(
                    '/directory/consortia',
                    async () => (await import('@/features/directory/consortia-page')).ConsortiaPage,
                    ['DIRECTORY_READ'],
                  ),
                  page(
                    '/directory/consortia/:id',
                    async () => (await import('@/features/directory/consortium-page')).ConsortiumPage,
                    ['DIRECTORY_READ'],
                  ),
                  page(
                    '/directory/agreements',
                    async () => (await import('@/features/directory/agreements-page')).AgreementsPage,
                    ['DIRECTORY_READ'],
                  ),
                  page(
                    '/directory/agreements/:id',
                    async () => (await import('@/features/directory/agreement-page')).AgreementPage,
                    ['DIRECTORY_READ'],
                  ),
                  page('/patients', async () => (await import('@/features/patients/patients-page')).PatientsPage, [
                    'PATIENT',
                  ]),
                  page('/patients/new', async () => (await import('@/features/patients/register-page')).RegisterPage, [
                    'PATIENT',
                  ]),
                  page('/patients/:id', async () => (await import('@/features/patients/patient-page')).PatientPage, [
                    'PATIENT',
                  ]),
                  page(
                    '/laboratory',
                    async () => (await import('@/features/laboratory/laboratory-tabs')).LaboratoryPage,
                    ['SPECIMEN', 'SPECIMEN_CARRY', 'LABORATORY'],
                  ),
                  page(
                    '/laboratory/specimens',
                    async () => (await import('@/features/laboratory/specimens-page')).SpecimensPage,
                    ['SPECIMEN'],
                  ),
                  page(
                    '/laboratory/specimens/:id',
                    async () => (await import('@/features/laboratory/specimen-page')).SpecimenPage,
                    ['SPECIMEN', 'LABORATORY', 'CASE_READ'],
                  ),
                  page('/laboratory/boxes', async () => (await import('@/features/laboratory/boxes-page')).BoxesPage, [
                    'SPECIMEN',
                    'SPECIMEN_CARRY',
                    'LABORATORY',
                  ]),
                  page('/laboratory/boxes/:id', async () => (await import('@/features/laboratory/box-page')).BoxPage, [
                    'SPECIMEN',
                    'SPECIMEN_CARRY',
                    'LABORATORY',
                  ]),
                  page(
                    '/laboratory/receipt',
                    async () => (await import('@/features/laboratory/receipt-page')).ReceiptPage,
                    ['LABORATORY'],
                  ),
                  page(
                    '/laboratory/results',
                    async () => (await import('@/features/laboratory/results-page')).ResultsPage,
                    ['LABORATORY'],
                  ),
                  page(
                    '/laboratory/patients/:id',
                    async () => (await import('@/features/laboratory/trends-page')).TrendsPage,
                    ['SPECIMEN', 'LABORATORY', 'CASE_READ'],
                  ),
                  page('/slips/:code', async () => (await import('@/features/casefile/slip-page')).SlipPage, [
                    'CASE_READ',
                  ]),
                  page('/meetings', async () => (await import('@/features/meeting/meetings-page')).MeetingsPage, [
                    'CASE_READ',
                  ]),
                  page('/calendar', async () => (await import('@/features/calendar/board-page')).BoardPage, [
                    'DIRECTORY_READ',
                  ]),
                  page('/calendar/mine', async () => (await import('@/features/calendar/owner-page')).MinePage, [
                    'DIRECTORY_READ',
                  ]),
                  page('/calendar/owners/:id', async () => (await import('@/features/calendar/owner-page')).OwnerPage, [
                    'DIRECTORY_READ',
                  ]),
                  page('/calendar/rooms', async () => (await import('@/features/calendar/rooms-page')).RoomsPage, [
                    'DIRECTORY_READ',
                  ]),
                  page('/notices', async () => (await import('@/features/notices/notices-page')).NoticesPage),
                  page(
                    '/operations',
                    async () => (await import('@/features/operations/operations-tabs')).OperationsPage,
                    ['OPERATIONS', 'POLICY_WRITE', 'SUPERVISE'],
                  ),
                  page(
                    '/operations/projections',
                    async () => (await import('@/features/operations/projections-page')).ProjectionsPage,
                    ['OPERATIONS'],
                  ),
                  page(
                    '/operations/dead-letters',
                    async () => (await import('@/features/operations/dead-letters-page')).DeadLettersPage,
                    ['OPERATIONS'],
                  ),
                  page(
                    '/operations/policies',
                    async () => (await import('@/features/operations/policies-page')).PoliciesPage,
                  ),
                  page(
                    '/operations/policies/:pack',
                    async () => (await import('@/features/operations/policy-page')).PolicyPage,
                  ),
                  page('/operations/reads', async () => (await import('@/features/operations/reads-page')).ReadsPage, [
                    'OPERATIONS',
                  ]),
                  page(
                    '/referrals/new',
                    async () => (await import('@/features/referral/new-referral-page')).NewReferralPage,
                    ['REFERRAL_REQUEST'],
                  ),
                  page(
                    '/referrals/:id/edit',
                    async () => (await import('@/features/referral/new-referral-page')).EditReferralPage,
                    ['REFERRAL_REQUEST'],
                  ),
                  ...consultationRoutes,
                  page('/diagnoses', async () => (await import('@/features/diagnosis/diagnoses-home')).DiagnosesHome, [
                    'CASE_READ',
                  ]),
                  page(
                    '/diagnoses/figures',
                    async () => (await import('@/features/diagnosis/figures-page')).FiguresPage,
                    ['CASE_READ', 'DIRECTORY_WRITE'],
                  ),
                  page(
                    '/diagnoses/figures/cases',
                    async () => (await import('@/features/diagnosis/figure-cases-page')).FigureCasesPage,
                    ['CASE_READ'],
                  ),
                  page('/diagnoses/desk/:id', async () => (await import('@/features/diagnosis/desk-page')).DeskPage, [
                    'DIAGNOSIS_READ',
                  ]),
                  page('/diagnoses/all', async () => (await import('@/features/diagnosis/list-page')).DiagnosesPage, [
                    'CASE_READ',
                  ]),
                  page(
                    '/diagnoses/unmatched',
                    async () => (await import('@/features/diagnosis/unmatched-page')).UnmatchedPage,
                    ['DIAGNOSIS_REQUEST'],
                  ),
                  page('/diagnoses/new', async () => (await import('@/features/diagnosis/order-page')).OrderPage, [
                    'DIAGNOSIS_REQUEST',
                  ]),
                  page('/studies/:study', async () => (await import('@/features/imaging/study-page')).StudyPage, [
                    'CASE_READ',
                  ]),
                  page('/cases/:id', async () => (await import('@/features/casefile/case-page')).CasePage, [
                    'CASE_READ',
                  ]),
                  { path: '*', element: <NoSuchPage /> },
                ],
              },
            ],
          },
        ],
      },
      { path: '/index.html', element: <Navigate to={to.workbench} replace /> },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);
