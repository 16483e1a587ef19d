package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.paper.photo.PaperPhotoRow;
import cl.soser.canal.paper.photo.PaperPhotoService;
import cl.soser.canal.paper.photo.PhotoState;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.MomentCursorConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/papel.xhtml: photographs of sheets, those that wait first. */
@Named
@RequestScoped
public class PaperPhotosView {

    private static final String PAGE = "/gestion/papel";
    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject PaperPhotoService paperPhotoService;

    @Param(name = "estado", converterClass = OptionConverter.class)
    PhotoState asked;

    @Param(name = "desde", converterClass = MomentCursorConverter.class)
    Cursor<Instant> after;

    private PhotoState state;
    private Slice<PaperPhotoRow> page;

    @PostConstruct
    void open() {
        state = asked == null ? PhotoState.ESPERA : asked;
        page = paperPhotoService.page(state, after, listSize.of(ROWS));
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
        return address("&desde=" + MomentCursorConverter.text(last));
    }

    public String getFirst() {
        return after == null ? null : address("");
    }
}
