import { defineLabels, type Labels, useLabels } from './language';

const labels = defineLabels(
  'roles',
  {
    PRIMARY_DOCTOR: '医生',
    SPECIALIST: '专科医生',
    DEPARTMENT_HEAD: '科主任',
    COORDINATOR: '转诊中心',
    DUTY_OFFICER: '总值班',
    NURSE: '护士',
    CONSORTIUM_OFFICE: '医联体办',
    TECHNICIAN: '技师',
    DIAGNOSTICIAN: '诊断医师',
    LABORATORIAN: '检验师',
    COURIER: '标本转运员',
    COMMISSION: '卫健委',
    MANAGER: '机构管理员',
    ADMINISTRATOR: '系统管理员',
  },
  {
    PRIMARY_DOCTOR: 'Doctor',
    SPECIALIST: 'Specialist',
    DEPARTMENT_HEAD: 'Department head',
    COORDINATOR: 'Referral centre',
    DUTY_OFFICER: 'Duty officer',
    NURSE: 'Nurse',
    CONSORTIUM_OFFICE: 'Consortium office',
    TECHNICIAN: 'Technician',
    DIAGNOSTICIAN: 'Diagnostician',
    LABORATORIAN: 'Laboratorian',
    COURIER: 'Specimen courier',
    COMMISSION: 'Health commission',
    MANAGER: 'Institution manager',
    ADMINISTRATOR: 'System administrator',
  },
);

type Role = typeof labels extends Labels<infer K> ? K : never;

const order = Object.keys(labels.words.en);

/** The patients' work first, then the office, then who administers; a role of the region's own comes last. */
export function inOrder<T = string>(roles: readonly T[], code: (role: T) => string = String): T[] {
  const rank = (it: T) => (order.indexOf(code(it)) + order.length + 1) % (order.length + 1);
  return [...roles].sort((a, b) => rank(a) - rank(b));
}

/** A role in words; one that a region added itself is shown by its code. */
export function useRoleWords(): (code: string) => string {
  const t = useLabels(labels);
  return (code) => (code in labels.words.en ? t(code as Role) : code);
}
