package cl.soser.canal.web.portal.filing;

import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.web.shared.language.Bundles;

/** How an establishment that was found is named and told from others. */
final class SchoolRowLabels {

    private SchoolRowLabels() {}

    /** Public codes alone, never a key of ours. */
    static String value(SchoolRow row) {
        return row.scheme() + ":" + row.code();
    }

    /** "RBD 2220-5 · Talca, Maule" */
    static String detail(SchoolRow row) {
        return Bundles.text(
                "new.school.detail", row.scheme(), row.fullCode(), row.comuna(), row.region());
    }

    /** Null for an establishment in service. */
    static String warning(SchoolStatus status) {
        return status.isDoubtful() ? Bundles.text("new.schoolStatus." + status) : null;
    }
}
