package cl.soser.canal.web.shared.error;

import cl.soser.canal.web.shared.request.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A form that could not be received: shown back as it was, unseen, with a button that sends it
 * again. Not where secrets are typed, and not its files.
 *
 * @param address where it was sent
 */
public record UnsentForm(String address, List<Field> fields) {

    /**
     * Where passwords and codes are typed, beside the entrances, which no form is sent to again.
     */
    private static final List<String> SECRET =
            List.of("/cuenta", "/seguimiento", "/solicitudes/ver");

    /** What was shown to prove who sends it, which is not part of it. */
    private static final String PROOF = "canal-";

    /** As pages read it. */
    public String getAddress() {
        return address;
    }

    public List<Field> getFields() {
        return fields;
    }

    /** One value of it. */
    public record Field(String name, String value) {

        public String getName() {
            return name;
        }

        public String getValue() {
            return value;
        }
    }

    /** Null where it cannot be sent again. */
    static UnsentForm of(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        if (!"POST".equals(request.getMethod())
                || !type.startsWith("application/x-www-form-urlencoded")) {
            return null;
        }
        String query = request.getQueryString();
        return of(
                request.getRequestURI() + (query == null ? "" : "?" + query),
                request.getParameterMap());
    }

    static UnsentForm of(String address, Map<String, String[]> values) {
        if (SECRET.stream().anyMatch(address::startsWith)
                || values.entrySet().stream().anyMatch(UnsentForm::isPassword)) {
            return null;
        }
        List<Field> fields =
                values.entrySet().stream()
                        .filter(each -> !each.getKey().startsWith(PROOF))
                        .flatMap(
                                each ->
                                        Arrays.stream(each.getValue())
                                                .map(value -> new Field(each.getKey(), value)))
                        .toList();
        return LocalPath.of(address).map(path -> new UnsentForm(path, fields)).orElse(null);
    }

    /** The form of a request may make an account too. */
    private static boolean isPassword(Map.Entry<String, String[]> field) {
        return field.getKey().contains("assword")
                && !Arrays.stream(field.getValue()).allMatch(String::isEmpty);
    }
}
