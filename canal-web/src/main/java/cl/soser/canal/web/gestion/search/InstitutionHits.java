package cl.soser.canal.web.gestion.search;

import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.web.institucion.InstitutionSearch;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** What the palette finds for an institution: its own requests and establishments, to read. */
@RequestScoped
class InstitutionHits {

    @Inject InstitutionSearch institutionSearch;

    Stream<SearchHit> requests(String typed) {
        return institutionSearch.request(typed).map(InstitutionHits::hit).stream();
    }

    Stream<SearchHit> schools(String typed, int most) {
        return typed.isBlank()
                ? Stream.empty()
                : institutionSearch.schools(typed, most).rows().stream().map(InstitutionHits::hit);
    }

    private static SearchHit hit(CaseRow row) {
        return new SearchHit(
                row.number(),
                row.subject() == null ? Bundles.text("cases.restricted") : row.subject(),
                "/institucion/tickets/" + row.number(),
                Bundles.text("found.why.number"));
    }

    private static SearchHit hit(SchoolRow row) {
        return new SearchHit(
                row.name(),
                row.scheme() + " " + row.fullCode() + " · " + row.comuna(),
                "/institucion/solicitudes?rbd=" + InstitutionSearch.code(row),
                Bundles.text("found.why.school"));
    }
}
