package org.mailian.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts and how many wrong passwords are too many (GB/T 22239-2019 level 3 asks for both).
 *
 * @param idle a session nobody uses for so long ends
 * @param longest a session ends after so long even when used
 * @param attempts wrong passwords in a row before a name is locked
 * @param addressAttempts failed sign-ins from one network address within {@code lock} before it must wait; a hospital is often one address
 * @param lock how long a locked name or address waits
 * @param breakGlass how long a record opened in an emergency stays open
 */
@ConfigurationProperties("mailian.access")
record AccessSettings(
        @DefaultValue("PT30M") Duration idle,
        @DefaultValue("PT12H") Duration longest,
        @DefaultValue("5") int attempts,
        @DefaultValue("200") int addressAttempts,
        @DefaultValue("PT15M") Duration lock,
        @DefaultValue("PT3H") Duration breakGlass) {}
