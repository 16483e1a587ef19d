package cl.soser.canal.inbound;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who somebody is, as far as it takes to recognise them and no further. */
final class Masked {

    private static final String REST = "…";

    private Masked() {}

    /** {@code Clara F…}: the first name and how the others begin. */
    static String name(String names, String surnames) {
        String first = names.strip().split("\\s+")[0];
        String others =
                Stream.of(surnames.strip().split("\\s+"))
                        .filter(one -> !one.isEmpty())
                        .map(one -> one.substring(0, one.offsetByCodePoints(0, 1)) + REST)
                        .collect(Collectors.joining(" "));
        return (first + " " + others).strip();
    }

    /** {@code c…@correo.example}. */
    static String mailbox(String address) {
        int domain = address.indexOf('@');
        return domain < 1
                ? REST
                : address.substring(0, address.offsetByCodePoints(0, 1)).toLowerCase(Locale.ROOT)
                        + REST
                        + address.substring(domain);
    }
}
