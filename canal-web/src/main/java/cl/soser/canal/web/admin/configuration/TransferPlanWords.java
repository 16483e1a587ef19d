package cl.soser.canal.web.admin.configuration;

import cl.soser.canal.configuration.TransferPlan;
import cl.soser.canal.web.shared.error.HistoryLine;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a plan says of its troubles and its parts, in words. */
final class TransferPlanWords {

    private static final Pattern PLACE =
            Pattern.compile("([^\\[.]+)(?:\\[(\\d{1,9})])?(?:\\.(.+))?");

    private TransferPlanWords() {}

    static String trouble(TransferPlan.Trouble trouble) {
        Object[] arguments =
                trouble.arguments().stream()
                        .map(one -> one instanceof String text ? HistoryLine.words(text) : one)
                        .toArray();
        String why = Bundles.text(trouble.key(), arguments);
        if (trouble.path().isEmpty()) {
            return trouble.line() > 0 ? Bundles.text("transfer.line", trouble.line(), why) : why;
        }
        String where = place(trouble.path());
        return trouble.line() > 0
                ? Bundles.text("transfer.path.line", where, trouble.line(), why)
                : Bundles.text("transfer.path", where, why);
    }

    /** "Reglas de derivación, fila 3, Área" for {@code reglas[2].area}. */
    static String place(String path) {
        Matcher parts = PLACE.matcher(path);
        if (!parts.matches()) {
            return path;
        }
        String place = named("transferPart.", parts.group(1));
        if (parts.group(2) != null) {
            String row = String.valueOf(Integer.parseInt(parts.group(2)) + 1);
            place = Bundles.text("transfer.row.path", place, row);
        }
        return parts.group(3) == null
                ? place
                : Bundles.text(
                        "transfer.row.field", place, named("configurationField.", parts.group(3)));
    }

    private static String named(String words, String code) {
        return Bundles.has(words + code) ? Bundles.text(words + code) : "«" + code + "»";
    }

    static String parts(List<String> some) {
        return String.join(
                ", ", some.stream().map(one -> Bundles.text("transferPart." + one)).toList());
    }
}
