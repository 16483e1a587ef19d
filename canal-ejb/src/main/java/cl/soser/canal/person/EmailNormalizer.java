package cl.soser.canal.person;

import java.util.Locale;

/** How e-mail addresses are compared: without case or outer spaces; dots and tags are kept. */
public final class EmailNormalizer {

    private EmailNormalizer() {}

    /** Null stays null, blank becomes null. */
    public static String of(String email) {
        return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }
}
