package cl.soser.canal.web.portal.right;

import cl.soser.canal.web.shared.language.Bundles;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a case, {@code DR-2026-000123}, however a person writes it. */
final class RightNumber {

    private static final Pattern NUMBER =
            Pattern.compile("(?:DR)?[\\s.-]*(20\\d\\d)[\\s./-]*(\\d{1,9})");

    private RightNumber() {}

    /** Empty for what is no such number. */
    static Optional<String> normal(String typed) {
        Matcher parts =
                NUMBER.matcher(typed == null ? "" : typed.strip().toUpperCase(Bundles.LOCALE));
        return parts.matches()
                ? Optional.of("DR-%s-%06d".formatted(parts.group(1), Long.valueOf(parts.group(2))))
                : Optional.empty();
    }
}
