package org.mailian.patient;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what identifies a person is kept.
 *
 * @param key the key everything is sealed with: at least 32 bytes in Base64, the environment variable MAILIAN_PATIENT_KEY. Without one
 *     the embedded database makes its own in the data folder; an external database needs it
 * @param cipher what is written from now on; what was written before is read whatever its cipher
 */
@ConfigurationProperties("mailian.patient")
record PatientSettings(
        @Nullable String key, @DefaultValue("AES") CipherChoice cipher) {

    /** The ciphers there are. A hardware module would be a third. */
    enum CipherChoice {
        /** AES-256 in GCM. */
        AES,
        /** SM4 in GCM (GB/T 32907), for installations under 商用密码 rules. */
        SM4
    }

    @Override
    public String toString() {
        return "PatientSettings[cipher=" + cipher + "]";
    }
}
