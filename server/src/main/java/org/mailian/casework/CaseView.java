package org.mailian.casework;

/** What a room shows of a case of its kind; the header says at which version. */
public interface CaseView {

    CaseHeader header();
}
