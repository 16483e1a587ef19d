package cl.soser.canal.reporting;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Enough of a person's data to tell two of them apart, too little to find anybody by. */
final class Masks {

    private static final String HIDDEN = "***";

    private Masks() {}

    /** First letters: "M*** P***". */
    static String name(String name) {
        return name == null
                ? null
                : Arrays.stream(name.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + HIDDEN)
                        .collect(Collectors.joining(" "));
    }

    /** Its last two characters; nothing of a short one. */
    static String end(String text) {
        return text == null
                ? null
                : HIDDEN + (text.length() > 5 ? text.substring(text.length() - 2) : "");
    }

    /** First letter, and that it is an address. */
    static String email(String address) {
        return address == null || address.isEmpty()
                ? null
                : address.charAt(0) + HIDDEN + "@" + HIDDEN;
    }
}
