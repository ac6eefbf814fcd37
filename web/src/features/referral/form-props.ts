import type { DraftKeeper } from './draft-keeper';
import type { DraftState } from './draft-state';

/** What every part of the page is given: what is written, and who keeps it. */
export interface FormProps {
  state: DraftState;
  keeper: DraftKeeper;
}
