package org.mailian.casework;

/** On which side of a case somebody stands. */
public enum Side {
    /** 申请方: the institution that asks. */
    REQUESTER,
    /** 受邀方: the institution that is asked. */
    RESPONDER,
    /** 受邀专家: whose expert is asked beside the responder. What it may do is its own part, not the whole of the case. */
    INVITED;

    /** Whose clock matters to this side: its own while it must act, the other's while it waits. */
    Side watched(boolean mustAct) {
        return mustAct == (this == REQUESTER) ? REQUESTER : RESPONDER;
    }
}
