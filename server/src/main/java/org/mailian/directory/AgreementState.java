package org.mailian.directory;

/** A draft waits for signatures; in force are only signed ones, within their term. */
public enum AgreementState {
    DRAFT,
    SIGNED,
    TERMINATED
}
