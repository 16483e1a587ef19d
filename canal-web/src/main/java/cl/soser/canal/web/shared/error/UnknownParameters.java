package cl.soser.canal.web.shared.error;

import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds parameters of an address that its page does not read, and those that occur twice. Each is
 * an error: a misspelt filter would silently show everything.
 */
public final class UnknownParameters {

    private static final Set<String> FRAMEWORK = Set.of("jakarta.faces.", "primefaces.");
    private static final int LONGEST = 40;

    private UnknownParameters() {}

    /**
     * By parameter, what is wrong with it; none where a form is sent rather than an address opened.
     *
     * @param known the names the page reads
     */
    public static Map<String, String> of(HttpServletRequest request, Set<String> known) {
        return "POST".equals(request.getMethod()) ? Map.of() : of(request.getParameterMap(), known);
    }

    static Map<String, String> of(Map<String, String[]> parameters, Set<String> known) {
        Map<String, String> errors = new LinkedHashMap<>();
        parameters.forEach(
                (name, values) -> {
                    if (!known.contains(name) && !name.equals(LocalPath.LIST_FILE)) {
                        if (FRAMEWORK.stream().noneMatch(name::startsWith)) {
                            errors.put(cut(name), Bundles.text("figures.parameter.unknown"));
                        }
                    } else if (values.length > 1) {
                        errors.put(name, Bundles.text("figures.parameter.repeated"));
                    }
                });
        return errors;
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
