import type { Session } from '@/lib/wire';
import { OpenAccount, ResetPassword, WithdrawAccount } from './account-drawers';
import type { PersonLine } from './api/keeping';
import type { Opened } from './keeping';
import { ChangePost, CorrectPerson, EndPost, GivePost } from './person-drawers';

export type Act =
  | 'correctPerson'
  | 'changeRoles'
  | 'givePost'
  | 'endPost'
  | 'openAccount'
  | 'resetPassword'
  | 'withdrawAccount';

/** What can be done with somebody; nobody takes their own right away. */
export function actsFor(of: PersonLine, me: Session): readonly Act[] {
  const self = of.practitioner === me.practitioner;
  const post: Act[] = of.post === me.post.id ? ['givePost'] : ['changeRoles', 'givePost', 'endPost'];
  const account: Act[] = !of.account
    ? ['openAccount']
    : of.account.keptHere && !self
      ? ['resetPassword', 'withdrawAccount']
      : [];
  return ['correctPerson', ...post, ...account];
}

/** The drawer of one act. */
export function PersonAct({ act, ...props }: { act: Act; institution: string; of: PersonLine } & Opened) {
  switch (act) {
    case 'correctPerson':
      return <CorrectPerson {...props} />;
    case 'changeRoles':
      return <ChangePost {...props} />;
    case 'givePost':
      return <GivePost {...props} />;
    case 'endPost':
      return <EndPost {...props} />;
    case 'openAccount':
      return <OpenAccount {...props} />;
    case 'resetPassword':
      return <ResetPassword {...props} />;
    case 'withdrawAccount':
      return <WithdrawAccount {...props} />;
  }
}
