package org.mailian.meeting;

/** What somebody is in a meeting. */
public enum MeetingRole {
    /** Lets in, gives the floor, finishes. There may be several. */
    HOST,
    /** Was asked. */
    EXPERT,
    /** Asks. */
    ASKER,
    /** Came with a key, has no account, and sees nothing but what lies on the table. */
    GUEST
}
