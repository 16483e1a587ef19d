package cl.soser.canal.ticket.identity;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.identity.OwnPlace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Which names of places the texts of a ticket may hold, by the directory. */
@Dependent
public class OwnPlaceReader {

    /** Establishments that share a name are called alike. */
    private static final int FEW = 5;

    @Inject DirectoryQuery directoryQuery;

    /**
     * @param school the name of its establishment; null where it names none of the directory
     * @param comuna the code of its comuna; null where it has none
     */
    public OwnPlace of(String school, String comuna) {
        return OwnPlace.of(
                school,
                comuna == null
                        ? null
                        : directoryQuery.comuna(comuna).map(Comuna::getName).orElse(null));
    }

    /** Whether a place told in words is an establishment's name, with its comuna or without. */
    public boolean isSchool(String words) {
        return directoryQuery.find(words, FEW).stream().anyMatch(row -> isNamed(row, words));
    }

    private static boolean isNamed(SchoolRow row, String words) {
        return OwnPlace.of(words, row.comuna()).equals(OwnPlace.of(row.name(), row.comuna()));
    }
}
