package cl.soser.canal.paper;

import cl.soser.canal.directory.SchoolScheme;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the QR of a sheet says: {@code CP1R99001:0001234}. Version of the scheme, school (R for an
 * RBD, J for JUNJI, I for Integra), folio with its digit last. No personal data. Short, and only of
 * the QR's alphanumeric characters, so that it fits the smallest symbol and its dots are large.
 */
public record PaperSheetCode(SchoolScheme scheme, String school, Folio folio) {

    private static final Pattern FORM = Pattern.compile("CP1([RJI])([0-9]{1,12}):([0-9]{7,9})");

    /** Empty for anything else, as the QR of a bottle of milk on the same photograph. */
    public static Optional<PaperSheetCode> read(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            return Optional.empty();
        }
        SchoolScheme scheme =
                switch (form.group(1)) {
                    case "R" -> SchoolScheme.RBD;
                    case "J" -> SchoolScheme.JUNJI;
                    default -> SchoolScheme.INTEGRA;
                };
        return Folio.read(form.group(3))
                .map(folio -> new PaperSheetCode(scheme, form.group(2), folio));
    }

    /** Its text in the QR. */
    public String text() {
        return "CP1" + scheme.name().charAt(0) + school + ":" + folio.format().replace("-", "");
    }
}
