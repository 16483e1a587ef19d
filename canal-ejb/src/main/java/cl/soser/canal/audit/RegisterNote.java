package cl.soser.canal.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an act of the audit trail says besides its codes, as far as the register shows it: words
 * that a person typed stay with what they are about, and an address shows no key of anything.
 *
 * @param number of what it is about; null where it has none
 * @param detail codes, or the page of an address; null where there are none
 */
record RegisterNote(String number, String detail) {

    private static final Pattern CODES = Pattern.compile("[A-Z0-9_]+(?:[ ,:]+[A-Z0-9_]+)*");
    private static final Pattern PAGE = Pattern.compile("(?:/[a-z][a-z.-]*)+");

    static RegisterNote of(String number, String reason) {
        return new RegisterNote(number, reason == null ? null : shown(reason));
    }

    private static String shown(String reason) {
        if (CODES.matcher(reason).matches()) {
            return reason;
        }
        Matcher page = PAGE.matcher(reason);
        return page.lookingAt() ? page.group() : null;
    }
}
