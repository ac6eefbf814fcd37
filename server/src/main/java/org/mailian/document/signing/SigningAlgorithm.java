package org.mailian.document.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What a signature is made with. */
enum SigningAlgorithm {
    /** ECDSA on P-256 with SHA-256: read everywhere, and a new key costs a person no waiting. */
    ECDSA("SHA256withECDSA", "P-256"),
    /** SM2 with SM3 (GB/T 32918, GB/T 32905), for installations under 商用密码 rules; read by national software. */
    SM2("SM3withSM2", "sm2p256v1");

    /** One provider for both; it is asked directly and never registered, so the rest of the JVM does not notice it. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    private final String signature;
    private final String curve;

    SigningAlgorithm(String signature, String curve) {
        this.signature = signature;
        this.curve = curve;
    }

    KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec(curve), new SecureRandom());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("EC", PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A signing key cannot be read", broken);
        }
    }

    ContentSigner signer(PrivateKey privateKey) {
        try {
            return new JcaContentSignerBuilder(signature).setProvider(PROVIDER).build(privateKey);
        } catch (OperatorCreationException broken) {
            throw new IllegalStateException("A signing key cannot be used", broken);
        }
    }
}
