package cl.soser.canal.radar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list as it is copied from a spreadsheet: on each line the code of a school and its route.
 *
 * @param routes by the code in its scheme, without zeros or check digit; the last line of a code
 *     counts
 * @param unreadable lines that are neither empty nor such
 */
record RouteList(Map<String, String> routes, List<String> unreadable) {

    static final int LONGEST = 40;

    private static final Pattern LINE =
            Pattern.compile("0*([1-9]\\d{0,11})(?:-[0-9kK])?\\s*[;,\\t]\\s*(\\S.*)");
    private static final int SHOWN = 40;

    RouteList {
        routes = Map.copyOf(routes);
        unreadable = List.copyOf(unreadable);
    }

    static RouteList of(String typed) {
        Map<String, String> routes = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        for (String line : typed.split("\\R")) {
            String bare = line.strip();
            Matcher form = LINE.matcher(bare);
            if (form.matches() && form.group(2).length() <= LONGEST) {
                routes.put(form.group(1), form.group(2));
            } else if (!bare.isEmpty()) {
                unreadable.add(bare.length() <= SHOWN ? bare : bare.substring(0, SHOWN) + "…");
            }
        }
        return new RouteList(routes, unreadable);
    }
}
