package org.mailian.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this is a demonstration.
 *
 * @param enabled load the fictional region on first start and open its accounts; never on a database with real patients
 */
@ConfigurationProperties("mailian.demo")
record DemoSettings(@DefaultValue("false") boolean enabled) {}
