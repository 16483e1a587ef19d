package cl.soser.canal.web.gestion.directory;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an establishment's page: {@code /gestion/establecimientos/2220} for an RBD, {@code
 * /gestion/establecimientos/junji-5101001} for those with another number.
 */
@Named
@ApplicationScoped
public class SchoolAddress {

    private static final String PAGE = "/gestion/establecimientos/";
    private static final Pattern OTHER = Pattern.compile("(junji|integra)-(.+)");

    public String of(SchoolScheme scheme, String code) {
        String number = code.replaceFirst("-.$", "");
        return scheme == SchoolScheme.RBD
                ? PAGE + number
                : PAGE + scheme.name().toLowerCase(Locale.ROOT) + "-" + code;
    }

    public String ofSchool(School school) {
        return of(school.getScheme(), school.getCode());
    }

    /** Of one in a list of the directory. */
    public String ofRow(SchoolRow row) {
        return of(row.scheme(), row.code());
    }

    /** Null where the ticket names no known establishment. */
    public String ofTicket(TicketRow row) {
        return row.schoolCode() == null ? null : of(row.schoolScheme(), row.schoolCode());
    }

    /** The establishment that an address names. */
    static Optional<School> find(String named, DirectoryQuery directory) {
        Matcher other = OTHER.matcher(named);
        return other.matches()
                ? directory.school(
                        SchoolScheme.valueOf(other.group(1).toUpperCase(Locale.ROOT)),
                        other.group(2))
                : directory.school(SchoolScheme.RBD, named);
    }
}
