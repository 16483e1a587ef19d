package cl.soser.canal.web.admin.audit;

import cl.soser.canal.audit.RegisterRow;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;

/** What a line of the register says, in words. */
@Named
@ApplicationScoped
public class RegisterLabels {

    private static final String ERASURE = "SUPRESION";

    /** "Ticket derivacion" where nobody wrote words for that code. */
    public String kind(RegisterRow row) {
        String key = "evidenceKind." + row.kind();
        if (Bundles.has(key)) {
            return Bundles.text(key);
        }
        String words = plain(row.kind());
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
        RegisterRow.RegisterThing about = row.about();
        if (row.ticket() != null) {
            return row.ticket();
        }
        if (about.name() != null) {
            return about.name();
        }
        if (about.type() == null) {
            return "";
        }
        String type = type(about.type());
        return about.id() == null ? type : type + " " + about.id();
    }

    /** What it says besides; of an erasure why, and of which of its parts. */
    public String note(RegisterRow row) {
        String detail = row.about().detail();
        if (detail == null) {
            return "";
        }
        int at = detail.indexOf(": ");
        if (ERASURE.equals(row.kind()) && at > 0) {
            return word("evidenceGround.", detail.substring(0, at), detail)
                    + ": "
                    + type(row.about().type());
        }
        return detail.matches("[A-Z_]+") ? word("evidenceNote.", detail, plain(detail)) : detail;
    }

    /** Of what an act was about, or of a table whose row was sealed. */
    private static String type(String code) {
        return word("evidenceObject.", code.toUpperCase(Locale.ROOT), plain(code));
    }

    private static String word(String under, String code, String otherwise) {
        return Bundles.has(under + code) ? Bundles.text(under + code) : otherwise;
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
