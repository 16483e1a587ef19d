package cl.soser.canal.macro;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a macro's texts. Known variables are replaced; saving fails if a text has an
 * unknown one.
 */
final class MacroVariables {

    static final List<String> KNOWN =
            List.of("numero", "persona", "establecimiento", "area", "plazo", "yo");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

    private MacroVariables() {}

    /** The first that is not known; so is a brace that opens or closes none. */
    static Optional<String> unknown(String text) {
        Set<String> all = new LinkedHashSet<>();
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            if (!KNOWN.contains(variable.group(1))) {
                all.add(variable.group());
            }
        }
        String rest = VARIABLE.matcher(text).replaceAll("");
        if (rest.indexOf('{') >= 0) {
            all.add("{");
        } else if (rest.indexOf('}') >= 0) {
            all.add("}");
        }
        return all.stream().findFirst();
    }

    static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        values.getOrDefault(found.group(1), found.group())));
    }
}
