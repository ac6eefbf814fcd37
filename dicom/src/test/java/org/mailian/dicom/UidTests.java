package org.mailian.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UidTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                SopClass.CT_IMAGE,
                SopClass.DIGITAL_XRAY_FOR_PRESENTATION,
                "1.2.840.10008.5.1.4.1.1.1.1.1", // digital x-ray for processing
                "1.2.840.10008.5.1.4.1.1.9.1.1", // twelve-lead ECG
                "1.2.840.10008.5.1.4.1.1.6" // ultrasound, retired
            })
    void whatIsStoredIsStorage(String uid) {
        assertThat(Uid.find(uid))
                .hasValueSatisfying(it -> assertThat(it.isStorage()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.840.10008.1.1", // verification
                "1.2.840.10008.1.3.10", // media storage directory
                "1.2.840.10008.1.20.1" // storage commitment
            })
    void whatIsOnlySpokenIsNot(String uid) {
        assertThat(Uid.find(uid))
                .hasValueSatisfying(it -> assertThat(it.isStorage()).isFalse());
    }

    @Test
    void aMadeIdentifierIsOfTheUuidKindAndFits() {
        assertThat(Uid.random())
                .startsWith("2.25.")
                .hasSizeLessThanOrEqualTo(64)
                .isNotEqualTo(Uid.random());
    }
}
