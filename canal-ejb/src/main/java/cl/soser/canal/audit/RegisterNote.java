package cl.soser.canal.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an act of the audit trail says besides its codes, as far as the register shows it: words
 * that a person typed stay with what they are about, and an address shows no key of anything.
 *
 * @param number of what it is about; null where it has none
 * @param detail codes, or the page of an address; null where there are none
 */
record RegisterNote(String number, String detail) {

    /** Before the page of a list that was taken away. */
    private static final String TAKEN = "EXPORTACION: ";

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{2,40}");
    private static final Pattern PAGE = Pattern.compile("/[a-z][a-z./-]{0,100}");

    static RegisterNote of(String number, String reason) {
        return new RegisterNote(number, reason == null ? null : shown(reason));
    }

    private static String shown(String reason) {
        if (Stream.of(reason.split(", |: ")).allMatch(CODE.asMatchPredicate())) {
            return reason;
        }
        Matcher page =
                PAGE.matcher(reason.startsWith(TAKEN) ? reason.substring(TAKEN.length()) : reason);
        if (!page.lookingAt()) {
            return null;
        }
        String address = page.group();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
