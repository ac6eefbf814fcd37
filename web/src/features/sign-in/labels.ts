import { defineLabels } from '@/lib/language';

export const labels = defineLabels(
  'sign-in',
  {
    title: '登录',
    product: '脉联',
    claim: '病人现在在谁手里，\n接下来做什么，\n还有多少时间。',
    claimMore: '村卫生室、乡镇卫生院、县医院、上级医院和急救站，在同一份病例上一起工作。',
    username: '用户名',
    password: '密码',
    submit: '登录',
    usernameMissing: '请填写用户名',
    passwordMissing: '请填写密码',
    demo: '演示环境',
    demoHint: '点一个身份直接进入。这里的机构、医生和患者都是虚构的。',
    languageOther: 'English',
  },
  {
    title: 'Sign in',
    product: 'Mailian',
    claim: 'Who has the patient now,\nwhat happens next,\nhow long there is.',
    claimMore: 'Village rooms, township centres, county and teaching hospitals and the ambulance work on one case.',
    username: 'User name',
    password: 'Password',
    submit: 'Sign in',
    usernameMissing: 'Please enter the user name',
    passwordMissing: 'Please enter the password',
    demo: 'Demonstration',
    demoHint: 'Choose who you want to be. Institutions, doctors and patients here are invented.',
    languageOther: '中文',
  },
);
