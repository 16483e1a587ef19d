package cl.soser.canal.web.admin.danger;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.danger.reader.ReaderEditionService;
import cl.soser.canal.danger.reader.ReaderEntryCriteria;
import cl.soser.canal.danger.reader.ReaderEntryRow;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.NumberConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Utils;

/** The words the address asks for, a page of them. */
@Named
@ViewScoped
public class DangerWordsList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/palabras";
    private static final int ROWS = 50;
    private static final int HIGHEST_PAGE = 999;

    @Param(name = "q")
    transient String askedWords;

    @Param(name = "concepto")
    transient String askedConcept;

    @Param(name = "clase")
    transient String askedKind;

    @Param(name = "tipo")
    transient String askedType;

    @Param(name = "ver")
    transient String askedView;

    @Param(name = "pagina", converterClass = NumberConverter.class)
    transient Long askedPage;

    @Inject ReaderEditionService readerEditionService;

    private final Map<String, String> filters = new LinkedHashMap<>();
    private ReaderEntryCriteria about;
    private int page;
    private Slice<ReaderEntryRow> rows;

    @PostConstruct
    void load() {
        take("q", askedWords);
        take("concepto", askedConcept);
        take("clase", askedKind);
        take("tipo", askedType);
        take("ver", askedView);
        about =
                new ReaderEntryCriteria(
                        find(ReaderEntry.Type.values(), filters.get("tipo")),
                        filters.get("q"),
                        filters.get("concepto"),
                        find(DangerKind.values(), filters.get("clase")),
                        "cambios".equals(filters.get("ver")));
        boolean known = askedPage != null && askedPage >= 1 && askedPage <= HIGHEST_PAGE;
        page = known ? askedPage.intValue() : 1;
        read();
    }

    private void take(String name, String given) {
        if (given != null && !given.isBlank() && given.length() <= ReaderEntry.LONGEST) {
            filters.put(name, given.strip());
        }
    }

    private static <E extends Enum<E>> E find(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findAny().orElse(null);
    }

    void read() {
        rows = readerEditionService.page(about, (page - 1) * ROWS, ROWS);
    }

    /** Of this very page. */
    String here() {
        return address(page);
    }

    private String address(int number) {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        if (number > 1) {
            parameters.put("pagina", String.valueOf(number));
        }
        return parameters.isEmpty()
                ? LIST
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + '=' + Utils.encodeURL(one.getValue()))
                        .collect(Collectors.joining("&", LIST + '?', ""));
    }

    public String getPrevious() {
        return page > 1 ? address(page - 1) : null;
    }

    public String getNext() {
        return rows.more() ? address(page + 1) : null;
    }

    public List<ReaderEntryRow> getRows() {
        return rows.rows();
    }

    public ReaderEntryCriteria getAbout() {
        return about;
    }
}
