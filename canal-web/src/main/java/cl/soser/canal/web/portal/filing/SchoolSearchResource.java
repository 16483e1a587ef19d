package cl.soser.canal.web.portal.filing;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.guidance.AnnouncementContent;
import cl.soser.canal.guidance.GuidanceQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What the search field of establishments asks while a person types. Public data, the same for
 * everyone, so that a browser may keep an answer for a while: {@code
 * [{"value":"RBD:1234","label":"Escuela …","title":"Escuela … (RBD 1234-5, Talca)","detail":"RBD
 * 1234-5 · Talca, Maule","comuna":"07101","warning":"En receso","notices":[…]}]}.
 */
@Path("buscar/establecimientos")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class SchoolSearchResource {

    private static final int LONGEST = 100;
    private static final int ROWS = 12;

    @Inject DirectoryQuery directoryQuery;
    @Inject GuidanceQuery guidanceQuery;

    @GET
    public Response find(@QueryParam("q") String words) {
        if (words == null || words.length() > LONGEST) {
            throw new BadRequestException();
        }
        return Response.ok(directoryQuery.find(words, ROWS).stream().map(this::found).toArray())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=600")
                .build();
    }

    private Found found(SchoolRow row) {
        return new Found(
                SchoolRowLabels.value(row),
                row.name(),
                row.title(),
                SchoolRowLabels.detail(row),
                row.comunaCode(),
                SchoolRowLabels.warning(row.status()),
                guidanceQuery.announcements(row.regionCode(), row.id()).stream()
                        .filter(one -> one.region() != null || one.school() != null)
                        .map(one -> Announced.of(one, row))
                        .toList());
    }

    /**
     * An establishment as the list of the field shows it.
     *
     * @param warning null where nothing speaks against choosing it
     */
    public record Found(
            String value,
            String label,
            String title,
            String detail,
            String comuna,
            String warning,
            List<Announced> notices) {}

    /** What is announced of that place alone, and so was not on the page yet. */
    public record Announced(String tone, String title, String body) {

        static Announced of(AnnouncementContent one, SchoolRow row) {
            return new Announced(
                    GuidanceView.tone(one.severity()),
                    one.region() == null ? one.title() : row.region() + ": " + one.title(),
                    one.body());
        }
    }
}
