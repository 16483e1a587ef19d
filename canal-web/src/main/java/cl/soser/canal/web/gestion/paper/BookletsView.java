package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.paper.BookletQuery;
import cl.soser.canal.paper.BookletRow;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/talonarios.xhtml: the booklets by folio, page by page. */
@Named
@RequestScoped
public class BookletsView {

    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject BookletQuery bookletQuery;

    @Param(name = "q", converterClass = TextConverter.class)
    String words;

    @Param(name = "antes", converterClass = NumberConverter.class)
    Long below;

    private Slice<BookletRow> page;

    @PostConstruct
    void find() {
        page = bookletQuery.page(words, below, listSize.of(ROWS));
    }

    private String address(String rest) {
        String search =
                isSearched() ? "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&" : "";
        return "/gestion/talonarios?" + search + rest;
    }

    public boolean isSearched() {
        return words != null && !words.isBlank();
    }

    public String getWords() {
        return words;
    }

    public List<BookletRow> getRows() {
        return page.rows();
    }

    public String getNext() {
        return page.more()
                ? address(
                        "antes=" + page.rows().get(page.rows().size() - 1).range().first().number())
                : null;
    }

    public String getFirst() {
        return below == null ? null : address("");
    }
}
