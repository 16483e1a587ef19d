package cl.soser.canal.web.admin;

import cl.soser.canal.audit.RegisterRow;
import cl.soser.canal.web.shared.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;

/** What a line of the register says, in words. */
@Named
@ApplicationScoped
public class RegisterLabels {

    /** "Ticket derivacion" where nobody wrote words for that code. */
    public String kind(RegisterRow row) {
        String key = "evidenceKind." + row.kind();
        if (Bundles.has(key)) {
            return Bundles.text(key);
        }
        String words = row.kind().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public String who(RegisterRow row) {
        if (row.name() != null) {
            return row.name();
        }
        return row.account() == null
                ? Bundles.text("evidence.nobody")
                : MessageFormat.format(
                        Bundles.text("evidence.account"), String.valueOf(row.account()));
    }

    /** The request, or what else it was about. */
    public String about(RegisterRow row) {
        if (row.ticket() != null) {
            return row.ticket();
        }
        RegisterRow.RegisterThing about = row.about();
        if (about.type() == null) {
            return "";
        }
        String type = about.type().toLowerCase(Locale.ROOT).replace('_', ' ');
        return about.id() == null ? type : type + " " + about.id();
    }
}
