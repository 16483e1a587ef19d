package cl.soser.canal.web.shared.files;

import java.util.regex.Pattern;

/** A way back that a form names: a path of this site or the home page, never another site. */
final class ReturnPath {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9_./?&=#-]*");

    private ReturnPath() {}

    static String of(String wanted) {
        return wanted != null && LOCAL.matcher(wanted).matches() ? wanted : "/";
    }
}
