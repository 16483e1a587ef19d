package cl.soser.canal.closing;

import cl.soser.canal.shared.JsonProvider;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The canonical JSON of a report, which its hash covers: JSON in UTF-8 without any space, members
 * in this order. It is the member {@code informe} of the file people download, so that every reader
 * of the file can recompute it: {@code jq -cj .informe informe.json | sha256sum}.
 */
final class CanonicalReport {

    /**
     * The edition of reports that are closed now. A report that was closed before keeps its own.
     */
    static final int VERSION = ReportSection.newestEdition();

    /**
     * What a report is about.
     *
     * @param version the edition of the report, which decides its sections and figures
     * @param institution code; null for all of them
     */
    record Head(int version, String month, String institution, String name, Instant closedAt) {}

    /** Hands each request of the list on, in order. */
    interface Requests {
        void each(Consumer<JsonObject> reader);
    }

    private CanonicalReport() {}

    /**
     * @param figures objects of JSON by section, written as they are
     */
    static void write(
            Head head,
            Map<ReportSection, List<String>> figures,
            Requests requests,
            OutputStream out)
            throws IOException {
        put(
                out,
                "{\"formato\":\"canal-pae/informe-mensual\",\"version\":"
                        + head.version()
                        + ",\"mes\":"
                        + text(head.month())
                        + ",\"institucion\":"
                        + text(head.institution())
                        + ",\"nombre\":"
                        + text(head.name())
                        + ",\"cerrado\":"
                        + text(CanonicalJson.instant(head.closedAt()))
                        + ",\"cifras\":{");
        for (ReportSection section : ReportSection.values()) {
            if (!section.isOf(head.version())) {
                continue;
            }
            List<String> rows = figures.getOrDefault(section, List.of());
            String all = String.join(",", rows);
            put(
                    out,
                    (section.ordinal() == 0 ? "" : ",")
                            + text(section.label())
                            + ":"
                            + (!section.isSingle()
                                    ? "[" + all + "]"
                                    : rows.isEmpty() ? "null" : all));
        }
        put(out, "},\"solicitudes\":[");
        boolean[] first = {true};
        requests.each(
                one -> {
                    put(out, (first[0] ? "" : ",") + one);
                    first[0] = false;
                });
        put(out, "]}");
    }

    /** SHA-256 of what {@link #write} writes, in 64 lower-case hexadecimal digits. */
    static String hash(Head head, Map<ReportSection, List<String>> figures, Requests requests) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out =
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                write(head, figures, requests, out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String value) {
        return value == null ? "null" : JsonProvider.value(value).toString();
    }
}
