package org.mailian.access;

import java.util.UUID;

/** Somebody who can be told something: an account in use, and the institution it would be told at. */
public record Addressee(UUID account, UUID practitioner, UUID institution, String name) {}
