package cl.soser.canal.web.gestion;

import cl.soser.canal.paper.photo.PaperPhotoService;
import cl.soser.canal.paper.photo.PaperPhotoStatus;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.NotFoundException;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Asked every twenty seconds by a page that shows a photograph: who else has it, how it stands. */
@WebServlet("/gestion/papel/mirar")
public class PaperPhotoServlet extends OperatorServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient PaperPhotoService paperPhotoService;

    @Override
    JsonValue answer(HttpServletRequest request) {
        Long photo = id(request, "photo");
        if (photo == null) {
            throw new NotFoundException();
        }
        PaperPhotoStatus now = paperPhotoService.look(photo);
        JsonArrayBuilder others = JsonProvider.array();
        now.others().forEach(others::add);
        JsonArrayBuilder settled = JsonProvider.array();
        now.settled().forEach(settled::add);
        return JsonProvider.object()
                .add("others", others)
                .add("state", now.state().name())
                .add("settled", settled)
                .build();
    }
}
