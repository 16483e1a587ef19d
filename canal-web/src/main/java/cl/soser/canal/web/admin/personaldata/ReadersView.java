package cl.soser.canal.web.admin.personaldata;

import cl.soser.canal.reader.ReaderListDetails;
import cl.soser.canal.reader.ReaderListService;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.Redirect;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** admin/lectores.xhtml: who reads restricted tickets; one person proposes, another confirms. */
@Named
@ViewScoped
public class ReadersView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/admin/lectores";

    @Inject ReaderListService readerListService;
    @Inject Dates dates;

    @Param(name = "materia", converterClass = TextConverter.class)
    transient String asked;

    private List<ReaderListDetails> lists;
    private RestrictedMatter matter;
    private Map<Long, String> people;
    private String reason;
    private final ReaderListForm form = new ReaderListForm();

    @PostConstruct
    void open() {
        lists = readerListService.all();
        if (asked != null && isDeciding()) {
            matter =
                    Stream.of(RestrictedMatter.values())
                            .filter(one -> one.name().equals(asked))
                            .findAny()
                            .orElseThrow(NotFoundException::new);
            people = readerListService.nameable();
            lists.stream().filter(one -> one.matter() == matter).forEach(form::show);
        }
    }

    public void propose() {
        readerListService.propose(matter, form.content(), reason);
        Redirect.to(ADDRESS, "readers.done.proposed");
    }

    public void confirm(ReaderListDetails.Proposal proposal) {
        readerListService.confirm(proposal.id(), proposal.version());
        Redirect.to(ADDRESS, "readers.done.confirmed");
    }

    public void reject(ReaderListDetails.Proposal proposal) {
        readerListService.reject(proposal.id(), proposal.version());
        Redirect.to(ADDRESS, "readers.done.rejected");
    }

    /** Why that person cannot act today. */
    public String away(ReaderListDetails.Seat seat) {
        return seat.awayUntil() == null
                ? Bundles.text("readers.unable")
                : Bundles.text("readers.away", dates.fullDay(seat.awayUntil()));
    }

    public String joined(List<String> names) {
        return names.isEmpty() ? Bundles.text("readers.nobody") : String.join(", ", names);
    }

    public boolean isDeciding() {
        return readerListService.isDeciding();
    }

    public List<ReaderListDetails> getLists() {
        return lists;
    }

    /** The one for which a list is being proposed; null if none is. */
    public RestrictedMatter getMatter() {
        return matter;
    }

    public Set<Map.Entry<Long, String>> getPeople() {
        return people.entrySet();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public ReaderListForm getForm() {
        return form;
    }
}
