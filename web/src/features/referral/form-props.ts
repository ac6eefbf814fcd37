import type { DraftKeeper, DraftState } from './draft-keeper';

/** What every part of the page is given: what is written, and who keeps it. */
export interface FormProps {
  state: DraftState;
  keeper: DraftKeeper;
}
