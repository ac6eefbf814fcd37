package org.mailian.casework;

/** On which side of a case somebody stands. */
public enum Side {
    /** 申请方: the institution that asks. */
    REQUESTER,
    /** 受邀方: the institution that is asked. */
    RESPONDER,
    /** May look and talk, not act. */
    OBSERVER;

    /** Whose clock matters to this side: its own while it must act, the other's while it waits. */
    Side watched(boolean mustAct) {
        return mustAct == (this == REQUESTER) ? REQUESTER : RESPONDER;
    }
}
