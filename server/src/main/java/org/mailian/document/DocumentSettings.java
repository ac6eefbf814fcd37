package org.mailian.document;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Files and paper.
 *
 * @param largestFile the largest file that is taken, for example 200MB
 * @param publicAddress the address under which people reach this platform; printed in the codes on paper
 */
@ConfigurationProperties("mailian.document")
record DocumentSettings(
        @DefaultValue("200MB") DataSize largestFile,
        @DefaultValue("http://localhost:8080") URI publicAddress) {}
