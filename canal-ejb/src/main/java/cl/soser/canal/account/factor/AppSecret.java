package cl.soser.canal.account.factor;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.apache.commons.codec.binary.Base32;

/**
 * The secret that an app and the channel share, before an account has it.
 *
 * @param text in base 32, as a person may type it
 */
public record AppSecret(String text) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ISSUER = "Canal PAE";

    public AppSecret {
        if (text == null || !text.matches("[A-Z2-7]{32}")) {
            throw new IllegalArgumentException("a secret has 32 signs of base 32");
        }
    }

    public static AppSecret random() {
        byte[] bytes = new byte[TimeCode.SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new AppSecret(new Base32().encodeToString(bytes));
    }

    public byte[] bytes() {
        return new Base32().decode(text);
    }

    /** What the picture says that an app reads. */
    public String address(String email) {
        String issuer = encoded(ISSUER);
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(issuer, encoded(email), text, issuer);
    }

    /** In groups of four, to be typed. */
    public String spelled() {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
