package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.paper.photo.PaperPhotoService;
import cl.soser.canal.paper.photo.PaperPhotoStatus;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.gestion.callcentre.OperatorsOnly;
import cl.soser.canal.web.gestion.callcentre.SentFields;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Asked every twenty seconds by a page that shows a photograph: who else has it, how it stands. */
@Path("gestion/papel/mirar")
@RequestScoped
@OperatorsOnly
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class PaperPhotoResource {

    @Inject PaperPhotoService paperPhotoService;

    @POST
    public PaperPhotoStatus look(@Context HttpServletRequest sent) {
        Long photo = SentFields.id(sent, "photo");
        if (photo == null) {
            throw new NotFoundException();
        }
        return paperPhotoService.look(photo);
    }
}
