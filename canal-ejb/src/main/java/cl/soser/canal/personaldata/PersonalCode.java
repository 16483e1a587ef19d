package cl.soser.canal.personaldata;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A code of the channel: a program reads the code, a person its name.
 *
 * @param code as it is stored, for instance {@code EN_CURSO}
 * @param name in the lists of the channel; null where the code belongs to none
 */
record PersonalCode(String code, String name) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern ACCENTED = Pattern.compile("([cs])ion\\b");

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /**
     * "En curso": from the lists, from the words of copies and roles, or the code as a sentence.
     */
    String words() {
        if (name != null || !isCode(code)) {
            return name == null ? code : name;
        }
        return PersonalWords.find("name", code)
                .or(() -> PersonalWords.find("role", code))
                .orElseGet(this::sentence);
    }

    private String sentence() {
        String rest = code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return code.charAt(0) + ACCENTED.matcher(rest).replaceAll("$1ión");
    }

    @Override
    public String toString() {
        return code;
    }
}
