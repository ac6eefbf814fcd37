package org.mailian.dicom.net;

/** The types of items in association PDUs (PS3.8 section 9.3, PS3.7 annex D.3.3). */
final class Items {

    static final int APPLICATION_CONTEXT = 0x10;
    static final int PROPOSED_CONTEXT = 0x20;
    static final int ANSWERED_CONTEXT = 0x21;
    static final int ABSTRACT_SYNTAX = 0x30;
    static final int TRANSFER_SYNTAX = 0x40;
    static final int USER_INFORMATION = 0x50;
    static final int MAXIMUM_LENGTH = 0x51;
    static final int IMPLEMENTATION_CLASS = 0x52;
    static final int WINDOW = 0x53;
    static final int ROLE = 0x54;
    static final int IMPLEMENTATION_VERSION = 0x55;
    static final int EXTENDED = 0x56;
    static final int IDENTITY = 0x58;
    static final int IDENTITY_ANSWER = 0x59;

    private Items() {}
}
