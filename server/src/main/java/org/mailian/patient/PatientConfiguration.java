package org.mailian.patient;

import java.security.MessageDigest;
import org.mailian.kernel.DatabaseSettings;
import org.mailian.kernel.StartRefused;
import org.mailian.policy.PolicyPack;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault, with the key this database was begun with and no other. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PatientSettings.class)
class PatientConfiguration {

    @Bean
    PolicyPack consentPack() {
        return new PolicyPack(ConsentRules.PACK, ConsentTexts.class);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Vault vault(PatientSettings settings, DatabaseSettings database, JdbcClient jdbc) {
        var vault = new Vault(new KeyRing(PatientKey.of(settings, database)), settings.cipher());
        requireSameKey(vault, jdbc);
        return vault;
    }

    /** A second key beside the first would split the index: the same number would be found under one of them only. */
    private static void requireSameKey(Vault vault, JdbcClient jdbc) {
        jdbc.sql("insert into patient.key_check (fingerprint) values (:fingerprint) on conflict do nothing")
                .param("fingerprint", vault.fingerprint())
                .update();
        var begunWith = jdbc.sql("select fingerprint from patient.key_check")
                .query((row, number) -> row.getBytes("fingerprint"))
                .single();
        if (!MessageDigest.isEqual(begunWith, vault.fingerprint())) {
            throw new StartRefused(
                    "The patients of this database were sealed with another key.",
                    "Start with the key it was begun with (MAILIAN_PATIENT_KEY, or keys/patient.key in its data folder).");
        }
    }
}
