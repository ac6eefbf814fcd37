package org.mailian.policy;

/**
 * The rules that hold somewhere on a day.
 *
 * @param version which published versions they were made of, for example {@code referral@national:1+region-620000:2}; keep it
 *     with whatever was decided by them
 */
public record Decision<T>(T rules, String version) {}
