package cl.soser.canal.web.shared.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The Content-Disposition of a file, its name as RFC 6266 has it: plain for old browsers, then
 * whole.
 */
public final class ContentDisposition {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9 ._()-]");
    private static final String ATTR_CHARS = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    public static String of(String name, boolean inline) {
        return (inline ? "inline" : "attachment")
                + "; filename=\""
                + plain(name)
                + "\"; filename*=UTF-8''"
                + encoded(name);
    }

    private static String plain(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return NOT_PLAIN.matcher(bare).replaceAll("_");
    }

    /** RFC 5987. */
    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean asIs =
                    c >= 'a' && c <= 'z'
                            || c >= 'A' && c <= 'Z'
                            || c >= '0' && c <= '9'
                            || ATTR_CHARS.indexOf(c) >= 0;
            if (asIs) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", each & 0xff));
            }
        }
        return encoded.toString();
    }
}
