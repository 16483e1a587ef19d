package cl.soser.canal.web.gestion;

import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.paper.photo.PaperSheetOrigin;
import cl.soser.canal.paper.transcription.TranscriptionService;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.Bundles;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Checks a folio for a photograph while it is typed. */
@WebServlet("/gestion/papel/folio")
public class FolioServlet extends OperatorServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient TranscriptionService transcriptionService;

    @Override
    JsonValue answer(HttpServletRequest request) {
        Long photo = id(request, "photo");
        if (photo == null) {
            throw new NotFoundException();
        }
        PaperSheetOrigin place = transcriptionService.place(photo, text(request, "folio"));
        JsonObjectBuilder found =
                JsonProvider.object()
                        .add("folio", place.folio())
                        .add("said", Bundles.text("photo.folio.ok", place.folio(), place.school()));
        if (place.lost()) {
            found.add("warning", Bundles.text("photo.folio.lost"));
        } else if (place.status() != SchoolStatus.FUNCIONANDO) {
            found.add("warning", Bundles.text("photo.school." + place.status()));
        }
        return found.build();
    }
}
