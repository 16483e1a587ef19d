package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.paper.photo.PaperSheetOrigin;
import cl.soser.canal.paper.transcription.TranscriptionService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.gestion.callcentre.OperatorsOnly;
import cl.soser.canal.web.gestion.callcentre.SentFields;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Checks a folio for a photograph while it is typed. */
@Path("gestion/papel/folio")
@RequestScoped
@OperatorsOnly
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class FolioResource {

    @Inject TranscriptionService transcriptionService;

    @POST
    public Placed place(@Context HttpServletRequest sent) {
        Long photo = SentFields.id(sent, "photo");
        if (photo == null) {
            throw new NotFoundException();
        }
        PaperSheetOrigin place = transcriptionService.place(photo, SentFields.text(sent, "folio"));
        return new Placed(
                place.folio(),
                Bundles.text("photo.folio.ok", place.folio(), place.school()),
                warning(place));
    }

    private static String warning(PaperSheetOrigin place) {
        if (place.lost()) {
            return Bundles.text("photo.folio.lost");
        }
        return place.status() == SchoolStatus.FUNCIONANDO
                ? null
                : Bundles.text("photo.school." + place.status());
    }

    /**
     * Where a folio belongs.
     *
     * @param warning null where all is as it should be
     */
    public record Placed(String folio, String said, String warning) {}
}
