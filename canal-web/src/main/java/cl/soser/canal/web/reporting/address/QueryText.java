package cl.soser.canal.web.reporting.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An address's query that came as a value of another: what it says, never where it leads. */
public final class QueryText {

    private static final int LONGEST = 4000;

    private QueryText() {}

    /** By name, the first of each; empty for anything that is no query. */
    public static Map<String, String> parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        if (text == null || text.length() > LONGEST) {
            return values;
        }
        for (String one : text.split("&")) {
            int sign = one.indexOf('=');
            if (sign > 0) {
                try {
                    values.putIfAbsent(
                            URLDecoder.decode(one.substring(0, sign), StandardCharsets.UTF_8),
                            URLDecoder.decode(one.substring(sign + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    return new LinkedHashMap<>();
                }
            }
        }
        return values;
    }
}
