import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '@/lib/problem';
import type { ConsentState, ReferralContent, ReferralView } from '@/lib/referral';
import { aCase } from '@/testing/people';
import { DraftKeeper } from './draft-keeper';
import { browserShelf } from './draft-shelf';
import type { DraftServer } from './draft-state';

/** A server with one draft, which checks versions as the real one does. */
class OneDraft implements DraftServer {
  content: ReferralContent | undefined;
  version = 0;
  down = false;
  state = 'DRAFT';
  agreed = false;
  readonly log: string[] = [];

  #answer(): ReferralView {
    return {
      case: aCase({ id: 'draft', version: this.version, state: this.state }),
      content: this.content ?? { priority: 'ROUTINE', greenChannel: false },
      actions: [],
    };
  }

  async #write(
    what: string,
    version?: number,
    change: Partial<Pick<OneDraft, 'content' | 'state' | 'agreed'>> = {},
  ): Promise<ReferralView> {
    this.log.push(version === undefined ? what : `${what}@${version}`);
    if (this.down) throw new Problem(0, { code: 'client/offline' });
    if (version !== undefined && version !== this.version) throw new Problem(412, { code: 'casework/stale' });
    Object.assign(this, change);
    this.version += 1;
    return this.#answer();
  }

  open = (_: string, content: ReferralContent) => this.#write('open', undefined, { content });
  save = (_: string, version: number, content: ReferralContent) => this.#write('save', version, { content });
  consent = async (_: string, version: number) => {
    if (this.agreed) throw new Problem(409, { code: 'referral/consent-recorded' });
    const answer = await this.#write('consent', version, { agreed: true });
    return { ...answer, consent: { agreed: true, deferred: false, signer: '周建国', at: '' } as ConsentState };
  };
  submit = (_: string, version: number) => this.#write('submit', version, { state: 'SUBMITTED' });
  discard = (_: string, version: number) => this.#write('discard', version, { state: 'CANCELLED' });
  read = async () => this.#answer();
}

const shelf = () => browserShelf('lin');
const settle = () => vi.advanceTimersByTimeAsync(2_000);

describe('a draft', () => {
  let server: OneDraft;
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    server = new OneDraft();
  });
  afterEach(() => vi.useRealTimers());

  const begun = () => new DraftKeeper(server, shelf(), { patient: 'zhou' });

  it('goes to the server once the hand rests, each write on the version before', async () => {
    const keeper = begun();
    keeper.change({ impression: '结' });
    keeper.change({ impression: '结节' });
    await settle();
    keeper.change({ presentIllness: '咳嗽' });
    await settle();
    expect(server.log).toEqual(['open', 'save@1']);
    expect(server.content).toMatchObject({ impression: '结节', presentIllness: '咳嗽' });
    expect(keeper.state.save.kind).toBe('saved');
    expect(localStorage).toHaveLength(0);
  });

  it('does not open a draft for a patient about whom nothing was written', async () => {
    const keeper = begun();
    await keeper.flush();
    await settle();
    expect(server.log).toEqual([]);
  });

  it('keeps every word in this browser while the line is down, and sends them when it is back', async () => {
    const keeper = begun();
    keeper.change({ impression: '结节' });
    await settle();
    server.down = true;
    keeper.change({ presentIllness: '断网时写的' });
    await settle();
    expect(keeper.state.save.kind).toBe('offline');
    expect(shelf().take('draft')?.content.presentIllness).toBe('断网时写的');
    server.down = false;
    keeper.wake();
    await settle();
    expect(server.content?.presentIllness).toBe('断网时写的');
    expect(keeper.state.save.kind).toBe('saved');
  });

  it('puts back what a closed page could not save', async () => {
    server.down = true;
    const first = begun();
    first.change({ impression: '没来得及保存' });
    await settle();
    first.close();
    server.down = false;
    const second = begun();
    expect(second.state).toMatchObject({ content: { impression: '没来得及保存' }, restored: expect.any(Number) });
    await settle();
    expect(server.content?.impression).toBe('没来得及保存');
  });

  it('shows the words of one reader to no other reader of the same computer', () => {
    server.down = true;
    const keeper = begun();
    keeper.change({ impression: '只给林医生看' });
    expect(new DraftKeeper(server, browserShelf('wang')).state.content.impression).toBe('');
  });

  it('puts both together when a colleague wrote too, and offers what both changed', async () => {
    const keeper = begun();
    keeper.change({ impression: '结节', presentIllness: '咳嗽' });
    await settle();
    await server.save('draft', 1, {
      ...(server.content as ReferralContent),
      impression: '同事的',
      treatment: '抗感染',
    });
    keeper.change({ impression: '我的' });
    await settle();
    expect(server.content).toMatchObject({ impression: '我的', presentIllness: '咳嗽', treatment: '抗感染' });
    expect(keeper.state.conflicts).toEqual([{ field: 'impression', theirs: '同事的' }]);
    keeper.settle('impression', true);
    await settle();
    expect(server.content?.impression).toBe('同事的');
  });

  it('says when a colleague has sent it, and keeps what was written here', async () => {
    const keeper = begun();
    keeper.change({ impression: '结节' });
    await settle();
    await server.submit('draft', 1);
    keeper.change({ presentIllness: '还在写' });
    await settle();
    expect(keeper.state.save).toEqual({ kind: 'gone', id: 'draft' });
    expect(keeper.state.content.presentIllness).toBe('还在写');
  });

  it('leads to the live referral the patient already has', async () => {
    server.open = () =>
      Promise.reject(new Problem(409, { code: 'referral/already-open', case: 'other', number: 'ZZ260309-000001' }));
    const keeper = begun();
    keeper.change({ impression: '结节' });
    await settle();
    expect(keeper.state.save).toEqual({ kind: 'taken', id: 'other', number: 'ZZ260309-000001' });
  });

  it('is sent only with everything that was written, after the consent', async () => {
    const keeper = begun();
    keeper.change({ impression: '结节' });
    await settle();
    keeper.change({ presentIllness: '最后一句' });
    await keeper.sign({ decision: 'AGREED', how: 'PAPER', signer: '周建国', relation: '01' });
    await keeper.submit();
    expect(server.log).toEqual(['open', 'save@1', 'consent@2', 'submit@3']);
    expect(server.content?.presentIllness).toBe('最后一句');
    expect(localStorage).toHaveLength(0);
  });

  it('is signed once when recording and sending are pressed in one breath', async () => {
    const keeper = begun();
    keeper.change({ impression: '结节' });
    await settle();
    const signature = { decision: 'AGREED', how: 'PAPER', signer: '周建国', relation: '01' } as const;
    const recorded = keeper.sign(signature);
    await keeper.sign(signature);
    await keeper.submit();
    await recorded;
    expect(server.log).toEqual(['open', 'consent@1', 'submit@2']);
  });

  it('is opened for a file that comes before the first word', async () => {
    const keeper = begun();
    await expect(keeper.ensure()).resolves.toBe('draft');
    expect(server.log).toEqual(['open']);
  });
});
