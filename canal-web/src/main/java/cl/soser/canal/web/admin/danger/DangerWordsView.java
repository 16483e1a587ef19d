package cl.soser.canal.web.admin.danger;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.danger.reader.ReaderEditionDetails;
import cl.soser.canal.danger.reader.ReaderEditionRow;
import cl.soser.canal.danger.reader.ReaderEditionService;
import cl.soser.canal.danger.reader.ReaderEntryCriteria;
import cl.soser.canal.danger.reader.ReaderEntryRow;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.danger.ReaderTrial;
import cl.soser.canal.ticket.danger.ReaderTrialQuery;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.omnifaces.util.Utils;

/**
 * admin/palabras.xhtml: the words and rules of the reader, edited in a draft, tried on past tickets
 * and put in force.
 */
@Named
@ViewScoped
public class DangerWordsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/palabras";
    private static final int ROWS = 50;
    private static final int EDITIONS = 10;
    private static final int MOST_PAGES = 1_000;
    private static final int HIGHEST_PAGE = 999;

    @Inject ReaderEditionService readerEditionService;
    @Inject ReaderTrialQuery readerTrialQuery;

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

    private final Map<String, String> filters = new LinkedHashMap<>();
    private ReaderEntryCriteria about;
    private int page;
    private ReaderEditionDetails sheet;
    private Slice<ReaderEntryRow> rows;
    private Slice<ReaderEditionRow> editions;
    private ReaderTrial trial;

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
        page = known ? Math.min(askedPage.intValue(), MOST_PAGES) : 1;
        renew();
    }

    private void take(String name, String given) {
        if (given != null && !given.isBlank() && given.length() <= ReaderEntry.LONGEST) {
            filters.put(name, given.strip());
        }
    }

    private void renew() {
        sheet = readerEditionService.look();
        rows = readerEditionService.page(about, (page - 1) * ROWS, ROWS);
        editions = readerEditionService.editions(null, EDITIONS);
    }

    private static <E extends Enum<E>> E find(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findAny().orElse(null);
    }

    public void takeOut(ReaderEntryRow row) {
        StaleDecision.orShow(() -> readerEditionService.takeOut(row.entry()), this::renew);
        done("dangerWords.takenOut", row.entry().words());
    }

    public void putBack(ReaderEntryRow row) {
        StaleDecision.orShow(() -> readerEditionService.putBack(row.entry()), this::renew);
        done("dangerWords.putBack", row.entry().words());
    }

    /** Of the newest tickets, then of those before them. */
    public void tryOut() {
        trial = readerTrialQuery.of(null, ReaderTrialQuery.AT_ONCE);
    }

    public void tryMore() {
        ReaderTrial older = readerTrialQuery.of(trial.next(), ReaderTrialQuery.AT_ONCE);
        trial = older.code().equals(trial.code()) ? trial.and(older) : older;
    }

    /** Exactly as it stands on this page and was tried. */
    public void publish() {
        if (trial == null) {
            tryOut();
            Messages.addGlobalWarn("dangerWords.lookFirst");
            return;
        }
        StaleDecision.orShow(
                () -> readerEditionService.publish(sheet.draft(), sheet.version(), trial.code()),
                this::changed);
        done("dangerWords.published", sheet.draft());
    }

    private void changed() {
        trial = null;
        renew();
    }

    public void discard() {
        StaleDecision.orShow(
                () -> readerEditionService.discard(sheet.draft(), sheet.version()), this::changed);
        done("dangerWords.discarded");
    }

    public void goBackTo(int number) {
        StaleDecision.orShow(
                () -> readerEditionService.goBackTo(number, sheet.inForce()), this::renew);
        done("dangerWords.backTo", number);
    }

    void done(String message, Object... arguments) {
        Messages.addFlashGlobalInfo(message, arguments);
        Faces.redirect(address(page).replace("%", "%%"));
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

    /** What a concept is called; "AGUA_MALA" is "Sin agua o agua mala". */
    public String name(String code) {
        return Bundles.text("concept." + code);
    }

    /** "Vómito + Niño". */
    public String names(ReaderEntry rule) {
        return rule.concepts().stream().map(this::name).collect(Collectors.joining(" + "));
    }

    public boolean isEditions() {
        return sheet.inForce() > 0;
    }

    public ReaderEditionDetails getSheet() {
        return sheet;
    }

    public List<ReaderEntryRow> getRows() {
        return rows.rows();
    }

    public ReaderTrial getTrial() {
        return trial;
    }

    public ReaderEntryCriteria getAbout() {
        return about;
    }

    public List<ReaderTrial.Change> getShownChanges() {
        return trial.changes().stream().limit(ROWS).toList();
    }

    public int getHiddenChanges() {
        return Math.max(0, trial.changes().size() - ROWS);
    }

    /** With what is shipped as the last. */
    public List<ReaderEditionRow> getVersions() {
        return Stream.concat(
                        editions.rows().stream(),
                        Stream.of(new ReaderEditionRow(0, null, null, null)))
                .toList();
    }

    public List<SelectItem> getConceptItems() {
        return sheet.concepts().stream()
                .map(one -> new SelectItem(one, name(one)))
                .sorted(
                        Comparator.comparing(
                                SelectItem::getLabel, Collator.getInstance(Bundles.LOCALE)))
                .toList();
    }

    public List<SelectItem> getKindItems() {
        return getKinds().stream()
                .map(one -> new SelectItem(one, Bundles.text("danger." + one)))
                .toList();
    }

    public List<SelectItem> getTypeItems() {
        return Arrays.stream(ReaderEntry.Type.values())
                .map(one -> new SelectItem(one, Bundles.text("dangerWords.type." + one)))
                .toList();
    }

    public List<SelectItem> getOnlyItems() {
        return List.of(new SelectItem("cambios", Bundles.text("dangerWords.only.edited")));
    }

    /** All kinds but none. */
    public List<DangerKind> getKinds() {
        return Arrays.stream(DangerKind.values()).filter(one -> one != DangerKind.NINGUNO).toList();
    }
}
