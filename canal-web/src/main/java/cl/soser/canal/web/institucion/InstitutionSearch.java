package cl.soser.canal.web.institucion;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.directory.SchoolCriteria;
import cl.soser.canal.directory.SchoolPageQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.reporting.cases.InstitutionCaseQuery;
import cl.soser.canal.shared.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what the caller's own institution has of what somebody typed. */
@RequestScoped
public class InstitutionSearch {

    @Inject InstitutionCaseQuery institutionCaseQuery;
    @Inject SchoolPageQuery schoolPageQuery;
    @Inject Caller caller;

    /** The request of that number; empty where the words are the number of none of its own. */
    public Optional<CaseRow> request(String typed) {
        return institutionCaseQuery.typed(typed);
    }

    /** Establishments by name, comuna or code. */
    public Slice<SchoolRow> schools(String typed, int most) {
        String institution = caller.institution().orElseThrow();
        SchoolScheme scheme =
                Stream.of(SchoolScheme.values())
                        .filter(one -> one.institutionCode().equals(institution))
                        .findAny()
                        .orElseThrow();
        return schoolPageQuery.named(new SchoolCriteria(typed, scheme, null, null), null, most);
    }

    /** How addresses name an establishment. */
    public static String code(SchoolRow school) {
        return school.scheme() + ":" + school.code();
    }
}
