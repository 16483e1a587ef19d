package cl.soser.canal.inbound;

import cl.soser.canal.inbound.ReplyJoined.RefusedFile;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Texts that the channel writes beside a mail. */
final class InboundMailLabels {

    private static final Locale CHILE = Locale.forLanguageTag("es-CL");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cl.soser.canal.inbound.words", Locale.ROOT);
    private static final double KILOBYTE = 1024;

    private InboundMailLabels() {}

    static String word(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), CHILE).format(arguments);
    }

    /** What a mail without words is shown as. */
    static String body(InboundMail mail) {
        if (!mail.getShown().isBlank()) {
            return mail.getShown();
        }
        return mail.getSubject().isBlank() ? word("noWords") : mail.getSubject();
    }

    /** A line for each file that could not be taken. */
    static String lines(List<RefusedFile> refused) {
        return refused.stream().map(InboundMailLabels::line).collect(Collectors.joining("\n"));
    }

    private static String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE / 10
                ? word("size.small", Math.ceil(bytes / KILOBYTE))
                : word("size", bytes / KILOBYTE / KILOBYTE);
    }

    private static String line(RefusedFile file) {
        String key = "refused." + file.why();
        return word(
                "file",
                file.name(),
                size(file.size()),
                word(WORDS.containsKey(key) ? key : "refused.other"));
    }
}
