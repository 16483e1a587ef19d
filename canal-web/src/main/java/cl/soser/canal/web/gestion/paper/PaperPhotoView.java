package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.paper.photo.PaperPhotoDetails;
import cl.soser.canal.paper.photo.PaperPhotoService;
import cl.soser.canal.paper.photo.PhotographedFolio;
import cl.soser.canal.paper.transcription.TranscriptionService;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/**
 * gestion/papel/ver.xhtml: a photograph beside the form of one of its sheets. What is typed there
 * is asked of the feeds; here are the photograph, its sheets and what is not a transcription.
 */
@Named
@RequestScoped
public class PaperPhotoView {

    /** A sheet without a readable code. */
    private static final String OTHER = "otra";

    @Inject PaperPhotoService paperPhotoService;
    @Inject TranscriptionService transcriptionService;
    @Inject HttpServletRequest request;

    @Param(name = "hoja")
    String sheet;

    @Param(name = "id", converterClass = IdConverter.class)
    Long asked;

    private Long id;
    private PaperPhotoDetails photo;
    private String chosen;

    /** Once a request: before it is shown, and before something is done. */
    public void load() {
        if (photo != null) {
            return;
        }
        if (asked == null) {
            throw new NotFoundException();
        }
        id = asked;
        photo = paperPhotoService.open(id);
        paperPhotoService.look(id);
        chosen = choose(sheet);
    }

    /** The one asked for, else the first that waits, else another where none was found. */
    private String choose(String asked) {
        List<PhotographedFolio> sheets = photo.row().folios();
        if (OTHER.equals(asked) || sheets.isEmpty()) {
            return OTHER;
        }
        return sheets.stream()
                .filter(sheet -> sheet.folio().format().equals(asked))
                .findAny()
                .or(() -> sheets.stream().filter(sheet -> !sheet.isDone()).findFirst())
                .map(sheet -> sheet.folio().format())
                .orElse(sheets.get(0).folio().format());
    }

    private Optional<PhotographedFolio> sheet() {
        return photo.row().folios().stream()
                .filter(one -> one.folio().format().equals(chosen))
                .findAny();
    }

    // What the page shows

    public PaperPhotoDetails getPhoto() {
        load();
        return photo;
    }

    /** As in the address. */
    public String getChosen() {
        load();
        return chosen;
    }

    public boolean isOther() {
        load();
        return OTHER.equals(chosen);
    }

    public boolean isSettled() {
        load();
        return sheet().filter(PhotographedFolio::isDone).isPresent();
    }

    public PhotographedFolio getSheet() {
        load();
        return sheet().orElse(null);
    }

    /** Words about the school; null for none. */
    public String getWarning() {
        return getPhoto().schoolStatus() == SchoolStatus.FUNCIONANDO
                ? null
                : Bundles.text("photo.school." + getPhoto().schoolStatus());
    }

    public String getKey() {
        return transcriptionService.newKey();
    }

    /** What is typed is kept for this person, photograph and sheet, in this tab. */
    public String getRemembered() {
        return "papel-" + request.getRemoteUser() + "-" + id + "-" + chosen;
    }

    public AnswerChannel[] getChannels() {
        return AnswerChannel.values();
    }
}
