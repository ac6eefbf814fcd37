package org.mailian.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param kept how long a notice is kept, read or not; what happened itself stays in the journal */
@ConfigurationProperties("mailian.notification")
public record NoticeSettings(@DefaultValue("180d") Duration kept) {}
