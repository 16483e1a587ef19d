package cl.soser.canal.paper.print;

import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.PaperSheetCode;

/**
 * A school as paper names it.
 *
 * @param place "RBD 2220-5 · Talca, Maule · JUNAEB"
 */
public record PrintedSchool(SchoolScheme scheme, String code, String name, String place) {

    static PrintedSchool of(School school) {
        String place =
                school.getScheme()
                        + " "
                        + school.getFullCode()
                        + " · "
                        + school.getComuna().getName()
                        + ", "
                        + school.getRegion().getShortName()
                        + " · "
                        + school.getInstitution().getName();
        return new PrintedSchool(school.getScheme(), school.getCode(), school.getName(), place);
    }

    public PaperSheetCode code(Folio folio) {
        return new PaperSheetCode(scheme, code, folio);
    }
}
