package cl.soser.canal.web.gestion;

import cl.soser.canal.paper.photo.PaperPhotoService;
import cl.soser.canal.paper.transcription.TranscriptionCheck;
import cl.soser.canal.paper.transcription.TranscriptionResult;
import cl.soser.canal.paper.transcription.TranscriptionService;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.Bundles;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * Saves a sheet: answers with its number and what comes next, with what is lacking, with what wants
 * a second look, or with what would change in a person on record.
 */
@WebServlet("/gestion/papel/guardar")
public class TranscriptionServlet extends OperatorServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient TranscriptionService transcriptionService;
    @Inject transient PaperPhotoService paperPhotoService;
    @Inject transient CallFormErrors callFormErrors;
    @Inject transient QuestionQuery questionQuery;
    @Inject transient CallerChangeRows changes;

    @Override
    JsonValue answer(HttpServletRequest request) {
        Long photo = id(request, "photo");
        if (photo == null) {
            throw new NotFoundException();
        }
        PaperForm form = PaperForm.of(request, photo);
        Map<String, String> lacking = form.flaws(callFormErrors);
        if (!lacking.isEmpty()) {
            return flaws(lacking);
        }
        try {
            TranscriptionResult made = transcriptionService.transcribe(form.sheet(questionQuery));
            if (made.look() != null) {
                return look(made.look());
            }
            return made.number() == null ? changes.of(made.changes()) : filed(photo, form, made);
        } catch (NotAllowedException no) {
            String field = field(no.getMessage());
            if (field == null) {
                throw no;
            }
            return flaws(Map.of(field, Bundles.text(no.getMessage(), no.arguments())));
        }
    }

    /** The field of an error; null for one about the whole form. */
    private static String field(String key) {
        return key.startsWith("paper.folio.")
                ? "folio"
                : key.startsWith("paper.written.")
                        ? "writtenOn"
                        : key.equals("paper.look.differs") ? "again" : null;
    }

    private static JsonValue flaws(Map<String, String> lacking) {
        JsonObjectBuilder words = JsonProvider.object();
        lacking.forEach(words::add);
        return JsonProvider.object().add("flaws", words).build();
    }

    private static JsonValue look(TranscriptionCheck look) {
        JsonObjectBuilder seen =
                JsonProvider.object()
                        .add("code", look.code())
                        .add("folio", look.folio())
                        .add(
                                "document",
                                look.document() == null
                                        ? Bundles.text("photo.look.document.none")
                                        : look.document())
                        .add("valid", look.valid())
                        .add("channel", look.channel().name());
        if (look.contact() != null) {
            seen.add("contact", look.contact());
        }
        return JsonProvider.object().add("look", seen).build();
    }

    private JsonValue filed(long photo, PaperForm form, TranscriptionResult made) {
        JsonObjectBuilder done =
                JsonProvider.object()
                        .add("number", made.number())
                        .add("said", Bundles.text("photo.done.text", form.folio(), made.number()));
        if (made.readable()) {
            done.add("href", "/gestion/tickets/" + made.number());
        }
        if (!made.done()) {
            done.add("next", "/gestion/papel/" + photo);
            done.add("nextWords", Bundles.text("photo.done.sheet"));
        } else {
            Long next = paperPhotoService.next(photo).orElse(null);
            done.add("next", next == null ? "/gestion/papel" : "/gestion/papel/" + next);
            done.add(
                    "nextWords",
                    Bundles.text(next == null ? "photo.done.tray" : "photo.done.photo"));
        }
        return JsonProvider.object().add("filed", done).build();
    }
}
