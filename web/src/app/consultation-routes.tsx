import type { RouteObject } from 'react-router';
import { to } from '@/lib/paths';
import { page } from './page';

/** The pages of consultation. */
export const consultationRoutes: RouteObject[] = [
  page(to.consultations, async () => (await import('@/features/consultation/list-page')).ConsultationsPage, [
    'CASE_READ',
  ]),
  page(to.experts, async () => (await import('@/features/consultation/experts-page')).ExpertsPage, [
    'CONSULTATION_ANSWER',
    'COORDINATE',
    'DIRECTORY_WRITE',
  ]),
  page(to.consultationDesk, async () => (await import('@/features/consultation/desk/desk-page')).DeskPage, [
    'COORDINATE',
  ]),
  page(to.consultationFigures, async () => (await import('@/features/consultation/figures/figures-page')).FiguresPage, [
    'CASE_READ',
    'DIRECTORY_WRITE',
  ]),
  page(
    '/consultations/figures/cases',
    async () => (await import('@/features/consultation/figures/figure-cases-page')).FigureCasesPage,
    ['CASE_READ'],
  ),
  page('/consultations/new', async () => (await import('@/features/consultation/request-page')).NewConsultationPage, [
    'CONSULTATION_REQUEST',
  ]),
  page(
    to.consultationFromChat,
    async () => (await import('@/features/consultation/chat/chat-page')).ConsultationFromChatPage,
    ['CONSULTATION_REQUEST'],
  ),
  page(
    '/consultations/:id/edit',
    async () => (await import('@/features/consultation/request-page')).EditConsultationPage,
    ['CONSULTATION_REQUEST'],
  ),
  page(
    '/consultations/:id/stripping',
    async () => (await import('@/features/consultation/stripping/stripping-page')).StrippingPage,
    ['CONSULTATION_REQUEST'],
  ),
];
