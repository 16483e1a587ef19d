package cl.soser.canal.web.gestion;

import cl.soser.canal.paper.photo.PaperPhotoRow;
import cl.soser.canal.paper.photo.PaperPhotoService;
import cl.soser.canal.paper.photo.PhotoState;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** gestion/papel.xhtml: photographs of sheets, those that wait first. */
@Named
@RequestScoped
public class PaperPhotosView {

    private static final String PAGE = "/gestion/papel";
    private static final int ROWS = 25;
    private static final Pattern KEY = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

    @Inject PaperPhotoService paperPhotoService;

    private PhotoState state;
    private Cursor<Instant> after;
    private Slice<PaperPhotoRow> page;

    @PostConstruct
    void open() {
        state =
                Stream.of(PhotoState.values())
                        .filter(one -> one.name().equals(Faces.getRequestParameter("estado")))
                        .findAny()
                        .orElse(PhotoState.ESPERA);
        String from = Faces.getRequestParameter("desde");
        Matcher key = KEY.matcher(from == null ? "" : from);
        after =
                key.matches()
                        ? new Cursor<>(
                                Instant.ofEpochMilli(Long.parseLong(key.group(1))),
                                Long.parseLong(key.group(2)))
                        : null;
        page = paperPhotoService.page(state, after, ROWS);
    }

    private String address(String more) {
        return PAGE + "?estado=" + state + more;
    }

    public List<PaperPhotoRow> getRows() {
        return page.rows();
    }

    public PhotoState getState() {
        return state;
    }

    public boolean isWaiting() {
        return state == PhotoState.ESPERA;
    }

    public PhotoState[] getStates() {
        return PhotoState.values();
    }

    public long getWaitingCount() {
        return paperPhotoService.waiting();
    }

    public String getNext() {
        if (!page.more()) {
            return null;
        }
        Cursor<Instant> last = page.rows().get(page.rows().size() - 1).cursor();
        return address("&desde=" + last.value().toEpochMilli() + "-" + last.id());
    }

    public String getFirst() {
        return after == null ? null : address("");
    }
}
