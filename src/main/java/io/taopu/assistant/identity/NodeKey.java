package io.taopu.assistant.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that all nodes on one database must have alike, known by what it makes of a fixed text.
 *
 * @param name name of its file in the data folder
 * @param witness what it makes of the text; the same exactly when the key is
 */
public record NodeKey(String name, String witness) {

    private static final String ALGORITHM = "HmacSHA256";

    /** Of the secret, which is not kept. */
    public static NodeKey of(String name, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] witness = mac.doFinal(("investor assistant: " + name).getBytes(StandardCharsets.UTF_8));
            return new NodeKey(name, HexFormat.of().formatHex(witness));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
