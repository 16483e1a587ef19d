package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.note.MentionCandidate;
import cl.soser.canal.note.NoteService;
import cl.soser.canal.shared.NotFoundException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Asked while a person types a name in a note: who may read that ticket and begins so. */
@Path("gestion/menciones/sugerencias")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class MentionResource {

    private static final int LONGEST = 64;

    @Inject NoteService noteService;

    @GET
    public List<Suggested> suggest(@QueryParam("id") String number, @QueryParam("q") String begun) {
        if (number == null || number.isBlank() || begun == null || begun.length() > LONGEST) {
            throw new NotFoundException();
        }
        return noteService.suggest(number, begun).stream().map(Suggested::of).toList();
    }

    /** Somebody who can be mentioned. */
    public record Suggested(String cuenta, String nombre) {

        static Suggested of(MentionCandidate one) {
            return new Suggested(one.handle(), one.name());
        }
    }
}
