import { defineLabels, type Labels, useLabels } from '@/lib/language';

/** 医疗机构诊疗科目名录: the subjects departments are found by. */
const labels = defineLabels(
  'specialties',
  {
    '02': '全科医疗科',
    '03': '内科',
    '03.01': '呼吸内科',
    '03.02': '消化内科',
    '03.03': '神经内科',
    '03.04': '心血管内科',
    '03.05': '血液内科',
    '03.06': '肾病科',
    '03.07': '内分泌科',
    '03.10': '老年病科',
    '04': '外科',
    '04.01': '普通外科',
    '04.02': '神经外科',
    '04.03': '骨科',
    '04.04': '泌尿外科',
    '04.05': '胸外科',
    '04.06': '心脏大血管外科',
    '05': '妇产科',
    '07': '儿科',
    '07.01': '新生儿科',
    '10': '眼科',
    '11': '耳鼻咽喉科',
    '12': '口腔科',
    '13': '皮肤科',
    '15': '精神科',
    '16': '感染科',
    '17': '结核病科',
    '19': '肿瘤科',
    '20': '急诊医学科',
    '21': '康复医学科',
    '26': '麻醉科',
    '28': '重症医学科',
    '30': '医学检验科',
    '31': '病理科',
    '32': '医学影像科',
    '50': '中医科',
    '01': '预防保健科',
    '00': '不看诊（管理、信息、转诊中心）',
  },
  {
    '02': 'General practice',
    '03': 'Internal medicine',
    '03.01': 'Respiratory medicine',
    '03.02': 'Gastroenterology',
    '03.03': 'Neurology',
    '03.04': 'Cardiology',
    '03.05': 'Haematology',
    '03.06': 'Nephrology',
    '03.07': 'Endocrinology',
    '03.10': 'Geriatrics',
    '04': 'Surgery',
    '04.01': 'General surgery',
    '04.02': 'Neurosurgery',
    '04.03': 'Orthopaedics',
    '04.04': 'Urology',
    '04.05': 'Thoracic surgery',
    '04.06': 'Cardiac and vascular surgery',
    '05': 'Obstetrics and gynaecology',
    '07': 'Paediatrics',
    '07.01': 'Neonatology',
    '10': 'Ophthalmology',
    '11': 'Ear, nose and throat',
    '12': 'Dentistry',
    '13': 'Dermatology',
    '15': 'Psychiatry',
    '16': 'Infectious diseases',
    '17': 'Tuberculosis',
    '19': 'Oncology',
    '20': 'Emergency medicine',
    '21': 'Rehabilitation',
    '26': 'Anaesthesiology',
    '28': 'Intensive care',
    '30': 'Laboratory',
    '31': 'Pathology',
    '32': 'Imaging',
    '50': 'Chinese medicine',
    '01': 'Preventive care',
    '00': 'No patients (office, IT, referral centre)',
  },
);

type Code = typeof labels extends Labels<infer K> ? K : never;

const codes = (Object.keys(labels.words['zh-CN']) as Code[]).sort();

/** As options of a list; a code the list does not know stands for itself. */
export function useSpecialties(known = '') {
  const t = useLabels(labels);
  const options = codes.map((it) => ({ value: it as string, label: `${t(it)} ${it}` }));
  return known && !codes.includes(known as Code) ? [...options, { value: known, label: known }] : options;
}

/** The name of one; a code the list does not know stands for itself. */
export function useSpecialtyName(): (code: string) => string {
  const t = useLabels(labels);
  return (code) => (codes.includes(code as Code) ? t(code as Code) : code);
}
