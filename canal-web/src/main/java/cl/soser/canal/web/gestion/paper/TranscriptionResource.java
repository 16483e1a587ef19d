package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.paper.photo.PaperPhotoService;
import cl.soser.canal.paper.transcription.TranscriptionCheck;
import cl.soser.canal.paper.transcription.TranscriptionResult;
import cl.soser.canal.paper.transcription.TranscriptionService;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.gestion.callcentre.CallFormErrors;
import cl.soser.canal.web.gestion.callcentre.CallerChangeRows;
import cl.soser.canal.web.gestion.callcentre.IncompleteFormAnswer;
import cl.soser.canal.web.gestion.callcentre.OperatorsOnly;
import cl.soser.canal.web.gestion.callcentre.SentFields;
import cl.soser.canal.web.shared.error.Refusal;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/**
 * Saves a sheet: answers with its number and what comes next, with what is lacking, with what wants
 * a second look, or with what would change in a person on record.
 */
@Path("gestion/papel/guardar")
@RequestScoped
@OperatorsOnly
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class TranscriptionResource {

    @Inject TranscriptionService transcriptionService;
    @Inject PaperPhotoService paperPhotoService;
    @Inject CallFormErrors callFormErrors;
    @Inject QuestionQuery questionQuery;
    @Inject CallerChangeRows changes;

    @POST
    public Record save(@Context HttpServletRequest request) {
        Long photo = SentFields.id(request, "photo");
        if (photo == null) {
            throw new NotFoundException();
        }
        PaperForm form = PaperForm.of(request, photo);
        Map<String, String> lacking = form.flaws(callFormErrors);
        if (!lacking.isEmpty()) {
            return new IncompleteFormAnswer(lacking);
        }
        return Refusal.or(() -> transcribe(photo, form), TranscriptionResource::lacking);
    }

    private Record transcribe(long photo, PaperForm form) {
        TranscriptionResult made = transcriptionService.transcribe(form.sheet(questionQuery));
        if (made.look() != null) {
            return new Check(Look.of(made.look()));
        }
        return made.number() == null
                ? changes.of(made.changes())
                : new Saved(filed(photo, form, made));
    }

    private static Record lacking(NotAllowedException no) {
        String field = field(no.getMessage());
        if (field == null) {
            throw no;
        }
        return new IncompleteFormAnswer(
                Map.of(field, Bundles.text(no.getMessage(), no.arguments())));
    }

    /** The field of an error; null for one about the whole form. */
    private static String field(String key) {
        return key.startsWith("paper.folio.")
                ? "folio"
                : key.startsWith("paper.written.")
                        ? "writtenOn"
                        : key.equals("paper.look.differs") ? "again" : null;
    }

    private Transcribed filed(long photo, PaperForm form, TranscriptionResult made) {
        Long next = made.done() ? paperPhotoService.next(photo).orElse(null) : Long.valueOf(photo);
        String words =
                !made.done()
                        ? "photo.done.sheet"
                        : next == null ? "photo.done.tray" : "photo.done.photo";
        return new Transcribed(
                made.number(),
                Bundles.text("photo.done.text", form.folio(), made.number()),
                made.readable() ? "/gestion/tickets/" + made.number() : null,
                next == null ? "/gestion/papel" : "/gestion/papel/" + next,
                Bundles.text(words));
    }

    /** Something wants a second look. */
    public record Check(Look look) {}

    /**
     * What is compared with the photograph.
     *
     * @param code sent back it says that exactly this was looked at
     * @param contact null where the answer goes by letter
     */
    public record Look(
            String code,
            String folio,
            String document,
            boolean valid,
            AnswerChannel channel,
            String contact) {

        static Look of(TranscriptionCheck look) {
            return new Look(
                    look.code(),
                    look.folio(),
                    look.document() == null
                            ? Bundles.text("photo.look.document.none")
                            : look.document(),
                    look.valid(),
                    look.channel(),
                    look.contact());
        }
    }

    /** It was filed. */
    public record Saved(Transcribed filed) {}

    /**
     * The ticket, and where to go on.
     *
     * @param href null where the transcriber may not open it
     */
    public record Transcribed(
            String number, String said, String href, String next, String nextWords) {}
}
