package cl.soser.canal.web.terreno;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.field.FieldReportService;
import cl.soser.canal.field.FieldRow;
import cl.soser.canal.field.SentPhoto;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** terreno.xhtml: the user's schools, and the state of each today. */
@Named
@RequestScoped
public class FieldView {

    private static final int ROWS = 30;

    @Inject FieldReportService fieldReportService;
    @Inject Caller caller;
    @Inject Clock clock;

    @Param(name = "q", converterClass = TextConverter.class)
    String words;

    @Param(name = "desde", converterClass = NumberConverter.class)
    Long after;

    @Param(name = "listo", converterClass = TextConverter.class)
    String done;

    @Param(name = "aviso", converterClass = TextConverter.class)
    List<String> warnings;

    private Slice<FieldRow> page;
    private List<SentPhoto> returned;

    @PostConstruct
    void look() {
        page = fieldReportService.schools(words, after, ROWS);
        returned = fieldReportService.returned();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** Whose photographs the phone keeps apart. */
    public String getAccount() {
        return caller.name();
    }

    /** Makes one sending of a plain form one photograph, however often it is repeated. */
    public String newKey() {
        return SecretTokens.random();
    }

    public List<SchoolCard> getCards() {
        return page.rows().stream().map(SchoolCard::new).toList();
    }

    /** "3 de 10 informaron" of those that owe something today; null when none does. */
    public String getProgress() {
        List<FieldRow> owing = page.rows().stream().filter(row -> row.due() != null).toList();
        long done = owing.stream().filter(FieldRow::isReported).count();
        return owing.isEmpty() ? null : Bundles.text("field.progress", done, owing.size());
    }

    public List<SentPhoto> getReturned() {
        return returned;
    }

    public boolean isSearched() {
        return words != null && !words.isBlank();
    }

    /** Worth searching once they do not fit on a few screens. */
    public boolean isMany() {
        return isSearched() || after != null || page.more() || page.rows().size() > 8;
    }

    public String getWords() {
        return words;
    }

    private String address(String rest) {
        String search =
                isSearched() ? "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&" : "";
        return "/terreno?" + search + rest;
    }

    public String getNext() {
        return page.more()
                ? address("desde=" + page.rows().get(page.rows().size() - 1).school().id())
                : null;
    }

    public String getFirst() {
        return after == null ? null : address("");
    }

    /** What a plain form just did; null for nothing. */
    public String getDone() {
        return done != null && Bundles.has("field.done." + done)
                ? Bundles.text("field.done." + done)
                : null;
    }

    /** Further remarks about it. */
    public List<String> getWarnings() {
        return warnings == null
                ? List.of()
                : warnings.stream()
                        .map(key -> "field.warning." + key)
                        .filter(Bundles::has)
                        .map(Bundles::text)
                        .toList();
    }
}
