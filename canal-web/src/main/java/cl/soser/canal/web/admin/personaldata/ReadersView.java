package cl.soser.canal.web.admin.personaldata;

import cl.soser.canal.reader.ReaderListContent;
import cl.soser.canal.reader.ReaderListDetails;
import cl.soser.canal.reader.ReaderListService;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

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
    private Long first;
    private Long second;
    private Long third;
    private Long substituteOne;
    private Long substituteTwo;
    private String reason;

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
            lists.stream().filter(one -> one.matter() == matter).forEach(this::fill);
        }
    }

    /** The form begins with the list in force. */
    private void fill(ReaderListDetails list) {
        first = account(list.readers(), 0);
        second = account(list.readers(), 1);
        third = account(list.readers(), 2);
        substituteOne = account(list.substitutes(), 0);
        substituteTwo = account(list.substitutes(), 1);
    }

    private static Long account(List<ReaderListDetails.Seat> seats, int place) {
        return seats.size() > place ? seats.get(place).account() : null;
    }

    public void propose() {
        readerListService.propose(
                matter,
                new ReaderListContent(
                        chosen(first, second, third), chosen(substituteOne, substituteTwo)),
                reason);
        done("readers.done.proposed");
    }

    private static List<Long> chosen(Long... accounts) {
        return Stream.of(accounts).filter(Objects::nonNull).toList();
    }

    public void confirm(ReaderListDetails.Proposal proposal) {
        readerListService.confirm(proposal.id(), proposal.version());
        done("readers.done.confirmed");
    }

    public void reject(ReaderListDetails.Proposal proposal) {
        readerListService.reject(proposal.id(), proposal.version());
        done("readers.done.rejected");
    }

    private static void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect(ADDRESS);
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

    public Long getFirst() {
        return first;
    }

    public void setFirst(Long first) {
        this.first = first;
    }

    public Long getSecond() {
        return second;
    }

    public void setSecond(Long second) {
        this.second = second;
    }

    public Long getThird() {
        return third;
    }

    public void setThird(Long third) {
        this.third = third;
    }

    public Long getSubstituteOne() {
        return substituteOne;
    }

    public void setSubstituteOne(Long substituteOne) {
        this.substituteOne = substituteOne;
    }

    public Long getSubstituteTwo() {
        return substituteTwo;
    }

    public void setSubstituteTwo(Long substituteTwo) {
        this.substituteTwo = substituteTwo;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
