package org.mailian.policy;

/**
 * A bean by which a room declares a pack of its rules. The national default is the resource {@code policy/<name>.json}.
 *
 * @param type the record the merged content must become; fields it does not know are refused, fields not marked nullable are required
 */
public record PolicyPack(String name, Class<?> type) {}
