package cl.soser.canal.person;

import java.util.Locale;
import java.util.regex.Pattern;

/** How e-mail addresses are compared: without case or outer spaces; dots and tags are kept. */
public final class EmailNormalizer {

    private static final Pattern TAG = Pattern.compile("^([^+@]+)\\+[^@]*(?=@)");

    private EmailNormalizer() {}

    /** Null stays null, blank becomes null. */
    public static String of(String email) {
        return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The mailbox in which an address ends: {@code ana+pae@correo.cl} is {@code ana@correo.cl}. For
     * limits and rations alone; accounts keep the address as it is. Null stays null.
     */
    public static String box(String email) {
        String key = of(email);
        return key == null ? null : TAG.matcher(key).replaceFirst("$1");
    }
}
