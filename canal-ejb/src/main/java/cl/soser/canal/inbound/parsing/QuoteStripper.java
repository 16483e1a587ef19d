package cl.soser.canal.inbound.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes quotation and signature from a reply, for showing only; the whole text is stored. If
 * nothing would be left, it shows the whole text.
 */
public final class QuoteStripper {

    /**
     * @param text what is shown
     * @param shortened whether the whole says more
     */
    public record Shown(String text, boolean shortened) {}

    /** Begins the mail it answers; programs write it in one line or break it into two. */
    private static final Pattern ATTRIBUTION =
            Pattern.compile(
                    "^(El .{6,200}(escribió|escribio)|On .{6,200} wrote|Am .{6,200} schrieb"
                            + "|Em .{6,200} escreveu)\\s*:\\s*$");

    private static final Pattern HALF_ATTRIBUTION = Pattern.compile("^(El|On|Em|Am) .{6,200}$");

    private static final Pattern DIVIDER =
            Pattern.compile(
                    "^\\s*-{2,}\\s*(Mensaje original|Original Message|Mensaje reenviado"
                            + "|Forwarded message)\\s*-{2,}\\s*$|^_{20,}\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FROM = Pattern.compile("^\\*?(De|From)\\s*:\\*?\\s.*");
    private static final Pattern SENT =
            Pattern.compile("^\\*?(Enviado(?: el)?|Sent|Fecha|Date|Para|To)\\s*:\\*?\\s.*");

    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "^(-- ?|Enviado desde mi .{2,40}|Enviado desde (Outlook|Yahoo|Correo).{0,60}"
                            + "|Sent from my .{2,40}|Get Outlook for .{2,40}|Obtener Outlook para .{2,40})$",
                    Pattern.CASE_INSENSITIVE);

    private static final int LINES_OF_A_HEADER = 4;

    private QuoteStripper() {}

    /**
     * @param whole legible text
     */
    public static Shown trim(String whole) {
        List<String> lines = List.of(whole.split("\n", -1));
        List<String> kept = new ArrayList<>();
        boolean signed = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String bare = line.strip();
            if (DIVIDER.matcher(bare).matches() || isHeader(lines, i)) {
                break;
            }
            if (bare.startsWith(">")) {
                continue;
            }
            int attribution = attribution(lines, i);
            if (attribution > 0) {
                i += attribution - 1;
                signed = false;
                continue;
            }
            signed =
                    signed
                            || SIGNATURE.matcher(line.stripTrailing()).matches()
                            || bare.equals("--");
            if (!signed) {
                kept.add(line);
            }
        }
        String shown = TextDecoder.text(String.join("\n", kept));
        return shown.isEmpty() || shown.equals(whole)
                ? new Shown(whole, false)
                : new Shown(shown, true);
    }

    /** How many lines say who wrote what follows; none where nothing quoted follows. */
    private static int attribution(List<String> lines, int at) {
        String line = lines.get(at).strip();
        if (ATTRIBUTION.matcher(line).matches()) {
            return 1;
        }
        if (at + 1 < lines.size() && HALF_ATTRIBUTION.matcher(line).matches()) {
            String two = line + " " + lines.get(at + 1).strip();
            return ATTRIBUTION.matcher(two).matches() ? 2 : 0;
        }
        return 0;
    }

    /** "De: … Enviado: … Para: …", as some programs begin what they quote without marking it. */
    private static boolean isHeader(List<String> lines, int at) {
        if (!FROM.matcher(lines.get(at).strip()).matches()) {
            return false;
        }
        int end = Math.min(lines.size(), at + LINES_OF_A_HEADER);
        return lines.subList(at + 1, end).stream()
                .anyMatch(line -> SENT.matcher(line.strip()).matches());
    }
}
